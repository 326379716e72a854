import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  Application,
  type Comment,
  type CommentDisplayPart,
  type DeclarationReflection,
  ReflectionKind,
  type SignatureReflection,
  TSConfigReader,
} from "typedoc";
import type { ApiEntry, ApiExport, ApiMember, ExportKind } from "./api-package.ts";

interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, { readonly "@samapne/source"?: string }>>;
}

interface Entry {
  readonly name: string;
  readonly description: string;
  readonly source: string;
}

/** Reads types and docstrings of every entry of every published package below `root`, with TypeDoc. */
export async function readApi(root: string): Promise<readonly ApiEntry[]> {
  const entries = entriesOf(root);
  const application = await Application.bootstrap(
    {
      entryPoints: entries.map(({ source }) => source),
      tsconfig: join(root, "tsconfig.json"),
      basePath: root,
      readme: "none",
      logLevel: "Error",
      skipErrorChecking: true,
      excludeExternals: true,
      excludeInternal: true,
      disableSources: true,
    },
    [new TSConfigReader()],
  );
  // Only what the entries reach is read; the project's own list of files has every test in it too.
  const { options } = application;
  options.setCompilerOptions(
    entries.map(({ source }) => source),
    options.getCompilerOptions(application.logger),
    undefined,
  );
  const project = await application.convert();
  if (project === undefined) throw new Error("TypeDoc could not read the packages");
  return entries.map(({ name, description, source }) => {
    const found = project.children?.find((module) =>
      source.replace(/(\/index)?\.ts$/, "").endsWith(`/${module.name}`),
    );
    if (found === undefined) throw new Error(`TypeDoc did not read ${name}`);
    return { name, description, exports: (found.children ?? []).map(exportOf) };
  });
}

function entriesOf(root: string): readonly Entry[] {
  const packages = join(root, "packages");
  return readdirSync(packages)
    .toSorted()
    .flatMap((folder) => {
      const manifest = JSON.parse(readFileSync(join(packages, folder, "package.json"), "utf8")) as Manifest;
      if (manifest.private === true) return [];
      return Object.entries(manifest.exports ?? {}).flatMap(([path, { "@samapne/source": source }]) =>
        source === undefined
          ? []
          : {
              name: `${manifest.name}${path.slice(1)}`,
              description: manifest.description,
              source: join(packages, folder, source),
            },
      );
    });
}

/** What each kind of declaration is to the one who imports it. */
const kinds: ReadonlyMap<ReflectionKind, ExportKind> = new Map([
  [ReflectionKind.Function, "function"],
  [ReflectionKind.Class, "class"],
  [ReflectionKind.Variable, "value"],
  [ReflectionKind.Interface, "type"],
  [ReflectionKind.TypeAlias, "type"],
]);

function exportOf(declared: DeclarationReflection): ApiExport {
  // What an entry hands on from another entry is shown in both.
  const it = declared.isReference()
    ? (declared.getTargetReflectionDeep() as DeclarationReflection)
    : declared;
  const kind = kinds.get(it.kind);
  if (kind === undefined) throw new Error(`${declared.name}: no page shows a ${ReflectionKind[it.kind]}`);
  const calls = it.signatures ?? [];
  const comment = calls[0]?.comment ?? it.comment;
  const parameters = (calls[0]?.parameters ?? []).filter(({ comment: said }) => said !== undefined);
  return {
    name: declared.name,
    kind,
    text: textOf(comment),
    signatures: calls.length > 0 ? calls.map(callOf) : typeOf(it),
    members: [
      ...parameters.map(({ name, type, comment: said }) => ({
        name,
        type: String(type ?? ""),
        text: textOf(said),
      })),
      ...(calls.length > 0 ? [] : membersOf(it)),
    ],
    returns: markdownOf(comment?.blockTags.find(({ tag }) => tag === "@returns")?.content),
  };
}

/** A way to call a function or method, as TypeScript writes it. */
function callOf({ name, typeParameters = [], parameters = [], type }: SignatureReflection): string {
  const types = typeParameters.map((one) =>
    one.type ? `${one.name} extends ${String(one.type)}` : one.name,
  );
  const handed = parameters.map(({ name: parameter, flags, type: of, defaultValue }) => {
    const rest = flags.isRest ? "..." : "";
    const optional = flags.isOptional || defaultValue !== undefined ? "?" : "";
    // TypeDoc's name for a parameter that is taken apart where it is declared.
    return `${rest}${parameter === "__namedParameters" ? "options" : parameter}${optional}: ${String(of)}`;
  });
  return `${name}${types.length > 0 ? `<${types.join(", ")}>` : ""}(${handed.join(", ")}): ${String(type)}`;
}

/** A type that says more than its name does; the types of big tables of values say less. */
function typeOf({ kind, name, type }: DeclarationReflection): readonly string[] {
  const words = String(type ?? "");
  if (words === "" || words.length > 400) return [];
  return [kind === ReflectionKind.TypeAlias ? `type ${name} = ${words}` : `const ${name}: ${words}`];
}

function membersOf({ children = [] }: DeclarationReflection): readonly ApiMember[] {
  return children
    .filter(({ name, flags, inheritedFrom }) => !name.startsWith("[") && !flags.isPrivate && !inheritedFrom)
    .map(({ name, flags, type, signatures = [], comment }) => ({
      name: flags.isOptional ? `${name}?` : name,
      type: signatures.length > 0 ? signatures.map(callOf).join("\n") : String(type ?? ""),
      text: textOf(comment ?? signatures[0]?.comment),
    }));
}

function textOf(comment: Comment | undefined): string {
  return markdownOf(comment?.summary) ?? "";
}

function markdownOf(parts: readonly CommentDisplayPart[] | undefined): string | undefined {
  return parts?.map(({ text }) => text).join("");
}
