import { fill, found, inLanguage, inSentence, type Language, type Text } from "@samapne/core";
import type { FormatId } from "../formats/format-id.ts";

/** What of a file is not in the one that was written back. */
export interface LeftBehind {
  /** The sheet the rows stand in, where they look as they did. */
  readonly sheet?: string;
  /** The other sheets, without those whose tables were read. */
  readonly sheets: readonly string[];
  /** The headings of columns that hold no field. */
  readonly columns: readonly string[];
  /** Did lines stand above the headings? */
  readonly isBelowOthers: boolean;
  /** How many tables the rows came from. */
  readonly tables: number;
}

/** So many names of a kind are told. */
const mostNamed = 5;

/** What was kept of a file and what was not, in sentences; none for a file that was nothing but its rows. */
export function leftBehindText(left: LeftBehind, format: FormatId, language: Language): readonly string[] {
  const isSheet = format === "xlsx" || format === "ods";
  const say = (text: Text, params: Readonly<Record<string, string | number>> = {}) =>
    fill(text[language], params, language);
  const named = (text: Text, names: readonly string[]) => {
    const some = names.filter((name) => /\p{L}/u.test(name));
    if (some.length === 0) return [];
    const shown = some.slice(0, mostNamed).map((name) => inLanguage(found(name), language));
    const more = some.length > mostNamed ? [say(words.more, { count: some.length - mostNamed })] : [];
    return [say(text, { count: some.length, names: inSentence([...shown, ...more], language) })];
  };
  const parts = [
    ...named(words.columns, left.columns),
    ...named(words.sheets, left.sheets),
    ...(left.isBelowOthers ? [say(words.above)] : []),
    ...(isSheet ? [say(format === "xlsx" ? words.looks : words.allLooks)] : []),
  ];
  return [
    ...(left.sheet === undefined
      ? []
      : [say(words.kept, { sheet: inLanguage(found(left.sheet), language) })]),
    ...(isSheet && left.tables > 1 ? [say(words.oneSheet, { count: left.tables })] : []),
    ...(parts.length === 0 ? [] : [say(words.left, { parts: parts.join("; ") })]),
  ];
}

const words = {
  kept: {
    nb: "Arket {sheet} ser ut som det gjorde: samme kolonner, bredder, tall- og datoformater. Der noe er skjult, er cellen tom.",
    nn: "Arket {sheet} ser ut som det gjorde: same kolonnar, breidder, tal- og datoformat. Der noko er skjult, er cella tom.",
    en: "The sheet {sheet} looks as it did: the same columns, widths, formats of numbers and dates. Where something is withheld, the cell is empty.",
  },
  oneSheet: {
    nb: "Radene fra {count} ark står i ett.",
    nn: "Radene frå {count} ark står i eitt.",
    en: "The rows of {count} sheets stand in one.",
  },
  left: {
    nb: "Ikke med, fordi bare tallene i tabellen er kontrollert: {parts}.",
    nn: "Ikkje med, fordi berre tala i tabellen er kontrollerte: {parts}.",
    en: "Not included, because only the figures of the table were checked: {parts}.",
  },
  columns: {
    nb: "{count|kolonnen|kolonnene} {names}",
    nn: "{count|kolonnen|kolonnane} {names}",
    en: "the {count|column|columns} {names}",
  },
  sheets: {
    nb: "{count|arket|arkene} {names}",
    nn: "{count|arket|arka} {names}",
    en: "the {count|sheet|sheets} {names}",
  },
  more: { nb: "{count} til", nn: "{count} til", en: "{count} more" },
  above: {
    nb: "linjene over overskriftene",
    nn: "linjene over overskriftene",
    en: "the lines above the headings",
  },
  looks: {
    nb: "formler, merknader, bilder og utseendet til enkeltceller",
    nn: "formlar, merknader, bilete og utsjånaden til enkeltceller",
    en: "formulas, comments, pictures and the looks of single cells",
  },
  allLooks: {
    nb: "formler, merknader og utseende",
    nn: "formlar, merknader og utsjånad",
    en: "formulas, comments and looks",
  },
} as const satisfies Readonly<Record<string, Text>>;
