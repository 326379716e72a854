import { type AnyRow, publishedRow } from "@samapne/core";
import { judge } from "@samapne/tabular";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readingRows, readings, served, stationRows, stations } from "./_testing.ts";
import { kinds } from "./store/_testing-stores.ts";

const rows = stationRows(300);
const tables = [
  { dataset: stations, rows },
  { dataset: readings, rows: readingRows(rows.slice(0, 10), 30) },
];
const published = rows.map((row) => publishedRow(stations, row));

/** The rows in a file of any format, as the judge of files reads them. */
async function rowsIn(bytes: Uint8Array): Promise<readonly AnyRow[]> {
  const found: AnyRow[] = [];
  const report = await judge({
    datasets: [stations, readings],
    inputs: [{ input: { name: "export", open: () => oneOf(bytes) }, dataset: stations }],
    mode: "strict",
    rows: { take: (_, row) => void found.push(publishedRow(stations, row)), ready: () => {} },
    versions: { validator: "test" },
  });
  const faults = report.deliveries
    .flatMap(({ files }) => files)
    .flatMap(({ causes, problem }) => [...causes, ...(problem ? [problem] : [])]);
  expect(faults.map(({ code }) => code).filter((code) => !code.startsWith("file.heading"))).toEqual([]);
  return found;
}

/** Parquet keeps the moment, not how many zeros its second was written with. */
function shortest(all: readonly AnyRow[]): readonly AnyRow[] {
  return all.map((row) => ({
    ...row,
    seen: typeof row["seen"] === "string" ? row["seen"].replace(/0+Z$/, "Z") : undefined,
  }));
}

async function* oneOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const bytesOf = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer());

