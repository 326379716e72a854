import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { installEnvironment, npmCommand } from "../scripts/setup-decisions.mjs";
import { readHouse, root } from "./house/house.ts";

// A stranger's view: each package is packed, the tarballs are installed in a folder of their own, and used there.

const { rooms } = readHouse();
const doors = rooms.flatMap(({ manifest }) =>
  Object.entries(manifest.exports ?? {})
    .filter(([, to]) => !isOfSources(to))
    .map(([door]) => manifest.name + door.slice(1)),
);
const modules = doors.filter((door) => !door.endsWith("/package.json"));
const withZod = modules.filter((door) => door.endsWith("/zod"));
const withoutZod = modules.filter((door) => !door.endsWith("/zod"));

/** A door for the tests of other packages, which nobody finds in what is published. */
function isOfSources(to: unknown): boolean {
  return typeof to === "object" && to !== null && Object.keys(to).join() === "@samapne/source";
}

/** The Node the tests run on, and the machine's own: where that is 20, the packages are used on 20 too. */
const nodes = machineNodes();

let place: string;
let packed: readonly Packed[];

type Packed = {
  readonly name: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
};

beforeAll(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), "samapne packed ")));
  run(process.execPath, [`${root}scripts/build.ts`], root);
  const workspaces = rooms.map(({ manifest }) => `--workspace=${manifest.name}`);
  packed = listed(npm(["pack", "--json", `--pack-destination=${place}`, ...workspaces], root));
  const dependencies = Object.fromEntries(packed.map(({ name, filename }) => [name, `file:${filename}`]));
  writeFileSync(join(place, "package.json"), JSON.stringify({ private: true, type: "module", dependencies }));
  npm(["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"], place);
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

test("every package was packed, with its licence and nothing but what is built", () => {
  expect(packed.map(({ name }) => name).toSorted()).toEqual(
    rooms.map(({ manifest }) => manifest.name).toSorted(),
  );
  for (const { name, files } of packed) {
    const paths = files.map(({ path }) => path);
    expect(paths, name).toContain("LICENSE");
    expect(
      paths.filter(
        (path) =>
          !/^(dist\/.+\.(c?js|c?js\.map|d\.ts)|bin\/.+\.js|deploy\/(Dockerfile|samapne\.service)|package\.json|LICENSE|README\.md)$/.test(
            path,
          ),
      ),
    ).toEqual([]);
  }
});

test("each package carries the licence of the whole", () => {
  const licence = readFileSync(`${root}LICENSE`, "utf8");
  for (const { folder } of rooms)
    expect(readFileSync(`${root}${folder}/LICENSE`, "utf8"), folder).toBe(licence);
});

describe.each(nodes)("on Node $version", ({ program: node }) => {
  test("every front door opens without zod, by import and by require", () => {
    expect(withoutZod.length).toBeGreaterThanOrEqual(rooms.length);
    expect(run(node, ["-e", opening(withoutZod, "import")], place)).toBe(`${withoutZod.join("\n")}\n`);
    expect(run(node, ["-e", opening(withoutZod, "require")], place)).toBe(`${withoutZod.join("\n")}\n`);
  });

  test("the command starts, and says something", () => {
    const command = join(place, "node_modules", "samapne", "bin", "samapne.js");
    expect(run(node, [command, "--help"], place)).not.toBe("");
  });

  test.skipIf(availableParallelism() < 2)("the command judges a large file with a second thread", () => {
    const command = join(place, "node_modules", "samapne", "bin", "samapne.js");
    const watch = `process.on("worker", (it) => it.once("message", (found) => console.log(typeof found)))`;
    vi.stubEnv("SAMAPNE_THREADS", "2");
    onTestFinished(() => void vi.unstubAllEnvs());
    const watching = `--import=data:text/javascript,${encodeURIComponent(watch)}`;
    const [file, model] = [join(place, "large.csv"), join(place, "large.json")];
    const row = `a,${"x".repeat(1000)}\n`;
    writeFileSync(file, `id,note\n${row.repeat(70_000)}`);
    writeFileSync(model, JSON.stringify(largeDataset));
    expect(run(node, [watching, command, "validate", file, "--dataset", model], place)).toMatch(
      /^object\nGodkjent\./,
    );
  });
});

