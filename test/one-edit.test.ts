import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { runInNewContext } from "node:vm";
import { type Dataset, defineDataset, type Field } from "@samapne/core";
import { emit, type Generator } from "@samapne/generators";
import { describe, expect, test, vi } from "vitest";
import { partsOf } from "../packages/generators/test/xlsx-parts.ts";
import { type Entry, registry } from "../scripts/specs/registry.ts";

/** What CONTRIBUTING promises: one edit, and everything printed follows. Its own examples are what is added here. */

const contributing = readFileSync(new URL("../CONTRIBUTING.md", import.meta.url), "utf8");
const [entry] = registry as readonly [Entry, ...Entry[]];

/** The code of a recipe, run. */
function example(recipe: string): object {
  const section = contributing.split(`## Recipe: ${recipe}\n`)[1] ?? "";
  const code = /```ts\n(.*?)```/s.exec(section)?.[1] ?? "";
  const plain = code.includes("export const ")
    ? stripTypeScriptTypes(code)
        .replace(/^import .*$/m, "")
        .replace(/export const \w+\s*=/, "made =")
    : `made = {${code}}`;
  return runInNewContext(`let made;\n${plain}\nmade`) as object;
}

/** Artefacts that name no field, with the reason. */
const nameNone: Readonly<Record<string, string>> = {
  "validator.d.ts": "names the type of a row, which stands in types.d.ts",
  "dcat.ttl": "describes the dataset and where it is; the fields stand in model.ttl",
  "dcat.jsonld": "as dcat.ttl",
};

/** Everything printed, as text, by path. */
async function printed(dataset: Dataset): Promise<ReadonlyMap<string, string>> {
  const datasets = registry.map((each) => each.dataset);
  const artefacts = await emit(dataset, { samples: entry.samples, datasets });
  return new Map(artefacts.map(({ path, content }) => [path, textOf(content)]));
}

function textOf(content: string | Uint8Array): string {
  if (typeof content === "string") return content;
  return [...partsOf(content).values()].map((part) => part.text).join("\n");
}

test("a field added to a dataset appears in every artefact, with no other edit", async () => {
  const [[name, field]] = Object.entries(example("a field")) as [[string, Field]];
  const { dataset } = entry;
  const wider = defineDataset({ ...dataset, fields: { ...dataset.fields, [name]: field } });
  const [before, after] = [await printed(dataset), await printed(wider)];
  const says = (content: string) => content.includes(name) || content.includes(field.label.nb);
  expect([...after.keys()]).toEqual([...before.keys()]);
  const silent = [...after].filter(([, content]) => !says(content)).map(([path]) => path);
  expect(silent.sort()).toEqual(Object.keys(nameNone).sort());
  expect([...before].filter(([, content]) => says(content))).toEqual([]);
});

describe("a generator added to the list", () => {
  test("is printed for every dataset and offered by the command line, with no other edit", async () => {
    const generator = example("an output") as Generator;
    vi.resetModules();
    vi.doMock("../packages/generators/src/generators.ts", async (original) => ({
      generators: [...(await original<{ generators: readonly Generator[] }>()).generators, generator],
    }));
    const { printedSpecs } = await import("../scripts/specs/printed.ts");
    const { run } = await import("../packages/cli/src/commands/emit.ts");
    const paths = [...(await printedSpecs([entry], [])).keys()];
    expect(paths.filter((path) => path.endsWith(`/${generator.path}`))).toHaveLength(1);

    let said = "";
    const call = { arguments: [entry.dataset.id], options: { artifact: [generator.id] } };
    const world = { write: (chunk: string) => void (said += chunk) };
    await run(call as unknown as Parameters<typeof run>[0], world as unknown as Parameters<typeof run>[1]);
    vi.doUnmock("../packages/generators/src/generators.ts");
    expect(said).toBe(generator.print(entry.dataset, {}));
    expect(said).toContain(Object.keys(entry.dataset.fields)[0]);
  });
});
