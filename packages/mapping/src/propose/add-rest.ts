import type { Dataset, Field } from "@samapne/core";
import {
  type Cell,
  cellAsText,
  columnReader,
  emptySymbolsOf,
  headingIndex,
  isBlankCell,
  namedField,
  withoutColon,
} from "@samapne/tabular/reading";
import { labelled } from "../table/blocks.ts";
import { type Constant, type FieldReading, unanswered } from "../file/mapping.ts";
import type { FoundTime } from "./times/found-time.ts";
import { hiddenWord } from "./words/number-dress.ts";
import type { SurveyedColumn } from "./seen/survey.ts";
import { asPattern } from "./seen/wide-columns.ts";

/** What is known of a file when its columns have got their fields. */
export interface KnownColumns {
  /** Fields the columns of a wide table give values. */
  readonly inColumns: ReadonlySet<string>;
  readonly time: FoundTime | undefined;
  /** The rows above the headings. */
  readonly above: readonly (readonly Cell[])[];
  /** The column a field is read from, or all those of a wide table as one. */
  columnOf(field: string): { readonly column: SurveyedColumn; readonly isEach: boolean } | undefined;
  readonly suggestions: Map<string, string>;
}

/** What no column has: whether the value is there, why it is not, and constants that are asked for where they are required. */
export function addRest(
  dataset: Dataset,
  known: Map<string, FieldReading>,
  { inColumns, time, above, columnOf, suggestions }: KnownColumns,
): void {
  const { fields } = dataset;
  for (const [name, field] of Object.entries(fields)) {
    if (!field.required || known.has(name) || inColumns.has(name)) continue;
    if (name === time?.time.start || name === time?.time.end) continue;
    const beside = cellAbove(name, dataset, above);
    if (beside !== undefined) {
      known.set(name, { beside });
      continue;
    }
    const codes = new Set(field.kind === "code" ? field.list.codes.map(({ code }) => code) : []);
    const of = Object.keys(fields).find((one) => fields[one]?.kind === "decimal" && known.has(one));
    if (of !== undefined && codes.has("missing") && codes.has("measured"))
      known.set(name, { presence_of: of, present: "measured", absent: "missing" });
    else known.set(name, codes.has("confidential") ? whyHidden(dataset, columnOf, known) : { value: "?" });
    if (codes.has("confidential") && known.get(name)?.value === "?")
      suggestions.set(`fields.${name}.value`, "none");
  }
}

/** A text above the table that names a field, with a value of that field to the right of it: `Målepunkt: | 707057500012345671`. «Bodø» is no municipality number, whatever stands before it. */
function cellAbove(name: string, dataset: Dataset, above: KnownColumns["above"]): string | undefined {
  const index = headingIndex(dataset);
  for (const cells of above)
    for (const [at, cell] of Array.from(cells).entries()) {
      const text = cellAsText(cell).trim();
      const own = labelled(text);
      if (
        own &&
        namedField(withoutColon(own.label), index)?.field === name &&
        holds(dataset.fields[name] as Field, own.value)
      )
        return own.label;
      if (namedField(withoutColon(text), index)?.field !== name) continue;
      const value = Array.from(cells)
        .slice(at + 1)
        .find((other) => !isBlankCell(other));
      if (value !== undefined && holds(dataset.fields[name] as Field, cellAsText(value).trim())) return text;
    }
  return undefined;
}

/** Is a text surely a value of a field? */
export function holds(field: Field, text: string): boolean {
  const { value } = columnReader(field, "text", { emptySymbols: new Set() })(text);
  if (field.kind === "identifier")
    return typeof value === "string" && new RegExp(field.scheme.pattern, "u").test(value);
  return field.kind === "code" && field.list.codes.some(({ code }) => code === value);
}

/** What stands for a figure that is too small to be shown. */
const hides = /^(?:<\s?\d|\*+)$/;

function isDash(text: string): boolean {
  return /^[-\u2013\u2014]$/.test(text);
}

/** Which code each symbol in the place of a figure means (DOMAIN C12); asked where no figure is a symbol. */
function whyHidden(
  dataset: Dataset,
  columnOf: KnownColumns["columnOf"],
  known: ReadonlyMap<string, FieldReading>,
): FieldReading {
  const symbols = emptySymbolsOf(dataset);
  const isHidden = (text: string) => hides.test(text) || hiddenWord.test(text);
  const isSymbol = (text: string) => symbols.has(text) || isHidden(text) || isDash(text);
  const counted = Object.entries(dataset.fields).flatMap(([name, { kind }]) => {
    const column = kind === "decimal" || kind === "integer" ? columnOf(name) : undefined;
    return column ? [{ ...column, name, count: column.column.texts.filter(isSymbol).length }] : [];
  });
  const [most] = counted.sort((a, b) => b.count - a.count);
  if (!most || most.count === 0) return { value: "?" };
  const { heading, texts } = most.column;
  const codes: Record<string, Constant> = {};
  for (const field of Object.values(dataset.fields))
    if (field.kind === "code")
      for (const { code, aliases = [] } of field.list.codes)
        for (const alias of aliases) if (symbols.has(alias) && texts.includes(alias)) codes[alias] = code;
  if (texts.some((text) => text.startsWith("<"))) codes["<*"] = "confidential";
  if (texts.some((text) => text.startsWith("*"))) codes["\\*"] = "confidential";
  for (const word of new Set(texts.filter((text) => hiddenWord.test(text))))
    codes[asPattern(word)] = "confidential";
  // Nothing, not known, or hidden: a dash is used for each.
  for (const dash of new Set(texts.filter(isDash))) codes[dash] = unanswered;
  const { cell, cell_after: after } = (most.isEach && known.get(most.name)) || {};
  const place = cell ? { cell } : after === undefined ? { column: heading } : { cell_after: after };
  return { ...place, codes: { ...codes, "*": "none" }, otherwise: "missing" };
}
