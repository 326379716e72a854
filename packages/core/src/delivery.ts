import type { Dataset } from "./dataset.ts";
import type { DeliveryOptions } from "./delivery-options.ts";
import {
  connect,
  type DeliveryParts,
  openTable,
  type Table,
  type TableJudge,
  type TableStretches,
} from "./delivery-table.ts";
import { TableCursor } from "./registers/table-cursor.ts";
import {
  pointing,
  type Pointing,
  referenceTargets,
  targetOf,
} from "./table-checks/references/reference-target.ts";
import type { JudgedParts } from "./table-checks/running/running-check.ts";
import type { RegisterDoor } from "./register-door.ts";
import type { Unchecked } from "./unchecked.ts";

/** The judge of one table: of its rows as objects, in registers, or in stretches where it can be divided. */
export interface JudgedTable extends TableJudge {
  readonly door: RegisterDoor;
  readonly stretches: TableStretches | undefined;
}

/** One or more tables judged together, with the references between them. */
export interface Delivery {
  /** The judge of one table's rows; several files of one dataset share it. Hand in referenced tables first (`deliveryOrder`). */
  table(dataset: Dataset): JudgedTable;
  /** The rows of the last delivery of a dataset, to compare with. Hand them in before the rows of its table. */
  previous(dataset: Dataset): Pick<JudgedTable, "judge" | "door">;
  /** All rows are in: the checks that need whole tables report now. Tells what could not be checked. */
  end(): readonly Unchecked[];
  /** The same in steps, for who wants to tell how far it has come, or may be asked to stop: disclosure control may take long. */
  ending(): Generator<JudgedPart, readonly Unchecked[]>;
}

/** How many of the tables that stand apart, such as years and employers, have been judged in a dataset's rows, and how much of a long one. */
export interface JudgedPart extends JudgedParts {
  readonly dataset: string;
}

/** Datasets in the order their tables are handed in: what others refer to comes first, otherwise as given. */
export function deliveryOrder(datasets: readonly Dataset[]): readonly Dataset[] {
  const byId = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  const ordered = new Set<Dataset>();
  const visiting = new Set<Dataset>();
  const visit = (dataset: Dataset) => {
    if (visiting.has(dataset)) return;
    visiting.add(dataset);
    for (const { dataset: id } of Object.values(dataset.references ?? {})) {
      const target = byId.get(id);
      if (target) visit(target);
    }
    ordered.add(dataset);
  };
  for (const dataset of byId.values()) visit(dataset);
  return [...ordered];
}

/**
 * Starts judging a delivery: the datasets whose tables are in it, the clock, and where findings go. Works row by
 * row; what the checks of whole tables keep grows with keys and series, not with the width of rows.
 */
export function delivery(datasets: readonly Dataset[], options: DeliveryOptions): Delivery {
  const order = deliveryOrder(datasets);
  const byId = new Map(order.map((dataset) => [dataset.id, dataset]));
  const parts = { order, datasets: byId, ...referencesOf(order, options) };
  const tables = new Map(order.map((dataset) => [dataset.id, openTable(dataset, parts, options)]));
  connect(tables);
  return {
    table: ({ id }) => tables.get(id) as Table,
    previous: ({ id }) => (tables.get(id) as Table).previous,
    end: () => {
      const steps = ending(tables);
      for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
    },
    ending: () => ending(tables),
  };
}

function* ending(tables: ReadonlyMap<string, Table>): Generator<JudgedPart, readonly Unchecked[]> {
  for (const table of tables.values()) table.settleWaiting();
  for (const [dataset, table] of tables) for (const step of table.end()) yield { dataset, ...step };
  return [...tables.values()].flatMap((table) => table.unchecked());
}

/** The cursors of the tables, and what their references point to. */
function referencesOf(
  order: readonly Dataset[],
  { now, registerRows = 0, registerMemory }: DeliveryOptions,
): Pick<DeliveryParts, "targets" | "cursors" | "pointers"> {
  const targets = referenceTargets(order);
  const pointers = new Map(order.map(({ id }) => [id, new Map<string, Pointing>()]));
  const cursors = new Map<string, TableCursor>();
  for (const dataset of order) {
    const own = pointers.get(dataset.id) ?? new Map<string, Pointing>();
    const cursor = new TableCursor({
      dataset,
      rows: registerRows,
      memoryOf: registerMemory,
      now,
      pointers: own,
    });
    cursors.set(dataset.id, cursor);
    for (const target of targets.get(dataset.id) ?? []) target.open(cursor);
    for (const [name, reference] of Object.entries(dataset.references ?? {})) {
      const target = targetOf(reference, targets);
      if (target) own.set(name, pointing(reference, target, cursor));
    }
  }
  return { targets, cursors, pointers };
}
