import { Buffer } from "node:buffer";
import type { InProcess } from "@samapne/check";
import type { AnyRow, Dataset, Field } from "@samapne/core";
import { formatOf } from "@samapne/tabular";
import { stations } from "../../../packages/server/src/_testing.ts";
import { isExport, type Page, withBody, withHeaders } from "../_wrong.ts";
import type { Fault } from "./_fault.ts";

/** Parquet whose values are right and whose columns are of another type. */
export const parquetColumns: readonly Fault[] = [
  ["numbers with decimals", ["height", "ratio", "latitude", "longitude"]],
  ["whole numbers", ["doors"]],
  ["true and false", ["open"]],
  ["lists", ["tags", "names", "sizes"]],
].map(([what, names]) => ({
  name: `${String(what)} are texts in Parquet`,
  wrong: (serve: InProcess) => writingAsText(serve, names as readonly string[]),
  caught: ["forms.parquet"],
  says: String(names?.[0]),
}));

/** A server whose Parquet, parts of it too, is made anew of what the pages have. */
function writingAsText(serve: InProcess, names: readonly string[]): InProcess {
  let made: Promise<Uint8Array> | undefined;
  return async (request) => {
    const url = new URL(request.url);
    const response = await serve(request);
    const isOurs = isExport(url) && url.search === "?format=parquet";
    if (!isOurs || ![200, 206, 416].includes(response.status)) return response;
    const bytes = await (made ??= asTexts(serve, url, names));
    const size = { "content-length": String(bytes.length) };
    if (response.status === 200)
      return request.method === "HEAD" ? withHeaders(response, size) : withBody(response, bytes);
    const [from = 0, to = 0] = /(\d+)-(\d+)/.exec(rangeIn(request, bytes.length))?.slice(1).map(Number) ?? [];
    if (from >= bytes.length) {
      const beyond = await serve(new Request(request.url, { headers: { range: "bytes=999999999-" } }));
      return withHeaders(beyond, { "content-range": `bytes */${bytes.length}` });
    }
    const part = await serve(new Request(request.url, { headers: { range: "bytes=0-3" } }));
    const place = `bytes ${from}-${to}/${bytes.length}`;
    return withHeaders(withBody(part, bytes.subarray(from, to + 1)), { "content-range": place });
  };
}

/** The part asked for, as `from-to`. */
function rangeIn({ headers }: Request, size: number): string {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(headers.get("range") ?? "") ?? [];
  if (from === "") return `${Math.max(0, size - Number(to))}-${size - 1}`;
  return `${from}-${to === "" ? size - 1 : Math.min(size - 1, Number(to))}`;
}

async function asTexts(serve: InProcess, { origin }: URL, names: readonly string[]): Promise<Uint8Array> {
  const page = await serve(new Request(`${origin}/v1/${stations.id}?limit=1000`));
  const { data } = (await page.json()) as Page;
  const fields = Object.entries(stations.fields).map(([name, field]) => [
    name,
    names.includes(name) ? { kind: "text", label: field.label, description: field.description } : field,
  ]);
  const dataset: Dataset = { ...stations, fields: Object.fromEntries(fields) as Record<string, Field> };
  const pieces: Uint8Array[] = [];
  for await (const piece of formatOf("parquet").write(once(data.map((row) => texts(row, names))), dataset))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

function texts(row: AnyRow, names: readonly string[]): AnyRow {
  const some = names.filter((name) => row[name] !== undefined);
  return { ...row, ...Object.fromEntries(some.map((name) => [name, textOf(row[name])])) };
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join("|") : String(value);
}

async function* once(rows: readonly AnyRow[]): AsyncGenerator<readonly AnyRow[]> {
  yield rows;
}
