import { resolve } from "node:path";
import { type ReportFormId, reportForms } from "@samapne/tabular";
import type { Given } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** A report to be written: in which form, and where. */
export interface ReportFile {
  readonly form: ReportFormId;
  readonly path: string;
}

const formNames = Object.keys(reportForms) as readonly ReportFormId[];

/**
 * The reports asked for with `--report html=rapport.html`, or `--report rapport.html` where the ending tells the form.
 * Throws `UsageError` when a form is unknown, or a report would take the place of a file to be judged.
 */
export function reportFiles(given: Given, inputs: readonly string[]): readonly ReportFile[] {
  const all = (Array.isArray(given) ? given : []).map((one) => reportFile(String(one)));
  for (const { path } of all) requireOther(path, inputs);
  return all;
}

/** Throws `UsageError` when a path is one of the files to be judged. */
export function requireOther(path: string, inputs: readonly string[]): void {
  if (!inputs.some((input) => resolve(input) === resolve(path))) return;
  throw new UsageError({
    nb: `${path} er fila som skal sjekkes. Velg et annet navn for det som skrives.`,
    nn: `${path} er fila som skal sjekkast. Vel eit anna namn for det som blir skrive.`,
    en: `${path} is the file to check. Choose another name for what is written.`,
  });
}

function reportFile(given: string): ReportFile {
  const [, named, rest] = /^([a-z]+)=(.+)$/.exec(given) ?? [];
  const path = rest ?? given;
  const form = named ?? formOf(path);
  if (form !== undefined && Object.hasOwn(reportForms, form)) return { form: form as ReportFormId, path };
  const known = formNames.join(", ");
  throw new UsageError({
    nb: `Forsto ikke --report ${given}. Skriv for eksempel html=rapport.html. Formene er ${known}.`,
    nn: `Forstod ikkje --report ${given}. Skriv til dømes html=rapport.html. Formene er ${known}.`,
    en: `Did not understand --report ${given}. Write for example html=report.html. The forms are ${known}.`,
  });
}

/** The form a file name tells by its ending. */
function formOf(path: string): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  return formNames.find((form) => reportForms[form].extension === ending);
}
