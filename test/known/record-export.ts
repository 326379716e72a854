import { type AnyRow, type Dataset, type Field, languages, type Text } from "@samapne/core";
import { sampleRows } from "@samapne/generators";
import { type Chance, chanceOf } from "../../packages/generators/src/vectors/chance.ts";
import { rowXml, workbookOf } from "../../packages/tabular/src/formats/xlsx/_testing.ts";
import { datasets, now } from "../robustness/valid-tables.ts";
import type { KnownExport } from "./known-export.ts";
import { plainText, quoted, textBytes } from "./text-bytes.ts";

const dates: readonly ((year: string, month: string, day: string) => string)[] = [
  (year, month, day) => `${day}.${month}.${year}`,
  (year, month, day) => `${year}-${month}-${day}`,
  (year, month, day) => `${day}/${month}/${year}`,
  (year, month, day) => `${Number(day)}.${Number(month)}.${year}`,
];

type CodeField = Extract<Field, { kind: "code" }>;

/** How the cells of one file are written. */
interface Dress {
  readonly language: "nb" | "nn";
  readonly delimiter: string;
  readonly decimal: "," | ".";
  readonly thousands: string;
  readonly date: (typeof dates)[number];
  readonly yes: readonly [string, string];
  readonly codes: "code" | "label";
  readonly isBook: boolean;
}

function dressOf(chance: Chance): Dress {
  const decimal = chance.oneOf([",", ",", "."] as const);
  const isBook = chance.below(3) === 0;
  return {
    language: chance.oneOf(["nb", "nn"]),
    decimal,
    delimiter: chance.oneOf(decimal === "," ? [";", "\t"] : [",", ";"]),
    thousands: isBook ? "" : chance.oneOf(["", "", " ", "\u00a0"]),
    date: chance.oneOf(dates),
    yes: chance.oneOf([
      ["Ja", "Nei"],
      ["ja", "nei"],
      ["true", "false"],
    ]),
    codes: chance.oneOf(["code", "label", "label"]),
    isBook,
  };
}

/** Rows of a dataset as a system writes them: with its headings, numbers, dates and words. */
export async function recordExport(seed: number): Promise<KnownExport> {
  const chance = chanceOf(seed);
  const dataset = datasets[seed % datasets.length] as Dataset;
  const all = withoutRepeated(
    [...sampleRows(dataset, { rows: chance.oneOf([4, 12, 30]), seed, now })],
    dataset,
  );
  const dress = dressOf(chance);
  const names = inSomeOrder(
    Object.keys(dataset.fields).filter((name) => all.some((row) => row[name] !== undefined)),
    chance,
  );
  const headings = headingsOf(names, dataset, dress, chance);
  const write = (name: string, value: unknown) => cellText(value, dataset.fields[name] as Field, dress);
  const body = all.map((row) => names.map((name) => write(name, row[name])));
  const above = chance.below(3) === 0 ? [["Rapport fra fagsystem"], []] : [];
  const below = chance.below(4) === 0 ? [[`Antall rader: ${all.length}`]] : [];
  const table = [...above, names.map((name) => headings.get(name) ?? name), ...body, ...below];
  const isNumber = (at: number) => {
    const kind = dataset.fields[names[at] ?? ""]?.kind;
    return kind === "integer" || kind === "decimal";
  };
  const bytes = dress.isBook
    ? await bookOf(table, above.length + 1, isNumber)
    : textBytes(
        table.map((cells) => cells.map((text) => quoted(text, dress.delimiter)).join(dress.delimiter)),
        chance,
      );
  return {
    name: dress.isBook ? "eksport.xlsx" : "eksport.csv",
    bytes,
    dataset,
    dress: `${dataset.id} ${JSON.stringify({ ...dress, date: dress.date("2025", "01", "02") })}`,
    answer: (id) => answerTo(id, { dataset, names: new Set(names), headings, rows: all, dress }),
    truth: all,
    key: dataset.key,
  };
}

/** Rows made one by one may have the key of another. */
function withoutRepeated(rows: readonly AnyRow[], { key }: Dataset): readonly AnyRow[] {
  const seen = new Map(rows.map((row) => [key.map((field) => plainText(row[field])).join(" "), row]));
  return [...seen.values()];
}

function inSomeOrder(names: readonly string[], chance: Chance): readonly string[] {
  if (chance.below(2) === 0) return names;
  return names
    .map((name) => [chance.below(1_000_000), name] as const)
    .sort(([a], [b]) => a - b)
    .map(([, name]) => name);
}

