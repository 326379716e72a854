import { isZone } from "../calendar/zone.ts";
import type { CodeList } from "../code-list.ts";
import { ModelError } from "../errors.ts";
import type { FieldKind } from "../field.ts";
import { checkPortablePattern } from "../rules/index.ts";
import { checkCodeList, source } from "./code-list-shape.ts";
import {
  anything,
  boolean,
  date,
  list,
  number,
  object,
  oneOf,
  optional,
  type Shape,
  string,
  text,
} from "./shape.ts";

const base = {
  kind: string(),
  basis: optional(string()),
};

const described = {
  label: text,
  description: text,
  required: optional(boolean),
  example: optional(anything),
  aliases: optional(list(string())),
  privacy: optional(oneOf("open", "review", "sensitive")),
  source: optional(source),
  matches: optional(list(string())),
  note: optional(string()),
};

const pattern: Shape = (value, place) => {
  string(/^\^.*\$$/s)(value, place);
  checkPortablePattern(value as string, place);
};

const zone: Shape = (value, place) => {
  if (typeof value !== "string" || !isZone(value)) throw new ModelError(place, "unknown time zone");
};

const scheme = object({
  id: string(/^[a-z][a-z0-9-]*$/),
  label: text,
  description: text,
  pattern,
  example: string(),
  check: optional(object({ method: oneOf("mod11", "mod10"), weights: list(number("count")) })),
  strip: optional(list((value, place) => typeof value !== "string" && string()(value, place))),
  lookalikes: optional(list(object({ pattern, label: text }))),
  source,
});

type Members = Parameters<typeof object>[0];

const ownMembers: Readonly<Record<Exclude<FieldKind, "list">, Members>> = {
  text: {
    minLength: optional(number("count")),
    maxLength: optional(number("count")),
    pattern: optional(pattern),
    patternName: optional(text),
  },
  code: { list: (value, place) => checkCodeList(value as CodeList, place), at: optional(string()) },
  identifier: { scheme },
  integer: { min: optional(number()), max: optional(number()), unit: optional(string()) },
  decimal: {
    decimals: optional(number("count")),
    min: optional(number()),
    max: optional(number()),
    exclusiveMin: optional(number()),
    unit: optional(string()),
  },
  boolean: {},
  date: { min: optional(date), max: optional(date) },
  instant: { zone: optional(zone) },
  period: { granularities: list(oneOf("year", "quarter", "month")) },
  uri: {},
};

const scalarKinds = Object.keys(ownMembers);

const item: Shape = (value, place) => {
  const kind = kindOf(value, place, scalarKinds);
  object({ ...base, ...ownMembers[kind as Exclude<FieldKind, "list">] })(value, place);
};

const listMembers: Members = {
  items: item,
  minItems: optional(number("count")),
  maxItems: optional(number("count")),
  unique: optional(boolean),
};

/** The shape of a field of any kind. */
export const field: Shape = (value, place) => {
  const kind = kindOf(value, place, [...scalarKinds, "list"]);
  const members = kind === "list" ? listMembers : ownMembers[kind as Exclude<FieldKind, "list">];
  object({ ...base, ...described, ...members })(value, place);
};

function kindOf(value: unknown, place: string, kinds: readonly string[]): string {
  const kind = (value as { kind?: unknown } | null | undefined)?.kind;
  oneOf(...kinds)(kind, `${place}.kind`);
  return kind as string;
}
