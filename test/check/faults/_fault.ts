import type { InProcess } from "@samapne/check";

/** A server that is wrong in one way, and the checks that find it: these and no others. */
export interface Fault {
  readonly name: string;
  readonly wrong: (serve: InProcess) => InProcess;
  /** Seen only where rows of one dataset refer to another. */
  readonly both?: true;
  /** The first is the reason; the others follow from it. */
  readonly caught: readonly string[];
  /** Words that tell whoever reads the report what to do about it. */
  readonly says?: string;
}
