import type { Dataset, Field, FieldKind, ListItem, ScalarField } from "@samapne/core";
import { readBoolean } from "./boolean.ts";
import { codeReader } from "./code.ts";
import { identifierReader } from "./identifier.ts";
import { listReader } from "./list.ts";
import { numberReader } from "./number.ts";
import { type CellSetting, plain, type ReadText } from "./read-cell.ts";
import { textReader } from "./text.ts";
import { readDate, readInstant, readPeriod } from "./time.ts";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

/** The cell table: how the text of a cell becomes a value, for each kind of field. */
const readers: { readonly [K in FieldKind]: (field: FieldOf<K>, setting: CellSetting) => ReadText } = {
  text: textReader,
  code: ({ list }) => codeReader(list),
  identifier: ({ scheme }) => identifierReader(scheme),
  integer: (_, setting) => numberReader(setting, true),
  decimal: (_, setting) => numberReader(setting),
  boolean: () => readBoolean,
  date: () => readDate,
  instant: () => readInstant,
  period: () => readPeriod,
  uri: () => plain,
  list: ({ items }, setting) => listReader(cellReader(items as ScalarField, setting), tellerOf(items)),
};

/** The reader of a field's cells as text. */
export function cellReader(field: Field, setting: CellSetting): ReadText {
  return (readers[field.kind] as (field: Field, setting: CellSetting) => ReadText)(field, setting);
}

/** Tells whether a value is surely one of the list's: a number, a known code, an identifier of the right shape. */
function tellerOf(items: ListItem): (value: unknown) => boolean {
  if (items.kind === "integer" || items.kind === "decimal") return (value) => typeof value === "number";
  if (items.kind === "code") {
    const known = new Set<unknown>(items.list.codes.map(({ code }) => code));
    return (value) => known.has(value);
  }
  if (items.kind !== "identifier") return () => false;
  const shape = new RegExp(items.scheme.pattern, "u");
  return (value) => typeof value === "string" && shape.test(value);
}

/** The symbols that stand for a missing number in a dataset: aliases made of dots and colons, such as `:` and `..`. */
export function emptySymbolsOf(dataset: Dataset): ReadonlySet<string> {
  const known = emptySymbols.get(dataset) ?? findEmptySymbols(dataset);
  emptySymbols.set(dataset, known);
  return known;
}

/** Found once a dataset: a file may have thousands of tables of it. */
const emptySymbols = new WeakMap<Dataset, ReadonlySet<string>>();

function findEmptySymbols({ fields }: Dataset): ReadonlySet<string> {
  const aliases = Object.values(fields).flatMap((field) =>
    field.kind === "code" ? field.list.codes.flatMap(({ aliases: names = [] }) => names) : [],
  );
  return new Set(aliases.filter((alias) => /^[.:]+$/.test(alias)));
}