describe.each(kinds)("exports from a store: $name", (kind) => {
  let api: Awaited<ReturnType<typeof served>>;
  beforeAll(async () => {
    api = await served(tables, { kind });
  });
  afterAll(() => api.end());

  test.each(["csv", "ndjson", "parquet"])(
    "are whole as %s, and read as they were published",
    async (format) => {
      const response = await api.ask(`/v1/test-stations/export?format=${format}`);
      expect(response.headers.get("Content-Disposition")).toBe(
        `attachment; filename="test-stations.${format}"`,
      );
      expect(shortest(await rowsIn(await bytesOf(response)))).toEqual(shortest(published));
    },
  );

  test.each(["csv", "ndjson", "parquet"])(
    "as %s hold what the filters let through, in the order asked for",
    async (format) => {
      const response = await api.ask(
        `/v1/test-stations/export?format=${format}&doors_from=4&sort=-height,place`,
      );
      const list = await api.ask("/v1/test-stations?limit=10000&doors_from=4&sort=-height,place");
      const { data } = (await list.json()) as { readonly data: readonly AnyRow[] };
      expect(data.length).toBeGreaterThan(100);
      expect(shortest(await rowsIn(await bytesOf(response)))).toEqual(shortest(data));
    },
  );

  test("as GeoJSON are one collection", async () => {
    const collection = (await (
      await api.ask("/v1/test-stations/export?format=geojson&open=true")
    ).json()) as {
      readonly features: readonly { readonly properties: AnyRow }[];
    };
    expect(collection.features.map(({ properties }) => properties)).toEqual(
      published.filter(({ open }) => open === true),
    );
    expect(await (await api.ask("/v1/test-stations/export?format=geojson&doors=99")).json()).toEqual({
      type: "FeatureCollection",
      features: [],
    });
  });

  test("that nothing meets are empty, in every format", async () => {
    const text = async (format: string) =>
      (await api.ask(`/v1/test-readings/export?format=${format}&value_from=1000`)).text();
    expect([await text("csv"), await text("ndjson")]).toEqual(["station,hour,value\n", ""]);
    const parquet = await bytesOf(await api.ask("/v1/test-readings/export?format=parquet&value_from=1000"));
    expect(Buffer.from(parquet.slice(0, 4)).toString()).toBe("PAR1");
  });

  test("are packed when asked for, with a tag of their own", async () => {
    const plain = await api.ask("/v1/test-stations/export");
    const packed = await api.ask("/v1/test-stations/export", { headers: { "Accept-Encoding": "br, gzip" } });
    expect(packed.headers.get("Content-Encoding")).toBe("gzip");
    expect(packed.headers.get("ETag")).not.toBe(plain.headers.get("ETag"));
    const stream = packed.body?.pipeThrough(new DecompressionStream("gzip"));
    expect(await new Response(stream).text()).toBe(await plain.text());
  });

  /** The status of an answer whose body nobody wants. */
  const statusOf = async (path: string, headers: HeadersInit): Promise<number> => {
    const { status, body } = await api.ask(path, { headers });
    await body?.cancel();
    return status;
  };

  describe.each(["", "&doors_from=4&fields=doors"])("of Parquet in parts %s", (more) => {
    const path = `/v1/test-stations/export?format=parquet${more}`;

    test("are together the whole, as readers fetch them", async () => {
      const head = await api.ask(path, { method: "HEAD" });
      const size = Number(head.headers.get("Content-Length"));
      expect([head.status, head.headers.get("Accept-Ranges")]).toEqual([200, "bytes"]);
      const whole = await bytesOf(await api.ask(path));
      expect(whole.length).toBe(size);
      const etag = head.headers.get("ETag") ?? "";
      const part = async (range: string) => {
        const response = await api.ask(path, { headers: { Range: range, "If-Range": etag } });
        expect(response.status).toBe(206);
        expect(response.headers.get("ETag")).toBe(etag);
        return { bytes: await bytesOf(response), range: response.headers.get("Content-Range") };
      };
      expect(await part("bytes=-8")).toEqual({
        bytes: whole.slice(-8),
        range: `bytes ${size - 8}-${size - 1}/${size}`,
      });
      expect(await part("bytes=0-3")).toEqual({ bytes: whole.slice(0, 4), range: `bytes 0-3/${size}` });
      expect(await part(`bytes=100-${size + 100}`)).toEqual({
        bytes: whole.slice(100),
        range: `bytes 100-${size - 1}/${size}`,
      });
    });

    test("are refused beyond the end, and given whole when the tag is another or the range is none", async () => {
      const beyond = await api.ask(path, { headers: { Range: "bytes=99999999-" } });
      expect([beyond.status, beyond.headers.get("Content-Range")]).toEqual([
        416,
        expect.stringMatching(/^bytes \*\/\d+$/),
      ]);
      for (const headers of [
        { Range: "bytes=0-3", "If-Range": '"another"' },
        { Range: "bytes=3-0" },
        { Range: "bytes=0-1,4-5" },
        { Range: "rows=0-3" },
      ])
        expect(await statusOf(path, headers)).toBe(200);
      // Parts of two files, put together, would be no file at all.
      expect(await statusOf(path, { Range: "bytes=0-3", "If-Match": '"another"' })).toBe(412);
      const held = await api.ask(path);
      await held.body?.cancel();
      const headers = { Range: "bytes=0-3", "If-None-Match": held.headers.get("ETag") ?? "" };
      expect(await statusOf(path, headers)).toBe(304);
    });
  });

  test("of everything as CSV have a size where they lie ready as a file, unless they are packed", async (context) => {
    if (kind.name !== "DuckDB and files")
      return context.skip("rows are put together when they are asked for");
    const path = "/v1/test-stations/export?format=csv";
    const whole = await bytesOf(await api.ask(path));
    const told = async (more: string, init: RequestInit) => {
      const { headers, body } = await api.ask(path + more, init);
      await body?.cancel();
      return ["Content-Length", "Content-Encoding"].map((name) => headers.get(name));
    };
    const packed = { "Accept-Encoding": "gzip" };
    for (const method of ["HEAD", "GET"]) {
      expect(await told("", { method })).toEqual([String(whole.length), null]);
      expect(await told("", { method, headers: packed })).toEqual([null, "gzip"]);
      expect(await told("&fields=doors", { method })).toEqual([null, null]);
    }
  });

  test("of other formats have no parts", async () => {
    const response = await api.ask("/v1/test-stations/export", { headers: { Range: "bytes=0-3" } });
    expect([response.status, response.headers.get("Accept-Ranges")]).toEqual([200, "none"]);
    await response.body?.cancel();
  });
});
