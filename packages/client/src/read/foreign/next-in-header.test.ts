import { expect, test } from "vitest";
import { nextInHeader } from "./next-in-header.ts";

test.each<readonly [link: string, next: string | undefined]>([
  ['<https://a.example/?p=2>; rel="next"', "https://a.example/?p=2"],
  ['</a,b>; rel="prev", </c>; title="x"; rel=next', "/c"],
  ['</a>; rel="last NEXT"', "/a"],
  ['</a>; rel="nextweek"', undefined],
  ['</next>; rel="self"', undefined],
  ["", undefined],
])("of %j the next page is at %j", (link, next) => {
  expect(nextInHeader(link)).toBe(next);
});
