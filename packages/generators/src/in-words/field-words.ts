import {
  type CodeList,
  type Field,
  type FieldKind,
  fill,
  type Granularity,
  inLanguage,
  type Language,
  type ListItem,
  type Text,
} from "@samapne/core";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;
type Described = Field | ListItem;

/** Codes are named in a sentence up to this many; longer lists are referred to by title. */
const mostNamed = 8;

/** What a kind is called, for people who fill in a table. */
const kindNames: { readonly [K in FieldKind]: Text } = {
  text: { nb: "tekst", nn: "tekst", en: "text" },
  code: { nb: "kode", nn: "kode", en: "code" },
  identifier: { nb: "identifikator", nn: "identifikator", en: "identifier" },
  integer: { nb: "heltall", nn: "heiltal", en: "whole number" },
  decimal: { nb: "desimaltall", nn: "desimaltal", en: "decimal number" },
  boolean: { nb: "ja eller nei", nn: "ja eller nei", en: "yes or no" },
  date: { nb: "dato", nn: "dato", en: "date" },
  instant: { nb: "tidspunkt", nn: "tidspunkt", en: "point in time" },
  period: { nb: "periode", nn: "periode", en: "period" },
  uri: { nb: "nettadresse", nn: "nettadresse", en: "web address" },
  list: { nb: "liste", nn: "liste", en: "list" },
};

const allowed: { readonly [K in FieldKind]: (field: FieldOf<K>, language: Language) => string } = {
  text: ({ pattern, patternName, minLength = 1, maxLength }, language) =>
    sentence([
      patternName?.[language] ??
        (pattern === undefined ? undefined : `${words.pattern[language]} ${pattern}`),
      lengths(minLength, maxLength, language),
    ]),
  code: ({ list, at }, language) =>
    sentence([
      codesInWords(list, language),
      at === undefined ? undefined : `${words.judgedAt[language]} ${at}`,
    ]),
  identifier: ({ scheme }, language) => scheme.description[language],
  integer: ({ min, max }, language) => range({ min, max }, language),
  decimal: ({ min, max, exclusiveMin, decimals }, language) =>
    sentence([
      range({ min, max, above: exclusiveMin }, language),
      decimals === undefined ? undefined : decimalsInWords(decimals, language),
    ]),
  boolean: () => "true, false",
  date: ({ min, max }, language) => sentence([words.date[language], range({ min, max }, language)]),
  instant: ({ zone }, language) =>
    sentence([words.instant[language], zone === undefined ? undefined : `${words.zone[language]} ${zone}`]),
  period: ({ granularities }, language) =>
    granularities.map((granularity) => periodWords[granularity][language]).join(` ${words.or[language]} `),
  uri: (_, language) => words.uri[language],
  list: ({ items, minItems, maxItems, unique }, language) =>
    sentence([
      `${words.list[language]}: ${allowedValues(items, language) || kindNames[items.kind][language]}`,
      range({ min: minItems, max: maxItems }, language, words.values[language]),
      unique === true ? words.distinct[language] : undefined,
    ]),
};

/** Which values a field takes, in words; empty when every value of its kind is allowed. Plain text. */
export function allowedValues(field: Described, language: Language): string {
  return (allowed[field.kind] as (field: Described, language: Language) => string)(field, language);
}

/** The kind of a field in words: `tekst`, or `liste (kode)` for a list of codes. */
export function kindName(field: Field, language: Language): string {
  const name = kindNames[field.kind][language];
  return field.kind === "list" ? `${name} (${kindNames[field.items.kind][language]})` : name;
}

/** The unit of a number; nothing for other kinds. */
export function unitOf(field: Described): string | undefined {
  if (field.kind === "list") return unitOf(field.items);
  return field.kind === "integer" || field.kind === "decimal" ? field.unit : undefined;
}

/** The code list of a field or of its list items; undefined for other kinds. */
export function codeListOf(field: Described): CodeList | undefined {
  if (field.kind === "list") return codeListOf(field.items);
  return field.kind === "code" ? field.list : undefined;
}

