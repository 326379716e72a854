import { pages } from "./pages.ts";
import { tables } from "./tables.ts";
import type { GivenRows, Target } from "./target.ts";
import { ApiError } from "../api-error.ts";

/**
 * The rows of one publisher, from what it offers: pages or an export of an API (levels 2 and 3), otherwise a file (level 1).
 */
export async function* givenRows(target: Target): AsyncGenerator<GivenRows> {
  if (target.format === "json" || target.since !== undefined) {
    for await (const rows of pages(target)) {
      if (rows === undefined) return yield* tables(target, { isApi: false });
      yield rows;
    }
    return;
  }
  const exported = tables(target, { isApi: true });
  try {
    const first = await exported.next();
    if (first.done !== true) yield first.value;
  } catch (error) {
    if (!(error instanceof ApiError) || error.fault !== "not_published") throw error;
    return yield* tables(target, { isApi: false });
  }
  yield* exported;
}
