import type { AnyRow, Dataset } from "@samapne/core";
import type { Report } from "../report/report.ts";
import { judge } from "./judge.ts";
import type { JudgeRequest } from "./work/request.ts";

/** The rows of a right table with the id of its dataset, or why there are none to be had. */
export type OneTable =
  | {
      readonly kind: "rows";
      readonly dataset: string;
      readonly rows: readonly AnyRow[];
      /** What was repaired on the way stands in it. */
      readonly report: Report;
    }
  /** Something is wrong with it, such as that it has no row, or it could not be read. */
  | { readonly kind: "wrong"; readonly report: Report }
  /** It has rows of several datasets, or more than are to be held in memory. */
  | { readonly kind: "several" | "too_many" };

/** Judges files that are one table of one dataset, and gives its rows when nothing is wrong with them. */
export async function readOneTable(
  request: Omit<JudgeRequest, "rows" | "together">,
  mostRows: number,
): Promise<OneTable> {
  const rows: AnyRow[] = [];
  const found = new Set<string>();
  const take = ({ id }: Dataset, row: AnyRow) => {
    if (rows.length === mostRows) throw tooMany;
    found.add(id);
    rows.push({ ...row });
  };
  try {
    const report = await judge({ ...request, together: true, rows: { take, ready: () => {} } });
    const [dataset, ...others] = found;
    if (report.verdict !== "conformant" || dataset === undefined) return { kind: "wrong", report };
    return others.length > 0 ? { kind: "several" } : { kind: "rows", dataset, rows, report };
  } catch (error) {
    if (error === tooMany) return { kind: "too_many" };
    throw error;
  }
}

/** Ends the reading. */
const tooMany = new Error("more rows than are to be held in memory");