/** A field's example as it is written in a cell. */
export function exampleText({ example }: Field): string {
  return valueText(example);
}

/** A value as it is written in a cell; nothing when it is missing. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(valueText).join("|");
  return typeof value === "object" ? JSON.stringify(value) : `${value as string | number | boolean}`;
}

function codesInWords(list: CodeList, language: Language): string {
  const codes = [...new Set(list.codes.map(({ code }) => code))];
  if (codes.length <= mostNamed) return codes.join(", ");
  return `${words.codeOf[language]} ${inLanguage(list.title, language)}`;
}

function lengths(min: number, max: number | undefined, language: Language): string | undefined {
  if (min <= 1 && max === undefined) return undefined;
  return range({ min: min <= 1 ? undefined : min, max }, language, words.characters[language]);
}

interface Range {
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
  readonly above?: number | undefined;
}

function range({ min, max, above }: Range, language: Language, what = ""): string {
  const parts = [
    above === undefined ? undefined : `${words.above[language]} ${above}`,
    min === undefined ? undefined : `${words.atLeast[language]} ${min}`,
    max === undefined ? undefined : `${words.atMost[language]} ${max}`,
  ].filter((part) => part !== undefined);
  const noun = fill(what, { count: max ?? min ?? "" }, language);
  return parts.length === 0 ? "" : [parts.join(` ${words.and[language]} `), noun].join(" ").trim();
}

function decimalsInWords(decimals: number, language: Language): string {
  if (decimals === 0) return words.noDecimals[language];
  return `${words.atMost[language]} ${decimals} ${decimals === 1 ? words.decimal[language] : words.decimals[language]}`;
}

function sentence(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("; ");
}

const periodWords: { readonly [G in Granularity]: Text } = {
  year: { nb: "et år (2025)", nn: "eit år (2025)", en: "a year (2025)" },
  quarter: { nb: "et kvartal (2025-Q3)", nn: "eit kvartal (2025-Q3)", en: "a quarter (2025-Q3)" },
  month: { nb: "en måned (2025-09)", nn: "ein månad (2025-09)", en: "a month (2025-09)" },
};

const words = {
  pattern: { nb: "mønster", nn: "mønster", en: "pattern" },
  judgedAt: { nb: "gyldig på datoen i", nn: "gyldig på datoen i", en: "valid on the date in" },
  date: { nb: "ÅÅÅÅ-MM-DD", nn: "ÅÅÅÅ-MM-DD", en: "YYYY-MM-DD" },
  instant: {
    nb: "dato, klokkeslett og avvik fra UTC",
    nn: "dato, klokkeslett og avvik frå UTC",
    en: "date, time and offset from UTC",
  },
  zone: { nb: "tidssone", nn: "tidssone", en: "time zone" },
  or: { nb: "eller", nn: "eller", en: "or" },
  and: { nb: "og", nn: "og", en: "and" },
  uri: {
    nb: "begynner med http:// eller https://",
    nn: "byrjar med http:// eller https://",
    en: "starts with http:// or https://",
  },
  list: {
    nb: "flere verdier med | mellom",
    nn: "fleire verdiar med | mellom",
    en: "several values with | between them",
  },
  values: { nb: "{count|verdi|verdier}", nn: "{count|verdi|verdiar}", en: "{count|value|values}" },
  distinct: { nb: "ingen to ganger", nn: "ingen to gonger", en: "none twice" },
  codeOf: { nb: "kode fra lista", nn: "kode frå lista", en: "code of the list" },
  characters: { nb: "tegn", nn: "teikn", en: "{count|character|characters}" },
  above: { nb: "over", nn: "over", en: "above" },
  atLeast: { nb: "minst", nn: "minst", en: "at least" },
  atMost: { nb: "høyst", nn: "høgst", en: "at most" },
  noDecimals: { nb: "ingen desimaler", nn: "ingen desimalar", en: "no decimals" },
  decimal: { nb: "desimal", nn: "desimal", en: "decimal" },
  decimals: { nb: "desimaler", nn: "desimalar", en: "decimals" },
} as const satisfies Readonly<Record<string, Text>>;
