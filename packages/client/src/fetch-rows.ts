import { type AnyRow, type Dataset, operations, validator, type Validator } from "@samapne/core";
import { ApiError } from "./api-error.ts";
import { merged } from "./flow/merged.ts";
import type { Way } from "./http/ask.ts";
import type { Batch, FetchOptions, RefusedRow, RowSource } from "./options.ts";
import { inTime, patience } from "./http/in-time.ts";
import { workSignal } from "./http/work-signal.ts";
import { type Chosen, chosen } from "./publishers/chosen.ts";
import { givenRows } from "./read/given-rows.ts";
import type { GivenRows, Target } from "./read/target.ts";
import { meets } from "./where/meets.ts";
import { queryOf } from "./where/query.ts";
import { type Wanted, wantedOf } from "./where/where.ts";

const places = 64;

/**
 * Fetches a dataset from many publishers at once, whatever level and format each offers. Rows are judged here: one that
 * does not follow the specification is refused and told of. A publisher that fails says so in its last batch, and the
 * others go on. Throws an `ApiError` only for a selection that nobody can be asked for, before anything is asked.
 */
export async function* fetchRows<R>(dataset: Dataset<R>, options: FetchOptions<R>): AsyncGenerator<Batch<R>> {
  const { concurrency = places } = options;
  const offered = operations(dataset);
  queryOf(offered.list, wantedOf(options.where));
  const { signal, end } = workSignal(options.signal);
  const judge = validator(dataset, { now: options.now });
  const sources = chosen(options.from, options.directory ?? []).map(
    (one) => () =>
      withinTime(one, { longest: options.longest, signal }, (way) =>
        batchesOf(one, targetOf(one, { dataset, operations: offered }, options, way), judge),
      ),
  );
  try {
    yield* merged(sources, Math.max(1, concurrency));
  } finally {
    end();
  }
}

/** What one publisher gives, as long as it does not keep us waiting too long in all. */
async function* withinTime<R>(
  { publisher }: Chosen,
  limits: { readonly longest: number | undefined; readonly signal: AbortSignal },
  batches: (way: Pick<Way, "signal" | "inAll">) => AsyncGenerator<Batch<R>>,
): AsyncGenerator<Batch<R>> {
  const { end, ...way } = inTime(publisher.address, limits);
  try {
    yield* batches(way);
  } finally {
    end();
  }
}

function targetOf<R>(
  one: Chosen,
  { dataset, operations: offered }: Pick<Target, "dataset" | "operations">,
  options: FetchOptions<R>,
  way: Pick<Way, "signal" | "inAll">,
): Target {
  const { fetch, retries = patience.retries, timeout = patience.timeout, cache } = options;
  const { slowest = patience.slowest } = options;
  const only = "only" in one ? one.only : undefined;
  return {
    dataset,
    operations: offered,
    base: one.publisher.address,
    mapping: one.publisher.mapping,
    spool: options.spool,
    now: options.now,
    wanted: [...wantedOf(options.where), ...ofMunicipalities(dataset, options.where, only)],
    since: options.since,
    format: options.format ?? "json",
    way: { fetch, ...way, retries, timeout, slowest, cache },
  };
}

/** The municipalities asked for, of a publisher with several. */
function ofMunicipalities(
  { fields }: Dataset,
  where: object | undefined,
  only: readonly string[] | undefined,
): readonly Wanted[] {
  const field = "municipality_number";
  if (only === undefined || fields[field] === undefined || (where !== undefined && field in where)) return [];
  return [{ field, values: only }];
}

async function* batchesOf<R>(one: Chosen, target: Target, judge: Validator<R>): AsyncGenerator<Batch<R>> {
  const asked = { publisher: one.publisher, privacy: target.dataset.privacy };
  if ("failure" in one) return yield failed(asked, one.failure);
  const keep = meets(target.dataset, target.wanted);
  let row = 0;
  try {
    for await (const given of givenRows(target)) {
      if (given.begins) row = 0;
      yield judged(given, asked, { judge, keep }, row);
      row += given.rows.length;
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    yield failed(asked, error);
  }
}

/** What is known of a source before it has answered. */
type Asked = Pick<RowSource, "publisher" | "privacy">;

interface Judging<R> {
  readonly judge: Validator<R>;
  /** Was the row asked for? Some services know no filters, or forget them on the second page, and give everything. */
  readonly keep: (row: AnyRow) => boolean;
}

function judged<R>(given: GivenRows, asked: Asked, { judge, keep }: Judging<R>, before: number): Batch<R> {
  const rows: R[] = [];
  const refused: RefusedRow[] = [...(given.unread ?? [])];
  for (const [index, row] of given.rows.entries()) {
    const verdict = judge(row);
    if (verdict.ok && keep(row)) rows.push(verdict.row);
    if (!verdict.ok) refused.push({ row: before + index + 1, issues: verdict.issues });
  }
  return {
    source: sourceOf(given, asked),
    begins: given.begins,
    rows,
    deleted: keysOf(given.deleted),
    refused,
    ...(given.conversion !== undefined && { conversion: given.conversion }),
  };
}

/** What was removed, as far as it is keys. */
function keysOf(deleted: unknown): readonly AnyRow[] {
  return Array.isArray(deleted) ? deleted.filter((key) => typeof key === "object" && key !== null) : [];
}

function sourceOf(given: GivenRows, asked: Asked): RowSource {
  const { level, address, specification, dataVersion, updatedAt } = given;
  return {
    ...asked,
    level,
    address,
    ...(specification !== undefined && { specification }),
    ...(dataVersion !== undefined && { dataVersion }),
    ...(updatedAt !== undefined && { updatedAt }),
  };
}

function failed<R>(asked: Asked, failure: ApiError): Batch<R> {
  const source: RowSource = { ...asked, level: 1, address: failure.address };
  return { source, begins: false, rows: [], deleted: [], refused: [], failure };
}
