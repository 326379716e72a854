import type { Dataset } from "./dataset.ts";
import { wrongFields } from "./broken-rules.ts";
import type { DeliveryOptions } from "./delivery-options.ts";
import { passingDoor, type RegisterDoor, registerDoor } from "./register-door.ts";
import type { TableCursor } from "./registers/table-cursor.ts";
import type { AnyRow } from "./row.ts";
import { rowJudge } from "./row-judge.ts";
import { type Comparison, startComparison } from "./table-checks/previous/comparison.ts";
import { startChecks } from "./table-checks/checks-of-table.ts";
import { keyOf } from "./table-checks/running/key.ts";
import type { Pointing, ReferenceTargets } from "./table-checks/references/reference-target.ts";
import { ContradictedCells } from "./table-checks/references/contradicted-cells.ts";
import { tellContradicted } from "./table-checks/references/tell-contradicted.ts";
import { tellMisspelt } from "./table-checks/references/tell-misspelt.ts";
import { UnusualNames } from "./table-checks/references/unusual-names.ts";
import { startReferences } from "./table-checks/references/references.ts";
import type { CheckContext, JudgedParts, See } from "./table-checks/running/running-check.ts";
import type { Stretches } from "./table-checks/running/stretches.ts";
import { type Unchecked, uncheckedOf } from "./unchecked.ts";
import { UnknownRows } from "./unknown-rows.ts";

/** Rows of one dataset, handed in one by one. */
export interface TableJudge {
  judge(row: AnyRow, place: number): void;
  /** A row stands here that could not be read, which has been told. No check sees it, but it may explain a hole in a series. */
  passOver?(): void;
}

/** What a stretch of a table has left in the checks of the whole table, as plain data that may go to another thread. */
export interface TableStretch {
  readonly checks: unknown;
  readonly unknown: ReadonlyMap<string, number>;
}

/**
 * For tables whose rows are judged in stretches, by two judges who each begin with nothing. The places of rows may be
 * counted from the beginning of their stretch.
 */
export interface TableStretches {
  /** Gives what the rows judged since the last time have left, and begins anew; undefined when it cannot be added to others. */
  release(): TableStretch | undefined;
  /**
   * Adds what was released elsewhere, as if its rows had been judged here after all others. False, and nothing is added,
   * when a row of it may have to do with one before: it is to be judged here.
   */
  append(stretch: TableStretch, shift: number): boolean;
}

/** One table of a delivery at work. */
export interface Table extends TableJudge {
  passOver(): void;
  /** For readers that leave values in registers instead of making rows; asked for when all who watch are known. */
  readonly door: RegisterDoor;
  /** Takes the rows of the last delivery. */
  readonly previous: TableJudge & { readonly door: RegisterDoor };
  /** Checks of other tables that want to see this table's rows. */
  watch(see: See): void;
  readonly watches: ReadonlyMap<string, readonly See[]>;
  /** How it is judged in stretches; absent when its rows must all be seen one after the other. */
  readonly stretches: TableStretches | undefined;
  settleWaiting(): void;
  /** Ends its checks in steps: those that may take long judge their table in parts. */
  end(): Iterable<JudgedParts>;
  unchecked(): readonly Unchecked[];
}

interface WaitingRow {
  readonly row: AnyRow;
  readonly place: number;
}

/** What a table needs to know of the delivery it is part of. */
export interface DeliveryParts {
  readonly order: readonly Dataset[];
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly targets: ReferenceTargets;
  readonly cursors: ReadonlyMap<string, TableCursor>;
  /** For each dataset its references to tables that are there, by name. */
  readonly pointers: ReadonlyMap<string, ReadonlyMap<string, Pointing>>;
}

