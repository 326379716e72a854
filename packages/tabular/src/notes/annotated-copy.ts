import { gzipped } from "../formats/gzip/gzip.ts";
import { writtenAs } from "../formats/formats.ts";
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
 * comments, and a first sheet sums up; CSV gets a first column. All else stays as it was. The copy of a file packed with
 * gzip is unpacked; that of a zip archive is an archive, with notes in those of its tables that can have them. Throws a
 * `WriteError` for files that were not read to their end, and for formats without a place for notes.
 */
export async function* annotatedCopy({ input, ...made }: CopyRequest): AsyncGenerator<Uint8Array> {
  const judged = [...new Set([...made.notes.files.keys()].map((file) => file.input))];
  const own = judged.find((one) => one === input || (one.packedIn === input && one.name === input.name));
  const parts = judged.filter(({ packedIn }) => packedIn === input || packedIn?.packedIn === input);
  const way = own || parts.length === 0 ? wayFor(own ?? input, made) : wayForArchive(input, parts, made);
  if (way instanceof WriteError) throw way;
  yield* way();
}

type Made = Omit<CopyRequest, "input">;
type Way = () => AsyncIterable<Uint8Array>;

/** The way to make a copy of a file that was judged, or why there is none. */
function wayFor(input: Input, { report, notes }: Made): Way | WriteError {
  const judged = [...notes.files].filter(([file]) => file.input === input);
  const own = reportOn(input.name, report);
  const [first] = judged;
  if (!first || own.verdict === "not_judged") return new WriteError("copy.not_judged", notRead);
  const annotate = writtenAs(first[0].table.format)?.annotate;
  if (!annotate) return new WriteError("copy.format", otherFormat);
  const tables = judged.map(([{ table }, rows]) => ({ table, rows }));
  return () => annotate(input, { language: notes.language, tables, report: own });
}

/** The same for an archive: tables that cannot have notes stay as they are, unless none can. */
function wayForArchive(archive: Input, parts: readonly Input[], made: Made): Way | WriteError {
  const changed = new Map<string, Way>();
  let problem: WriteError | undefined;
  for (const part of parts) {
    const way = wayFor(part, made);
    if (way instanceof WriteError) problem = way;
    else changed.set(part.name, part.packedIn === archive ? way : () => gzipped(way()));
  }
  if (problem && changed.size === 0) return problem;
  return async function* copy() {
    const { copyArchive } = await import("../formats/zip/copy-archive.ts");
    yield* copyArchive(archive, changed);
  };
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

const notRead = {
  nb: "Fila kunne ikke leses til slutten, så det er ingen kopi med merknader. Rapporten sier hvorfor.",
  nn: "Fila kunne ikkje lesast til slutten, så det er ingen kopi med merknader. Rapporten seier kvifor.",
  en: "The file could not be read to its end, so there is no copy with notes. The report says why.",
};

const otherFormat = {
  nb: "En kopi med merknader kan lages av Excel- og CSV-filer, også pakket med gzip eller zip. Bruk --report html=rapport.html.",
  nn: "Ein kopi med merknader kan lagast av Excel- og CSV-filer, òg pakka med gzip eller zip. Bruk --report html=rapport.html.",
  en: "A copy with notes can be made of Excel and CSV files, also packed with gzip or zip. Use --report html=report.html.",
};
