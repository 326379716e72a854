import { resolve } from "node:path";
import type { Given } from "../options/command.ts";
import { UsageError } from "../options/usage-error.ts";

/** A report to be written: in which form, and where. */
export interface ReportFile<F extends string> {
  readonly form: F;
  readonly path: string;
}

/** The forms there are, by name, each with the ending of its files. */
type Forms<F extends string> = Readonly<Record<F, { readonly extension: string }>>;

/**
 * The reports asked for with `--report html=rapport.html`, or `--report rapport.html` where the ending tells the form.
 * Throws `UsageError` when a form is unknown, or a report would take the place of a file to be judged.
 */
export function reportFiles<F extends string>(
  given: Given,
  inputs: readonly string[],
  forms: Forms<F>,
): readonly ReportFile<F>[] {
  const all = (Array.isArray(given) ? given : []).map((one) => reportFile(String(one), forms));
  for (const { path } of all) requireOther(path, inputs);
  return all;
}

/** Throws `UsageError` when a path is one of the files to be judged. */
export function requireOther(path: string, inputs: readonly string[]): void {
  if (!inputs.some((input) => resolve(input) === resolve(path))) return;
  throw new UsageError({
    nb: `${path} er fila som skal kontrolleres. Velg et annet navn for det som skrives.`,
    nn: `${path} er fila som skal kontrollerast. Vel eit anna namn for det som blir skrive.`,
    en: `${path} is the file to check. Choose another name for what is written.`,
  });
}

function reportFile<F extends string>(given: string, forms: Forms<F>): ReportFile<F> {
  const [, named, rest] = /^([a-z]+)=(.+)$/.exec(given) ?? [];
  const path = rest ?? given;
  const form = named ?? formOf(path, forms);
  if (form !== undefined && Object.hasOwn(forms, form)) return { form: form as F, path };
  const known = Object.keys(forms).join(", ");
  throw new UsageError({
    nb: `Forsto ikke --report ${given}. Skriv for eksempel html=rapport.html. Formene er ${known}.`,
    nn: `Forstod ikkje --report ${given}. Skriv til dømes html=rapport.html. Formene er ${known}.`,
    en: `Did not understand --report ${given}. Write for example html=report.html. The forms are ${known}.`,
  });
}

/** The form a file name tells by its ending. */
function formOf<F extends string>(path: string, forms: Forms<F>): F | undefined {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  return (Object.keys(forms) as F[]).find((form) => forms[form].extension === ending);
}
