import { defineDataset } from "@samapne/core";
import { libraryChecks } from "./checks.ts";
import { libraryFields } from "./fields.ts";
import { libraryRules } from "./rules.ts";

/** Where the libraries are, when they are open, and how much they are used. */
export const libraryBranches = /* @__PURE__ */ defineDataset({
  id: "library-branches",
  domain: "culture",
  version: "draft",
  title: { nb: "Bibliotek og filialer", nn: "Bibliotek og filialar", en: "Libraries and branches" },
  purpose: {
    nb: "Sier hvor bibliotekene er, når de er åpne og hvor mye de brukes, også bibliotek som flere kommuner har sammen.",
    nn: "Seier kvar biblioteka er, når dei er opne og kor mykje dei blir brukte, òg bibliotek som fleire kommunar har saman.",
    en: "Says where the libraries are, when they are open and how much they are used, libraries that municipalities share included.",
  },
  rowMeaning: {
    nb: "Ett bibliotek, én filial, én bokbuss eller én bokbåt.",
    nn: "Eitt bibliotek, éin filial, éin bokbuss eller éin bokbåt.",
    en: "One library, one branch, one book bus or one book boat.",
  },
  privacy: "open",
  privacyNote: {
    nb: "Åpent. Tallene gjelder biblioteket, ikke lånerne.",
    nn: "Ope. Tala gjeld biblioteket, ikkje lånarane.",
    en: "Open. The figures are about the library, not its users.",
  },
  frequency: "MONTHLY",
  themes: ["EDUC"],
  los: ["bibliotektjenester"],
  fields: libraryFields,
  key: ["branch_id"],
  references: {
    building: { id: "LB7", dataset: "municipal-buildings", fields: ["building_id"], to: ["building_id"] },
  },
  rules: libraryRules,
  checks: libraryChecks,
  notes: [
    {
      nb: "Biblioteknummeret inneholder et gammelt kommunenummer. Det er foreldet etter kommunereformene og skal aldri leses som dagens kommune.",
      nn: "Biblioteknummeret inneheld eit gammalt kommunenummer. Det er forelda etter kommunereformene og skal aldri lesast som kommunen i dag.",
      en: "The library number holds an old municipality number. It is stale after the reforms of municipalities and must never be read as today's.",
    },
    {
      nb: "Et bibliotek flere kommuner har sammen, står på vertskommunen og lister alle kommunene det betjener. I den nasjonale statistikken kan det være én rad for flere kommuner.",
      nn: "Eit bibliotek fleire kommunar har saman, står på vertskommunen og listar alle kommunane det betener. I den nasjonale statistikken kan det vere éi rad for fleire kommunar.",
      en: "A library that municipalities share stands under its host and lists all it serves. In the national statistics it may be one row for several municipalities.",
    },
    {
      nb: "Åpningstidene gjelder en vanlig uke. Helligdager og sommertid er ikke med.",
      nn: "Opningstidene gjeld ei vanleg veke. Heilagdagar og sommartid er ikkje med.",
      en: "Opening hours are for an ordinary week. Holidays and summer hours are left out.",
    },
    {
      nb: "At besøk og arrangementer regnes som i folkebibliotekstatistikken, er lest ut av kolonnene i en fil derfra, og må bekreftes av Nasjonalbiblioteket.",
      nn: "At besøk og arrangement blir rekna som i folkebibliotekstatistikken, er lese ut av kolonnane i ei fil derfrå, og må stadfestast av Nasjonalbiblioteket.",
      en: "That visits and events are counted as in the national statistics is read off the columns of a file of theirs, and is to be confirmed by the National Library.",
    },
    {
      nb: "Fengselsbibliotek må ha posisjon som andre. Om det er riktig, må bekreftes.",
      nn: "Fengselsbibliotek må ha posisjon som andre. Om det er rett, må stadfestast.",
      en: "Prison libraries must have a position like others. Whether that is right is to be confirmed.",
    },
  ],
});
