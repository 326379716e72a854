import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { CodeList, Dataset } from "@samapne/core";
import type { outlines } from "./src/datasets/outlines.ts";

/** Begins the name of a module that is nowhere but in the build. */
export const dataMark = "\0data:";

/** Code lists of more signs have a module of their own, so that several datasets share one. */
const large = 10_000;

/** The modules of the registry as data, by the names of the files or of the data they stand for. */
export async function registryModules(): Promise<ReadonlyMap<string, string>> {
  const { outlines: all, datasets } = await registry();
  const modules = new Map([["outlines.ts", `export const outlines = ${parsed(all)};`]]);
  const loads = datasets.map(({ dataset, trees }) => {
    const name = `${dataset.id}@${dataset.version}`;
    modules.set(`${dataMark}${name}`, datasetModule(dataset, trees, modules));
    return `${JSON.stringify(name)}: () => import(${JSON.stringify(dataMark + name)})`;
  });
  const load =
    "export const loadDataset = async ({ id, version }) => (await all[`${id}@${version}`]()).dataset;";
  return modules.set("datasets.ts", `const all = { ${loads.join(", ")} };\n${load}`);
}

/** The outlines, and the datasets with their rules as checked, made by the sources in a process of their own. */
async function registry() {
  const script = `
    const { outlines } = await import("./src/datasets/outlines.ts");
    const { loadDataset } = await import("./src/datasets/datasets.ts");
    const { expressionTrees } = await import("@samapne/core/proven");
    const loaded = await Promise.all(outlines.map(loadDataset));
    const datasets = loaded.map((dataset) => ({ dataset, trees: expressionTrees(dataset) }));
    console.log(JSON.stringify({ outlines, datasets }));`;
  const options = ["--conditions=@samapne/source", "--no-warnings", "--input-type=module", "--eval", script];
  const { stdout } = await promisify(execFile)(process.execPath, options, { maxBuffer: 1 << 28 });
  return JSON.parse(stdout) as {
    readonly outlines: typeof outlines;
    readonly datasets: readonly { readonly dataset: Dataset; readonly trees: unknown }[];
  };
}

/**
 * A dataset as data, proven where it was declared, with its rules as they were checked there. Its large code lists are
 * taken out, and put back as they are loaded.
 */
function datasetModule(dataset: Dataset, trees: unknown, modules: Map<string, string>): string {
  const lists: string[] = [];
  const putBack: string[] = [];
  const fields = Object.entries(dataset.fields).map(([name, field]) => {
    const holder = field.kind === "list" ? field.items : field;
    if (!("list" in holder) || JSON.stringify(holder.list).length < large) return [name, field];
    const list = listModule(holder.list, modules);
    if (!lists.includes(list)) lists.push(list);
    const place = `dataset.fields[${JSON.stringify(name)}]${field.kind === "list" ? ".items" : ""}`;
    putBack.push(`${place}.list = list${lists.indexOf(list)};`);
    const without = { ...holder, list: null };
    return [name, field.kind === "list" ? { ...field, items: without } : without];
  });
  return [
    `import { noteProven } from "@samapne/core/proven";`,
    ...lists.map((list, index) => `import { list as list${index} } from ${JSON.stringify(list)};`),
    `export const dataset = ${parsed({ ...dataset, fields: Object.fromEntries(fields) })};`,
    ...putBack,
    `noteProven(dataset, ${parsed(trees)});`,
  ].join("\n");
}

function listModule(list: CodeList, modules: Map<string, string>): string {
  const name = `${dataMark}list-${list.id}`;
  modules.set(name, `export const list = ${parsed(list)};`);
  return name;
}

/** Text that the platform reads faster than a literal. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
