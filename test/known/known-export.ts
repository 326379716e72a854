import type { AnyRow, Dataset } from "@samapne/core";

/** A file as a system may write it, of values that are known. */
export interface KnownExport {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly dataset: Dataset;
  /** How it is dressed, to be told where it comes out wrong. */
  readonly dress: string;
  /** What somebody who knows the values answers, by the id of the question; undefined leaves it to what is suggested. */
  answer(id: string): string | undefined;
  /** The known rows: those fields that the file has. */
  readonly truth: readonly AnyRow[];
  /** The fields that tell a known row apart. */
  readonly key: readonly string[];
  /** The figures are none that may be taken without asking, as what a meter has counted. */
  readonly mustAsk?: true;
}
