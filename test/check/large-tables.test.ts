import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { type AnyRow, csvText, publishedRow } from "@samapne/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readingRows, readings, stationRows, stations } from "../../packages/server/src/_testing.ts";
import { checked, failed, rightServer, told } from "./_servers.ts";
import { asked, isCsvExport, pages, text, to } from "./_wrong.ts";
import type { InProcess } from "@samapne/check";

/** Tables larger than an answer that is kept: judged to the last row as they come, the rest tried on what is known of them. */

const stationList: readonly AnyRow[] = stationRows(23).map((row) => ({
  ...row,
  seen: "2025-12-01T08:00:00Z",
}));
// Without commas in their names, so that a value whose rows are not all known could be asked for too.
const plain = stationList.filter(({ station }) => !String(station).includes(","));
const rows = readingRows(plain.slice(0, 6), 950);
const csv = csvText(
  readings,
  rows.map((row) => publishedRow(readings, row)),
);
const tables = [
  { dataset: stations, rows: stationList },
  { dataset: readings, rows },
];
/** Larger than any document of the service, smaller than the table: which is so large that its rows are judged unmade. */
const bounds = { perSecond: Infinity, milliseconds: 20_000, bytes: 180_000, tableRows: 1000 };
const isReadings = (url: URL) => isCsvExport(url) && url.pathname.includes("test-readings");
const lastLine = csv.trimEnd().split("\n").at(-1) ?? "";
const endlessRows = (): ReadableStream<Uint8Array> => {
  const pieces = csv.split("\n").slice(1, 951).join("\n");
  const encoder = new TextEncoder();
  let count = 0;
  return new ReadableStream({
    pull: (controller) => {
      const piece = count === 0 ? csv : `${pieces.replaceAll("s/00000", `s/${String(count)}`)}\n`;
      count += 1;
      controller.enqueue(encoder.encode(piece));
    },
  });
};

