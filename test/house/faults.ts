import { builtinModules } from "node:module";
import { posix } from "node:path";
import { circlesIn, type Graph } from "./circles.ts";
import type { House, Manifest, Room, SourceFile } from "./house.ts";
import { type Import, importsOf } from "./imports.ts";
import { mayReach, storeys } from "./storeys.ts";

/** Gives a sentence for each place where the house breaks one of its own rules; none when all is well. */
export function faultsOf(house: House): readonly string[] {
  return house.rooms.flatMap((room) => [
    ...storeyFaults(room),
    ...room.files.flatMap((file) => (file.path.endsWith(".d.ts") ? [] : fileFaults(house, room, file))),
    ...circlesIn(graphOf(room)).map((circle) => `circle: ${circle.join(" → ")}`),
    ...doorFaults(room),
  ]);
}

/** Stairs only go down: what a package declares in any of its lists is from a lower storey. */
function storeyFaults({ folder, manifest }: Room): readonly string[] {
  const own = storeys[manifest.name];
  if (own === undefined) return [`${folder}: no storey is given for ${manifest.name}`];
  return namesIn(manifest, ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"])
    .filter((name) => (storeys[name]?.storey ?? -1) >= own.storey)
    .map((name) => `${folder}: ${manifest.name} may not depend on ${name}, which is not on a lower storey`);
}

function fileFaults(house: House, room: Room, file: SourceFile): readonly string[] {
  return importsOf(file.text).flatMap((it) => {
    const fault = importFault(house, room, file, it);
    return fault === undefined ? [] : [`${file.path}: ${fault}`];
  });
}

function importFault(house: House, room: Room, file: SourceFile, { from }: Import): string | undefined {
  if (isRelative(from)) return relativeFault(room, file, from);
  if (isBuiltin(from)) return builtinFault(room, file, from);
  const name = packageOf(from);
  const own = storeys[room.manifest.name]?.storey ?? -1;
  if ((storeys[name]?.storey ?? -1) >= own) return `${name} is not on a lower storey`;
  return declaredFor(house, room, file).has(name) ? undefined : `${name} is not declared in package.json`;
}

function relativeFault(room: Room, file: SourceFile, from: string): string | undefined {
  if (!targetOf(file, from).startsWith(`${room.folder}/`)) return `"${from}" leaves the package`;
  if (!isTest(file) && isTest({ path: targetOf(file, from) })) return `"${from}" is for tests only`;
  return from.endsWith(".ts") || from.endsWith(".json") ? undefined : `"${from}" must end in .ts`;
}

function builtinFault(room: Room, file: SourceFile, from: string): string | undefined {
  if (!from.startsWith("node:")) return `"${from}" must be written "node:${from}"`;
  const { reach, edge } = storeys[room.manifest.name] ?? { reach: "nothing" };
  const isEdge = edge !== undefined && file.path.startsWith(`${room.folder}/${edge}`);
  return isTest(file) || isEdge || mayReach(reach, from)
    ? undefined
    : `"${from}" reaches too far for ${room.manifest.name}`;
}

/** A test may also use what the package and the house declare for development; so may who builds it into the package. */
function declaredFor(house: House, room: Room, file: SourceFile): ReadonlySet<string> {
  const shipped = namesIn(room.manifest, ["dependencies", "peerDependencies", "optionalDependencies"]);
  const extra = [
    ...namesIn(room.manifest, ["devDependencies"]),
    ...namesIn(house.manifest, ["devDependencies"]),
  ];
  if (isTest(file)) return new Set([...shipped, ...extra]);
  const own = namesIn(room.manifest, ["devDependencies"]).filter((name) => name in storeys);
  return new Set(storeys[room.manifest.name]?.buildsIn ? [...shipped, ...own] : shipped);
}

/** Each library has one door: within a package, one file asks for it; tests and mere types are free. */
function doorFaults(room: Room): readonly string[] {
  const doors = new Map<string, Set<string>>();
  for (const file of room.files.filter((it) => !isTest(it))) {
    for (const library of importsOf(file.text)
      .filter(needsDoor)
      .map((it) => packageOf(it.from))) {
      doors.set(library, (doors.get(library) ?? new Set()).add(file.path));
    }
  }
  return [...doors]
    .filter(([, files]) => files.size > 1)
    .map(
      ([library, files]) => `${room.folder}: ${library} has ${files.size} doors: ${[...files].join(", ")}`,
    );
}

const needsDoor = ({ from, typeOnly }: Import): boolean =>
  !typeOnly && !isRelative(from) && !isBuiltin(from) && storeys[packageOf(from)] === undefined;

function graphOf(room: Room): Graph {
  const asks = (file: SourceFile): readonly string[] =>
    importsOf(file.text)
      .filter((it) => isRelative(it.from))
      .map((it) => targetOf(file, it.from));
  return new Map(room.files.map((file) => [file.path, asks(file)]));
}

function namesIn(
  manifest: Manifest,
  lists: readonly (keyof Manifest & `${string}ependencies`)[],
): readonly string[] {
  return lists.flatMap((list) => Object.keys(manifest[list] ?? {}));
}

const isRelative = (from: string): boolean => from.startsWith(".");
const isBuiltin = (from: string): boolean => from.startsWith("node:") || builtinModules.includes(from);
/** Tests, and what only tests use: `_testing….ts` beside them. */
const isTest = ({ path }: Pick<SourceFile, "path">): boolean =>
  /\/test\/|\/_testing[^/]*\.ts$|\.(test|test-d|bench)\.ts$/.test(path);
const targetOf = (file: SourceFile, from: string): string => posix.join(posix.dirname(file.path), from);

/** `@scope/name/deeper` gives `@scope/name`; `name/deeper` gives `name`. */
function packageOf(from: string): string {
  return from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/");
}
