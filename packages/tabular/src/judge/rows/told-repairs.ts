import type { Finding } from "@samapne/core";
import type { Mode } from "../../report/report.ts";
import { type CellRead, type Loss, losses, type Repair } from "../../cells/read-cell.ts";

/** What is told of how a cell is written, and whether that is all there is to say of it: then its value is known to nobody. */
export interface ToldRepairs {
  readonly repairs: CellRead["repairs"];
  readonly isAll: boolean;
}

const lost: ReadonlySet<string> = new Set(losses);

/** Is a value gone, or part of it? */
export function isLoss(repair: Repair | Loss): repair is Loss {
  return lost.has(repair);
}

const codes: ReadonlySet<string> = new Set<Repair>(["code_alias", "code_case", "code_leading_zero"]);
const types: ReadonlySet<string> = new Set<Repair>(["number_for_text", "written_as_text"]);

/**
 * What is told of a cell that is not written as its value is. One fault may show as several: a code that was taken for a
 * number has lost its quotation marks and its zero, a long number digits too, and a code that has ended was hardly meant
 * by something else. `faults` gives what is wrong with the value.
 */
export function toldRepairs(
  { repairs }: CellRead,
  mode: Mode,
  faults: () => readonly Finding[],
): ToldRepairs {
  const gone = repairs.filter(isLoss);
  if (gone.length > 0) return { repairs: gone, isAll: true };
  if (repairs.some((repair) => codes.has(repair)))
    return {
      repairs: repairs.filter((repair) => repair !== "number_for_text" && repair !== "blanks_around"),
      isAll: mode === "strict" && faults().length > 0,
    };
  const isWrong = repairs.some((repair) => types.has(repair)) && sayWrong(faults());
  return { repairs: isWrong ? repairs.filter((repair) => !types.has(repair)) : repairs, isAll: false };
}

/** Do findings of a value say that it is wrong? What is personal in it is another matter. */
function sayWrong(findings: readonly Finding[]): boolean {
  return findings.some(({ severity, kind }) => severity === "error" && !kind.startsWith("personal."));
}
