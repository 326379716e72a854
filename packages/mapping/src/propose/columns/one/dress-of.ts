import { type Dataset, decimalsOf, type Field } from "@samapne/core";
import { type Cell, emptySymbolsOf, sheetValueOf, type Table } from "@samapne/tabular/reading";
import { type FieldReading, unanswered } from "../../../file/mapping.ts";
import { numberDress } from "../../words/number-dress.ts";
import { isPercent } from "../../../plan/is-percent.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";

/** How the numbers of columns that hold one field are dressed, and whether they have more decimals than it. */
export function dressOf(
  columns: readonly SurveyedColumn[],
  field: Field | undefined,
  { text }: Table,
  dataset: Dataset,
): Partial<FieldReading> {
  if (field?.kind !== "decimal" && field?.kind !== "integer") return {};
  const cells = columns.flatMap((column) => [...column.cells, ...column.later]);
  const texts = cells.flatMap((cell) => (typeof cell === "string" ? [cell.trim()] : []));
  const found = numberDress(
    texts,
    text?.delimiter,
    field.kind === "integer",
    emptySymbolsOf(dataset),
    field.unit === "a",
  );
  const isDoubtful = found.thousands_sign === unanswered;
  const dress =
    isDoubtful && !mayBeThousands(texts, field) ? { ...found, thousands_sign: "none" as const } : found;
  const most = field.kind === "decimal" ? (field.decimals ?? Infinity) : Infinity;
  const isFiner = cells.some((cell) => decimalsIn(inUnitOf(field, cell), dress.thousands_sign) > most);
  return { ...dress, ...(isFiner ? { round: true } : {}) };
}

/** May numbers with three digits behind a sign be thousands, by the most a field takes? `63.428` is no latitude of 63 428. */
function mayBeThousands(
  texts: readonly string[],
  { max = Infinity }: { readonly max?: number | undefined },
): boolean {
  return texts.every((text) => !(Math.abs(Number(text.replace(/[.,](?=\d{3}$)/, ""))) > max));
}

/** A number that a workbook shows as a percentage, as the field takes it. */
function inUnitOf(field: Field, cell: Cell): Cell {
  const shown = sheetValueOf(cell);
  if (shown?.kind !== "percent") return cell;
  return isPercent(field) ? Number((shown.value * 100).toPrecision(15)) : shown.value;
}

function decimalsIn(cell: Cell, thousands: string | undefined): number {
  if (typeof cell === "number") return decimalsOf(cell);
  const [, sign, digits = ""] = (typeof cell === "string" && /([.,])(\d+)\D*$/.exec(cell)) || [];
  return sign === thousands ? 0 : digits.length;
}
