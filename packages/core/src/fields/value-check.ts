import type { IssueCode } from "../issues/catalogue.ts";
import type { Params } from "../issues/issue.ts";
import type { AnyRow } from "../row.ts";

/** What is wrong with one value. `usable` says that it still has the right type, so rules may read it. */
export interface Fault {
  readonly code: IssueCode;
  readonly params: Params;
  readonly usable: boolean;
  readonly item?: number;
}

/** What a value check may look at besides the value: its row, and the date the file's codes follow. */
export interface ValueContext {
  readonly row: AnyRow;
  readonly classificationDate: string | undefined;
}

/** Judges one present value; undefined means it is right. Allocates only when something is wrong. */
export type ValueCheck = (value: unknown, context: ValueContext) => Fault | undefined;

/** A fault in a value that rules must not read. */
export function fault(code: IssueCode, params: Params): Fault {
  return { code, params, usable: false };
}

/** A fault in a value of the right type: out of range, or a warning. */
export function usableFault(code: IssueCode, params: Params): Fault {
  return { code, params, usable: true };
}
