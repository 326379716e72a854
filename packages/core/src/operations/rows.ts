import type { Dataset, Frequency } from "../dataset.ts";
import { always, notModified, ok, partial, refusalsOf, rowContent, sometimes } from "./answers.ts";
import { askedValue, filterParameters } from "./filters.ts";
import type { FormatId } from "./formats.ts";
import type { Caching, Content, Operation, Parameter } from "./operation.ts";
import { hasPosition, reserved } from "./reserved.ts";

/** How long an answer may be reused, by how often the data change. */
const maxAge: Readonly<Record<Frequency, number>> = {
  HOURLY: 300,
  DAILY: 3600,
  WEEKLY: 3600,
  MONTHLY: 86_400,
  QUARTERLY: 86_400,
  ANNUAL: 86_400,
  IRREG: 3600,
};

const shared = { form: "api", methods: ["GET", "HEAD", "OPTIONS"] } as const;
const conditional = ["ifNoneMatch", "ifModifiedSince", "acceptLanguage"] as const;

/** `GET /v1/{dataset}`: a page of rows. */
export function listOperation(dataset: Dataset): Operation {
  const geojson = hasPosition(dataset) ? ({ geojson: "features" } as const) : {};
  const content = rowContent({ json: "page", csv: "csv", ndjson: "lines", parquet: "parquet", ...geojson });
  const names = ["limit", "cursor", "sort", "fields", "format", "lang", "dialect", "changed_since"] as const;
  const { title } = dataset;
  return {
    ...shared,
    id: `list${pascal(dataset)}`,
    kind: "list",
    title: { nb: `${title.nb}: en side`, nn: `${title.nn}: ei side`, en: `${title.en}: a page of rows` },
    meaning: {
      nb: "Radene som møter filtrene, side for side. Følg `next` til den er borte; sidene til sammen er lik eksporten.",
      nn: "Radene som møter filtera, side for side. Følg `next` til han er borte; sidene til saman er lik eksporten.",
      en: "The rows that meet the filters, page by page. Follow `next` until it is gone; all pages together equal the export.",
    },
    path: `/v1/${dataset.id}`,
    level: 2,
    parameters: [
      ...filterParameters(dataset.fields),
      ...reserved([...names, ...positionNames(dataset)], dataset, formatsOf(content)),
    ],
    requestHeaders: conditional,
    answers: [
      ok({ nb: "En side med rader.", nn: "Ei side med rader.", en: "A page of rows." }, content),
      notModified(),
      ...refusalsOf(400, 404, 405, 406, 409, 410, 412),
    ],
    caching: { ...cachingOf(dataset), beginsAnew: true },
  };
}

/** `GET /v1/{dataset}/{key}`: one row; undefined when the key is not one field, or must not stand in an address. */
export function oneOperation(dataset: Dataset): Operation | undefined {
  const [key, ...rest] = dataset.key;
  const field = key === undefined ? undefined : dataset.fields[key];
  if (key === undefined || field === undefined || rest.length > 0) return undefined;
  if (field.privacy === "sensitive" || field.kind === "list") return undefined;
  const content = rowContent({ json: "row", ...(hasPosition(dataset) ? { geojson: "feature" } : {}) });
  const { title } = dataset;
  const inPath: Parameter = {
    name: key,
    place: "path",
    meaning: field.description,
    level: 2,
    value: askedValue(field),
    filter: { field: key, test: "equals" },
  };
  return {
    ...shared,
    id: `get${pascal(dataset)}`,
    kind: "one",
    title: { nb: `${title.nb}: én rad`, nn: `${title.nn}: éi rad`, en: `${title.en}: one row` },
    meaning: dataset.rowMeaning,
    path: `/v1/${dataset.id}/{${key}}`,
    level: 2,
    parameters: [inPath, ...reserved(["format", "lang"], dataset, formatsOf(content))],
    requestHeaders: conditional,
    answers: [
      ok({ nb: "Raden.", nn: "Rada.", en: "The row." }, content),
      notModified(),
      ...refusalsOf(400, 404, 405, 406, 412),
    ],
    caching: cachingOf(dataset),
  };
}

/** `GET /v1/{dataset}/export`: all rows that meet the filters, as one stream. */
export function exportOperation(dataset: Dataset): Operation {
  const geojson = hasPosition(dataset) ? ({ geojson: "features" } as const) : {};
  const content = rowContent({ csv: "csv", ndjson: "lines", parquet: "parquet", ...geojson });
  const names = ["sort", "fields", "format", "lang", "dialect"] as const;
  const { title } = dataset;
  return {
    ...shared,
    id: `export${pascal(dataset)}`,
    kind: "export",
    title: { nb: `${title.nb}: alle rader`, nn: `${title.nn}: alle rader`, en: `${title.en}: all rows` },
    meaning: {
      nb: "Alle radene som møter filtrene, i én strøm, med gzip når du ber om det. Parquet kan hentes i deler.",
      nn: "Alle radene som møter filtera, i éin straum, med gzip når du bed om det. Parquet kan hentast i delar.",
      en: "All rows that meet the filters, in one stream, with gzip when asked for. Parquet can be fetched in parts.",
    },
    path: `/v1/${dataset.id}/export`,
    level: 2,
    parameters: [
      ...filterParameters(dataset.fields),
      ...reserved([...names, ...positionNames(dataset)], dataset, formatsOf(content)),
    ],
    requestHeaders: [...conditional, "range", "ifRange"],
    answers: [
      ok({ nb: "Alle radene.", nn: "Alle radene.", en: "All the rows." }, content, [
        ...always("contentDisposition"),
        ...sometimes("etag", "acceptRanges", "contentLength"),
      ]),
      ...partial(content.filter(({ format }) => format === "parquet")),
      notModified(),
      ...refusalsOf(400, 404, 405, 406, 412),
    ].sort((a, b) => a.status - b.status),
    caching: { ...cachingOf(dataset), etag: "where_known", ranges: ["parquet"] },
  };
}

/** `energy-meters` is `EnergyMeters`. */
export function pascal({ id }: Pick<Dataset, "id">): string {
  return id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}

function cachingOf({ frequency }: Dataset): Caching {
  return { etag: "strong", maxAgeSeconds: maxAge[frequency], ranges: [] };
}

function positionNames(dataset: Dataset): readonly "bbox"[] {
  return hasPosition(dataset) ? ["bbox"] : [];
}

function formatsOf(content: readonly Content[]): readonly FormatId[] {
  return content.flatMap(({ format }) => (format === undefined ? [] : [format]));
}
