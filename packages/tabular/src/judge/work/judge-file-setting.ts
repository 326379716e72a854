import type { AnyRow, Finding, Now, RegisterDoor, TableJudge, TableStretches } from "@samapne/core";
import type { WalkProgram } from "../../kernel/program/walk-program.ts";
import type { TakeCells } from "./request.ts";
import type { SecondThread } from "./stretch.ts";

/** What a file is judged with. */
export interface JudgeFileSetting {
  readonly table: TableJudge;
  /** The table's door for rows that are never made; absent when every row is wanted. */
  readonly door?: RegisterDoor | undefined;
  /** The program that walks over its rows, in whose memory the door's registers lie. */
  readonly program?: WalkProgram | undefined;
  readonly classificationDate?: string | undefined;
  /** What the table is divided with, where it can be. */
  readonly division?: DivisionSetting | undefined;
  /** Where rows go besides that a walk has judged. */
  readonly taker?: WalkedRows | undefined;
  place(row: number): number;
  /** Where findings about a row go that are made outside of the table. */
  report(finding: Finding, row: number): void;
  /** Called after each batch, and waited for. */
  progress(rows: number, bytes: number): Promise<void> | void;
}

/** What a table needs to be judged by two threads. */
export interface DivisionSetting {
  readonly second: SecondThread;
  readonly stretches: TableStretches;
  readonly now?: Now | undefined;
  placeName(place: number): string;
}

/** Takes rows that have been walked over: as bytes, or made. */
export interface WalkedRows {
  take(row: AnyRow): void;
  cells(fields: readonly (string | undefined)[]): TakeCells;
}
