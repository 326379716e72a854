import type { Dataset, Samples } from "@samapne/core";

/** What is in a printed file: text (UTF-8, LF, final newline), or bytes. */
export type Content = string | Uint8Array;

/** A printed file: its name in the version's folder, its media type (RFC 6838) and its content. */
export interface Artefact {
  readonly path: string;
  readonly mediaType: string;
  readonly content: Content;
}

/** What a generator may know besides the dataset. Generators know no dataset themselves, so rows are handed in. */
export interface Context {
  readonly samples?: Samples | undefined;
  /** The other datasets of the registry, for checks that look into their tables. */
  readonly datasets?: readonly Dataset[] | undefined;
}

/**
 * Prints one artefact from a dataset. Pure: no disk, no clock, no time zone, no locale; the same dataset gives
 * the same bytes everywhere. `print` gives undefined when there is nothing to print, such as no samples.
 */
export interface Generator {
  readonly id: string;
  readonly path: string;
  readonly mediaType: string;
  print(dataset: Dataset, context: Context): Content | undefined | Promise<Content | undefined>;
}
