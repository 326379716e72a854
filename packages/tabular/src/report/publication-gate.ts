import type { Cause, FileReport, Report } from "./report.ts";

/**
 * Somebody's word that what looks like personal data in a column may be published (DOMAIN C16): a switchboard number, an
 * office's mail address, a serial number built like a birth number. It holds for as many cases as were looked at.
 */
export interface Confirmation {
  readonly dataset: string;
  /** The code of the finding, such as `personal.phone_number`. */
  readonly code: string;
  /** The field, or the heading of a column that belongs to none; empty for headings and what stands above them. */
  readonly column: string;
  /** The most cases it covers; one more, and somebody must look again. */
  readonly count: number;
  /** Why it may be published, for the record. */
  readonly reason: string;
  /** YYYY-MM-DD. */
  readonly confirmedOn: string;
}

/** A cause that stands in the way of publication. */
export interface Blocking {
  readonly file: string;
  readonly cause: Cause;
  /** True when a confirmation would open the gate; otherwise the data must be corrected. */
  readonly confirmable: boolean;
}

/** May the files be published? What stands in the way, and which confirmations were used. */
export interface PublicationGate {
  readonly open: boolean;
  readonly blocking: readonly Blocking[];
  readonly used: readonly Confirmation[];
}

/**
 * The gate before publication. Errors keep it shut, and so does every finding of personal data, warnings too, until it is
 * confirmed; a report that could not tell everything keeps it shut as well.
 */
export function publicationGate(
  report: Report,
  confirmations: readonly Confirmation[] = [],
): PublicationGate {
  const used = new Set<Confirmation>();
  const blocking: Blocking[] = [];
  const files = report.deliveries.flatMap((delivery) => delivery.files);
  for (const file of files)
    for (const cause of file.causes) {
      const confirmable = isPersonalData(cause);
      if (!confirmable && cause.severity !== "error") continue;
      const confirmation = confirmable ? confirmations.find((one) => covers(one, cause, file)) : undefined;
      if (confirmation) used.add(confirmation);
      else blocking.push({ file: file.name, cause, confirmable });
    }
  const whole = files.length > 0 && files.every(({ problem, further }) => !problem && !further);
  return { open: whole && blocking.length === 0, blocking, used: [...used] };
}

/** True for findings of personal data. */
export function isPersonalData({ code }: Pick<Cause, "code">): boolean {
  return code.startsWith("personal.");
}

/** The column a confirmation of a cause names. */
export function confirmedColumn({ columns: [column] }: Cause): string {
  return column?.field ?? column?.heading ?? "";
}

function covers(
  { dataset, code, column, count }: Confirmation,
  cause: Cause,
  { table }: FileReport,
): boolean {
  return (
    dataset === table?.dataset.id &&
    code === cause.code &&
    column === confirmedColumn(cause) &&
    cause.count <= count
  );
}
