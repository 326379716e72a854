import type { AnyRow, Dataset } from "@samapne/core";
import type { DataForm } from "../site-paths.ts";
import type { PutFile } from "../site-place.ts";

/** A file with rows of a dataset. */
export interface DataFileFacts extends PutFile {
  readonly form: DataForm;
}

/** A dataset as a site shows it. */
export interface SiteDataset {
  readonly dataset: Dataset;
  /** Its files, the CSV first. */
  readonly files: readonly [DataFileFacts, ...DataFileFacts[]];
  readonly rows: number;
  /** When its rows last changed, YYYY-MM-DD. */
  readonly modified: string;
  /** A few rows to look at. */
  readonly first: readonly AnyRow[];
}
