import { defineCodeList } from "@samapne/core";
import { nationalLibrary } from "../shared/sources.ts";

/** What kind of library a branch is. */
export const branchType = /* @__PURE__ */ defineCodeList({
  id: "branch-type",
  version: "2026-11-26",
  title: { nb: "Type bibliotek", nn: "Type bibliotek", en: "Type of library" },
  source: { ...nationalLibrary, note: "A proposal; the National Library's own list of types was not found." },
  codes: [
    {
      code: "main",
      label: { nb: "Hovedbibliotek", nn: "Hovudbibliotek", en: "Main library" },
      aliases: ["Hovedbibliotek", "Hovudbibliotek", "Hovedbiblioteket", "Hovudbiblioteket"],
      matches: ["schema:Library"],
    },
    {
      code: "branch",
      label: { nb: "Filial", nn: "Filial", en: "Branch" },
      aliases: ["Filial", "Bydelsbibliotek", "Bibliotekfilial"],
      matches: ["schema:Library"],
    },
    {
      code: "mobile",
      label: { nb: "Bokbuss eller bokbåt", nn: "Bokbuss eller bokbåt", en: "Mobile library" },
      aliases: ["Bokbuss/bokbåt", "Bokbuss", "Bokbussen", "Bokbåt", "Bokbåten"],
    },
    {
      code: "combined",
      label: {
        nb: "Kombinasjonsbibliotek",
        nn: "Kombinasjonsbibliotek",
        en: "Combined public and school library",
      },
      description: {
        nb: "Folkebibliotek og skolebibliotek i ett.",
        nn: "Folkebibliotek og skulebibliotek i eitt.",
        en: "Public library and school library in one.",
      },
      aliases: [
        "Kombinasjonsbibliotek",
        "Kombibibliotek",
        "Folke- og skolebibliotek",
        "Folke- og skulebibliotek",
      ],
    },
    {
      code: "prison",
      label: { nb: "Fengselsbibliotek", nn: "Fengselsbibliotek", en: "Prison library" },
      aliases: ["Fengselsbibliotek"],
    },
  ],
});
