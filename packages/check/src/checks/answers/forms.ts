import { formats, type Text } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { type Exchange, headerOf, typeOf } from "../../http/exchange.ts";
import type { Note } from "../../note.ts";
import { phrases } from "../../words/phrases.ts";

const ofApi = { about: "dataset", level: 2, forms: ["api"] } as const;

/** Media types with what they must say besides. */
export const mediaTypes: DatasetCheck = {
  ...ofApi,
  id: "answers.media_types",
  title: {
    nb: "JSON og CSV har riktig medietype, CSV med charset og header",
    nn: "JSON og CSV har rett medietype, CSV med charset og header",
    en: "JSON and CSV have the right media type, CSV with charset and header",
  },
  run: async ({ list, all }, note) => {
    expectType(await list([["format", "json"]]), formats.json.mediaType, note);
    expectType(await list([["format", "csv"]]), formats.csv.mediaType, note);
    expectType(await all([["format", "csv"]], { mayCut: true }), formats.csv.mediaType, note);
  },
};

/** The type, and each parameter that is asked for; others are no matter, but for a text in other letters than UTF-8. */
export function expectType(exchange: Exchange, wanted: string, note: Note): void {
  if (exchange.status !== 200) return;
  const told = partsOf(headerOf(exchange, "content-type") ?? "");
  const isOtherText = told.some((part) => part.startsWith("charset=") && part !== "charset=utf-8");
  if (!isOtherText && partsOf(wanted).every((part) => told.includes(part))) note.saw();
  else note.fault(exchange, phrases.header("Content-Type", headerOf(exchange, "content-type") ?? "", wanted));
}

function partsOf(mediaType: string): readonly string[] {
  return mediaType.split(";").map((part) => part.trim().toLowerCase().replaceAll('"', ""));
}

/** `Accept` decides, `format` goes first. */
export const accept: DatasetCheck = {
  ...ofApi,
  id: "answers.accept",
  title: {
    nb: "Accept velger formatet, og ?format= går foran",
    nn: "Accept vel formatet, og ?format= går føre",
    en: "Accept chooses the format, and ?format= goes first",
  },
  run: async ({ list, ask, operations }, note) => {
    const one = ["limit", "1"] as const;
    const asked = [
      [await list([one], { headers: { accept: "text/csv" } }), "text/csv"],
      [await list([one], { headers: { accept: "text/html, application/json;q=0.5" } }), "application/json"],
      [await list([one], { headers: { accept: "*/*" } }), "application/json"],
      [await list([one], { headers: { accept: "text/*" } }), "text/csv"],
      [await list([one], { headers: { accept: "application/*" } }), "application/json"],
      // Many programs say the letters they want with the type.
      [await list([one], { headers: { accept: "application/json; charset=utf-8" } }), "application/json"],
      // Names of types are the same in capitals (RFC 9110, section 8.3.1).
      [await list([one], { headers: { accept: "Text/CSV" } }), "text/csv"],
      // Of no quality is not wanted (RFC 9110, section 12.4.2).
      [
        await list([one], { headers: { accept: "text/csv;q=0, application/json;q=0.5" } }),
        "application/json",
      ],
      [await list([one, ["format", "json"]], { headers: { accept: "text/csv" } }), "application/json"],
      // What forms and programs without parameters end an address with.
      [await ask(`${operations.list.path}?`, { shown: `${operations.list.path}?` }), "application/json"],
    ] as const;
    for (const [exchange, wanted] of asked) {
      if (exchange.status !== 200) note.fault(exchange, phrases.status(exchange.status, 200));
      else if (typeOf(exchange) !== wanted)
        note.fault(exchange, phrases.header("Content-Type", typeOf(exchange), wanted));
      else note.saw();
    }
  },
};

/** JSON is UTF-8 without a byte order mark (RFC 8259, section 8.1). */
export const utf8: DatasetCheck = {
  ...ofApi,
  id: "answers.utf8",
  title: {
    nb: "JSON er UTF-8 uten BOM",
    nn: "JSON er UTF-8 utan BOM",
    en: "JSON is UTF-8 without a byte order mark",
  },
  run: async ({ list }, note) => {
    const exchange = await list([["format", "json"]]);
    if (exchange.status !== 200) return;
    if (isUtf8(exchange.bytes)) note.saw();
    else note.fault(exchange, notUtf8(exchange.bytes));
  },
};

/** What is wrong with the letters of a text that is not UTF-8 without a byte order mark. */
export function notUtf8(bytes: Uint8Array): Text {
  return [0xef, 0xbb, 0xbf].every((byte, index) => bytes[index] === byte) ? beginsWithMark : otherLetters;
}

const beginsWithMark: Text = {
  nb: "Svaret begynner med et BOM-tegn (EF BB BF), som mange programmer ikke kan lese.",
  nn: "Svaret byrjar med eit BOM-teikn (EF BB BF), som mange program ikkje kan lese.",
  en: "The answer begins with a byte order mark (EF BB BF), which many programs cannot read.",
};

const otherLetters: Text = {
  nb: "Svaret har byter som ikke er UTF-8, kanskje Latin-1 eller Windows-1252.",
  nn: "Svaret har bytar som ikkje er UTF-8, kanskje Latin-1 eller Windows-1252.",
  en: "The answer has bytes that are not UTF-8, perhaps Latin-1 or Windows-1252.",
};

/** True for UTF-8 without a byte order mark. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes).startsWith("\ufeff");
  } catch {
    return false;
  }
}
