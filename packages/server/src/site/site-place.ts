/** A file that has been put beside a site. */
export interface PutFile {
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** What became of the files of a site, by their paths. */
export interface SiteChanges {
  readonly written: readonly string[];
  /** Files whose bytes are what they were; they were left alone. */
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/** Where a site is written. What is put stands beside the site until `finish`; errors are those of the system. */
export interface SitePlace {
  /** A small file of the site as it is published now; undefined when there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Puts a file beside the site. */
  put(path: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<PutFile>;
  /**
   * Lets what was put take its place, in the order it was put, and removes some files. At every moment each file of
   * the site is whole, and files whose bytes are the same are left alone.
   */
  finish(removed: readonly string[]): Promise<SiteChanges>;
  /** Removes what was put. */
  abandon(): Promise<void>;
}
