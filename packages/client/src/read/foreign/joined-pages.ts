import type { AnswerPage } from "@samapne/mapping";
import { ApiError } from "../../api-error.ts";
import { badLink, nextAddress } from "../next-address.ts";
import { noEnd } from "../no-end.ts";
import { nextPortion } from "./next-portion.ts";
import { fewerThan, noWayOn, otherPages } from "./words.ts";

/** A page, where it was had, and where it says that it goes on. */
export interface PageAt {
  readonly page: AnswerPage;
  readonly next: string | undefined;
  readonly address: string;
}

const mostPages = 10_000;
const batchSize = 1000;

/**
 * The pages of an answer as one document, from the first to the last, each asked for once and with the same publisher.
 * Throws an `ApiError` where they do not end, or end before all the rows the service tells of.
 */
export async function* joinedPages(
  first: PageAt,
  ask: (address: string) => Promise<PageAt>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const said = JSON.stringify(first.page.said).slice(1, -1);
  yield encoder.encode(`{${said === "" ? "" : `${said},`}"${first.page.name}":[`);
  const seen = new Set([first.address]);
  let one = first;
  let count = 0;
  let before: string | undefined;
  for (let pages = 1; ; pages++) {
    const { page, address } = one;
    if (pages > mostPages) throw new ApiError("too_large", address);
    const begins = JSON.stringify(page.rows[0]);
    if (page.rows.length > 0) {
      if (begins === before) throw new ApiError("incomplete", address, { detail: noEnd });
      if (kindOf(page) !== kindOf(first.page))
        throw new ApiError("not_a_table", address, { detail: otherPages });
    }
    before = begins;
    for (let at = 0; at < page.rows.length; at += batchSize) {
      const rows = page.rows.slice(at, at + batchSize).map((row) => JSON.stringify(row));
      yield encoder.encode(`${count + at === 0 ? "" : ","}${rows.join(",")}`);
    }
    count += page.rows.length;
    const next = one.next ?? (page.hasMore ? nextPortion(address, count) : undefined);
    const isEmpty = page.rows.length === 0;
    if (next === undefined || isEmpty) {
      expectAll(one, { count, leadsOn: next !== undefined });
      break;
    }
    const there = nextAddress(next, address, seen);
    if (there === undefined) throw new ApiError("incomplete", address, { detail: badLink });
    one = await ask(there);
  }
  yield encoder.encode("]}");
}

/** Was the last page read? An `ApiError` when it says that there is more. */
function expectAll(
  { page, address }: PageAt,
  { count, leadsOn }: { readonly count: number; readonly leadsOn: boolean },
): void {
  const { all, hasMore } = page;
  if (all !== undefined && all > count)
    throw new ApiError("incomplete", address, { detail: fewerThan(all, count) });
  // Some link on from every page, and the last one is empty: then they tell how many rows there are.
  if (leadsOn && all === undefined) throw new ApiError("incomplete", address, { detail: noEnd });
  if (!leadsOn && hasMore) throw new ApiError("incomplete", address, { detail: noWayOn });
}

function kindOf({ name, said }: AnswerPage): string {
  return JSON.stringify([name, said]);
}
