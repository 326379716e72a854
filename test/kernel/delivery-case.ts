import type { AnyRow, Dataset } from "@samapne/core";
import { sampleDelivery } from "@samapne/generators";
import type { Input, JudgeRequest } from "@samapne/tabular";
import { type Chance, chanceOf } from "../../packages/generators/src/vectors/chance.ts";
import { divisibleInput } from "../../packages/tabular/src/judge/stretches/_testing.ts";

/** Datasets that refer to each other, by their ids. */
const families = [
  ["municipal-buildings", "energy-meters", "energy-measurements"],
  ["energy-meters", "energy-measurements"],
  ["municipal-buildings", "building-energy-annual"],
  ["measurement-points", "measurements"],
  ["cultural-venues", "cultural-events"],
] as const;

const now = { instant: "2026-01-01T00:00:00Z", date: "2026-01-01" };
const oddTexts = [
  "",
  "x",
  "1,5",
  "31.12.2025",
  '"',
  "a;b,c",
  " x",
  "æ",
  "0",
  "PT1H",
  "35",
  "kari@eksempel.no",
];

/** A delivery of several tables, and perhaps the one before it. Files are opened anew each time. The same seed gives the same case. */
export interface DeliveryCase {
  readonly describes: string;
  request(chunk: number): JudgeRequest;
}

/** Makes the case of a seed: tables that fit together, changed here and there, each in one file or in two. */
export function deliveryCase(seed: number, datasets: readonly Dataset[]): DeliveryCase {
  const chance = chanceOf(seed);
  const ids = families[seed % families.length] as readonly string[];
  const known = datasets.filter(({ id }) => ids.includes(id));
  const tables = sampleDelivery(known, { rows: chance.oneOf([60, 240]), seed: chance.below(5), now });
  const last = known.at(-1) as Dataset;
  const files: SomeFile[] = [];
  const previous: SomeFile[] = [];
  for (const { dataset, rows } of tables) {
    const all = [...rows];
    const some = changed(all, chance);
    const half = chance.below(4) === 0 ? chance.below(some.length) : some.length;
    for (const part of [some.slice(0, half), some.slice(half)])
      if (part.length > 0) files.push(fileOf(`${dataset.id}-${files.length}`, dataset, part, chance));
    if (dataset === last && chance.below(2) === 0)
      previous.push(fileOf("last", dataset, changed(all, chance), chance));
  }
  const mode = chance.oneOf(["strict", "import"] as const);
  return {
    describes: `seed ${seed}, ${ids.join(" and ")}, ${mode}`,
    request: (chunk) => ({
      datasets,
      inputs: files.map((file) => ({ input: inputOf(file, chunk), dataset: file.dataset })),
      ...(previous.length === 0
        ? {}
        : { previous: previous.map((file) => ({ input: inputOf(file, chunk), dataset: file.dataset })) }),
      mode,
      now,
      versions: { validator: "fuzz" },
    }),
  };
}

interface SomeFile {
  readonly name: string;
  readonly dataset: Dataset;
  readonly bytes: Uint8Array;
}

const inputOf = ({ name, bytes }: SomeFile, chunk: number): Input => divisibleInput(name, bytes, chunk);

/** Rows with some of them changed, left out, doubled, or in another order. */
function changed(rows: readonly AnyRow[], chance: Chance): readonly AnyRow[] {
  const some: Record<string, unknown>[] = rows.map((row) => ({ ...row }));
  const at = () => chance.below(some.length);
  for (let count = chance.below(8); count > 0; count--) {
    const row = some[at()] as Record<string, unknown>;
    const name = chance.oneOf(Object.keys(row));
    chance.oneOf([
      () => delete row[name],
      () => (row[name] = chance.oneOf(oddTexts)),
      () => (row[name] = some[at()]?.[name]),
      () => (row[name] = typeof row[name] === "number" ? row[name] * chance.oneOf([1000, -1, 0]) : row[name]),
      () => some.splice(at(), 0, { ...row }),
      () => some.length > 3 && some.splice(at(), 1 + chance.below(2)),
      () => some.push(...some.splice(at(), 1)),
      // One change in all rows: every meter serves a dwelling, or has another resolution.
      () => some.forEach((one) => (one[name] = chance.oneOf([row[name], -1, 35, "PT15M", "2025-12-01"]))),
    ])();
  }
  return some;
}

function fileOf(name: string, dataset: Dataset, rows: readonly AnyRow[], chance: Chance): SomeFile {
  const isLines = chance.below(2) === 0;
  const lines = isLines ? rows.map((row) => JSON.stringify(row)) : csvLinesOf(dataset, rows, chance);
  const bytes = new TextEncoder().encode(`${lines.join("\n")}\n`);
  return { name: `${name}.${isLines ? "ndjson" : "csv"}`, dataset, bytes };
}

function csvLinesOf(dataset: Dataset, rows: readonly AnyRow[], chance: Chance): readonly string[] {
  const names = Object.keys(dataset.fields);
  const delimiter = chance.oneOf([",", ";"]);
  const cell = (value: unknown): string => {
    const plain = Array.isArray(value) ? value.join("|") : value;
    const text = typeof plain === "string" ? plain : (JSON.stringify(plain) ?? "");
    return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [names.join(delimiter), ...rows.map((row) => names.map((name) => cell(row[name])).join(delimiter))];
}
