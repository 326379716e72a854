import type { Fields, Reference } from "@samapne/core";

const text = { nb: "Prøve", nn: "Prøve", en: "Trial" };
const said = { label: text, description: text };

/** What the expressions of the vectors may read as `row.…`. */
export const vectorFields: Fields = {
  name: { ...said, kind: "text" },
  code: { ...said, kind: "text" },
  count: { ...said, kind: "integer" },
  huge: { ...said, kind: "integer" },
  area: { ...said, kind: "decimal", decimals: 2 },
  value: { ...said, kind: "decimal" },
  open: { ...said, kind: "boolean" },
  day: { ...said, kind: "date" },
  start: { ...said, kind: "instant" },
  end: { ...said, kind: "instant" },
  tags: { ...said, kind: "list", items: { kind: "text" } },
  years: { ...said, kind: "list", items: { kind: "integer" } },
  shares: { ...said, kind: "list", items: { kind: "decimal" } },
  flags: { ...said, kind: "list", items: { kind: "boolean" } },
  days: { ...said, kind: "list", items: { kind: "date" } },
};

/** What they may read as `ref.meter.…`. */
export const vectorReferences: Readonly<Record<string, Reference>> = {
  meter: {
    dataset: "meters",
    fields: ["name"],
    to: ["name"],
    borrows: {
      unit: { kind: "code" },
      limit: { kind: "decimal", decimals: 1 },
      since: { kind: "date" },
      year: { kind: "integer" },
      closed: { kind: "boolean" },
    },
  },
};

/** Plain names of the types, as the file of vectors gives them. */
export const vectorTypes = {
  row: {
    name: "string",
    code: "string",
    count: "int",
    huge: "int",
    area: "double",
    value: "double",
    open: "bool",
    day: "date",
    start: "instant",
    end: "instant",
    tags: "list(string)",
    years: "list(int)",
    shares: "list(double)",
    flags: "list(bool)",
    days: "list(date)",
  },
  ref: { meter: { unit: "string", limit: "double", since: "date", year: "int", closed: "bool" } },
  now: { instant: "instant", date: "date", year: "int" },
} as const;
