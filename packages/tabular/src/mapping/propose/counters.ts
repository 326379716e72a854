import type { Cell } from "../../formats/cell.ts";
import { cellAsText } from "../../formats/sheet/sheet-cell.ts";
import type { SurveyedColumn } from "./survey.ts";

/** Does a heading say that what a meter has counted stands below it? That is not what was used. */
export function saysReading(heading: string): boolean {
  return /(?<!\p{L})(?:måler|målar|teller|tellar)?[ -]?stand(?:en)?(?!\p{L})|telleverk|teljeverk|avlesning|avlesing|akkumulert|meter ?reading|cumulative/iu.test(
    heading,
  );
}

/** Does a heading say that what was used or made stands below it? */
function saysUse(heading: string): boolean {
  return /forbruk|bruk(?!s?areal)|uttak|produksjon|innmat|usage|consumption|production|differanse/i.test(
    heading,
  );
}

const fewest = 12;
const fewestRises = 6;
const farAbove = 3;
const same = 1e-6;

/**
 * Do the numbers of a column only go one way, far above their steps, as those of a meter do that counts on? Each meter
 * of a long table, which `ids` tells apart, is looked at by itself.
 */
export function looksLikeCounter(
  { heading, index, group = "" }: SurveyedColumn,
  sample: readonly (readonly Cell[])[],
  ids: number | undefined,
): boolean {
  if (saysUse(heading) || saysUse(group)) return false;
  const series = new Map<string, number[]>();
  for (const cells of sample) {
    const value = numberIn(cells[index]);
    if (value === undefined) continue;
    const id = ids === undefined ? "" : cellAsText(cells[ids]).trim();
    const values = series.get(id);
    if (values) values.push(value);
    else series.set(id, [value]);
  }
  const long = [...series.values()].filter((values) => values.length >= fewest);
  return long.length > 0 && long.every(countsOn);
}

/** A meter that is changed begins anew: one step in a hundred may go the other way. No meter counts on by the same all the time, as made-up figures do. */
function countsOn(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? value));
  const isUp = (values.at(-1) ?? 0) > (values[0] ?? 0);
  const forward = steps.filter((step) => (isUp ? step > 0 : step < 0)).map(Math.abs);
  const back = steps.filter((step) => (isUp ? step < 0 : step > 0));
  return (
    forward.length >= fewestRises &&
    back.length * 100 <= steps.length &&
    Math.min(...values) >= farAbove * Math.max(...forward) &&
    Math.max(...steps) - Math.min(...steps) > same
  );
}

/** A number as it is written in Norwegian or English; the sign between thousands does not matter for which way it goes. */
function numberIn(cell: Cell): number | undefined {
  if (typeof cell === "number") return cell;
  const [, digits] = /^(-?\d[\d\s.,]*?)(?:\s*[kmg]?wh)?$/i.exec(cellAsText(cell).trim()) ?? [];
  if (digits === undefined) return undefined;
  const bare = digits.replace(/\s/g, "");
  const value = Number(bare.includes(",") ? bare.replaceAll(".", "").replace(",", ".") : bare);
  return Number.isNaN(value) ? undefined : value;
}
