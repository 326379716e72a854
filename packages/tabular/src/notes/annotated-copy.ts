import { formatOf } from "../formats/formats.ts";
import type { Input } from "../input.ts";
import type { Report } from "../report/report.ts";
import { WriteError } from "../write-error.ts";
import type { Notes } from "./take-notes.ts";

/** What a copy is made of. */
export interface CopyRequest {
  readonly input: Input;
  /** The verdict of the call in which the notes were taken. */
  readonly report: Report;
  readonly notes: Notes;
}

/**
 * The bytes of a copy of a file with what was found written in: in a workbook, faulty cells are coloured and have
 * comments, and a first sheet sums up; CSV gets a first column. All else stays as it was. Throws a `WriteError` for
 * files that were not read to their end, and for formats without a place for notes.
 */
export async function* annotatedCopy({ input, report, notes }: CopyRequest): AsyncGenerator<Uint8Array> {
  const judged = [...notes.files].filter(([file]) => file.input === input);
  const own = reportOn(input.name, report);
  const [first] = judged;
  if (!first || own.verdict === "not_judged") throw notAnnotated("copy.not_judged", notRead);
  const { annotate } = formatOf(first[0].table.format);
  if (!annotate) throw notAnnotated("copy.format", otherFormat);
  const tables = judged.map(([{ table }, rows]) => ({ table, rows }));
  yield* annotate(input, { language: notes.language, tables, report: own });
}

/** The part of a report that is about one file. */
function reportOn(name: string, report: Report): Report {
  const deliveries = report.deliveries.flatMap(({ files, ...delivery }) => {
    const own = files.filter((file) => file.name === name);
    return own.length === 0 ? [] : [{ ...delivery, files: own }];
  });
  const verdicts = deliveries.flatMap(({ files }) => files.map(({ verdict }) => verdict));
  const worst = (["not_judged", "not_conformant"] as const).find((verdict) => verdicts.includes(verdict));
  const verdict = verdicts.length === 0 ? "not_judged" : (worst ?? "conformant");
  return { ...report, verdict, deliveries, repeatedInputs: [] };
}

function notAnnotated(code: string, text: WriteError["text"]): WriteError {
  return new WriteError(code, text);
}

const notRead = {
  nb: "Fila kunne ikke leses til slutten, så det er ingen kopi med merknader. Rapporten sier hvorfor.",
  nn: "Fila kunne ikkje lesast til slutten, så det er ingen kopi med merknader. Rapporten seier kvifor.",
  en: "The file could not be read to its end, so there is no copy with notes. The report says why.",
};

const otherFormat = {
  nb: "En kopi med merknader kan lages av Excel- og CSV-filer som ikke er pakket. Bruk --report html=rapport.html.",
  nn: "Ein kopi med merknader kan lagast av Excel- og CSV-filer som ikkje er pakka. Bruk --report html=rapport.html.",
  en: "A copy with notes can be made of Excel and CSV files that are not packed. Use --report html=report.html.",
};
