import {
  type Dataset,
  defineCodeList,
  defineDataset,
  type Field,
  type Rule,
  type TableCheck,
} from "@samapne/core";
import type { Chance } from "../../packages/generators/src/vectors/chance.ts";

const text = { nb: "Tekst", nn: "Tekst", en: "Text" };
const said = { label: text, description: text };
const source = { name: "test" };

const codes = defineCodeList({
  id: "fuzz-codes",
  version: "2024-06-01",
  title: text,
  source,
  codes: [
    { code: "a", label: text, aliases: ["første"] },
    { code: "ab", label: text },
    { code: "ABC-1", label: text },
    { code: "å,b;c", label: text },
    { code: "0301", label: "Oslo", validFrom: "1950-01-01" },
    { code: "3005", label: "Drammen", validFrom: "2020-01-01", validTo: "2024-01-01", successors: ["3301"] },
    { code: "3301", label: "Drammen", validFrom: "2024-01-01" },
    { code: "old", label: text, validTo: "2010-01-01" },
    { code: "old", label: text, validFrom: "2015-01-01", validTo: "2020-01-01" },
  ],
});

/** Fields of every kind and constraint; the tests of a kernel take some of them. */
const choices: Readonly<Record<string, Field>> = {
  plain_text: { kind: "text", ...said },
  short_text: { kind: "text", ...said, minLength: 2, maxLength: 6 },
  long_text: { kind: "text", ...said, maxLength: 60, privacy: "sensitive" },
  shaped_text: { kind: "text", ...said, pattern: "^[A-Z]{1,3}(-[0-9]+)?$" },
  free_shape: { kind: "text", ...said, pattern: "^[^;,]*$" },
  choice_shape: { kind: "text", ...said, pattern: "^(ja|nei|kan hende|[0-9]{2,4})$" },
  code: { kind: "code", ...said, list: codes },
  dated_by_day: { kind: "code", ...said, list: codes, at: "day" },
  dated_by_instant: { kind: "code", ...said, list: codes, at: "begin" },
  dated_by_period: { kind: "code", ...said, list: codes, at: "period" },
  dated_by_year: { kind: "code", ...said, list: codes, at: "year" },
  organization: {
    kind: "identifier",
    ...said,
    scheme: {
      id: "org",
      label: text,
      description: text,
      pattern: "^[0-9]{9}$",
      example: "974760673",
      check: { method: "mod11", weights: [3, 2, 7, 6, 5, 4, 3, 2] },
      strip: [" "],
      source,
    },
  },
  point: {
    kind: "identifier",
    ...said,
    scheme: {
      id: "gsrn",
      label: text,
      description: text,
      pattern: "^7070[0-9]{13,14}$",
      example: "707057500012345671",
      check: { method: "mod10", weights: [3, 1] },
      source,
    },
  },
  local: {
    kind: "identifier",
    ...said,
    scheme: {
      id: "local",
      label: text,
      description: text,
      pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$",
      example: "bygg-1",
      source,
    },
  },
  year: { kind: "integer", ...said, min: 1000, max: 2030 },
  whole: { kind: "integer", ...said },
  small: { kind: "decimal", ...said, decimals: 2, min: -10, max: 1000 },
  above: { kind: "decimal", ...said, decimals: 3, exclusiveMin: 0 },
  number: { kind: "decimal", ...said },
  flag: { kind: "boolean", ...said },
  day: { kind: "date", ...said, min: "1900-02-28", max: "2030-12-31" },
  begin: { kind: "instant", ...said, zone: "Europe/Oslo" },
  end: { kind: "instant", ...said },
  period: { kind: "period", ...said, granularities: ["year", "quarter", "month"] },
  quarter: { kind: "period", ...said, granularities: ["quarter"] },
  address: { kind: "uri", ...said },
  words: { kind: "list", ...said, items: { kind: "text" }, maxItems: 3, unique: true },
  numbers: { kind: "list", ...said, items: { kind: "integer" } },
};

const rule = (id: string, expression: string, more: Partial<Rule> = {}): Rule => ({
  id,
  expression,
  message: text,
  ...more,
});

/** Rules over those fields; a dataset has those whose fields it has. */
const rules: readonly Rule[] = [
  rule("R1", "row.end > row.begin"),
  rule("R2", `row.end - row.begin <= duration("25h")`, { severity: "warning" }),
  rule("R3", "!has(row.small) || row.small * row.small <= 400.5 + row.small"),
  rule("R4", `row.code in ["a", "0301"] || has(row.day)`),
  rule("R5", `row.code != "ab" && row.shaped_text != "AB-1"`),
  rule("R6", "row.whole + 1 > row.year * 2", { severity: "warning" }),
  rule("R7", `row.begin.getHours("Europe/Oslo") != 3`),
  rule("R8", `row.plain_text.startsWith("B") || row.plain_text == "x"`, { severity: "warning" }),
  rule("R9", "row.flag ? row.small > 0.0 : row.above > 0.5"),
  rule("R10", "row.year <= now.year && row.end <= now.instant"),
  rule("R11", "row.small >= -5.0 && row.small <= 500.0", { explains: ["small"] }),
  rule("R12", `has(row.flag) == (row.code != "a")`),
  rule("R13", "size(row.words) > 1 || row.flag", { severity: "warning" }),
];

