import { pageSize } from "@samapne/core";
import { ApiError } from "../api-error.ts";
import { askText, problemOf, type TextAnswer } from "../http/ask.ts";
import { refusalOf } from "../http/retry.ts";
import { queryOf } from "../where/query.ts";
import { nextAddress, pageOf } from "./page.ts";
import { addressOf, type GivenRows, mostBeginnings, type Target } from "./target.ts";

const [replaced, changesUnknown] = [409, 410];

/**
 * The pages of an API, from the first to the last. When the data are replaced on the way (409, or another version in a
 * page) it begins again. Gives undefined, and nothing more, when there is no API but perhaps files.
 */
export async function* pages(target: Target): AsyncGenerator<GivenRows | undefined> {
  let { since } = target;
  for (let beginnings = 0; beginnings < mostBeginnings; beginnings++) {
    let address: string | undefined = firstAddress(target, since);
    const seen = new Set([address]);
    let version: string | undefined;
    for (let count = 0; address !== undefined; count++) {
      const answer = await askText(address, "application/json, application/problem+json", target.way);
      if (answer.status === replaced) break;
      if (answer.status === changesUnknown && since !== undefined) {
        since = undefined;
        break;
      }
      if (count === 0 && isNoApi(answer)) return yield undefined;
      const page = pageOf(unlessRefused(answer));
      const { specification, data_version, updated_at, deleted } = page.meta;
      if (version !== undefined && version !== data_version) break;
      version = data_version;
      yield {
        level: 2,
        address: answer.address,
        begins: count === 0 && (since === undefined || beginnings > 0),
        rows: page.data,
        deleted,
        specification,
        dataVersion: data_version,
        updatedAt: updated_at,
      };
      address = nextAddress(page, answer.address, seen);
      if (address === undefined) return;
    }
  }
  throw new ApiError("data_replaced", target.base);
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
