import type { IssueCode } from "@samapne/core";

/** One thing that may be wrong with a value: its issue code, and the SQL condition that says it is. */
export interface FaultCondition {
  readonly code: IssueCode;
  readonly when: string;
  /** The value still has its type, so rules may read it. */
  readonly usable: boolean;
  /** The value alone decides, so a constraint of the table can hold it. */
  readonly alone: boolean;
}

/** A value to judge, as SQL: the value itself, and the day dated codes are judged at (text, NULL when there is none). */
export interface Judged {
  readonly value: string;
  readonly day: string;
}
