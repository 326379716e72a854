import type { TableCheck } from "../table-check.ts";
import { field } from "./field-shapes.ts";
import {
  boolean,
  date,
  list,
  number,
  object,
  oneOf,
  optional,
  record,
  type Shape,
  string,
  text,
} from "./shape.ts";
import { suppressionMembers } from "./suppression-shape.ts";

const severity = oneOf("error", "warning");
const fixer = oneOf("steward", "supplier", "publisher", "privacy", "coordinator");
const names = list(string());
const ruleId = string(/^[A-Z][A-Za-z0-9-]{0,19}$/);

const rule = object({
  id: ruleId,
  expression: string(),
  severity: optional(severity),
  fixer: optional(fixer),
  message: text,
  explains: optional(names),
  note: optional(string()),
});

const reference = object({
  id: optional(ruleId),
  dataset: string(),
  fields: names,
  to: names,
  acyclic: optional(boolean),
  severity: optional(severity),
  borrows: optional(
    record(
      object({
        kind: oneOf(
          "text",
          "code",
          "identifier",
          "integer",
          "decimal",
          "boolean",
          "date",
          "instant",
          "period",
          "uri",
        ),
        decimals: optional(number("count")),
      }),
    ),
  ),
});

const checkBase = {
  id: ruleId,
  kind: string(),
  severity: optional(severity),
  fixer: optional(fixer),
  message: optional(text),
  note: optional(string()),
};

const sumSide = object({
  dataset: optional(string()),
  where: optional(string()),
  by: names,
  value: (value, place) => (typeof value === "string" ? string()(value, place) : names(value, place)),
});

const implausible: Shape = (value, place) => {
  const shapes: Readonly<Record<string, Shape>> = {
    spike: object({ shape: string(), factor: number() }),
    double_then_negative: object({ shape: string() }),
    flat: object({ shape: string(), hours: number("count") }),
    cumulative: object({ shape: string(), days: number("count") }),
    jump: object({ shape: string(), share: number() }),
  };
  const shape = (value as { shape?: unknown } | null)?.shape;
  oneOf(...Object.keys(shapes))(shape, `${place}.shape`);
  shapes[shape as string]?.(value, place);
};

const checkMembers: Readonly<Record<TableCheck["kind"], Parameters<typeof object>[0]>> = {
  unique: { fields: names, where: optional(string()) },
  contiguous: {
    measure: oneOf("gap", "day", "period"),
    series: names,
    start: string(),
    end: string(),
    zone: optional(string()),
    where: optional(string()),
  },
  sums: {
    total: sumSide,
    parts: sumSide,
    compare: oneOf("equal", "at_most"),
    tolerance: object({ absolute: optional(number()), relative: optional(number()) }),
    complete: optional(number("count")),
  },
  constant_within: {
    by: names,
    fields: names,
    value: optional(string()),
    against: optional(oneOf("previous")),
  },
  covers: {
    of: object({ dataset: string(), fields: names, where: optional(string()) }),
    fields: names,
    where: optional(string()),
  },
  plausible: {
    series: names,
    start: string(),
    value: string(),
    where: optional(string()),
    looksLike: implausible,
  },
  suppression: suppressionMembers,
};

const periods: Parameters<typeof object>[0] = {
  measure: string(),
  series: names,
  period: string(),
  every: optional(number("count")),
  where: optional(string()),
};

const check: Shape = (value, place) => {
  const { kind, measure } = (value ?? {}) as { readonly kind?: unknown; readonly measure?: unknown };
  oneOf(...Object.keys(checkMembers))(kind, `${place}.kind`);
  const members = measure === "period" ? periods : checkMembers[kind as TableCheck["kind"]];
  object({ ...checkBase, ...members })(value, place);
};

const legislation = object({
  name: text,
  uri: string(/^https?:\/\/\S+$/),
  role: oneOf("mandates", "limits"),
  about: optional(text),
});

/** The shape of a dataset declaration. What its parts mean to each other is checked besides. */
export const datasetShape: Shape = object({
  id: string(/^[a-z][a-z0-9-]{0,59}$/),
  domain: string(/^[a-z][a-z0-9-]*$/),
  version: optional(string(/^(draft|\d+\.\d+\.\d+)$/)),
  title: text,
  purpose: text,
  rowMeaning: text,
  privacy: oneOf("open", "open_after_filter", "open_aggregated", "open_reviewed"),
  privacyNote: optional(text),
  frequency: oneOf("HOURLY", "DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "ANNUAL", "IRREG"),
  themes: list(string(/^[A-Z]{4}$/)),
  los: optional(names),
  legislation: optional(list(legislation)),
  lifecycle: optional(
    object({
      status: oneOf("draft", "current", "superseded", "withdrawn"),
      successors: optional(names),
      deprecated: optional(date),
      sunset: optional(date),
      note: optional(text),
    }),
  ),
  fields: record(field),
  key: names,
  references: optional(record(reference)),
  rules: optional(list(rule)),
  checks: optional(list(check)),
  notes: optional(list(text)),
});
