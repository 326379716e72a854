import { catalogue, type IssueCode } from "../issues/catalogue.ts";
import type { Finding, Params } from "../issues/issue.ts";
import { type Cell, cellName, type CellTable } from "./cell-table.ts";

/** A finding and the number of the row it stands at; undefined when only the release before has the row. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly place: number | undefined;
  /** The numbers of all rows that it follows from, where these are few. */
  readonly restsOn?: readonly (number | undefined)[];
}

/** A finding about one cell. */
export interface CellFinding extends PlacedFinding {
  readonly cell: Cell;
}

/** A finding about a cell. Its params never hold a figure of the table. */
export function findingAt(
  cell: Cell,
  release: Pick<CellTable, "dataset" | "check" | "threshold">,
  code: IssueCode,
  fields: readonly string[],
  params: Params = {},
): CellFinding {
  const severity = release.check.severity ?? catalogue[code].severity;
  const shared = { cell: cellName(cell, release), threshold: release.threshold };
  return {
    cell,
    finding: { code, kind: code, fields, severity, params: { ...shared, ...params } },
    place: cell.place,
  };
}
