import type { AnyRow, ExpectedIssue, TableSample } from "@samapne/core";
import type { Targets } from "../solve/goal.ts";
import type { Related } from "../values/situation.ts";

/** A row that is wrong in one way: how, the rows it refers to, and what must be found. */
export interface Mutation {
  /** What was broken: `field: constraint`, or the id of a rule. */
  readonly breaks: string;
  readonly name: string;
  readonly row: AnyRow;
  readonly related: Related;
  readonly expect: readonly ExpectedIssue[];
}

/** A table that is wrong in one way. */
export interface TableMutation extends TableSample {
  readonly breaks: string;
  readonly related: Related;
}

/** A constraint, rule or check no sample could be made to break, with the reason. */
export interface Unbroken {
  readonly id: string;
  readonly reason: string;
}

/** One sample for each constraint and rule, and those there is none for. */
export interface Mutations<S = Mutation> {
  readonly samples: readonly S[];
  readonly unbroken: readonly Unbroken[];
}

/** Tells what is wrong with a row, as `code` and field, sorted. */
export type Judge = (row: AnyRow, related: Related) => readonly ExpectedIssue[];

/** A right row and what its references point to. */
export interface Base {
  readonly row: AnyRow;
  readonly targets: Targets;
}
