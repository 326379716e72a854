import type { AnyRow, Finding, RegisterDoor, TableJudge } from "@samapne/core";
import type { TakeCells } from "./request.ts";

/** What a file is judged with. */
export interface JudgeFileSetting {
  readonly table: TableJudge;
  /** The table's door for rows that are never made; absent when every row is wanted. */
  readonly door?: RegisterDoor | undefined;
  readonly classificationDate?: string | undefined;
  /** Where rows go besides that a walk has judged. */
  readonly taker?: WalkedRows | undefined;
  place(row: number): number;
  /** Where findings about a row go that are made outside of the table. */
  report(finding: Finding, row: number): void;
  /** Called after each batch, and waited for. */
  progress(rows: number, bytes: number): Promise<void> | void;
}

/** Takes rows that have been walked over: as bytes, or made. */
export interface WalkedRows {
  take(row: AnyRow): void;
  cells(fields: readonly (string | undefined)[]): TakeCells;
}
