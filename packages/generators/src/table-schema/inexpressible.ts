import { commonLimits, type Limit } from "../reference/limit.ts";

const { checkDigit, datedCodes, nfc, fillers, personalData, offset, rules, references, checks } =
  commonLimits;

/** What Table Schema, held to what versions 1 and 2 have in common, cannot say. */
export const tableSchemaLimits: readonly Limit[] = [
  checkDigit,
  datedCodes,
  {
    id: "decimals",
    what: { nb: "Antall desimaler", nn: "Talet på desimalar", en: "The number of decimals" },
    reason: {
      nb: "Et tall har ikke noe mønster i Table Schema.",
      nn: "Eit tal har ikkje noko mønster i Table Schema.",
      en: "A number has no pattern in Table Schema.",
    },
    codes: ["number.too_many_decimals"],
  },
  {
    id: "exclusive-minimum",
    what: {
      nb: "Minste verdi som ikke selv er tillatt, når antall desimaler er fritt",
      nn: "Minste verdi som ikkje sjølv er lov, når talet på desimalar er fritt",
      en: "A smallest value that is itself not allowed, when the number of decimals is free",
    },
    reason: {
      nb: "exclusiveMinimum finnes bare i versjon 2.",
      nn: "exclusiveMinimum finst berre i versjon 2.",
      en: "exclusiveMinimum exists in version 2 only.",
    },
    codes: [],
  },
  nfc,
  fillers,
  personalData,
  {
    id: "instant-spelling",
    what: {
      nb: "At tidspunkt har avvik fra UTC og er skrevet på én måte",
      nn: "At tidspunkt har avvik frå UTC og er skrivne på éin måte",
      en: "That times have an offset from UTC and one spelling",
    },
    reason: {
      nb: "Standardformatet i versjon 1 tillater bare UTC; «any» tar imot alle skrivemåter.",
      nn: "Standardformatet i versjon 1 tillèt berre UTC; «any» tek imot alle skrivemåtar.",
      en: "The default format of version 1 allows UTC alone; “any” takes every spelling.",
    },
    codes: ["instant.no_offset", "instant.invalid"],
    partly: true,
  },
  offset,
  {
    id: "list-items",
    what: {
      nb: "Minste og største verdi i en liste, mønster for tekster i den, og at ingen står to ganger",
      nn: "Minste og største verdi i ei liste, mønster for tekster i henne, og at ingen står to gonger",
      en: "The least and greatest value in a list, patterns of texts in it, and that none stands twice",
    },
    reason: {
      nb: "Typen list finnes bare i versjon 2; her er lista en tekst med mønster.",
      nn: "Typen list finst berre i versjon 2; her er lista ein tekst med mønster.",
      en: "The type list exists in version 2 only; here the list is text with a pattern.",
    },
    codes: ["list.repeated"],
  },
  {
    id: "unique-checks",
    what: {
      nb: "At flere felt til sammen er unike ved siden av nøkkelen",
      nn: "At fleire felt til saman er unike ved sida av nøkkelen",
      en: "That several fields together are unique besides the key",
    },
    reason: {
      nb: "unique gjelder ett felt.",
      nn: "unique gjeld eitt felt.",
      en: "unique is about one field.",
    },
    codes: ["check.unique"],
  },
  rules,
  references,
  checks,
];
