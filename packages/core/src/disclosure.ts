/** What the tool that protects tables shares with the gate: cells, sums and the attack. Not for other programs. */
export { releasesApart } from "./disclosure/apart.ts";
export {
  attack,
  type Found,
  gateProtection,
  type Protection,
  type ProtectionFor,
} from "./disclosure/attack.ts";
export {
  type Cell,
  cellKey,
  type CellState,
  type CellTable,
  cellOf,
  figure,
  type Place,
} from "./disclosure/cell-table.ts";
export { conditionsOf } from "./disclosure/conditions.ts";
export { cellTable, findingsOf } from "./disclosure/gate.ts";
export type { Constraint, LinearSystem, Range, Term } from "./disclosure/linear/system.ts";
export { partsOf, type SystemPart } from "./disclosure/linear/parts.ts";
export { isSmall, thresholdFor } from "./disclosure/small.ts";
export { sumFindings } from "./disclosure/sum-findings.ts";
export { type CellSum, sumsOver } from "./disclosure/sums.ts";
export { roundingOf } from "./disclosure/system/figures.ts";
export type { Releases } from "./disclosure/system/layout.ts";
export { type Depth, unknownsOf, type Unknowns } from "./disclosure/system/unknowns.ts";
export { type Exposure, rowCounts } from "./disclosure/targets.ts";
