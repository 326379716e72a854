import type { Operation } from "@samapne/core";
import { ApiError, type ApiFault } from "../api-error.ts";
import { askStream, type StreamAnswer } from "../http/ask.ts";
import { passedOver } from "../http/body.ts";
import { refusalOf } from "../http/retry.ts";
import { meets } from "../where/meets.ts";
import { queryOf } from "../where/query.ts";
import { beforeAgain } from "./before-again.ts";
import { replayed } from "./replayed.ts";
import { versionOf } from "./version-of.ts";
import { tableRows } from "./table-rows.ts";
import { addressOf, type GivenRows, type Target } from "./target.ts";

/** The formats in which all rows come in one answer. */
type FileFormat = "ndjson" | "csv" | "parquet";

/** Bytes kept for the look at a file: of a text its beginning, of Parquet all, whose contents stand at its end. */
const mostKept = {
  csv: 8 * 1024 * 1024,
  ndjson: 8 * 1024 * 1024,
  parquet: 200 * 1024 * 1024,
} as const satisfies Readonly<Record<FileFormat, number>>;

/** One answer that holds all rows: an export of an API, or a file. */
interface Whole {
  readonly answer: StreamAnswer;
  readonly level: 1 | 2;
  readonly format: FileFormat;
}

/** All rows in one answer, from an API or a file. An answer that is cut is begun on again. */
export async function* tables(
  target: Target,
  { isApi }: { readonly isApi: boolean },
): AsyncGenerator<GivenRows> {
  const { dataset, way } = target;
  for (let beginnings = 0; ; beginnings++) {
    const { answer, level, format } = await wholeOf(target, isApi);
    const keep = level === 1 ? meets(dataset, target.wanted) : undefined;
    const source = { address: answer.address, ...versionOf(answer) };
    const name = answer.address.split(/[?#]/)[0] ?? answer.address;
    const bytes = replayed(name, answer.chunks, mostKept[format]);
    let begins = true;
    try {
      const given = tableRows(dataset, bytes, {
        address: answer.address,
        mayBeEmpty: format === "ndjson",
        unfit: "not_readable",
      });
      for await (const { rows, unread } of given) {
        yield { level, ...source, begins, rows: keep === undefined ? rows : rows.filter(keep), unread };
        begins = false;
      }
      if (begins) yield { level, ...source, begins, rows: [] };
      return;
    } catch (cause) {
      await beforeAgain(cause, { address: answer.address, beginnings, signal: way.signal });
    }
  }
}

/** The formats to ask for, the one that was wanted first; CSV everybody has. */
function formatsOf({ format }: Target): readonly FileFormat[] {
  return format === "json" || format === "csv" ? ["csv"] : [format, "csv"];
}

async function wholeOf(target: Target, isApi: boolean): Promise<Whole> {
  const { operations } = target;
  let refused: StreamAnswer | undefined;
  for (const format of formatsOf(target)) {
    const path = isApi ? operations.export.path : fileOf(operations.files, format);
    const parameters = isApi
      ? [["format", format] as const, ...queryOf(operations.export, target.wanted)]
      : [];
    const answer = await askStream(addressOf(target, path, parameters), "*/*", target.way);
    if (answer.status === 200 && !isPage(answer)) return { answer, level: isApi ? 2 : 1, format };
    await passedOver(answer.chunks);
    refused = answer;
  }
  const { status = 0, address = target.base } = refused ?? {};
  throw new ApiError(faultOf(status), address, { status });
}

/** What an answer is that is no file. */
export function faultOf(status: number): ApiFault {
  return [200, 403, 404].includes(status) ? "not_published" : refusalOf(status);
}

function fileOf(files: readonly Operation[], format: string): string {
  return files.find(({ path }) => path.endsWith(`.${format}`))?.path ?? "";
}

/** A page for people, where a web server gives one instead of 404. */
export function isPage({ headers }: StreamAnswer): boolean {
  return headers.get("content-type")?.toLowerCase().startsWith("text/html") === true;
}
