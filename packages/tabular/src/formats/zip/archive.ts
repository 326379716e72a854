/** A zip archive that has been opened: what is in it, and the bytes of each part. */
export interface Archive {
  readonly parts: readonly ArchivePart[];
}

/** A file in an archive. */
export interface ArchivePart {
  /** Its path in the archive. */
  readonly name: string;
  /** How many bytes it says it has unpacked. Not to be trusted: `open` counts. */
  readonly size: number;
  /** How many bytes it takes packed. */
  readonly packed: number;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  /** Its bytes, unpacked, checked against their checksum, and bounded: see `bounds.ts`. Throws a `ReadError`. */
  open(): AsyncIterable<Uint8Array>;
}
