import { type CauseStatus, type Dataset, type DeliveryStatus, localDay } from "@samapne/core";
import {
  type Cause,
  type Confirmation,
  type Input,
  judge,
  type JudgeRequest,
  machineCode,
  publicationGate,
  type PublicationGate,
  type Report,
  type RowTaker,
} from "@samapne/tabular";
import type { Scratch, ScratchTable } from "./scratch.ts";

/** Files to be published together, and how they are to be judged. */
export interface Delivery {
  /** The datasets the files may follow. */
  readonly datasets: readonly Dataset[];
  readonly inputs: readonly { readonly input: Input; readonly dataset?: Dataset }[];
  /** What was published before, where the store does not have it: the next release is judged with it. */
  readonly previous?: NonNullable<JudgeRequest["previous"]>;
  readonly mode: JudgeRequest["mode"];
  readonly classificationDate?: string;
  /** What looks like personal data and may be published all the same, by somebody's word. */
  readonly confirmations?: readonly Confirmation[];
  readonly versions: JudgeRequest["versions"];
  readonly progress?: JudgeRequest["progress"];
  readonly partJudged?: NonNullable<JudgeRequest["partJudged"]>;
  /** When it aborts, the delivery is given up with its reason, and what was published stands. */
  readonly signal?: AbortSignal;
}

/** A delivery after judging. Its rows are in scratch files when it may be published; otherwise they are gone. */
export interface Judged {
  readonly report: Report;
  readonly status: DeliveryStatus;
  /** What stands in the way of publication. */
  readonly gate: PublicationGate;
  readonly tables: readonly ScratchTable[];
  /** Removes the scratch files. */
  discard(): Promise<void>;
}

/** Judges a delivery, and keeps its rows in scratch on the way. `now` is in milliseconds since 1970. */
export async function judgeInto(
  scratch: Scratch,
  { inputs, progress, partJudged = nextTurn, confirmations = [], signal, ...delivery }: Delivery,
  now: number,
): Promise<Judged> {
  const instant = new Date(now).toISOString();
  try {
    const report = await judge({
      ...delivery,
      inputs,
      partJudged,
      ...(progress === undefined ? {} : { progress }),
      machineCode,
      together: true,
      rows: signal === undefined ? scratch : untilAborted(scratch, signal),
      now: { instant, date: localDay("Europe/Oslo", now) },
    });
    const tables = await scratch.finish();
    const gate = publicationGate(report, confirmations);
    const status = statusOf(report, scratch.uncarried, gate.open, instant);
    if (status.verdict === "conformant") return { report, status, gate, tables, discard: scratch.discard };
    await scratch.discard();
    return { report, status, gate, tables: [], discard: async () => {} };
  } catch (error) {
    await scratch.discard();
    throw error;
  }
}

/** Lets others be answered between two steps of disclosure control, and hears that the delivery is given up. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Takes rows until the signal aborts, which ends the judging with its reason. */
function untilAborted(rows: RowTaker, signal: AbortSignal): RowTaker {
  return {
    ...rows,
    ready: () => {
      signal.throwIfAborted();
      return rows.ready();
    },
  };
}

/**
 * A report in counts, without values and file names. Only what the gate before publication lets through conforms:
 * errors keep it shut, and findings of personal data nobody has confirmed.
 */
function statusOf(
  report: Report,
  uncarried: readonly CauseStatus[],
  isOpen: boolean,
  judgedAt: string,
): DeliveryStatus {
  const causes = report.deliveries
    .flatMap(({ files }) => files)
    .flatMap(({ table, causes: found, problem }) => [
      ...(problem === undefined ? [] : [causeOf(table?.dataset.id ?? "", problem.code, 1)]),
      ...found.map((cause) => causeStatus(cause, table?.dataset.id ?? "")),
    ]);
  const conforms = isOpen && report.verdict === "conformant" && uncarried.length === 0;
  const refused = report.verdict === "not_judged" ? "not_judged" : "not_conformant";
  return {
    judged_at: judgedAt,
    verdict: conforms ? "conformant" : refused,
    causes: [...causes, ...uncarried],
  };
}

function causeOf(dataset: string, code: string, count: number): CauseStatus {
  return { dataset, code, severity: "error", fields: [], count };
}

function causeStatus({ code, severity, columns, count }: Cause, dataset: string): CauseStatus {
  const fields = columns.flatMap(({ field }) => (field === undefined ? [] : [field]));
  return { dataset, code, severity: severity === "error" ? "error" : "warning", fields, count };
}
