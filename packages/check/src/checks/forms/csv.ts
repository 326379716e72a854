import type { DatasetCheck } from "../../check.ts";
import { hasHeading } from "../../evidence/wholes.ts";
import { headerOf, textOf } from "../../http/exchange.ts";
import type { Table } from "../../evidence/table.ts";
import type { Note } from "../../note.ts";
import { phrases } from "../../words/phrases.ts";
import { isUtf8, notUtf8 } from "../answers/forms.ts";
import { sameEtag } from "../caching/validators.ts";

/** Canonical CSV (RFC 4180), as the contract has it. */
export const csv: DatasetCheck = {
  id: "forms.csv",
  about: "dataset",
  level: 1,
  forms: ["api", "static"],
  title: {
    nb: "CSV er kanonisk: UTF-8 uten BOM, komma, feltnavnene i første linje",
    nn: "CSV er kanonisk: UTF-8 utan BOM, komma, feltnamna i første linje",
    en: "CSV is canonical: UTF-8 without a byte order mark, commas, the field names in the first line",
  },
  run: async ({ all, dataset, form }, note) => {
    const exchange = await all([["format", "csv"]], { mayCut: true });
    if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 200));
    // Of a file, web servers tell the size.
    const last = form === "api" && !exchange.cut ? exchange.bytes.at(-1) : undefined;
    if (last !== undefined && last !== newline) note.fault(exchange, noLastBreak);
    if (!exchange.cut && !isUtf8(exchange.bytes)) note.fault(exchange, notUtf8(exchange.bytes));
    if (!hasHeading(dataset, exchange)) note.fault(exchange, otherHeading);
    note.saw();
  },
};

const newline = 0x0a;

export const noLastBreak = {
  nb: "Den siste linja slutter uten linjeskift, så den som henter fila pakket, kan ikke se at alt kom med.",
  nn: "Den siste linja sluttar utan linjeskift, så den som hentar fila pakka, kan ikkje sjå at alt kom med.",
  en: "The last line has no line break, so whoever fetches the file packed cannot see that all of it came.",
};

/** What stands in the first line where it is not the names. */
export const otherHeading = {
  nb: "Den første linja er ikke feltnavnene i datasettet, i rekkefølge, med komma mellom og uten anførselstegn.",
  nn: "Den første linja er ikkje feltnamna i datasettet, i rekkjefølgje, med komma mellom og utan hermeteikn.",
  en: "The first line is not the field names of the dataset, in order, with commas between and without quotation marks.",
};

/** A name to save the export as (RFC 6266). */
export const disposition: DatasetCheck = {
  id: "forms.file_name",
  about: "dataset",
  level: 2,
  forms: ["api"],
  title: {
    nb: "Eksporten har et filnavn å lagre den som",
    nn: "Eksporten har eit filnamn å lagre han som",
    en: "The export has a file name to save it as",
  },
  run: async ({ all }, note) => {
    const exchange = await all([["format", "csv"]], { mayCut: true });
    const told = headerOf(exchange, "content-disposition");
    if (exchange.status !== 200) return;
    if (told === undefined) note.fault(exchange, phrases.noHeader("Content-Disposition"));
    else if (/^attachment\s*;.*filename[^;]*\.csv\b/i.test(told)) note.saw();
    else note.fault(exchange, phrases.header("Content-Disposition", told, "attachment; filename=….csv"));
  },
};

/** Bytes that show how a form begins. */
export const beginning = 64 * 1024;

/** Packed for those who take it, and the same inside. */
export const packed: DatasetCheck = {
  id: "forms.gzip",
  about: "dataset",
  level: 2,
  forms: ["api"],
  title: {
    nb: "Den som ber om gzip, får det samme innholdet, og bare den",
    nn: "Den som bed om gzip, får det same innhaldet, og berre den",
    en: "Who asks for gzip gets the same content, and nobody else does",
  },
  run: async (table, note) => {
    const { all } = table;
    const query = [["format", "csv"]] as const;
    await expectPackedPage(table, note);
    const plain = await all(query, { mayCut: true });
    // Of a large table the beginning is enough: all of it is read packed when it is judged.
    const first = plain.cut ? { first: beginning } : { mayCut: true };
    const exchange = await all(query, { ...first, headers: { "accept-encoding": "gzip" } });
    if (plain.status !== 200) return;
    if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 200));
    const { bytes } = plain.cut ? { bytes: plain.bytes.subarray(0, exchange.bytes.length) } : plain;
    if (textOf(exchange) === textOf({ bytes })) note.saw();
    else note.fault(exchange, otherContent);
    const unasked = headerOf(plain, "content-encoding");
    if (unasked !== undefined) note.fault(plain, phrases.header("Content-Encoding", unasked, "identity"));
    const refusing = await all(query, { first: beginning, headers: { "accept-encoding": "gzip;q=0" } });
    const unwanted = headerOf(refusing, "content-encoding");
    if (unwanted !== undefined)
      note.fault(refusing, phrases.header("Content-Encoding", unwanted, "identity"));
    const packing = headerOf(exchange, "content-encoding") ?? "identity";
    if (!/^(?:identity|(?:x-)?gzip)$/i.test(packing))
      note.fault(exchange, phrases.header("Content-Encoding", packing, "gzip"));
    // A strong ETag names bytes, and packed bytes are others (RFC 9110, section 8.8.3.3).
    const isPacked = headerOf(exchange, "content-encoding") !== undefined && unasked === undefined;
    const tag = headerOf(exchange, "etag") ?? "";
    if (isPacked && tag.startsWith('"') && tag === headerOf(plain, "etag")) note.fault(exchange, sameEtag);
    const vary = headerOf(exchange, "vary") ?? "";
    if (headerOf(exchange, "content-encoding") !== undefined && !/accept-encoding|\*/i.test(vary))
      note.fault(exchange, phrases.header("Vary", vary, "Accept-Encoding"));
  },
};

/** A page, packed. */
async function expectPackedPage({ list }: Table, note: Note): Promise<void> {
  const query = [["format", "json"]] as const;
  const headers = { "accept-encoding": "gzip" };
  const [plain, page] = [await list(query), await list(query, { headers })];
  if (plain.status !== 200) return;
  if (page.status !== 200) return note.fault(page, phrases.status(page.status, 200));
  if (textOf(page) === textOf(plain)) note.saw();
  else note.fault(page, otherContent);
  // Who packs on the way, and makes a new answer of it, forgets what stood beside the old one.
  for (const name of ["Content-Type", "Link"]) {
    const [wanted, found] = [headerOf(plain, name.toLowerCase()), headerOf(page, name.toLowerCase())];
    if (wanted === undefined || found === wanted) continue;
    note.fault(page, found === undefined ? phrases.noHeader(name) : phrases.header(name, found, wanted));
  }
}

const otherContent = {
  nb: "Innholdet er et annet når det er pakket.",
  nn: "Innhaldet er eit anna når det er pakka.",
  en: "The content is another when it is packed.",
};
