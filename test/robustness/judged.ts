import type { Dataset } from "@samapne/core";
import { type FileReport, type Input, judge, machineCode, type Report, reportForms } from "@samapne/tabular";
import { datasets, now } from "./valid-tables.ts";

/** Bytes as an input. */
export function inputOf(name: string, bytes: Uint8Array): Input {
  return {
    name,
    async *open() {
      yield bytes;
    },
  };
}

/** The report on a file, with all that is known. */
export function reportOn(input: Input, dataset?: Dataset): Promise<Report> {
  return judge({
    datasets,
    inputs: [{ input, ...(dataset ? { dataset } : {}) }],
    mode: "strict",
    now,
    machineCode,
    versions: { validator: "robustness" },
  });
}

/** All files of a report. */
export function filesOf(report: Report): readonly FileReport[] {
  return report.deliveries.flatMap(({ files }) => files);
}

/** What is wrong with the way a bad file was received; undefined when it was received well: a finding, and every form of the report prints. */
export async function badlyReceived(input: Input, dataset?: Dataset): Promise<string | undefined> {
  try {
    const report = await reportOn(input, dataset);
    for (const [id, { print }] of Object.entries(reportForms)) {
      const text = print(report, "nb");
      if (/\bundefined\b|\[object |\bat \S+ \(/.test(text)) return `${id} shows the program's insides`;
    }
    const told = filesOf(report).some(({ problem, causes }) => problem !== undefined || causes.length > 0);
    return told ? undefined : "nothing was found";
  } catch (error) {
    return `thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}
