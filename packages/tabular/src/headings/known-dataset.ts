import type { Dataset, Field } from "@samapne/core";

/** How surely a heading names a field: the field's own name, the name spelt otherwise, a label, an alias. */
export type HeadingKind = "name" | "spelling" | "label" | "alias";

/** The field a heading names. */
export interface NamedField {
  readonly field: string;
  readonly kind: HeadingKind;
}

/** As much of a dataset as tells it from others by the headings of a file. Plain data. */
export interface DatasetOutline extends Pick<Dataset, "id" | "version" | "title"> {
  readonly lifecycle: Pick<Dataset["lifecycle"], "status">;
  readonly fields: Readonly<Record<string, Pick<Field, "required">>>;
  /**
   * The headings that mean a field: how surely, then a folded heading and its field, and so on. In one list, because the
   * platform takes ten times as long to make an object with a thousand names.
   */
  readonly headings: readonly (readonly [HeadingKind, readonly string[]])[];
}

/** A dataset that is loaded when a file turns out to follow it: with its code lists it may be large. */
export interface UnloadedDataset extends DatasetOutline {
  /** Gives the same dataset each time. */
  load(): Promise<Dataset>;
}

/** A dataset that files are recognised by. */
export type KnownDataset = Dataset | UnloadedDataset;

/** The dataset itself. */
export function loaded(known: KnownDataset): Promise<Dataset> | Dataset {
  return "load" in known ? known.load() : known;
}
