import { bytesOf } from "../http/reply.ts";
import { gathered, put } from "./byte-sink.ts";
import { letGo } from "./reused-bytes.ts";
import type { RowForm } from "./row-form.ts";

/** The body of a page: what comes before the rows, the rows, and what comes after. */
export function wholeBody(form: RowForm, csv: Uint8Array, rest: string): Uint8Array {
  return gathered((sink) => {
    put(bytesOf(form.start), sink);
    form.append(csv, sink);
    if (csv.length > 0) sink.length -= form.separator.length;
    put(bytesOf(form.end(rest)), sink);
  }, roomFor(csv));
}

/** What rows take in most forms, so that nothing written is moved. */
function roomFor(csv: Uint8Array): number {
  return csv.length * 3 + 4096;
}

/** The same, piece by piece, each let go of. A separator is held back until it is known that more comes. */
export async function* bodyInPieces(
  form: RowForm,
  csv: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (form.start !== "") yield bytesOf(form.start);
  let isFirst = true;
  for await (const piece of csv) {
    if (piece.length === 0) continue;
    if (!isFirst && form.separator !== "") yield bytesOf(form.separator);
    isFirst = false;
    yield form.isSame ? piece : rowsOf(form, piece);
  }
  const end = form.end("");
  if (end !== "") yield bytesOf(end);
}

function rowsOf(form: RowForm, csv: Uint8Array): Uint8Array {
  const bytes = gathered((sink) => {
    form.append(csv, sink);
    sink.length -= form.separator.length;
  }, roomFor(csv));
  letGo(csv);
  return bytes;
}
