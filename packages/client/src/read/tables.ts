import { httpDateToMillis, type Operation } from "@samapne/core";
import { ApiError, type ApiFault } from "../api-error.ts";
import { askStream, stopped, type StreamAnswer } from "../http/ask.ts";
import { unreachable } from "../http/unreachable.ts";
import { pause, refusalOf, waitBefore } from "../http/retry.ts";
import { meets } from "../where/meets.ts";
import { queryOf } from "../where/query.ts";
import { type FileFormat, tableRows } from "./table-rows.ts";
import { addressOf, type GivenRows, mostBeginnings, type Target } from "./target.ts";

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
    const source = sourceOf(answer);
    let begins = true;
    try {
      for await (const { rows, unread } of tableRows(dataset, answer, format)) {
        yield { level, ...source, begins, rows: keep === undefined ? rows : rows.filter(keep), unread };
        begins = false;
      }
      if (begins) yield { level, ...source, begins, rows: [] };
      return;
    } catch (cause) {
      if (cause instanceof ApiError) throw cause;
      if (way.signal.aborted) throw stopped(answer.address, way.signal, cause);
      if (beginnings + 1 >= mostBeginnings) throw unreachable(answer.address, cause);
      await pause(waitBefore(beginnings) ?? 0, way.signal).catch((error: unknown) => {
        throw stopped(answer.address, way.signal, error);
      });
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
    await passedOver(answer);
    refused = answer;
  }
  const { status = 0, address = target.base } = refused ?? {};
  throw new ApiError(faultOf(status), address, { status });
}

/** As much of a refusal is read as any web server says. */
const mostRefusal = 256 * 1024;

/** Reads a body that nobody wants: one that is held keeps the connection, and with it the program. */
async function passedOver({ chunks }: StreamAnswer): Promise<void> {
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > mostRefusal) return;
    }
  } catch {
    // What cannot be read is gone already.
  }
}

function faultOf(status: number): ApiFault {
  return [200, 403, 404].includes(status) ? "not_published" : refusalOf(status);
}

function fileOf(files: readonly Operation[], format: string): string {
  return files.find(({ path }) => path.endsWith(`.${format}`))?.path ?? "";
}

/** A page for people, where a web server gives one instead of 404. */
function isPage({ headers }: StreamAnswer): boolean {
  return headers.get("content-type")?.startsWith("text/html") === true;
}

function sourceOf({
  address,
  headers,
}: StreamAnswer): Pick<GivenRows, "address" | "dataVersion" | "updatedAt"> {
  const [etag, modified] = [headers.get("etag"), httpDateToMillis(headers.get("last-modified") ?? "")];
  return {
    address,
    ...(etag !== null && { dataVersion: etag }),
    ...(modified !== undefined && { updatedAt: new Date(modified).toISOString() }),
  };
}