function headingsOf(
  names: readonly string[],
  dataset: Dataset,
  { language }: Dress,
  chance: Chance,
): ReadonlyMap<string, string> {
  const headings = new Map<string, string>();
  const way = chance.oneOf(["label", "label", "name"] as const);
  for (const name of names) {
    const label = dataset.fields[name]?.label[language] ?? name;
    const heading = way === "name" ? name : chance.below(8) === 0 ? label.toUpperCase() : label;
    headings.set(name, [...headings.values()].includes(heading) ? name : heading);
  }
  return headings;
}

function cellText(value: unknown, field: Field, dress: Dress): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) {
    const item = field.kind === "list" ? field.items : undefined;
    return value
      .map((one) => (item?.kind === "code" ? codeText(one, item, dress) : plainText(one)))
      .join("|");
  }
  if (field.kind === "code") return codeText(value, field, dress);
  if (typeof value === "boolean") return value ? dress.yes[0] : dress.yes[1];
  if (typeof value === "number") return numberText(value, field, dress);
  if (field.kind === "date") {
    const [year = "", month = "", day = ""] = plainText(value).split("-");
    return dress.isBook ? plainText(value) : dress.date(year, month, day);
  }
  return plainText(value);
}

/** A code, or what it is called. */
function codeText(value: unknown, { list }: Pick<CodeField, "list">, { codes, language }: Dress): string {
  const label = list.codes.find(({ code }) => code === value)?.label;
  if (codes === "code" || label === undefined) return plainText(value);
  return typeof label === "string" ? label : label[language];
}

/** Years have no unit, and no sign between thousands. */
function numberText(value: number, field: Field, { decimal, thousands, isBook }: Dress): string {
  if (isBook) return plainText(value);
  const [whole = "", decimals] = String(Math.abs(value)).split(".");
  const isAmount = "unit" in field && field.unit !== undefined;
  const grouped = isAmount && thousands !== "" ? whole.replace(/\B(?=(?:\d{3})+$)/g, thousands) : whole;
  return `${value < 0 ? "-" : ""}${grouped}${decimals === undefined ? "" : decimal + decimals}`;
}

async function bookOf(
  table: readonly (readonly string[])[],
  firstRow: number,
  isNumber: (at: number) => boolean,
): Promise<Uint8Array> {
  const escape = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const rows = table.map((cells, at) =>
    rowXml(
      at + 1,
      cells.map((text, column) =>
        text === ""
          ? undefined
          : at >= firstRow && isNumber(column) && !Number.isNaN(Number(text))
            ? Number(text)
            : escape(text),
      ),
    ),
  );
  return workbookOf({ sheets: [{ name: "Ark1", rows: rows.join("") }] });
}

interface Known {
  readonly dataset: Dataset;
  readonly names: ReadonlySet<string>;
  readonly headings: ReadonlyMap<string, string>;
  readonly rows: readonly AnyRow[];
  readonly dress: Dress;
}

/** What somebody says who has made the file. */
function answerTo(id: string, { dataset, names, headings, rows, dress }: Known): string | undefined {
  const [part, name = "", what, word = ""] = id.split(".");
  if (id === "time.zone" || what === "zone") return "Europe/Oslo";
  if (id === "time.labels") return "start";
  if (part !== "fields") return undefined;
  if (what === "thousands_sign") return "none";
  if (what === "list_sign") return "none";
  if (what === "units") return "1";
  if (what === "codes") {
    const text = id.split(".").slice(3).join(".").replaceAll("\\", "");
    return (
      codeOf(
        dataset.fields[name],
        text,
        dress,
        rows.flatMap((row) => row[name]),
      ) ?? word
    );
  }
  if (what !== "value") return undefined;
  if (names.has(name)) return `@${headings.get(name)}`;
  const [value] = rows.flatMap((row) => row[name] ?? []);
  return value === undefined ? undefined : plainText(value);
}

/** The code of a word: of several that are called so, the one the rows have. */
function codeOf(
  field: Field | undefined,
  word: string,
  { yes }: Dress,
  values: readonly unknown[],
): string | undefined {
  if (field?.kind === "boolean") return word === yes[0] ? "true" : "false";
  const item = field?.kind === "list" ? field.items : field;
  const list = item?.kind === "code" ? item.list : undefined;
  const isCalled = (label: Text | string) =>
    typeof label === "string" ? label === word : languages.some((one) => label[one] === word);
  const called = list?.codes.filter(({ code, label }) => code === word || isCalled(label)) ?? [];
  return (called.find(({ code }) => values.includes(code)) ?? called[0])?.code;
}