describe("with zod beside it", () => {
  beforeAll(() => {
    symlinkSync(join(root, "node_modules", "zod"), join(place, "node_modules", "zod"), "junction");
  });

  test.each(nodes)("the zod doors open on Node $version", ({ program: node }) => {
    expect(withZod.length).toBeGreaterThan(0);
    expect(run(node, ["-e", opening(withZod, "import")], place)).toBe(`${withZod.join("\n")}\n`);
  });

  test("a stranger's TypeScript compiles against every door, types checked to the bottom", () => {
    const lines = modules.map(
      (door, index) => `import * as m${index} from "${door}";\nexport const n${index}: object = m${index};`,
    );
    writeFileSync(join(place, "consumer.ts"), `${lines.join("\n")}\n`);
    expect(run(process.execPath, [tsc, ...strictly, "consumer.ts"], place)).toBe("");
  });

  test("and does not compile when it asks for what no door has", () => {
    writeFileSync(
      join(place, "wrong.ts"),
      `import { notThere } from "${modules[0]}";\nexport const it = notThere;\n`,
    );
    expect(() => run(process.execPath, [tsc, ...strictly, "wrong.ts"], place)).toThrow(/TS2305/);
  });
});

const text = { nb: "Stor", nn: "Stor", en: "Large" };
const said = { kind: "text", label: text, description: text };

/** A dataset without a key, whose rows may all be alike. */
const largeDataset = {
  id: "large",
  domain: "test",
  title: text,
  purpose: text,
  rowMeaning: text,
  privacy: "open",
  frequency: "IRREG",
  themes: ["ENER"],
  fields: { id: said, note: said },
  key: [],
};

const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
const strictly = [
  "--ignoreConfig",
  "--noEmit",
  "--strict",
  "--module",
  "nodenext",
  "--target",
  "es2023",
  "--lib",
  "es2023,dom",
];

/** A program that opens each door in turn and prints its name when something stands behind it. */
function opening(names: readonly string[], how: "import" | "require"): string {
  const print = (name: string): string =>
    `if (Object.keys(await ${how}(${JSON.stringify(name)})).length > 0) console.log(${JSON.stringify(name)});`;
  return `(async () => { ${names.map(print).join("\n")} })();`;
}

/** Each Node that is ours or first on PATH beside ours, once a version, as far as the packages promise to run on it. */
function machineNodes(): readonly { readonly program: string; readonly version: string }[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((it) => !it.includes("node_modules"));
  const own = folders
    .map((it) => join(it, process.platform === "win32" ? "node.exe" : "node"))
    .find(existsSync);
  const found = new Map<string, string>([[process.versions.node, process.execPath]]);
  const version = own === undefined ? "" : run(own, ["-p", "process.versions.node"], root).trim();
  if (own !== undefined && promised(version) && !found.has(version)) found.set(version, own);
  return [...found].map(([version, program]) => ({ program, version }));
}

/** What `engines` promises: 20.19 and newer. */
function promised(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

/** npm 11 lists what it packed; newer ones may key the same objects by name. */
function listed(json: string): readonly Packed[] {
  return Object.values(JSON.parse(json) as Readonly<Record<string, Packed>>);
}

function npm(args: readonly string[], cwd: string): string {
  const command = npmCommand(process.env, process.platform, args);
  return run(command.program, command.arguments, cwd, command.shell);
}

/** Runs a program and gives what it printed; throws all it said when it fails. */
function run(program: string, args: readonly string[], cwd: string, shell = false): string {
  const env = { ...installEnvironment(process.env), NODE_NO_WARNINGS: "1" };
  const done = spawnSync(program, args, { cwd, encoding: "utf8", env, shell, maxBuffer: 1 << 28 });
  if (done.status === 0) return done.stdout;
  throw new Error([program, ...args, done.stdout, done.stderr, done.error?.message].join("\n"));
}
