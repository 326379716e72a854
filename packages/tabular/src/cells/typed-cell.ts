import { type Field, type FieldKind, hasRightCheckDigit, numberText, type ScalarField } from "@samapne/core";
import { cellReader } from "./index.ts";
import {
  type CellRead,
  type CellSetting,
  empty,
  plain,
  type ReadText,
  readTrimmed,
  repaired,
} from "./read-cell.ts";

type ReadTyped = (cell: unknown, readText: ReadText) => CellRead;
type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

/**
 * Reads a cell that has a JSON type. Text is read as anywhere else; a value of another type than the field's is a
 * repair where only one thing can be meant, and otherwise goes on as it is, so that core names the fault.
 */
export function typedCellReader(
  field: Field,
  readText: ReadText,
  setting: CellSetting,
): (cell: unknown) => CellRead {
  const read = (table[field.kind] as (field: Field, setting: CellSetting) => ReadTyped)(field, setting);
  return (cell) => (cell === undefined || cell === null ? empty : read(cell, readText));
}

const asText: ReadTyped = (cell, readText) =>
  typeof cell === "string" ? textOf(cell, readText) : plain(typeof cell === "bigint" ? Number(cell) : cell);

/** Text, or a number that has lost its quotation marks. Past 2^53 it may have lost digits too, before it was written. */
const asWord =
  (isRight: (value: unknown) => boolean): ReadTyped =>
  (cell, readText) => {
    if (typeof cell !== "number" && typeof cell !== "bigint") return asText(cell, readText);
    const { value, repairs } = readText(typeof cell === "number" ? numberText(cell) : String(cell));
    const loss = isRounded(cell) && !isRight(value) ? (["digits_lost"] as const) : [];
    return repaired(value, "number_for_text", ...repairs, ...loss);
  };

/**
 * Has a number gone through what most programs keep numbers in? One of 18 digits that has not looks as if it had once in a
 * hundred; of shorter ones every other does, and nothing is said.
 */
function isRounded(cell: number | bigint): boolean {
  const nearest = Number(cell);
  if (typeof cell === "number") return Math.abs(nearest) > Number.MAX_SAFE_INTEGER;
  if (Math.abs(nearest) < leastSeen) return false;
  return BigInt(nearest) === cell || numberText(nearest) === String(cell);
}

const leastSeen = 1e17;

/** Nothing of the value shows that it is whole. */
const nothingShows = () => false;

const of =
  (type: "number" | "boolean"): ReadTyped =>
  (cell, readText) => {
    if (typeof cell === "bigint") return plain(Number(cell));
    if (typeof cell !== "string") return plain(cell);
    const { value, repairs } = textOf(cell, readText);
    // A word for true is one wherever it stands, and can only be a text.
    const isTold = typeof value !== type || repairs.includes("boolean_word");
    return isTold ? { value, repairs } : repaired(value, "written_as_text", ...repairs);
  };

const table: { readonly [K in FieldKind]: (field: FieldOf<K>, setting: CellSetting) => ReadTyped } = {
  text: () => asWord(nothingShows),
  code: () => asWord(nothingShows),
  identifier: ({ scheme: { check } }) =>
    asWord(check === undefined ? nothingShows : (value) => hasRightCheckDigit(String(value), check)),
  period: () => asWord(nothingShows),
  date: () => asText,
  instant: () => asText,
  uri: () => asText,
  integer: () => of("number"),
  decimal: () => of("number"),
  boolean: () => of("boolean"),
  list: ({ items }, setting) => listOf(items as ScalarField, setting),
};

function listOf(item: ScalarField, setting: CellSetting): ReadTyped {
  const readText = cellReader(item, setting);
  const readItem = typedCellReader(item, (text) => readTrimmed(text, readText), setting);
  return (cell, readList) => {
    if (typeof cell === "string") {
      const { value, repairs } = textOf(cell, readList);
      return value === undefined ? { value, repairs } : repaired(value, "written_as_text", ...repairs);
    }
    if (!Array.isArray(cell)) return plain(cell);
    const read = cell.map((one: unknown) => readItem(one));
    const used = new Set(read.flatMap(({ repairs }) => repairs));
    return repaired(
      read.map(({ value }, index) => value ?? (cell[index] as unknown)),
      ...used,
    );
  };
}

function textOf(cell: string, readText: ReadText): CellRead {
  return cell === "" ? repaired(undefined, "empty_text") : readText(cell);
}
