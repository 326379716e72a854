import type { Dataset } from "./dataset.ts";
import type { DeliveryOptions } from "./delivery-options.ts";
import type { AnyRow } from "./row.ts";
import { type Lookup, rowJudge } from "./row-judge.ts";
import { startCheck } from "./table-checks/index.ts";
import { keyOf } from "./table-checks/key.ts";
import { startReferences } from "./table-checks/references.ts";
import { rememberRow, type ReferenceTargets, targetOf } from "./table-checks/reference-target.ts";
import type { CheckContext, See } from "./table-checks/running-check.ts";
import { startKey } from "./table-checks/unique.ts";
import { type Unchecked, uncheckedOf } from "./unchecked.ts";

/** Rows of one dataset, handed in one by one. */
export interface TableJudge {
  judge(row: AnyRow, place: number): void;
}

/** One table of a delivery at work. */
export interface Table extends TableJudge {
  previous(row: AnyRow, place: number): void;
  /** Checks of other tables that want to see this table's rows. */
  watch(see: See): void;
  readonly watches: ReadonlyMap<string, readonly See[]>;
  settleWaiting(): void;
  end(): void;
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
}

/** Opens the table of one dataset. */
export function openTable(dataset: Dataset, parts: DeliveryParts, options: DeliveryOptions): Table {
  const context: CheckContext = {
    dataset,
    datasets: parts.datasets,
    now: options.now,
    threshold: options.threshold,
    report: (finding, place) => options.report(dataset, finding, place),
    placeName: options.placeName ?? String,
  };
  const judge = rowJudge(dataset, options);
  const repeats = startKey(context);
  const references = startReferences(context, parts.targets);
  const checks = (dataset.checks ?? []).map((check) => startCheck(check, context));
  const watches = watchesOf(checks);
  const watchers: See[] = [...(watches.get(dataset.id) ?? [])];
  const lookup = lookupOf(dataset, parts.targets);
  const mustWait = waitingFor(dataset, parts);
  const waiting: WaitingRow[] = [];
  const unknown = new Map<string, number>();
  let hasPrevious = false;

  const settle = (row: AnyRow, place: number) => {
    const { findings, values, unchecked } = judge.judge(row, lookup);
    for (const finding of findings) context.report(finding, place);
    for (const id of unchecked) unknown.set(id, (unknown.get(id) ?? 0) + 1);
    references.see(values, place);
    if (repeats(values, place)) return;
    for (const see of watchers) see(values, place, lookup);
  };

  return {
    watches,
    judge: (row, place) => {
      rememberRow(row, parts.targets.get(dataset.id) ?? []);
      if (mustWait(row)) waiting.push({ row, place });
      else settle(row, place);
    },
    previous: (row, place) => {
      hasPrevious = true;
      for (const see of watches.get("previous") ?? []) see(judge.judge(row).values, place, lookup);
    },
    watch: (see) => watchers.push(see),
    settleWaiting: () => {
      for (const { row, place } of waiting.splice(0)) settle(row, place);
    },
    end: () => {
      references.end();
      for (const check of checks) check.end();
    },
    unchecked: () =>
      uncheckedOf(dataset, parts.datasets, { unknown, hasPrevious, hasClock: options.now !== undefined }),
  };
}

function watchesOf(
  checks: readonly { readonly watches: Readonly<Record<string, See>> }[],
): Map<string, See[]> {
  const watches = new Map<string, See[]>();
  for (const check of checks)
    for (const [table, see] of Object.entries(check.watches))
      watches.set(table, [...(watches.get(table) ?? []), see]);
  return watches;
}

function lookupOf(dataset: Dataset, targets: ReferenceTargets): Lookup {
  const known = new Map(
    Object.entries(dataset.references ?? {}).map(([name, reference]) => [
      name,
      { fields: reference.fields, rows: targetOf(reference, targets)?.rows },
    ]),
  );
  return (name, row) => {
    const { fields = [], rows } = known.get(name) ?? {};
    const key = rows && keyOf(row, fields);
    return key === undefined ? undefined : rows?.get(key);
  };
}

/** Rows that point into a table not yet complete (their own, or a later one) wait until all rows are in. */
function waitingFor(dataset: Dataset, { order, targets }: DeliveryParts): (row: AnyRow) => boolean {
  const own = order.indexOf(dataset);
  const open = Object.values(dataset.references ?? {}).filter(
    (reference) =>
      targetOf(reference, targets) && order.findIndex(({ id }) => id === reference.dataset) >= own,
  );
  if (open.length === 0) return () => false;
  return (row) => open.some(({ fields }) => keyOf(row, fields) !== undefined);
}

/** Lets each check see the rows of the other tables it watches. */
export function connect(tables: ReadonlyMap<string, Table>): void {
  for (const [id, { watches }] of tables)
    for (const [other, seers] of watches)
      if (other !== id && other !== "previous") for (const see of seers) tables.get(other)?.watch(see);
}