/** Opens the table of one dataset. */
export function openTable(dataset: Dataset, parts: DeliveryParts, options: DeliveryOptions): Table {
  const cursor = parts.cursors.get(dataset.id) as TableCursor;
  const pointers = parts.pointers.get(dataset.id) as ReadonlyMap<string, Pointing>;
  const context: CheckContext = {
    dataset,
    datasets: parts.datasets,
    cursors: parts.cursors,
    cursor,
    now: options.now,
    threshold: options.threshold,
    report: (finding, place) => options.report(dataset, finding, place),
    placeName: options.placeName ?? String,
  };
  const judge = rowJudge(dataset, options);
  const references = startReferences(context, pointers);
  const contradicted = new ContradictedCells(context, pointers);
  const checks = startChecks(context);
  const targets = parts.targets.get(dataset.id) ?? [];
  const tellers = targets.map((target) => ({ target, told: judge.teller(target.known) }));
  const named = new UnusualNames(targets, context.report);
  const mustWait = waitingFor(dataset, parts);
  const waiting: WaitingRow[] = [];
  const unknown = new UnknownRows();
  let hasPrevious = false;
  let comparison: Comparison | undefined;
  const startComparing = () => {
    if (options.compares === true) comparison ??= startComparison(context);
  };
  const seePrevious = () => {
    hasPrevious = true;
    comparison?.seePrevious();
    for (const see of checks.watches.get("previous") ?? []) see(cursor);
  };

  const seen = () => {
    references.see();
    contradicted.see();
    if (checks.see()) comparison?.see();
  };
  const settle = (row: AnyRow, place: number) => {
    const { findings, values, unchecked, broken, warned } = judge.judge(row, cursor.lookup, cursor);
    for (const id of unchecked) unknown.of(id).rows += 1;
    cursor.standAtRow(values, place);
    for (const finding of findings)
      if (!named.hold(finding, place) && !contradicted.hold(finding, broken)) context.report(finding, place);
    if (findings.length > 0) {
      const wrong = wrongFields(findings);
      cursor.told = wrong.filter((name) => values[name] !== undefined);
      cursor.unread = wrong.filter(
        (name) => values[name] === undefined && row[name] !== undefined && row[name] !== null,
      );
      cursor.broken = broken;
      cursor.warned = warned;
    }
    seen();
  };

  /** Nobody but its own checks sees its rows. */
  const isByItself = targets.length === 0 && options.compares !== true;
  const kept = checks.stretches;
  let door: RegisterDoor | undefined;

  return {
    watches: checks.watches,
    stretches:
      isByItself && pointers.size === 0 && parts.order.length === 1 && kept
        ? tableStretches(kept, unknown)
        : undefined,
    get door() {
      const open = openReferences(dataset, parts);
      door ??= registerDoor({
        cursor,
        targets,
        pointers,
        open,
        unknown,
        options,
        report: context.report,
        seen,
        counted: isByItself ? checks.counted : undefined,
        settling: [references, contradicted],
      });
      return door;
    },
    judge: (row, place) => {
      if (targets.length > 0) cursor.standAtRow(row, place);
      for (const { target, told } of tellers) target.remember(cursor, told(row));
      if (mustWait(row)) waiting.push({ row, place });
      else settle(row, place);
    },
    passOver: () => {
      checks.passOver();
      for (const { unnamed } of targets) unnamed.add();
    },
    previous: {
      get door() {
        startComparing();
        return passingDoor(cursor, seePrevious);
      },
      judge: (row, place) => {
        startComparing();
        cursor.standAtRow(judge.values(row), place);
        seePrevious();
      },
    },
    watch: (see) => checks.watch(see),
    settleWaiting: () => {
      for (const { row, place } of waiting.splice(0)) settle(row, place);
    },
    *end() {
      references.end();
      contradicted.end();
      for (const target of targets) {
        tellMisspelt(target, context);
        tellContradicted(target, context);
      }
      named.end();
      yield* checks.end();
      comparison?.end();
    },
    unchecked: () =>
      uncheckedOf(dataset, parts.datasets, {
        unknown: unknown.counts(),
        hasPrevious,
        hasClock: options.now !== undefined,
      }),
  };
}

/** What the checks have kept, and how many rows each rule was not known for. */
function tableStretches(kept: Stretches, unknown: UnknownRows): TableStretches {
  return {
    release: () => {
      const stretch = { checks: kept.release(), unknown: unknown.counts() };
      unknown.clear();
      return stretch.checks === undefined ? undefined : stretch;
    },
    append: (stretch, shift) => {
      if (!kept.follows(stretch.checks)) return false;
      kept.append(stretch.checks, shift);
      for (const [id, rows] of stretch.unknown) unknown.of(id).rows += rows;
      return true;
    },
  };
}

/** The references into tables that are not complete when a row is judged: its own, or a later one. */
function openReferences(dataset: Dataset, { order, pointers }: DeliveryParts): readonly string[] {
  const own = order.indexOf(dataset);
  return Object.entries(dataset.references ?? {})
    .filter(
      ([name, reference]) =>
        pointers.get(dataset.id)?.has(name) && order.findIndex(({ id }) => id === reference.dataset) >= own,
    )
    .map(([name]) => name);
}

/** Rows that point into a table that is not complete wait until all rows are in. */
function waitingFor(dataset: Dataset, parts: DeliveryParts): (row: AnyRow) => boolean {
  const open = openReferences(dataset, parts).map((name) => dataset.references?.[name]?.fields ?? []);
  if (open.length === 0) return () => false;
  return (row) => open.some((fields) => keyOf(row, fields) !== undefined);
}

/** Lets each check see the rows of the other tables it watches. */
export function connect(tables: ReadonlyMap<string, Table>): void {
  for (const [id, { watches }] of tables)
    for (const [other, seers] of watches)
      if (other !== id && other !== "previous") for (const see of seers) tables.get(other)?.watch(see);
}
