import { type Field, type FieldKind, numberText, type ScalarField } from "@samapne/core";
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
  typeof cell === "string" ? textOf(cell, readText) : plain(cell);

/** Text, or a number that has lost its quotation marks; past 2^53 it has lost digits too. */
const asWord: ReadTyped = (cell, readText) => {
  if (typeof cell !== "number" && typeof cell !== "bigint") return asText(cell, readText);
  const { value, repairs } = readText(typeof cell === "number" ? numberText(cell) : String(cell));
  const isLost = typeof cell === "number" && Math.abs(cell) > Number.MAX_SAFE_INTEGER;
  const loss = isLost ? (["digits_lost"] as const) : [];
  return repaired(value, "number_for_text", ...repairs, ...loss);
};

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
  text: () => asWord,
  code: () => asWord,
  identifier: () => asWord,
  period: () => asWord,
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
