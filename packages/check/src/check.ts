import type { Form, Level, Text } from "@samapne/core";
import type { Note } from "./note.ts";
import type { Service } from "./evidence/service.ts";
import type { Table } from "./evidence/table.ts";

/** Checks that belong together, and what to do when one of them fails. */
export interface CheckGroup {
  /** Stands before the dot in the ids of its checks. */
  readonly id: string;
  readonly title: Text;
  readonly advice: Text;
  readonly checks: readonly Check[];
}

interface CheckBase {
  /** `paging.no_row_lost`; stable. */
  readonly id: string;
  /** The level that is not reached without it. */
  readonly level: Level;
  /** Whom it is about: sites of files, running APIs. */
  readonly forms: readonly Form[];
  /** What holds when it passes. */
  readonly title: Text;
}

/** Something that holds for a service as a whole. */
export interface ServiceCheck extends CheckBase {
  readonly about: "service";
  run(service: Service, note: Note): Promise<void> | void;
}

/** Something that holds for each dataset. */
export interface DatasetCheck extends CheckBase {
  readonly about: "dataset";
  run(table: Table, note: Note): Promise<void> | void;
}

/**
 * One thing that must hold, and how to find out: it notes what it looked at and what it found. A check that looked at
 * nothing has not passed. A `DoorError` or `Unusable` on the way means that it could not be known.
 */
export type Check = ServiceCheck | DatasetCheck;
