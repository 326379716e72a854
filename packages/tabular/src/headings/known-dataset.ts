import type { Dataset, Field } from "@samapne/core";

/** As much of a dataset as tells it from others by the headings of a file: its name, and what its fields are called. */
export interface DatasetOutline extends Pick<Dataset, "id" | "version" | "title"> {
  readonly lifecycle: Pick<Dataset["lifecycle"], "status">;
  readonly fields: Readonly<Record<string, Pick<Field, "label" | "aliases" | "required">>>;
}

/** A dataset that is loaded when a file turns out to follow it: with its code lists it may be large. */
export interface UnloadedDataset extends DatasetOutline {
  /** Gives the same dataset each time. */
  load(): Promise<Dataset>;
}

/** A dataset that files are recognised by. */
export type KnownDataset = Dataset | UnloadedDataset;

/** The outline of a dataset: plain data, for a program that wants to load the dataset only when it is needed. */
export function outlineOf({ id, version, title, lifecycle: { status }, fields }: Dataset): DatasetOutline {
  const outlined = Object.entries(fields).map(([name, { label, aliases, required }]) => [
    name,
    { label, ...(aliases ? { aliases } : {}), ...(required ? { required } : {}) },
  ]);
  return { id, version, title, lifecycle: { status }, fields: Object.fromEntries(outlined) };
}

/** The dataset itself. */
export function loaded(known: KnownDataset): Promise<Dataset> | Dataset {
  return "load" in known ? known.load() : known;
}
