import { isInstant, type Page, pageSize } from "@samapne/core";
import { ApiError } from "../api-error.ts";
import { shown } from "../shown.ts";
import { askText, problemOf, type TextAnswer } from "../http/ask.ts";
import { refusalOf } from "../http/retry.ts";
import { queryOf } from "../where/query.ts";
import { badLink, nextAddress } from "./next-address.ts";
import { noEnd } from "./no-end.ts";
import { pageOf } from "./page.ts";
import { addressOf, type GivenRows, mostBeginnings, type Target } from "./target.ts";

const [replaced, changesUnknown] = [409, 410];

/**
 * The pages of an API, from the first to the last. When the data are replaced on the way (409, or another version in a
 * page) it begins again. Gives undefined, and nothing more, when there is no API but perhaps files.
 */
export async function* pages(target: Target): AsyncGenerator<GivenRows | undefined> {
  let { since } = target;
  for (let beginnings = 0; beginnings < mostBeginnings; beginnings++) {
    let address = firstAddress(target, since);
    const seen = new Set([address]);
    let version: string | undefined;
    let first: string | undefined;
    for (let count = 0; ; count++) {
      const answer = await askText(address, "application/json, application/problem+json", target.way);
      if (answer.status === replaced) break;
      if (answer.status === changesUnknown && since !== undefined) {
        since = undefined;
        break;
      }
      if (count === 0 && isNoApi(answer)) return yield undefined;
      const page = pageOf(unlessRefused(answer));
      const { deleted } = page.meta;
      const dataVersion = shown(page.meta.data_version);
      if (count > 0 && version !== dataVersion) break;
      version = dataVersion;
      expectProgress(target, page, { before: first, count, address: answer.address });
      first = JSON.stringify(page.data[0]);
      yield {
        level: 2,
        address: answer.address,
        begins: count === 0 && (since === undefined || beginnings > 0),
        rows: page.data,
        deleted,
        specification: shown(page.meta.specification),
        dataVersion,
        updatedAt: momentIn(page.meta.updated_at),
      };
      const { next } = page.links;
      if (typeof next !== "string") return;
      const there = nextAddress(next, answer.address, seen);
      if (there === undefined) throw new ApiError("not_readable", answer.address, { detail: badLink });
      address = there;
    }
  }
  throw new ApiError("data_replaced", target.base);
}

/** Two hundred million rows, in pages as they are asked for. */
const mostPages = 20_000;

/** Pages must come to an end: an `ApiError` where one leads on without a row, begins as the one before, or there are too many. */
function expectProgress(
  { dataset }: Target,
  { data, links }: Page,
  {
    before,
    count,
    address,
  }: { readonly before: string | undefined; readonly count: number; readonly address: string },
): void {
  if (count >= mostPages) throw new ApiError("too_large", address);
  const isEmpty = data.length === 0 && typeof links.next === "string";
  const isAgain =
    count > 0 && dataset.key.length > 0 && data.length > 0 && JSON.stringify(data[0]) === before;
  if (isEmpty || isAgain) throw new ApiError("not_readable", address, { detail: noEnd });
}

/** An instant, as it may be compared; undefined when it is none. */
function momentIn(value: unknown): string | undefined {
  return typeof value === "string" && isInstant(value) ? value : undefined;
}

function firstAddress(target: Target, since: string | undefined): string {
  const { list } = target.operations;
  return addressOf(target, list.path, [
    ["limit", String(pageSize.most)],
    ...queryOf(list, target.wanted),
    ...(since === undefined ? [] : [["changed_since", since] as const]),
  ]);
}

/** A web server with files only answers as it likes, but not with JSON. */
function isNoApi({ status, contentType }: TextAnswer): boolean {
  return status < 500 && status !== 429 && !/^application\/(json|problem\+json)\b/.test(contentType);
}

/** The answer, when it is one; an `ApiError` when it refuses. */
function unlessRefused(answer: TextAnswer): TextAnswer {
  const { status, address } = answer;
  if (status === 200) return answer;
  const fault = status === 404 ? "not_published" : refusalOf(status);
  throw new ApiError(fault, address, { status, problem: problemOf(answer) });
}
