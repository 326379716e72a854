import type { Dataset } from "../../dataset.ts";
import type { Finding } from "../../issues/issue.ts";
import type { TableCursor } from "../../registers/table-cursor.ts";
import type { AnyRow } from "../../row.ts";
import type { Lookup } from "../../row-judge.ts";
import type { Now } from "../../rules/index.ts";
import type { TableCheck } from "../../table-check.ts";
import type { RowCounter } from "./even-rows.ts";
import type { Stretches } from "./stretches.ts";

/** Takes the judged row that a table's cursor stands at. */
export type See = (cursor: TableCursor) => void;

/** Takes one judged row of a table: only values of the right type are present. */
export type SeeRow = (row: AnyRow, place: number, lookup: Lookup) => void;

/** For checks of small tables, which need the row itself. */
export function seeRow(see: SeeRow): See {
  return (cursor) => see(cursor.row(), cursor.place, cursor.lookup);
}

/** How far a check has come that judges a table in parts. */
export interface JudgedParts {
  readonly done: number;
  readonly of: number;
  /** How much of a part that takes long has been judged, from 0 to 1; absent between two parts. */
  readonly share?: number;
}

/** A table check at work: it sees rows of the tables it watches (dataset ids, or `previous`), and reports at the end or before. */
export interface RunningCheck {
  readonly watches: Readonly<Record<string, See>>;
  /**
   * A row of the check's own table stands here that it does not see: it repeats the key of another one, whose place is
   * `first`, and the cursor stands at it, or it could not be read at all.
   */
  readonly passOver?: (cursor?: TableCursor, first?: number) => void;
  /** How it counts rows of its own table that go on evenly; absent when it must see each. */
  readonly counter?: RowCounter | undefined;
  /** How it is divided; absent when it must see all rows itself, one after the other. */
  readonly stretches?: Stretches | undefined;
  end(): void;
  /** The same in steps, for checks whose end may take long. */
  endInSteps?(): Iterable<JudgedParts>;
}

/** The tables a check watches; one that is named twice is seen by both. */
export function watching(
  ...tables: readonly (readonly [table: string, see: See])[]
): Readonly<Record<string, See>> {
  const watches: Record<string, See> = {};
  for (const [table, see] of tables) {
    const first = watches[table];
    watches[table] = first ? inTurn(first, see) : see;
  }
  return watches;
}

function inTurn(first: See, second: See): See {
  return (cursor) => {
    first(cursor);
    second(cursor);
  };
}

/** What a table check is given. */
export interface CheckContext {
  readonly dataset: Dataset;
  /** The datasets of the delivery by id, to compile expressions about their rows and to name them. */
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** The cursors of the tables of the delivery, by dataset id. */
  readonly cursors: ReadonlyMap<string, TableCursor>;
  readonly cursor: TableCursor;
  report(finding: Finding, place: number | undefined): void;
  placeName(place: number): string;
  readonly now: Now | undefined;
  /** Fewest persons behind a figure, when the publisher asks for more than the dataset declares. */
  readonly threshold: number | undefined;
}

/** Starts a check of one kind. */
export type StartCheck<C extends TableCheck> = (check: C, context: CheckContext) => RunningCheck;