const checks: readonly TableCheck[] = [
  { id: "C1", kind: "unique", fields: ["organization"], where: "row.flag" },
  {
    id: "C2",
    kind: "contiguous",
    measure: "gap",
    series: ["local"],
    start: "begin",
    end: "end",
    zone: "Europe/Oslo",
  },
  {
    id: "C3",
    kind: "contiguous",
    measure: "day",
    series: ["local"],
    start: "begin",
    end: "end",
    zone: "Europe/Oslo",
  },
  { id: "C4", kind: "constant_within", by: ["local"], fields: ["code", "flag"] },
  {
    id: "C5",
    kind: "covers",
    of: { dataset: "fuzz", fields: ["local"], where: "row.flag" },
    fields: ["plain_text"],
  },
  {
    id: "C6",
    kind: "plausible",
    series: ["local"],
    start: "begin",
    value: "small",
    looksLike: { shape: "jump", share: 0.5 },
    severity: "warning",
  },
  {
    id: "C7",
    kind: "sums",
    total: { where: "row.flag", by: ["row.code"], value: "whole" },
    parts: { where: "!row.flag", by: ["row.code"], value: "whole" },
    compare: "equal",
    tolerance: {},
  },
  { id: "C8", kind: "contiguous", measure: "period", series: ["code"], period: "period" },
];

const facts = {
  id: "fuzz",
  domain: "test",
  title: text,
  purpose: text,
  rowMeaning: text,
  privacy: "open",
  frequency: "IRREG",
  themes: ["ENER"],
} as const;

/** A dataset with each of the fields by itself, between two texts. */
export function loneFields(isRequired: boolean): readonly (readonly [field: Field, dataset: Dataset])[] {
  return Object.entries(choices).map(([name, field]) => {
    const alone: Field = field.kind === "code" ? { kind: "code", ...said, list: codes } : field;
    const fields = {
      before: choices["plain_text"] as Field,
      [name]: { ...alone, required: isRequired },
      after: choices["plain_text"] as Field,
    };
    return [field, defineDataset({ ...facts, fields, key: [] })];
  });
}

/** A dataset of some of the fields, in some order, with the rules and checks that they allow. */
export function randomDataset(chance: Chance): Dataset {
  const names = Object.keys(choices)
    .map((name) => ({ name, order: chance.below(1_000_000) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, 3 + chance.below(8))
    .map(({ name }) => name);
  const wanted = [...new Set(names.flatMap((name) => [name, ...neededBy(name)]))];
  const fields: Record<string, Field> = Object.fromEntries(
    wanted.map((name) => [name, required(name, chance.below(3) === 0)]),
  );
  const scalars = wanted.filter((name) => fields[name]?.kind !== "list");
  const key = scalars.filter(() => chance.below(3) === 0).slice(0, 3);
  for (const name of key) fields[name] = required(name, true);
  const self = scalars.includes("local") && scalars.includes("plain_text") && chance.below(3) === 0;
  return defineDataset({
    ...facts,
    fields,
    key,
    ...(self ? { references: { parent: { dataset: "fuzz", fields: ["plain_text"], to: ["local"] } } } : {}),
    rules: rules.filter(({ expression, explains = [] }) =>
      [...namesIn(expression), ...explains].every((name) => Object.hasOwn(fields, name)),
    ),
    checks: checks.filter((check) => fieldsOf(check).every((name) => Object.hasOwn(fields, name))),
  });
}

function required(name: string, isRequired: boolean): Field {
  return { ...(choices[name] as Field), required: isRequired };
}

function neededBy(name: string): readonly string[] {
  const field = choices[name];
  return field?.kind === "code" && field.at !== undefined ? [field.at] : [];
}

function namesIn(expression: string): readonly string[] {
  return Array.from(expression.matchAll(/row\.(\w+)/g), ([, name = ""]) => name);
}

/** The names of fields in a check, which are all texts in it that are one. */
function fieldsOf(check: TableCheck): readonly string[] {
  const written = JSON.stringify(check);
  return Object.keys(choices).filter(
    (name) => written.includes(`"${name}"`) || written.includes(`row.${name}`),
  );
}
