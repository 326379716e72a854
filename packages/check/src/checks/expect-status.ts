import type { Exchange } from "../http/exchange.ts";
import type { Note } from "../note.ts";
import { phrases } from "../words/phrases.ts";

/** Notes whether an answer has the status it must have. */
export function expectStatus(exchange: Exchange, wanted: number, note: Note): void {
  if (exchange.status === wanted) note.saw();
  else note.fault(exchange, phrases.status(exchange.status, wanted));
}
