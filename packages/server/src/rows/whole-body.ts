import { bytesOf } from "../http/reply.ts";
import type { RowForm } from "./row-form.ts";

/** The body of a page: what comes before the rows, the rows, and what comes after. */
export function wholeBody(form: RowForm, csv: Uint8Array, rest: string): Uint8Array {
  const rows = form.write(csv);
  const kept = rows.subarray(0, Math.max(0, rows.length - form.separator.length));
  const [start, end] = [bytesOf(form.start), bytesOf(form.end(rest))];
  const body = new Uint8Array(start.length + kept.length + end.length);
  body.set(start);
  body.set(kept, start.length);
  body.set(end, start.length + kept.length);
  return body;
}

/** The same, piece by piece. A separator is held back until it is known that more comes. */
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
    const rows = form.write(piece);
    yield rows.subarray(0, rows.length - form.separator.length);
  }
  const end = form.end("");
  if (end !== "") yield bytesOf(end);
}
