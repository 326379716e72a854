import { ApiError } from "../api-error.ts";
import { foreignRows } from "./foreign/foreign-rows.ts";
import { isFile } from "./foreign/is-file.ts";
import { pages } from "./pages.ts";
import { tables } from "./tables.ts";
import type { GivenRows, Target } from "./target.ts";

/**
 * The rows of one publisher, from what it offers: pages or an export of an API (levels 2 and 3), otherwise a file
 * (level 1). An address at which nothing is published as the contract has it may be that of a file itself.
 */
export async function* givenRows(target: Target): AsyncGenerator<GivenRows> {
  if (target.mapping !== undefined || isFile(target.base)) return yield* foreignRows(target);
  const published = contractRows(target);
  let first: IteratorResult<GivenRows>;
  try {
    first = await published.next();
  } catch (error) {
    if (!(error instanceof ApiError) || !mayBeFile(error)) throw error;
    return yield* fileOr(target, error);
  }
  if (first.done !== true) yield first.value;
  yield* published;
}

async function* contractRows(target: Target): AsyncGenerator<GivenRows> {
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

/** Is there nothing below the address? Some services refuse as wrong what others do not find; an API says why in a problem document. */
function mayBeFile({ fault, status, problem }: ApiError): boolean {
  return fault === "not_published" || (fault === "refused" && status === 400 && problem === undefined);
}

/** The rows of the file at the address; where there is none either, what was wrong before is what is told. */
async function* fileOr(target: Target, before: ApiError): AsyncGenerator<GivenRows> {
  try {
    yield* foreignRows(target);
  } catch (error) {
    const isNone = error instanceof ApiError && noFile.has(error.fault);
    throw isNone ? before : error;
  }
}

const noFile: ReadonlySet<ApiError["fault"]> = new Set([
  "not_published",
  "refused",
  "failing",
  "not_a_table",
]);
