import { issueCodesOf } from "../issue-codes.ts";
import { commonLimits, type Limit } from "../reference/limit.ts";

const { checkDigit, datedCodes, nfc, fillers, personalData, offset, rules, checks } = commonLimits;

/** What CSV on the Web metadata cannot say. */
export const csvwLimits: readonly Limit[] = [
  checkDigit,
  datedCodes,
  nfc,
  fillers,
  personalData,
  offset,
  {
    id: "list-items",
    what: {
      nb: "Hvor mange verdier en liste har, og at ingen står to ganger",
      nn: "Kor mange verdiar ei liste har, og at ingen står to gonger",
      en: "How many values a list has, and that none stands twice",
    },
    reason: {
      nb: "separator deler cellen; datatypen gjelder hver verdi for seg.",
      nn: "separator deler cella; datatypen gjeld kvar verdi for seg.",
      en: "separator splits the cell; the datatype is about each value alone.",
    },
    codes: ["list.too_few", "list.too_many", "list.repeated"],
  },
  {
    id: "unique-checks",
    what: {
      nb: "At andre felt enn nøkkelen er unike",
      nn: "At andre felt enn nøkkelen er unike",
      en: "That fields other than the key are unique",
    },
    reason: {
      nb: "Et skjema har bare én primaryKey.",
      nn: "Eit skjema har berre éin primaryKey.",
      en: "A schema has one primaryKey.",
    },
    codes: ["check.unique"],
  },
  rules,
  {
    id: "references",
    what: {
      nb: "At det en rad viser til i et annet datasett, eller fra et valgfritt felt, finnes",
      nn: "At det ei rad viser til i eit anna datasett, eller frå eit valfritt felt, finst",
      en: "That what a row refers to in another dataset, or from an optional field, exists",
    },
    reason: {
      nb: "Den andre tabellen må stå i samme fil av metadata, og en fremmednøkkel må ha en verdi i hver rad.",
      nn: "Den andre tabellen må stå i same fil av metadata, og ein framandnøkkel må ha ein verdi i kvar rad.",
      en: "The other table must stand in the same metadata file, and a foreign key must have a value in every row.",
    },
    codes: issueCodesOf("reference"),
  },
  checks,
];
