import { type PageLinks, pageSize } from "@samapne/core";
import type { Answer, Asked } from "../http/asked.ts";
import { linkTo, withCursor } from "../http/link.ts";
import { Refusal } from "../http/problem.ts";
import { askOf } from "../query/ask.ts";
import { type Binding, bindingOf, cursorOf, placeOf } from "../query/cursor.ts";
import { pageOf } from "../query/page-of.ts";
import { pageBody } from "../rows/page-body.ts";
import { letGo } from "../rows/reused-bytes.ts";
import type { Lines } from "../store/version.ts";
import { fromVersion, metaOf, pointersOf, queryOf, type RowSource, wishOf } from "./rows.ts";

/** `GET /v1/{dataset}`: a page of rows. */
export function listAnswer(source: RowSource): Answer {
  const { address, links: standing } = pointersOf(source);
  const own = address(`/v1/${source.dataset.id}`);
  return fromVersion(source, async (asked, version) => {
    const ask = askOf(source.dataset, asked.operation, asked.values);
    const wish = wishOf(asked, ask);
    const bound = bindingOf(version.id, boundTo(asked));
    const after = placeAfter(asked, bound);
    const { query, removed } = await queryOf(ask, version);
    return async () => {
      const limit = (asked.values.get("limit")?.[0] as number | undefined) ?? pageSize.standard;
      const lines = await pageOf(version, query, { after, limit, signal: asked.signal });
      const links = linksOfPage(own, asked.query, lines, bound);
      const deleted = removed === undefined || after === undefined ? removed : [];
      const rest = { links, meta: metaOf(version, deleted) };
      const body = await pageBody(wish, version, lines.bytes, rest);
      letGo(lines.bytes);
      return {
        headers: { Link: links.next === undefined ? standing : `${linkTo(links.next, "next")}, ${standing}` },
        size: body.length,
        body: async () => body,
      };
    };
  });
}

function linksOfPage(own: string, query: string, { more, last }: Lines, bound: Binding): PageLinks {
  const self = query === "" ? own : `${own}?${query}`;
  if (!more || last === undefined) return { self };
  return { self, next: `${own}?${withCursor(query, cursorOf(last, bound))}` };
}

/** The position in the cursor. One that is not of this version and this query cannot be followed. */
function placeAfter(asked: Asked, bound: Binding): number | undefined {
  const cursor = asked.values.get("cursor")?.[0] as string | undefined;
  if (cursor === undefined) return undefined;
  const place = placeOf(cursor, bound);
  if (place === undefined) throw new Refusal("data-replaced");
  return place;
}

/** What only says how the rows are cut and written; a cursor holds whatever it is. */
const presentation: ReadonlySet<string> = new Set(["cursor", "limit", "fields", "format", "lang", "dialect"]);

/** The query that a cursor is bound to. */
function boundTo({ operation, values }: Asked): string {
  const bound = [...values]
    .filter(([name]) => !presentation.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([operation.id, bound]);
}
