import { isInstant } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { isObject, jsonOf } from "../../evidence/pages.ts";
import { textOf } from "../../http/exchange.ts";
import { isNotYet } from "../not-yet.ts";
import { phrases } from "../../words/phrases.ts";

/** The envelope around rows. */
export const page: DatasetCheck = {
  id: "answers.page",
  about: "dataset",
  level: 2,
  forms: ["api"],
  title: {
    nb: "En side er JSON med data, links og meta",
    nn: "Ei side er JSON med data, links og meta",
    en: "A page is JSON with data, links and meta",
  },
  run: async ({ list, operations, now }, note) => {
    const exchange = await list([["format", "json"]]);
    if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 200));
    const value = jsonOf(exchange);
    if (value === undefined) return note.fault(exchange, phrases.noJson());
    if (!isObject(value)) return note.fault(exchange, noEnvelope);
    if (membersIn(value) !== namesIn(textOf(exchange))) note.fault(exchange, memberTwice);
    const { data, links, meta } = value;
    const missing = [
      [Array.isArray(data) && data.every(isObject), "data"],
      [isObject(links) && leadsTo(links["self"], operations.list.path, exchange.address), "links.self"],
      [isObject(links) && ["string", "undefined"].includes(typeof links["next"]), "links.next"],
      [isObject(meta) && typeof meta["data_version"] === "string", "meta.data_version"],
      [isObject(meta) && typeof meta["specification"] === "string", "meta.specification"],
      [isObject(meta) && isUtc(meta["updated_at"]), "meta.updated_at"],
    ] as const;
    for (const [isRight, name] of missing)
      if (isRight) note.saw();
      else note.fault(exchange, phrases.noMember(name));
    const updated = isObject(meta) ? String(meta["updated_at"]) : "";
    if (isNotYet(updated, now)) note.fault(exchange, phrases.future("meta.updated_at", updated));
  },
};

const noEnvelope = {
  nb: "Svaret er JSON, men ikke et objekt: radene skal stå i «data», ved siden av «links» og «meta».",
  nn: "Svaret er JSON, men ikkje eit objekt: radene skal stå i «data», ved sida av «links» og «meta».",
  en: "The answer is JSON, but no object: the rows must stand in “data”, beside “links” and “meta”.",
};

/** How many members a JSON value has as it is read, in all its objects. */
function membersIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const inside = Object.values(value).reduce<number>((sum, one) => sum + membersIn(one), 0);
  return inside + (Array.isArray(value) ? 0 : Object.keys(value).length);
}

/** How many names of members stand in a JSON text. */
function namesIn(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon !== undefined) count += 1;
  return count;
}

const memberTwice = {
  nb: "Et objekt har samme navn to ganger. Programmer leser da hver sin verdi (RFC 8259, 4).",
  nn: "Eit objekt har same namn to gonger. Program les då kvar sin verdi (RFC 8259, 4).",
  en: "An object has the same name twice. Programs then read different values (RFC 8259, 4).",
};

/** True for a link to a path, wherever the service says that it is. */
function leadsTo(link: unknown, path: string, address: string): boolean {
  return (
    typeof link === "string" && URL.canParse(link, address) && new URL(link, address).pathname.endsWith(path)
  );
}

function isUtc(value: unknown): boolean {
  return typeof value === "string" && isInstant(value) && value.endsWith("Z");
}
