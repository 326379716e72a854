import type { Dataset, Field } from "@samapne/core";
import {
  type Cell,
  cellAsText,
  type CellRead,
  type CellSetting,
  columnReader,
  emptySymbolsOf,
  isBlankCell,
  type Loss,
  type Repair,
  sheetValueOf,
  type Table,
} from "@samapne/tabular/reading";
import type { FieldReading } from "../file/mapping.ts";
import { codeStep } from "./code-step.ts";
import { constantValue } from "./constant-value.ts";
import { degreesIn } from "./degrees-in.ts";
import type { Change, MappedValue, ReadValue } from "./mapped-value.ts";
import { inUnit, numberStep, unitStep } from "./number-steps.ts";
import { onlyItem } from "./only-item.ts";
import { respeltNumber } from "./respelt-number.ts";
import { textSteps } from "./text-steps.ts";

const nothing: MappedValue = { value: undefined, used: [] };

/** Makes what reads the cells of one field. The steps stand in the order they are taken. */
export function valueReader(reading: FieldReading, field: Field, dataset: Dataset, table: Table): ReadValue {
  const setting = cellSetting(reading, dataset, table);
  const fromCell = columnReader(field, table.typing, setting);
  const fromText = columnReader(field, "text", setting);
  const steps = textSteps(reading, field, table);
  const codes = codeStep(reading, field, (text) => fromText(text).value);
  const splitUnit = unitStep(reading);
  const finish = numberStep(reading, field);
  const otherwise = reading.otherwise === undefined ? undefined : constantValue(reading.otherwise, field);
  const read = (given: Cell): MappedValue => {
    const cell = onlyItem(given, field);
    if (isBlankCell(cell)) return nothing;
    // There is no text in a formula nobody has worked out: whatever is done to texts, it would be lost in silence.
    if (sheetValueOf(cell)?.kind === "uncalculated") return taken(fromCell(cell));
    if (steps.length === 0 && !codes && !splitUnit && !reading.parts && !reading.week)
      return finish(taken(fromCell(cell)));
    // A list in JSON has its items apart: each is read alone. Where one value belongs, several are a fault.
    if (Array.isArray(cell) && cell.length > 1)
      return field.kind === "list" ? together(cell.map((item) => read(item as Cell))) : taken(fromCell(cell));
    const used: (Change | Repair | Loss)[] = reading.parts || reading.week ? ["joined"] : [];
    let text: string | undefined = cellAsText(cell).trim();
    for (const { change, apply, also } of steps) {
      const next = apply(text, cell);
      if (next !== text) used.push(next === undefined && change !== "empty_word" ? "part_absent" : change);
      const more = next === undefined ? undefined : also?.(text, cell);
      if (more) used.push(more);
      text = next;
      if (text === undefined || text === "") return { value: undefined, used };
    }
    const code = codes?.(text);
    if (code) return { value: code.value, used: [...used, ...code.used] };
    const measured = splitUnit?.(text);
    if (measured) {
      const { value, used: more } = finish(inUnit(taken(fromText(measured.number)), text, measured.factor));
      return { value, used: [...used, ...(measured.isBare ? [] : ["unit_read" as const]), ...more] };
    }
    const { value, used: more } = finish(
      taken(isPercentage(cell, text) || steps.length === 0 ? fromCell(cell) : fromText(text)),
    );
    return { value, used: [...used, ...more] };
  };
  const isNumber = field.kind === "decimal" || field.kind === "integer";
  const readWhole = isNumber
    ? orRespelt(field.kind === "decimal" && field.unit === "deg" ? inDegrees(read, field.decimals) : read)
    : field.kind === "text"
      ? withLinesJoined(read)
      : field.kind === "list"
        ? withoutRepeats(read)
        : read;
  if (otherwise === undefined) return readWhole;
  return (cell) => {
    const found = readWhole(cell);
    return found.value === undefined ? { value: otherwise, used: [...found.used, "otherwise"] } : found;
  };
}

/** Is a cell a number that a workbook shows as a percentage, and its text as it was? What the number is, only its field tells. */
function isPercentage(cell: Cell, text: string): boolean {
  return sheetValueOf(cell)?.kind === "percent" && cellAsText(cell).trim() === text;
}

/** The values of the items of a list as one. */
function together(items: readonly MappedValue[]): MappedValue {
  const values = items.flatMap(({ value }) => value).filter((value) => value !== undefined);
  return {
    value: values.length === 0 ? undefined : values,
    used: [...new Set(items.flatMap(({ used }) => used))],
  };
}

/** Reads degrees that are written with minutes and seconds. */
function inDegrees(read: ReadValue, decimals = 6): ReadValue {
  return (cell) => {
    const found = read(cell);
    const degrees = typeof found.value === "string" ? degreesIn(found.value) : undefined;
    return degrees === undefined
      ? found
      : { value: Number(degrees.toFixed(decimals)), used: [...found.used, "number_respelt"] };
  };
}

/** Reads a number that was none once more, where a program wrote it in a way of its own. */
function orRespelt(read: ReadValue): ReadValue {
  return (cell) => {
    const found = read(cell);
    const text = typeof found.value === "string" ? respeltNumber(cellAsText(cell).trim()) : undefined;
    const again = text === undefined ? undefined : read(text);
    return typeof again?.value === "number"
      ? { value: again.value, used: ["number_respelt", ...again.used] }
      : found;
  };
}

/** Two words of a list may be one code: it stands once. */
function withoutRepeats(read: ReadValue): ReadValue {
  return (cell) => {
    const { value, used } = read(cell);
    if (!Array.isArray(value)) return { value, used };
    const once = [...new Set<unknown>(value)];
    return { value: once, used: once.length < value.length ? [...used, "items_repeated"] : used };
  };
}

/** Makes a text of several lines, as descriptions are, one line. */
function withLinesJoined(read: ReadValue): ReadValue {
  return (cell) => {
    const found = read(cell);
    if (typeof found.value !== "string" || !lineBreak.test(found.value)) return found;
    const lines = found.value.split(lineBreak).map((line) => line.trim());
    return { value: lines.filter(Boolean).join(" "), used: [...found.used, "lines_joined"] };
  };
}

const lineBreak = /[\t-\r\u0085\u2028\u2029]/;

function taken({ value, repairs }: CellRead): MappedValue {
  return { value, used: repairs };
}

function cellSetting({ decimal_sign: sign }: FieldReading, dataset: Dataset, table: Table): CellSetting {
  return {
    delimiter: sign === "," ? undefined : table.text?.delimiter,
    momentOf: table.momentOf,
    emptySymbols: emptySymbolsOf(dataset),
  };
}
