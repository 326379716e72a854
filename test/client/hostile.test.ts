import { csvText, publishedRow } from "@samapne/core";
import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { fetchRows } from "@samapne/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stationRows, stations } from "../../packages/server/src/_testing.ts";
import { type Answer, file, onlyFiles, publishersAt, redirect, status } from "./_faulty.ts";

/** Publishers who mean harm: each ends within bounds, as a failure or as refused rows, and spoils no other. */

const rows = stationRows(40).map((row) => publishedRow(stations, row));
const text = csvText(stations, rows);
const meta = { data_version: "1" };

const json =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) =>
    void response.writeHead(200, { "content-type": "application/json", ...headers }).end(body);
const envelope = (change: object): Answer => json(JSON.stringify({ data: rows, links: {}, meta, ...change }));
const csv = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer =>
  onlyFiles(
    (_, response) => void response.writeHead(200, { "content-type": "text/csv", ...headers }).end(body),
  );

/** A beginning, and then the same for ever, as fast as it is taken. */
const endless =
  (type: string, beginning: string, sign: string): Answer =>
  (_, response) => {
    response.writeHead(200, { "content-type": type });
    response.write(beginning);
    goOn(response, Buffer.alloc(65_536, sign));
  };

function goOn(response: ServerResponse, piece: Uint8Array): void {
  while (!response.destroyed && response.write(piece));
  response.once("drain", () => goOn(response, piece));
}

/** Half a gigabyte of blanks, in half a megabyte. */
const bomb = gzipSync(Buffer.alloc(2 ** 29, " "), { level: 9 });
const packed = { "content-encoding": "gzip" };

const otherEachTime: Answer = (request, response, before) =>
  envelope({
    data: [rows[before % 40]],
    links: { next: `?cursor=${before}` },
    meta: { data_version: `${before}` },
  })(request, response, before);
const neverAgain: Answer = (request, response, before) =>
  request.url?.includes("cursor") === true
    ? status(409)(request, response, before)
    : envelope({ links: { next: "?cursor=abc" } })(request, response, before);
const twoLengths =
  "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\ncontent-length: 5\r\n\r\n{}abc";

const failing: readonly (readonly [name: string, answer: Answer, fault: string])[] = [
  ["JSON without an end", endless("application/json", '{"data":[', " "), "too_large"],
  ["a page with two lists of rows", json(`{"data":[],"links":{},"data":[],"meta":{}}`), "not_readable"],
  ["a page that unpacks to half a gigabyte", json(bomb, packed), "too_large"],
  ["a file that unpacks to half a gigabyte", csv(bomb, packed), "not_readable"],
  ["a line without an end", onlyFiles(endless("text/csv", `${text.split("\n")[0]}\n`, "x")), "not_readable"],
  [
    "a hundred thousand columns",
    csv(Array.from({ length: 1e5 }, (_, index) => `c${index}`).join()),
    "not_readable",
  ],
  [
    "a next page at the cloud's secrets",
    envelope({ links: { next: "http://169.254.169.254/" } }),
    "not_readable",
  ],
  ["a next page on the disk", envelope({ links: { next: "file:///etc/passwd" } }), "not_readable"],
  ["a next page with a password", envelope({ links: { next: "http://a:b@127.0.0.1/" } }), "not_readable"],
  ["a redirect to the disk", redirect(() => "file:///etc/passwd"), "unreachable"],
  ["redirects to ever new addresses", redirect((path) => `${path}1`), "unreachable"],
  [
    "headers without an end",
    (_, response) => void response.writeHead(200, { a: "x".repeat(2e5) }).end(),
    "unreachable",
  ],
  ["a length that is two", (_, response) => void response.socket?.end(twoLengths), "unreachable"],
  ["Retry-After before now", status(503, { "retry-after": "-5" }), "failing"],
  ["Retry-After in all eternity", status(503, { "retry-after": "Infinity" }), "failing"],
  ["HTML that is called JSON", json("<html>"), "not_readable"],
  ["two JSON texts", json(`${JSON.stringify({ data: rows, links: {}, meta })}{}`), "not_readable"],
  ["data that are no list", envelope({ data: { a: 1 } }), "not_readable"],
  ["no meta", envelope({ meta: null, links: null }), "not_readable"],
  ["204", (_, response) => void response.writeHead(204).end(), "not_readable"],
  ["206 that nobody asked for", status(206), "not_readable"],
  ["304 that nobody asked for", (_, response) => void response.writeHead(304).end(), "not_readable"],
  ["other data on each page", otherEachTime, "data_replaced"],
  ["data that are replaced whenever one reads on", neverAgain, "data_replaced"],
];

const refused: readonly (readonly [name: string, data: string, count: number])[] = [
  ["a row with a prototype", '[{"station":"s/1","__proto__":{"doors":3},"constructor":1}]', 1],
  ["a number beyond all numbers", '[{"station":"s/1","height":1e400}]', 1],
  ["rows that are nothing", "[null,null]", 2],
  ["a key of five million letters", `[{"station":"${"x".repeat(5e6)}"}]`, 1],
];

let hostile: Awaited<ReturnType<typeof publishersAt>>;
beforeAll(async () => {
  const all: Record<string, Answer> = { good: file(text) };
  for (const [index, [, answer]] of failing.entries()) all[`f${index}`] = answer;
  for (const [index, [, data]] of refused.entries())
    all[`r${index}`] = json(`{"data":${data},"links":{},"meta":{"data_version":"1"}}`);
  hostile = await publishersAt(all);
});
afterAll(() => hostile.end());

/** What comes of a publisher beside a good one. */
async function beside(name: string) {
  const from = [`${hostile.base}/${name}`, `${hostile.base}/good`];
  const found = { good: 0, rows: 0, refused: 0, fault: "" };
  for await (const batch of fetchRows(stations, { from, retries: 1, timeout: 20_000, fetch })) {
    if (batch.source.publisher.address === from[1]) found.good += batch.rows.length;
    else {
      found.rows = (batch.begins ? 0 : found.rows) + batch.rows.length;
      found.refused += batch.refused.length;
      found.fault = batch.failure?.fault ?? found.fault;
    }
  }
  expect(found.good).toBe(rows.length);
  expect(hostile.asked(name).length).toBeLessThan(50);
  return found;
}

describe("a publisher who means harm", () => {
  test.each(failing.map(([name, , fault], index) => [name, `f${index}`, fault] as const))(
    "fails with %s, and spoils no other",
    async (_, place, fault) => {
      expect((await beside(place)).fault).toBe(fault);
    },
  );

  test.each(refused.map(([name, , count], index) => [name, `r${index}`, count] as const))(
    "has %s refused",
    async (_, place, count) => {
      expect(await beside(place)).toMatchObject({ rows: 0, refused: count, fault: "" });
    },
  );
});
