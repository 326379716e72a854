import { pageSize, type Text } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { askPage, type Walk } from "../../evidence/pages.ts";
import type { Table } from "../../evidence/table.ts";
import type { Note } from "../../note.ts";
import { linksIn } from "../../http/links.ts";
import { phrases } from "../../words/phrases.ts";
import { turned } from "./turned.ts";
import { said } from "../../words/said.ts";

const ofApi = { about: "dataset", level: 2, forms: ["api"] } as const;

/** Where the links to the next page lead. */
export const next: DatasetCheck = {
  ...ofApi,
  id: "paging.next",
  title: {
    nb: "Neste-lenkene fører fra den første siden til den siste, og slutter der",
    nn: "Neste-lenkjene fører frå den første sida til den siste, og sluttar der",
    en: "The next links lead from the first page to the last, and end there",
  },
  run: async (table, note) => {
    const all = await turned(table, note);
    if (all === undefined) return;
    const last = all.pages.at(-1);
    if (all.trouble !== undefined && last !== undefined)
      note.fault(last.exchange, troubleText(all.trouble, last.links["next"]));
    const empty = all.pages.slice(1).find(({ rows }) => rows.length === 0);
    if (empty !== undefined && all.trouble === undefined) note.fault(empty.exchange, emptyPage);
    // Who keeps a page keeps with it where it was had from.
    const other = all.pages.slice(1).find(({ exchange, links }) => !isOwn(links["self"], exchange.address));
    if (other !== undefined) note.fault(other.exchange, phrases.noMember("links.self"));
    if (all.found.length === all.expected.length) await expectEnd(table, note);
    note.saw(all.pages.length);
  },
};

/** A page that is just full of the last rows leads nowhere: who counts its rows to know whether there are more is wrong there. */
async function expectEnd(table: Table, note: Note): Promise<void> {
  const { rows, cut } = await table.whole();
  if (cut || rows.length > pageSize.most) return;
  const { rows: found, links, exchange } = await askPage(table, [["limit", String(rows.length)]]);
  if (found.length === rows.length && typeof links["next"] === "string") note.fault(exchange, goesOn);
}

const goesOn: Text = {
  nb: "Alle radene er på siden, og likevel har den en lenke til neste.",
  nn: "Alle radene er på sida, og likevel har ho ei lenkje til neste.",
  en: "All rows are on the page, and it has a link to the next one all the same.",
};

/** Does a link to the same list lead to where the page was asked for? Of one that leads elsewhere, another check tells. */
function isOwn(self: unknown, address: string): boolean {
  if (typeof self !== "string" || !URL.canParse(self, address)) return true;
  const [told, asked] = [new URL(self, address), new URL(address)];
  return (
    told.pathname !== asked.pathname || told.searchParams.get("cursor") === asked.searchParams.get("cursor")
  );
}

/** A page of other data than the one before it leaves a gap nobody sees; the contract has 409 for that. */
export const oneVersion: DatasetCheck = {
  ...ofApi,
  id: "paging.one_version",
  title: {
    nb: "Alle sidene er av den samme versjonen av dataene",
    nn: "Alle sidene er av den same versjonen av dataa",
    en: "All pages are of the same version of the data",
  },
  run: async (table, note) => {
    const all = await turned(table, note);
    const [first, ...others] = all?.pages ?? [];
    if (first === undefined) return;
    for (const name of ["data_version", "updated_at"]) {
      const other = others.find(({ meta }) => meta[name] !== first.meta[name]);
      if (other === undefined) note.saw();
      else note.fault(other.exchange, phrases.noMember(`meta.${name}`));
    }
  },
};

/** The header says what the body says (RFC 8288). */
export const linkHeader: DatasetCheck = {
  ...ofApi,
  id: "paging.link_header",
  title: {
    nb: 'Link: rel="next" er den samme som links.next',
    nn: 'Link: rel="next" er den same som links.next',
    en: 'Link: rel="next" is the same as links.next',
  },
  run: async (table, note) => {
    const all = await turned(table, note);
    for (const { exchange, links } of all?.pages ?? []) {
      const told = linksIn(exchange).find(({ relation }) => relation === "next")?.target;
      const [inHeader, inBody] = [told, links["next"]].map((target) =>
        typeof target === "string" && URL.canParse(target, exchange.address)
          ? new URL(target, exchange.address).href
          : undefined,
      );
      if (inHeader === inBody) note.saw();
      else note.fault(exchange, phrases.header('Link: rel="next"', told ?? "", "links.next"));
    }
  },
};

/** What was wrong with a link, in words; where it leads is named by its host. */
export function troubleText(trouble: NonNullable<Walk["trouble"]>, target: unknown): Text {
  if (trouble !== "elsewhere" || typeof target !== "string" || !URL.canParse(target))
    return troubles[trouble];
  const { origin } = new URL(target);
  return said(leadsTo, { place: origin.slice(0, 100) });
}

const leadsTo: Text = {
  nb: "Lenken til neste side fører til {place}, et annet sted enn det som ble spurt. Bak en proxy: fortell tjenesten adressen den har utenfra, eller skriv relative lenker.",
  nn: "Lenkja til neste side fører til {place}, ein annan stad enn det som vart spurt. Bak ein proxy: fortel tenesta adressa ho har utanfrå, eller skriv relative lenkjer.",
  en: "The link to the next page leads to {place}, another place than was asked. Behind a proxy: tell the service the address it has from outside, or write relative links.",
};

const troubles: Readonly<Record<NonNullable<Walk["trouble"]>, Text>> = {
  elsewhere: {
    nb: "Lenken til neste side fører til et annet sted.",
    nn: "Lenkja til neste side fører til ein annan stad.",
    en: "The link to the next page leads to another place.",
  },
  again: {
    nb: "Lenken til neste side fører tilbake til en side som er lest.",
    nn: "Lenkja til neste side fører tilbake til ei side som er lesen.",
    en: "The link to the next page leads back to a page that has been read.",
  },
  endless: {
    nb: "Det er flere sider enn radene rekker til.",
    nn: "Det er fleire sider enn radene rekk til.",
    en: "There are more pages than the rows amount to.",
  },
  replaced: {
    nb: "Neste side svarte 409, som om dataene var byttet ut. Blir de ikke det nå, har kanskje flere maskiner bak adressen hver sin versjon.",
    nn: "Neste side svara 409, som om dataa var bytte ut. Blir dei ikkje det no, har kanskje fleire maskiner bak adressa kvar sin versjon.",
    en: "The next page answered 409, as if the data had been replaced. If they are not just now, several machines behind the address may each have a version of their own.",
  },
  refused: {
    nb: "Neste side kan ikke leses.",
    nn: "Neste side kan ikkje lesast.",
    en: "The next page cannot be read.",
  },
};

const emptyPage: Text = {
  nb: "Siden er tom; lenken til den skulle ikke vært der.",
  nn: "Sida er tom; lenkja til ho skulle ikkje vore der.",
  en: "The page is empty; the link to it should not have been there.",
};
