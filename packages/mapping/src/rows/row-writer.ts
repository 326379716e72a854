import {
  type AnyRow,
  type Dataset,
  type Finding,
  type Now,
  rowJudge,
  type Text,
  toIssue,
} from "@samapne/core";
import type { Interval } from "../times/intervals.ts";
import type { LeaveCause } from "../times/leave-causes.ts";
import type { Ledger } from "./ledger.ts";
import { rowMaker } from "./make-row.ts";
import type { Plan } from "../plan/plan.ts";
import type { PlannedColumn, SourceRow } from "../plan/plan-field.ts";
import type { SeenKeys } from "./seen-keys.ts";

/** What rows are made for. */
export interface WriterSetting {
  readonly dataset: Dataset;
  readonly now?: Now | undefined;
  readonly classificationDate?: string | undefined;
  /** Of rows with the same key only the first is kept. */
  readonly keepsFirst: boolean;
  readonly seen: SeenKeys;
}

/** Makes rows of a dataset, judges them, and keeps those that are right until they are taken. */
export class RowWriter {
  readonly #dataset: Dataset;
  readonly #ledger: Ledger;
  readonly #needed: string | undefined;
  readonly #valuesOf;
  readonly #judge;
  readonly #keepsFirst: boolean;
  readonly #seen: SeenKeys;
  #rows: AnyRow[] = [];

  constructor(plan: Plan, ledger: Ledger, { dataset, keepsFirst, seen, ...setting }: WriterSetting) {
    this.#keepsFirst = keepsFirst;
    this.#dataset = dataset;
    this.#ledger = ledger;
    this.#needed = plan.needed;
    this.#valuesOf = rowMaker(plan, dataset, ledger);
    this.#judge = rowJudge(dataset, setting);
    this.#seen = seen;
  }

  /** Makes one row; true when it was written. `isFilled`: it stands for an interval that the file lacks. */
  make(
    source: SourceRow,
    column: PlannedColumn | undefined,
    interval: Interval | undefined,
    isFilled = false,
  ): boolean {
    const ledger = this.#ledger;
    if (isFilled) ledger.filled++;
    else ledger.table.made++;
    const row = this.#valuesOf({ source, column, interval, isFilled });
    const cause = this.#whyNot(row, column, source.row);
    if (cause) {
      ledger.madeLeftOut.add(cause.cause, source.row, cause);
      return false;
    }
    ledger.written++;
    this.#rows.push(row);
    return true;
  }

  /** The rows made since they were taken last. */
  take(): readonly AnyRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #whyNot(row: AnyRow, column: PlannedColumn | undefined, place: number): WhyNot | undefined {
    if (column && this.#needed !== undefined && row[this.#needed] === undefined)
      return { cause: "empty_cell" };
    const fault = this.#judge.judge(row).findings.find(({ severity }) => severity === "error");
    if (fault) return invalid(fault, this.#dataset);
    if (this.#seen.isNew(row)) return undefined;
    if (this.#keepsFirst) return { cause: "repeated_key" };
    this.#ledger.addRepeated(place);
    return undefined;
  }
}

/** Why a row is not written, as the tally takes it. */
interface WhyNot {
  readonly cause: LeaveCause;
  readonly key?: string;
  readonly detail?: Text;
  readonly finding?: Finding;
}

function invalid(fault: Finding, dataset: Dataset): WhyNot {
  return {
    cause: "invalid",
    key: `${fault.code} ${fault.kind} ${fault.field ?? ""}`,
    detail: toIssue(fault, dataset).text,
    finding: fault,
  };
}
