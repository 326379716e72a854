import { ApiError } from "../../api-error.ts";
import { tooDeep } from "../page.ts";

/**
 * What was thrown while a stranger's file was read. Values that lie within each other deeper than a program can call itself
 * are no table, and no mistake of ours.
 */
export function unlessDeep(cause: unknown, address: string): unknown {
  if (!(cause instanceof RangeError)) return cause;
  return new ApiError("not_a_table", address, { detail: tooDeep, cause });
}
