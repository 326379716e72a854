import { readdirSync, rmSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { transform } from "esbuild";
import { defineConfig, type Plugin } from "rolldown";
import manifest from "./package.json" with { type: "json" };
import { dataMark, registryModules } from "./registry-modules.ts";

/**
 * The program as few files: what most calls need stands in one file for each step on the way, because Node takes as
 * long to find a file as to read a hundred kilobytes of one. They are scripts and not modules, because only of those
 * the compiled code can be kept once they have run (`bin/run-built.js`); what is called for every cell stands in one of
 * them, as names of other files are looked up each time. Our own packages are built in, from their sources; libraries
 * are not, and `package.json` names them.
 */
export default defineConfig({
  input: {
    bin: "./src/bin.ts",
    index: "./src/index.ts",
    "stretch-thread": "./src/threads/stretch-thread.ts",
  },
  platform: "node",
  tsconfig: false,
  transform: { target: "node20" },
  resolve: { conditionNames: ["@samapne/source"] },
  external: isLibrary,
  treeshake: {
    moduleSideEffects: (id) => /[\\/]cli[\\/]src[\\/](?:bin|threads[\\/]stretch-thread)\.ts$/.test(id),
  },
  plugins: [
    provenDeclarations(),
    registryAsData(),
    plainLetters(),
    defaultsOfLibraries(),
    onlyDeclared(),
    nothingOlder(),
  ],
  output: {
    dir: "dist",
    format: "cjs",
    dynamicImportInCjs: false,
    entryFileNames: "[name].cjs",
    chunkFileNames: ({ name }) => `${name.replace(/^_data_/, "")}-[hash].cjs`,
    sourcemap: true,
    comments: false,
    minify: false,
    codeSplitting: {
      groups: [
        {
          name: "start",
          test: /[\\/]cli[\\/]src[\\/](?:main|world[\\/]world|files[\\/]unfinished)\.ts$/,
          priority: 4,
        },
        {
          name: "judge",
          test: /[\\/](?:core[\\/]src[\\/].*|cli[\\/]src[\\/](?:datasets[\\/]registry|commands[\\/]validate)\.ts)$/,
          priority: 3,
        },
        { name: "terms", test: /[\\/]terms[\\/]src[\\/]/, priority: 2 },
        { name: listOf, debugName: "code lists", priority: 1 },
        { name: declarationsOf, debugName: "declarations" },
      ],
    },
  },
});

/** The package of declarations a module stands in. */
function declarationsIn(id: string): string | undefined {
  return /[\\/](terms|hr|energy|culture)[\\/]src[\\/]/.exec(id)?.[1];
}

/** Samples are for those commands that show them. */
function declarationsOf(id: string): string | undefined {
  return /[\\/]samples\.ts$/.test(id) ? undefined : declarationsIn(id);
}

/** What a package manager installs, or Node has: a bare name that is not ours, nor a part of the compiler's own. */
function isLibrary(id: string): boolean {
  return isBuiltin(id) || /^(?:@(?!samapne\/|oxc-project\/)|[a-z])[^:]*$/.test(id);
}

/**
 * Removes what an earlier build has left, once what took its place is there: others may be running what is built, or
 * reading the types, which are made beside it.
 */
function nothingOlder(): Plugin {
  return {
    name: "nothing-older",
    writeBundle({ dir = "" }, bundle) {
      for (const name of readdirSync(dir))
        if (!name.includes(".d.ts") && !(name.replace(/\.map$/, "") in bundle)) rmSync(join(dir, name));
    },
  };
}

/** As in the packages of declarations: what was checked when they were built is not checked at each start. */
function provenDeclarations(): Plugin {
  return {
    name: "proven-declarations",
    resolveId(id, importer = "") {
      const isProven = id === "@samapne/core" && declarationsIn(importer) !== undefined;
      return isProven ? this.resolve("@samapne/core/proven", importer) : undefined;
    },
  };
}

/** Puts the registry as data in the place of the modules that make it: what recognises the datasets, and each of them. */
function registryAsData(): Plugin {
  const modules = registryModules();
  return {
    name: "registry-as-data",
    resolveId(id, importer = "") {
      if (id.startsWith(dataMark)) return id;
      return importer.startsWith(dataMark) ? this.resolve(id) : undefined;
    },
    load: async (id) => (await modules).get(sourceName(id) ?? id),
  };
}

/** The name of a module of the command line itself. */
function sourceName(id: string): string | undefined {
  return /[\\/]cli[\\/]src[\\/]datasets[\\/]([a-z]+\.ts)$/.exec(id)?.[1];
}

/** A code list that stands as data in a file of its own. */
function listOf(id: string): string | undefined {
  return id.startsWith(`${dataMark}list-`) ? id.slice(dataMark.length) : undefined;
}

/** Without blanks, and with letters beyond ASCII as escapes: of such a text Node keeps one byte a letter, not two. */
function plainLetters(): Plugin {
  return {
    name: "plain-letters",
    async renderChunk(code) {
      const { code: plain, map } = await transform(code, {
        format: "cjs",
        target: "node20",
        charset: "ascii",
        minifyWhitespace: true,
        sourcemap: "external",
      });
      return { code: plain, map };
    },
  };
}

/** `bin/run-built.js` gives libraries as an import finds them, with their default beside their names: it stays so. */
function defaultsOfLibraries(): Plugin {
  return {
    name: "defaults-of-libraries",
    renderChunk: (code) => code.replace(/(\b__toESM\([^()]+(?:\([^()]*\))?),\s*1\)/g, "$1)"),
  };
}

/** Fails when a library is used that package.json does not name, or named and not used: nobody else would notice. */
function onlyDeclared(): Plugin {
  return {
    name: "only-declared",
    generateBundle(_, bundle) {
      const asked = Object.values(bundle).flatMap((file) =>
        file.type === "chunk" ? [...file.imports, ...file.dynamicImports] : [],
      );
      const used = new Set(asked.filter((id) => !(id in bundle) && !isBuiltin(id)).map(packageOf));
      const named = Object.keys(manifest.dependencies);
      const wrong = [
        ...[...used].filter((it) => !named.includes(it)),
        ...named.filter((it) => !used.has(it)),
      ];
      if (wrong.length > 0)
        this.error(`package.json must name what the program uses, and nothing else: ${wrong.join(", ")}`);
    },
  };
}

function packageOf(id: string): string {
  return id
    .split("/")
    .slice(0, id.startsWith("@") ? 2 : 1)
    .join("/");
}
