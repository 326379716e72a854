import type { Dataset } from "../dataset.ts";
import { languages } from "../text.ts";
import type { FormatId } from "./formats.ts";
import type { Parameter } from "./operation.ts";

/** Rows on a page: when nothing is asked for, and at most. */
export const pageSize = { standard: 1000, most: 10_000 } as const;

/** A reserved parameter, given what it may depend on: the dataset, and the formats of the operation. */
type Reserved = (
  dataset: Pick<Dataset, "fields">,
  formats: readonly FormatId[],
) => Omit<Parameter, "name" | "place">;

const longitude = { kind: "decimal", min: -180, max: 180 } as const;
const latitude = { kind: "decimal", min: -90, max: 90 } as const;

/** The parameters whose names no field may have. */
const table = {
  limit: () => ({
    level: 2,
    value: { kind: "integer", min: 1, max: pageSize.most },
    standard: pageSize.standard,
    meaning: {
      nb: "Det høyeste antallet rader på siden.",
      nn: "Det høgste talet på rader på sida.",
      en: "The most rows on the page.",
    },
  }),
  cursor: () => ({
    level: 2,
    value: { kind: "token", pattern: "^[A-Za-z0-9_-]{8,500}$" },
    meaning: {
      nb: "Hvor siden begynner, hentet fra `next`. Gjelder bare så lenge dataene er de samme; ellers 409.",
      nn: "Kvar sida byrjar, henta frå `next`. Gjeld berre så lenge dataa er dei same; elles 409.",
      en: "Where the page begins, taken from `next`. Holds only while the data are the same; otherwise 409.",
    },
  }),
  sort: ({ fields }) => ({
    level: 2,
    value: { kind: "choice", options: sortable(fields).flatMap((name) => [name, `-${name}`]) },
    several: { by: "comma", min: 1, max: 10, unique: true },
    meaning: {
      nb: "Feltene å sortere etter, `-` foran for synkende. Nøkkelen avgjør til slutt.",
      nn: "Felta å sortere etter, `-` framfor for søkkande. Nøkkelen avgjer til slutt.",
      en: "The fields to sort by, `-` in front for descending. The key decides in the end.",
    },
  }),
  fields: ({ fields }) => ({
    level: 2,
    value: { kind: "choice", options: Object.keys(fields) },
    several: { by: "comma", min: 1, max: Object.keys(fields).length, unique: true },
    meaning: {
      nb: "Feltene du vil ha; nøkkelen er alltid med.",
      nn: "Felta du vil ha; nøkkelen er alltid med.",
      en: "The fields you want; the key is always given.",
    },
  }),
  format: (_, formats) => ({
    level: 2,
    value: { kind: "choice", options: formats },
    meaning: {
      nb: "Formatet; går foran `Accept`.",
      nn: "Formatet; går føre `Accept`.",
      en: "The format; goes before `Accept`.",
    },
  }),
  lang: () => ({
    level: 2,
    value: { kind: "choice", options: languages },
    meaning: {
      nb: "Språket i feilmeldinger, der det går foran `Accept-Language`, og i overskriftene til `dialect=excel-nb`, ellers bokmål.",
      nn: "Språket i feilmeldingar, der det går føre `Accept-Language`, og i overskriftene til `dialect=excel-nb`, elles bokmål.",
      en: "The language of problems, where it goes before `Accept-Language`, and of the headings of `dialect=excel-nb`, otherwise bokmål.",
    },
  }),
  dialect: () => ({
    level: 2,
    value: { kind: "choice", options: ["excel-nb"] },
    meaning: {
      nb: "CSV for norsk Excel: semikolon, desimalkomma, BOM og vern mot formler. Andre formater påvirkes ikke.",
      nn: "CSV for norsk Excel: semikolon, desimalkomma, BOM og vern mot formlar. Andre format blir ikkje påverka.",
      en: "CSV for Norwegian Excel: semicolon, decimal comma, BOM and a guard against formulas. Other formats are not affected.",
    },
  }),
  changed_since: () => ({
    level: 3,
    value: { kind: "instant" },
    example: "2026-01-15T06:12:00Z",
    meaning: {
      nb: "Rader som er nye eller endret siden; fjernede nøkler står i `meta.deleted`, bare i JSON.",
      nn: "Rader som er nye eller endra sidan; fjerna nøklar står i `meta.deleted`, berre i JSON.",
      en: "Rows that are new or changed since; removed keys stand in `meta.deleted`, in JSON only.",
    },
  }),
  bbox: () => ({
    level: 3,
    value: longitude,
    several: {
      by: "comma",
      min: 4,
      max: 4,
      places: [longitude, latitude, longitude, latitude],
      // West may be east of east: that box goes across the 180th meridian (RFC 7946, 5.2; OGC API – Features, 7.15.3).
      rising: [1, 3],
    },
    example: [14, 67, 15, 68],
    meaning: {
      nb: "Rader innenfor vest,sør,øst,nord i grader (WGS 84). Sør er ikke større enn nord; er vest større enn øst, går rammen over 180-gradersmeridianen.",
      nn: "Rader innanfor vest,sør,aust,nord i grader (WGS 84). Sør er ikkje større enn nord; er vest større enn aust, går ramma over 180-gradersmeridianen.",
      en: "Rows within west,south,east,north in degrees (WGS 84). South is not above north; with west above east the box goes across the 180th meridian.",
    },
  }),
} as const satisfies Readonly<Record<string, Reserved>>;

/** The name of a reserved parameter. */
export type ReservedName = keyof typeof table;

/** Names the API keeps for itself; no field may have one. */
export const reservedParameters = /* @__PURE__ */ Object.keys(table) as readonly ReservedName[];

/** The reserved parameters of an operation, in the order of the table. */
export function reserved(
  names: readonly ReservedName[],
  dataset: Pick<Dataset, "fields">,
  formats: readonly FormatId[],
): readonly Parameter[] {
  return reservedParameters
    .filter((name) => names.includes(name))
    .map((name): Parameter => ({ name, place: "query", ...(table[name] as Reserved)(dataset, formats) }))
    .filter(({ value }) => value.kind !== "choice" || value.options.length > 0);
}

/** True when rows have a place on the map: decimal degrees in `latitude` and `longitude`. */
export function hasPosition({ fields }: Pick<Dataset, "fields">): boolean {
  return fields["latitude"]?.kind === "decimal" && fields["longitude"]?.kind === "decimal";
}

function sortable(fields: Dataset["fields"]): readonly string[] {
  return Object.keys(fields).filter(
    (name) => fields[name]?.kind !== "list" && fields[name]?.privacy !== "sensitive",
  );
}
