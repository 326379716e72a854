import type { Matching } from "../../headings/match.ts";
import type { TellCase } from "../../report/causes.ts";
import type { PreparedFile } from "./prepare.ts";

/** A file whose faults are noted, as far as it has been read. */
export interface NotedFile {
  readonly file: PreparedFile;
  readonly matching: Matching;
}

/** Takes note of every fault in its place, for copies of files with the notes written in. */
export interface NoteTaker {
  /** Begins with a file: gives what must be told of each case. */
  takerFor(file: PreparedFile, soFar: () => NotedFile): TellCase;
}
