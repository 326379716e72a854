import { type AnyRow, type Dataset, type Finding, type Now, rowJudge, toIssue } from "@samapne/core";
import type { Interval } from "./intervals.ts";
import type { Ledger } from "./ledger.ts";
import { rowMaker } from "./make-row.ts";
import type { Plan } from "./plan.ts";
import type { PlannedColumn, SourceRow } from "./plan-field.ts";
import { tooManyKeys } from "./problems.ts";

/** What rows are made for. */
export interface WriterSetting {
  readonly dataset: Dataset;
  readonly now?: Now | undefined;
  readonly classificationDate?: string | undefined;
  /** Of rows with the same key only the first is kept. */
  readonly keepsFirst: boolean;
}

const mostKeys = 2_000_000;

/** Makes rows of a dataset, judges them, and keeps those that are right until they are taken. */
export class RowWriter {
  readonly #dataset: Dataset;
  readonly #ledger: Ledger;
  readonly #needed: string | undefined;
  readonly #valuesOf;
  readonly #judge;
  readonly #keys: Set<string> | undefined;
  #rows: AnyRow[] = [];

  constructor(plan: Plan, ledger: Ledger, { dataset, keepsFirst, ...setting }: WriterSetting) {
    this.#dataset = dataset;
    this.#ledger = ledger;
    this.#needed = plan.needed;
    this.#valuesOf = rowMaker(plan, dataset, ledger.repairs);
    this.#judge = rowJudge(dataset, setting);
    this.#keys = keepsFirst ? new Set() : undefined;
  }

  /** Makes one row. `isFilled`: it stands for an interval that the file lacks. */
  make(
    source: SourceRow,
    column: PlannedColumn | undefined,
    interval: Interval | undefined,
    isFilled = false,
  ): void {
    const ledger = this.#ledger;
    if (isFilled) ledger.filled++;
    else ledger.made++;
    const row = this.#valuesOf({ source, column, interval, isFilled });
    if (column && this.#needed !== undefined && row[this.#needed] === undefined)
      return ledger.madeLeftOut.add("empty_cell", source.row);
    const fault = this.#judge.judge(row).findings.find(({ severity }) => severity === "error");
    if (fault) return this.#leaveInvalid(fault, source.row);
    if (this.#keys && !this.#isNew(row, this.#keys))
      return ledger.madeLeftOut.add("repeated_key", source.row);
    ledger.written++;
    this.#rows.push(row);
  }

  /** The rows made since they were taken last. */
  take(): readonly AnyRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #leaveInvalid(fault: Finding, row: number): void {
    const { text } = toIssue(fault, this.#dataset);
    this.#ledger.madeLeftOut.add("invalid", row, {
      key: `${fault.code} ${fault.kind} ${fault.field ?? ""}`,
      detail: text,
      finding: fault,
    });
  }

  #isNew(row: AnyRow, keys: Set<string>): boolean {
    const key = JSON.stringify(this.#dataset.key.map((name) => row[name] ?? null));
    if (keys.has(key)) return false;
    if (keys.size >= mostKeys) throw tooManyKeys(mostKeys);
    keys.add(key);
    return true;
  }
}
