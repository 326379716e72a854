import type { DatasetCheck } from "../../check.ts";
import { headerOf } from "../../http/exchange.ts";
import { expectStatus } from "../expect-status.ts";
import { phrases, reasons } from "../../words/phrases.ts";

const query = [["format", "parquet"]] as const;
const magic = "PAR1";

/** Parts of Parquet (RFC 9110, section 14): tools read its end, and then only the columns they want. */
export const range: DatasetCheck = {
  id: "forms.range",
  about: "dataset",
  level: 3,
  forms: ["api"],
  title: {
    nb: "Parquet kan hentes i deler (Range)",
    nn: "Parquet kan hentast i delar (Range)",
    en: "Parquet can be fetched in parts (Range)",
  },
  run: async ({ all }, note) => {
    const whole = await all(query, { mayCut: true });
    if (whole.status !== 200) return note.missing(notInParts);
    if (headerOf(whole, "accept-ranges") !== "bytes") return note.missing(notInParts);
    // Of a large file the beginning is enough; how large it is has been said.
    const size = whole.cut ? Number(headerOf(whole, "content-length") ?? Number.NaN) : whole.bytes.length;
    if (Number.isNaN(size)) return note.cannot(reasons.tooLarge);
    const told = headerOf(whole, "etag");
    // What is weak names no bytes, and another check says so.
    const tag = told?.startsWith('"') === true ? told : undefined;
    const parts = [
      ["bytes=0-3", `bytes 0-3/${size}`],
      ["bytes=-4", `bytes ${size - 4}-${size - 1}/${size}`],
      // What goes beyond the end goes to the end (RFC 9110, section 14.1.2).
      [`bytes=${size - 4}-${size + 999}`, `bytes ${size - 4}-${size - 1}/${size}`],
      // Who goes on with what broke off does not say where the end is.
      [`bytes=${size - 4}-`, `bytes ${size - 4}-${size - 1}/${size}`],
    ] as const;
    for (const [asked, wanted] of parts) {
      const exchange = await all(query, { headers: { range: asked } });
      const place = headerOf(exchange, "content-range") ?? "";
      if (exchange.status !== 206) note.fault(exchange, phrases.status(exchange.status, 206));
      else if (place !== wanted) note.fault(exchange, phrases.header("Content-Range", place, wanted));
      else if (new TextDecoder().decode(exchange.bytes) !== magic) note.fault(exchange, otherBytes);
      // Parts are put together by it (RFC 9110, section 15.3.7).
      else if (tag !== undefined && headerOf(exchange, "etag") !== tag)
        note.fault(exchange, phrases.header("ETag", headerOf(exchange, "etag") ?? "", tag));
      else note.saw();
    }
    const beyond = await all(query, { headers: { range: `bytes=${size}-` } });
    const place = headerOf(beyond, "content-range") ?? "";
    if (beyond.status !== 416) note.fault(beyond, phrases.status(beyond.status, 416));
    else if (!/^bytes \*\/\d+$/.test(place))
      note.fault(beyond, phrases.header("Content-Range", place, `bytes */${size}`));
    if (tag !== undefined) {
      const same = { range: "bytes=0-3", "if-range": tag };
      expectStatus(await all(query, { headers: same, mayCut: true }), 206, note);
    }
    // Who says which file the part is to be of, gets none of another (RFC 9110, section 13.1.1).
    const changed = { range: "bytes=0-3", "if-match": '"samapne-no-such-tag"' };
    expectStatus(await all(query, { headers: changed, mayCut: true }), 412, note);
    if (tag !== undefined)
      expectStatus(await all(query, { headers: { range: "bytes=0-3", "if-match": tag } }), 206, note);
    const headers = { range: "bytes=0-3", "if-range": '"samapne-no-such-tag"' };
    const other = await all(query, { headers, mayCut: true });
    if (other.status !== 200) note.fault(other, phrases.status(other.status, 200));
    const older = { range: "bytes=0-3", "if-range": "Sun, 06 Nov 1994 08:49:37 GMT" };
    expectStatus(await all(query, { headers: older, mayCut: true }), 200, note);
    // Parts are counted in bytes, and of what is asked for with GET; anything else asks for no part (section 14.2).
    expectStatus(await all(query, { headers: { range: "rows=0-3" }, mayCut: true }), 200, note);
    const head = await all(query, { method: "HEAD", headers: { range: "bytes=0-3" } });
    if (head.status === 206) note.fault(head, phrases.status(206, 200));
    // More bytes from the end than there are is all of them (RFC 9110, section 14.1.2).
    const more = await all(query, { headers: { range: `bytes=-${size + 1}` }, mayCut: true });
    if (more.status !== 206 && more.status !== 200) note.fault(more, phrases.status(more.status, 206, 200));
  },
};

const notInParts = {
  nb: "Eksporten som Parquet kan ikke hentes i deler.",
  nn: "Eksporten som Parquet kan ikkje hentast i delar.",
  en: "The export as Parquet cannot be fetched in parts.",
};

const otherBytes = {
  nb: "Delen er ikke de bytene som ble bedt om.",
  nn: "Delen er ikkje dei bytane som vart bedne om.",
  en: "The part is not the bytes that were asked for.",
};
