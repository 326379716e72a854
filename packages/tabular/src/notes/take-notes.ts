import { type Dataset, fill, type Finding, fixerNames, type Language } from "@samapne/core";
import type { NotedFile, NoteTaker } from "../judge/work/note-taker.ts";
import type { PreparedFile } from "../judge/work/prepare.ts";
import type { TellCase } from "../report/causes.ts";
import { findingWords } from "../report/finding-words.ts";
import { type Note, RowNotes } from "./row-notes.ts";

/** What was noted of the files of a call, for copies of them with the notes written in. Given to `judge`, which fills it. */
export class Notes implements NoteTaker {
  readonly language: Language;
  readonly #files = new Map<PreparedFile, RowNotes>();

  constructor(language: Language) {
    this.language = language;
  }

  /** The files that were judged, each with its notes. */
  get files(): ReadonlyMap<PreparedFile, RowNotes> {
    return this.#files;
  }

  /** Begins with a file: gives what must be told of each case. */
  takerFor(file: PreparedFile, soFar: () => NotedFile): TellCase {
    const rows = new RowNotes();
    this.#files.set(file, rows);
    return (row, severity, make) => {
      if (row === undefined || severity === "info") return;
      const finding = make();
      const note = noteOf(finding, severity, soFar(), this.language);
      rows.add(row, note, () => ({ ...note, says: plainText(finding, file.dataset, this.language) }));
    };
  }
}

function noteOf(
  finding: Finding,
  severity: Note["severity"],
  { file, matching }: NotedFile,
  language: Language,
): Note {
  const { message, advice, fixer } = findingWords(finding, file.dataset);
  const { field, fields = [], params } = finding;
  const names = field === undefined ? fields : [field];
  const columns = names.flatMap((name) => matching.matched.find((one) => one.field === name)?.index ?? []);
  const column = params["column"];
  return {
    severity,
    columns: columns.length === 0 && typeof column === "number" ? [column] : columns,
    says: message(language),
    ...(advice ? { advice: advice(language) } : {}),
    fixer: fixerNames[fixer][language],
  };
}

function plainText(finding: Finding, dataset: Dataset, language: Language): string {
  const { title, params } = findingWords(finding, dataset);
  const label = params["label"];
  return label === undefined
    ? title(language)
    : fill("{label}: {title}", { label, title: title(language) }, language);
}
