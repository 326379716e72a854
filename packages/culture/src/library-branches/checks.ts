import type { TableCheck } from "@samapne/core";

/** What is checked over the whole of library-branches. */
export const libraryChecks: readonly TableCheck[] = [
  {
    id: "LB11",
    kind: "unique",
    fields: ["library_number"],
    fixer: "steward",
    message: {
      nb: "To bibliotek har samme biblioteknummer: {found} står også i rad {first}. Slå opp numrene i BaseBibliotek.",
      nn: "To bibliotek har same biblioteknummer: {found} står òg i rad {first}. Slå opp nummera i BaseBibliotek.",
      en: "Two libraries have the same library number: {found} also stands in row {first}. Look the numbers up in the national register.",
    },
  },
  {
    id: "LB12",
    kind: "unique",
    fields: ["municipality_number"],
    where: `row.branch_type == "main" && row.status == "open"`,
    fixer: "steward",
    message: {
      nb: "Kommune {found} har to åpne hovedbibliotek; det første står i rad {first}. Bare ett er hovedbibliotek.",
      nn: "Kommune {found} har to opne hovudbibliotek; det første står i rad {first}. Berre eitt er hovudbibliotek.",
      en: "Municipality {found} has two open main libraries; the first stands in row {first}. Only one is the main library.",
    },
    note: "By host: it stands for the group of municipalities served, whatever order they are listed in.",
  },
  {
    id: "LB13",
    kind: "covers",
    of: { dataset: "library-branches", fields: ["municipality_number"] },
    fields: ["municipality_number"],
    where: `row.branch_type == "main" && row.status == "open"`,
    severity: "warning",
    fixer: "steward",
    message: {
      nb: "Kommune {found} har ikke noe åpent hovedbibliotek i fila. Ta det med, eller rett typen eller statusen.",
      nn: "Kommune {found} har ikkje noko ope hovudbibliotek i fila. Ta det med, eller rett typen eller statusen.",
      en: "Municipality {found} has no open main library in the file. Include it, or correct its type or status.",
    },
    note: "A warning, because a main library may be closed for a while.",
  },
  {
    id: "LB14",
    kind: "constant_within",
    by: ["municipality_number"],
    fields: ["statistics_year"],
    fixer: "steward",
    message: {
      nb: "{group}: statistikkåret er {found} her og {other} i rad {place}. Alle filialer skal ha tall for samme år.",
      nn: "{group}: statistikkåret er {found} her og {other} i rad {place}. Alle filialar skal ha tal for same år.",
      en: "{group}: the statistics year is {found} here and {other} in row {place}. All branches have figures for the same year.",
    },
  },
];
