import { type Cell, cellKey, type CellTable, figure } from "./cell-table.ts";
import { findingAt, type CellFinding } from "./placed-finding.ts";
import { rowCounts } from "./targets.ts";

/** What a release and the one before give away together, row by row: what one withholds and the other shows, and small corrections. */
export function* releaseFindings(release: CellTable): Generator<CellFinding> {
  for (const cell of release.cells.values()) {
    const earlier = release.before?.cells.get(cellKey(cell));
    if (earlier?.state !== "shown") continue;
    if (cell.state === "withheld") yield findingAt(cell, release, "suppression.released", []);
    if (cell.state === "shown") yield* smallCorrections(cell, earlier, release);
  }
}

function* smallCorrections(cell: Cell, earlier: Cell, release: CellTable): Generator<CellFinding> {
  for (const count of rowCounts(release.check)) {
    const [now, then] = [figure(cell.row, count), figure(earlier.row, count)];
    if (now === undefined || then === undefined) continue;
    const moved = Math.abs(now - then);
    if (moved > 0 && moved < release.threshold)
      yield findingAt(cell, release, "suppression.correction", [count]);
  }
}