describe("a table that is larger than an answer that is kept", () => {
  let right: Awaited<ReturnType<typeof rightServer>>;
  beforeAll(async () => {
    right = await rightServer(tables);
  });
  afterAll(() => right.end());
  const check = (
    wrong: (serve: InProcess) => InProcess,
    more: Partial<typeof bounds & { tableBytes: number }> = {},
  ) => checked(wrong(right.serve), right.datasets, { bounds: { ...bounds, ...more } });

  test("reaches level 3 when it is right, read to its end", async () => {
    let most = 0;
    const report = await check((serve) => async (request) => {
      const response = await serve(request);
      if (isReadings(new URL(request.url))) most += 1;
      return response;
    });
    expect(csv.length).toBeGreaterThan(bounds.bytes);
    expect(told(report)).toEqual([]);
    expect([report.verdict, report.level]).toEqual(["conformant", 3]);
    const { rows: count, sha256 } = report.datasets[1] ?? {};
    expect([count, sha256]).toEqual([rows.length, createHash("sha256").update(csv).digest("hex")]);
    const looked = report.results.find((one) => one.check === "rows.keys" && one.dataset === readings.id);
    expect(looked?.outcome).toEqual({ kind: "passed", looked: rows.length });
    expect(most).toBeLessThan(12);
  });

  test("reaches level 3 too where only its NDJSON is larger: a part of it is compared", async () => {
    const bytes = csv.length + 1000;
    const asks: string[] = [];
    const report = await check(
      (serve) => (request) => {
        const { pathname, searchParams } = new URL(request.url);
        if (pathname.includes("readings") && searchParams.get("format") === "ndjson")
          asks.push(searchParams.get("station") ?? "all");
        return serve(request);
      },
      { bytes },
    );
    expect([told(report), report.level]).toEqual([[], 3]);
    expect([...new Set(asks)].toSorted()).toEqual(["all", expect.stringContaining("s/00")]);
    const lost = await check(
      text(
        (url) => url.searchParams.has("station") && url.searchParams.get("format") === "ndjson",
        (all) => all.slice(all.indexOf("\n") + 1),
      ),
      { bytes },
    );
    expect(failed(lost)).toContain("forms.ndjson");
  });

  test("may have a Parquet file that is larger: it is asked for in parts, and its beginning", async () => {
    const file = new Uint8Array(bounds.bytes * 2);
    const mark = new TextEncoder().encode("PAR1");
    file.set(mark);
    file.set(mark, file.length - mark.length);
    const parquet = (length: string) => (serve: InProcess) => async (request: Request) => {
      const { pathname, search } = new URL(request.url);
      if (!pathname.endsWith("test-readings/export") || search !== "?format=parquet") return serve(request);
      const whole = new Headers(request.headers);
      whole.delete("range");
      const right = await serve(new Request(request.url, { method: request.method, headers: whole }));
      if (right.status === 412) return right;
      const headers = new Headers(right.headers);
      const asked = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get("range") ?? "");
      const onlyIf = request.headers.get("if-range") ?? headers.get("etag");
      if (asked === null || request.method === "HEAD" || onlyIf !== headers.get("etag")) {
        headers.set("content-length", length);
        return new Response(request.method === "HEAD" ? null : file, { headers });
      }
      const [, from = "", to = ""] = asked;
      const start = from === "" ? file.length - Number(to) : Number(from);
      if (start >= file.length) return serve(request);
      const end = from === "" || to === "" ? file.length : Math.min(Number(to) + 1, file.length);
      headers.set("content-range", `bytes ${start}-${end - 1}/${file.length}`);
      headers.delete("content-length");
      return new Response(file.subarray(start, end), { status: 206, headers });
    };
    const report = await check(parquet(String(file.length)));
    expect([told(report), report.level]).toEqual([[], 3]);
    const wrong = await check(parquet(String(file.length - 1)));
    expect(failed(wrong)).toContain("forms.range");
  });

  test("is not tried by filters where no value of the key is known to have all its rows, and nothing is said wrong of it", async () => {
    const report = await check((serve) => serve, { tableRows: 900 });
    const untried = report.results.filter(({ outcome }) => outcome.kind === "not_checked");
    expect([failed(report), report.level]).toEqual([[], 1]);
    expect(untried.map(({ check: id }) => id)).toContain("filters.equals");
  });

  test("is found out by its last rows: a key twice, a wrong value, a reference to nothing, and its own count", async () => {
    const [station = "", hour = ""] = lastLine.split(",").slice(-3);
    const more = [lastLine, `${station},${hour.replace("Z", "")},1`, `nowhere,${hour},1`].join("\n");
    const report = await check(text(isReadings, (all) => `${all}${more}\n`));
    expect(failed(report), told(report).join("\n")).toEqual([
      "filters.export",
      "rows.keys",
      "rows.references",
      "rows.specification",
      "service.status",
    ]);
  });

  test("is found out by its pages and filters: a row lost at a seam, and both ends of a range", async () => {
    const lost = pages((page, url) =>
      url.pathname.endsWith("readings") && url.searchParams.has("cursor") && page.data.length > 100
        ? { ...page, data: page.data.slice(1) }
        : undefined,
    );
    const both = asked((url, request) => {
      const end = url.searchParams.get("hour_to");
      if (end === null || !end.endsWith("Z") || Number.isNaN(Date.parse(end))) return undefined;
      url.searchParams.set("hour_to", new Date(Date.parse(end) + 1).toISOString());
      return to(url, request);
    });
    const report = await check((serve) => lost(both(serve)));
    expect(failed(report), told(report).join("\n")).toEqual([
      "filters.between",
      "filters.to",
      "paging.csv",
      "paging.no_row_lost",
      "paging.no_row_twice",
    ]);
  });

  test.each([
    ["as it is", (stream: ReadableStream<Uint8Array>) => stream, {}],
    [
      "packed a thousandfold",
      () => gzipSync(csv + `${lastLine}\n`.repeat(40_000), { level: 1 }),
      { "content-encoding": "gzip" },
    ],
  ] as const)(
    "that never ends is left at a bound, in bounded memory, and reaches no level: %s",
    async (_, body, headers) => {
      const before = process.memoryUsage();
      const report = await check(
        (serve) => (request) =>
          isReadings(new URL(request.url))
            ? new Response(body(endlessRows()) as BodyInit, {
                headers: { "content-type": "text/csv", "access-control-allow-origin": "*", ...headers },
              })
            : serve(request),
        { tableBytes: 1_500_000 },
      );
      const outcome = report.results.find(
        (one) => one.check === "rows.keys" && one.dataset === readings.id,
      )?.outcome;
      expect(outcome?.kind).toBe("not_checked");
      expect([report.level, report.datasets[1]?.sha256]).toEqual([0, undefined]);
      const after = process.memoryUsage();
      expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(64_000_000);
    },
  );

  test("that is replaced while it is read is not judged, and the report says so", async () => {
    let asks = 0;
    const report = await check(text(isReadings, (all) => ((asks += 1) > 1 ? all.replace("\n", "\nx") : all)));
    expect(told(report).join("\n")).toContain("Perhaps the data were replaced");
    expect(report.level).toBe(0);
  });
});
