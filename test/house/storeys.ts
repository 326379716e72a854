/** What a package may ask of the machine: nothing, the parts that only turn bytes into bytes, or everything. */
type Reach = "nothing" | "bytes" | "everything";

/** A package's storey and reach. Files in its `edge` folder stand at the edge of the program, and may touch the world. */
interface Storey {
  readonly storey: number;
  readonly reach: Reach;
  readonly edge?: string;
  /** The packages below are built into what is published, so they are asked for in development only. */
  readonly buildsIn?: true;
}

/** Each package by name. A package may ask only for packages of lower storeys. */
export const storeys: Readonly<Record<string, Storey>> = {
  "@samapne/core": { storey: 0, reach: "nothing" },
  "@samapne/terms": { storey: 1, reach: "nothing" },
  "@samapne/page": { storey: 1, reach: "nothing" },
  "@samapne/disclosure": { storey: 1, reach: "nothing" },
  "@samapne/tabular": { storey: 2, reach: "bytes" },
  "@samapne/generators": { storey: 2, reach: "bytes" },
  "@samapne/mapping": { storey: 3, reach: "nothing" },
  "@samapne/hr": { storey: 3, reach: "nothing" },
  "@samapne/energy": { storey: 3, reach: "nothing" },
  "@samapne/culture": { storey: 3, reach: "nothing" },
  "@samapne/server": { storey: 4, reach: "bytes", edge: "src/edge/" },
  "@samapne/client": { storey: 4, reach: "nothing" },
  "@samapne/check": { storey: 4, reach: "bytes", edge: "src/edge/" },
  samapne: { storey: 5, reach: "everything", buildsIn: true },
};

/** The modules of Node that turn bytes into bytes and touch no file, clock, process or network. */
const bytesOnly: ReadonlySet<string> = new Set([
  "node:buffer",
  "node:crypto",
  "node:stream",
  "node:util",
  "node:zlib",
]);

/** Says whether a package of this reach may ask for a module of Node (`node:fs`, `node:stream/web`). */
export function mayReach(reach: Reach, module: string): boolean {
  if (reach === "everything") return true;
  return reach === "bytes" && bytesOnly.has(module.split("/")[0] ?? module);
}
