import { type CauseStatus, type Dataset, type DeliveryStatus, localDay } from "@samapne/core";
import { type Cause, type Input, judge, type JudgeRequest, type Report } from "@samapne/tabular";
import type { Folder } from "../files/folder.ts";
import { openScratch, type ScratchTable } from "./scratch.ts";

/** Files to be published together, and how they are to be judged. */
export interface Delivery {
  /** The datasets the files may follow. */
  readonly datasets: readonly Dataset[];
  readonly inputs: readonly { readonly input: Input; readonly dataset?: Dataset }[];
  readonly mode: JudgeRequest["mode"];
  readonly classificationDate?: string;
  readonly versions: JudgeRequest["versions"];
  readonly progress?: JudgeRequest["progress"];
}

/** A delivery after judging. Its rows are in scratch files when it may be published; otherwise they are gone. */
export interface Judged {
  readonly report: Report;
  readonly status: DeliveryStatus;
  readonly tables: readonly ScratchTable[];
  /** Removes the scratch files. */
  discard(): Promise<void>;
}

/** Judges a delivery, and keeps its rows in a folder on the way. `now` is in milliseconds since 1970. */
export async function judgeInto(
  folder: Folder,
  { inputs, progress, ...delivery }: Delivery,
  now: number,
): Promise<Judged> {
  const instant = new Date(now).toISOString();
  const scratch = openScratch(folder, String(now));
  try {
    const report = await judge({
      ...delivery,
      inputs,
      ...(progress === undefined ? {} : { progress }),
      together: true,
      rows: scratch,
      now: { instant, date: localDay("Europe/Oslo", now) },
    });
    const tables = await scratch.finish();
    const status = statusOf(report, scratch.unwritable, instant);
    if (status.verdict === "conformant") return { report, status, tables, discard: scratch.discard };
    await scratch.discard();
    return { report, status, tables: [], discard: async () => {} };
  } catch (error) {
    await scratch.discard();
    throw error;
  }
}

/** A report in counts, without values and file names. */
function statusOf(report: Report, unwritable: ReadonlyMap<string, number>, judgedAt: string): DeliveryStatus {
  const files = report.deliveries.flatMap((delivery) => delivery.files);
  const lost = [...unwritable].map(([dataset, count]) => causeOf(dataset, "list.separator", count));
  const causes = files.flatMap(({ table, causes: found, problem }) => [
    ...(problem === undefined ? [] : [causeOf(table?.dataset.id ?? "", problem.code, 1)]),
    ...found.map((cause) => causeStatus(cause, table?.dataset.id ?? "")),
  ]);
  const verdict = report.verdict === "conformant" && lost.length > 0 ? "not_conformant" : report.verdict;
  return { judged_at: judgedAt, verdict, causes: [...causes, ...lost] };
}

function causeOf(dataset: string, code: string, count: number): CauseStatus {
  return { dataset, code, severity: "error", fields: [], count };
}

function causeStatus({ code, severity, columns, count }: Cause, dataset: string): CauseStatus {
  const fields = columns.flatMap(({ field }) => (field === undefined ? [] : [field]));
  return { dataset, code, severity: severity === "error" ? "error" : "warning", fields, count };
}
