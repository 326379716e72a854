import type { JudgedPart, Language } from "@samapne/core";
import type { ChosenColumns, ColumnRole, Mapping, OfferedColumn, TrialWords } from "@samapne/mapping";
import type { FormatId, Mode, Report } from "@samapne/tabular";

/** What is judged, and how. */
export interface ToJudge {
  readonly files: readonly File[];
  /** The dataset the reader chose; recognised from the headings when left out. */
  readonly dataset?: string;
  readonly mode: Mode;
  /** The clock of the reader's machine, RFC 3339 in UTC. */
  readonly now: string;
}

/** What is converted, and into what. */
export interface ToConvert {
  readonly file: File;
  /** What was dropped with it: a declaration may be among them. */
  readonly beside: readonly File[];
  readonly mapping: Mapping;
  readonly format: FormatId;
  readonly now: string;
}

/** What the reader said about a file that is to become a dataset. */
export interface Said {
  readonly columns: ChosenColumns;
  /** Answers to questions, by the question's key. */
  readonly answers: Readonly<Record<string, string>>;
  /** The same value in every row, by field. */
  readonly constants: Readonly<Record<string, string>>;
  /** Fields that rows were left out for lacking. */
  readonly missed: readonly string[];
}

/** What the page asks of the engine. Each ask is whole in itself. */
export type Ask =
  | ({ readonly kind: "judge"; readonly language: Language } & ToJudge)
  | ({ readonly kind: "copy"; readonly name: string; readonly language: Language } & ToJudge)
  | {
      readonly kind: "map";
      readonly file: File;
      readonly beside: readonly File[];
      readonly dataset: string;
      readonly said: Said;
      readonly language: Language;
      readonly now: string;
    }
  | {
      readonly kind: "readMapping";
      readonly file: Blob;
      readonly beside: readonly File[];
      readonly language: Language;
    }
  | ({ readonly kind: "convert"; readonly language: Language } & Omit<ToConvert, "format">)
  | ({ readonly kind: "write"; readonly language: Language } & ToConvert);

/** A field of the dataset as the reader fills it. */
export interface FieldToFill {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  /** What it may be, where the list is short. */
  readonly options?: readonly Option[];
}

/** A value and what it is called. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Something only the reader knows. `value` is the answer, or what the engine suggests. */
export interface QuestionToAnswer {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly isSuggestion: boolean;
  readonly options?: readonly Option[];
}

/** A column, what it is read as, and whether that is a guess to look at. */
export interface MappedColumn extends OfferedColumn {
  readonly role?: ColumnRole;
  readonly isGuess: boolean;
}

/** A file as it is mapped so far. */
export interface Mapped {
  readonly kind: "mapped";
  readonly dataset: { readonly id: string; readonly title: string };
  readonly fields: readonly FieldToFill[];
  readonly columns: readonly MappedColumn[];
  readonly rows: number;
  readonly questions: readonly QuestionToAnswer[];
  /** Sentences: what is wrong with the mapping, and what it does by itself. */
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  readonly mapping: Mapping;
  /** The mapping as a file. */
  readonly text: string;
  /** What would be wrong with the first rows as far as it is known; undefined where nothing would, or nothing can be tried yet. */
  readonly trial?: TrialWords;
  /** Fields that rows are left out for lacking, and those that were so before somebody said what they are: they may be said of all rows. */
  readonly missed: { readonly said: string; readonly names: readonly string[] };
  /** The first rows it makes; none while questions are open. */
  readonly preview?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** What the engine tells the page. */
export type Told =
  | { readonly kind: "progress"; readonly rows: number; readonly share: number }
  | {
      readonly kind: "progress";
      readonly tables: Pick<JudgedPart, "done" | "of">;
      readonly share: number;
    }
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: "file"; readonly blob: Blob; readonly name: string }
  | Mapped
  | {
      readonly kind: "mapping";
      readonly mapping: Mapping;
      /** Fields it gives the same value in every row: what differs between those who share a mapping. */
      readonly fixed: readonly (FieldToFill & { readonly value: string })[];
    }
  | {
      readonly kind: "converted";
      readonly blob: Blob;
      readonly name: string;
      /** What became of every row, in words. */
      readonly account: string;
      readonly written: number;
      /** Rows left out because something is wrong with them. */
      readonly faulty: number;
      readonly report: Report;
    }
  /** Something about the file, in the reader's language. */
  | { readonly kind: "refused"; readonly text: string }
  /** A fault of the program. */
  | { readonly kind: "failed"; readonly message: string };

/** A dataset to choose, put into the page's script when it is built. */
export interface Choice {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  /** Is it about persons, and small figures of it withheld? */
  readonly withholds?: boolean;
}

/** A mapping of a known source system, put into the page's script when it is built. */
export interface SharedMapping {
  /** The folder it lies in, and its name there. */
  readonly id: string;
  readonly title: string;
  readonly system: string;
  readonly dataset: string;
  readonly text: string;
}

/** A file to try the page with, put into its script when it is built. */
export interface Trial {
  /** `faults`, `export`, or the code of a message. */
  readonly id: string;
  readonly name: string;
  /** Bytes as signs of one byte each. */
  readonly bytes: string;
  /** The dataset it is to be held against, where its headings do not tell. */
  readonly dataset?: string;
}
