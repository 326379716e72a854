import type { AnyRow, Dataset } from "@samapne/core";

/** As the platform's `fetch`, for questions with a body. */
export type CkanFetch = (
  address: string,
  init: {
    readonly method: "POST";
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | FormData;
    readonly redirect: "error";
    readonly signal: AbortSignal;
  },
) => Promise<Response>;

/** Where is published, and as whom. */
export interface CkanTarget {
  /** The address of the CKAN, before `/api/3/action`. */
  readonly url: string;
  /** The organisation that owns the datasets, by its name there. */
  readonly organisation: string;
  /** The API token. It is sent as `Authorization`, and never shown. */
  readonly token: string;
  /** The id of the licence in this CKAN; NLOD 2.0, where the CKAN has it, when left out. */
  readonly licence?: string | undefined;
  readonly fetch: CkanFetch;
  readonly signal?: AbortSignal | undefined;
  /** How many times what may pass is tried again; 4 when left out. */
  readonly retries?: number | undefined;
  /** Milliseconds to wait for an answer; 120 000 when left out: a file is sent meanwhile. */
  readonly timeout?: number | undefined;
}

/** A file of a dataset. */
export interface CkanFile {
  /** Its name in CKAN, such as `energy-meters.csv`. */
  readonly name: string;
  /** As CKAN spells formats: `CSV`, `JSON Lines`, `Parquet`. */
  readonly format: string;
  readonly mediaType: string;
  /** SHA-256 of its bytes, 64 hexadecimal digits: a file that is there with the same is left alone. */
  readonly sha256: string;
  /** Its bytes, read only when it is sent. */
  blob(): Promise<Blob>;
}

/** A dataset with everything of it that is published. */
export interface CkanDataset {
  readonly dataset: Dataset;
  /** The first tells by its digest whether the rows are others. */
  readonly files: readonly [CkanFile, ...CkanFile[]];
  /** All rows, in batches. */
  rows(): AsyncIterable<readonly AnyRow[]>;
}

/** What became of a part of a dataset. */
export type CkanFate = "created" | "updated" | "unchanged";

/** One thing that was looked at, in the order it was done. */
export interface CkanStep {
  readonly kind: "dataset" | "file" | "table";
  /** The dataset's name in CKAN, or that of the file or table. */
  readonly name: string;
  readonly fate: CkanFate;
}
