import type { Dataset } from "../dataset.ts";
import type { Text } from "../text.ts";
import { always, sometimes } from "./answers.ts";
import { formats } from "./formats.ts";
import type { Answer, Content, Operation } from "./operation.ts";
import { pascal } from "./rows.ts";

interface FileForm {
  readonly suffix: string;
  readonly name: string;
  readonly content: Omit<Content, "level">;
  readonly meaning: Text;
  readonly optional?: boolean;
}

/** The files a dataset is published as. CSV there must be. */
const forms: readonly FileForm[] = [
  {
    suffix: "csv",
    name: "Csv",
    content: { mediaType: formats.csv.mediaType, body: "csv", format: "csv" },
    meaning: {
      nb: "Alle rader som kanonisk CSV: UTF-8, komma, desimalpunktum, feltnavn i første linje.",
      nn: "Alle rader som kanonisk CSV: UTF-8, komma, desimalpunktum, feltnamn i første linje.",
      en: "All rows as canonical CSV: UTF-8, comma, decimal point, field names in the first line.",
    },
  },
  {
    suffix: "csv.gz",
    name: "CsvGzip",
    content: { mediaType: "application/gzip", body: "gzip" },
    meaning: { nb: "CSV-fila, pakket.", nn: "CSV-fila, pakka.", en: "The CSV file, compressed." },
    optional: true,
  },
  {
    suffix: "ndjson",
    name: "Ndjson",
    content: { mediaType: formats.ndjson.mediaType, body: "lines", format: "ndjson" },
    meaning: {
      nb: "Alle rader som JSON, én per linje.",
      nn: "Alle rader som JSON, éi per linje.",
      en: "All rows as JSON, one per line.",
    },
    optional: true,
  },
  {
    suffix: "parquet",
    name: "Parquet",
    content: { mediaType: formats.parquet.mediaType, body: "parquet", format: "parquet" },
    meaning: { nb: "Alle rader som Parquet.", nn: "Alle rader som Parquet.", en: "All rows as Parquet." },
    optional: true,
  },
];

/** Level 1: the files of a dataset, at fixed addresses on any web server or object store. */
export function fileOperations(dataset: Dataset): readonly Operation[] {
  return forms.map(({ suffix, name, content, meaning, optional }) => ({
    id: `get${pascal(dataset)}${name}`,
    kind: "file",
    title: {
      nb: `${dataset.title.nb}: fil (${suffix})`,
      nn: `${dataset.title.nn}: fil (${suffix})`,
      en: `${dataset.title.en}: file (${suffix})`,
    },
    meaning,
    path: `/v1/${dataset.id}.${suffix}`,
    level: 1,
    form: "static",
    ...(optional === true ? { optional } : {}),
    methods: ["GET", "HEAD"],
    parameters: [],
    requestHeaders: ["ifNoneMatch", "ifModifiedSince"],
    answers: fileAnswers({ ...content, level: 1 }),
    caching: { etag: "where_known", maxAgeSeconds: 3600, ranges: [] },
  }));
}

/** What any web server answers about a file: caching where it knows how, nothing more is asked of it. */
export function fileAnswers(content: Content): readonly Answer[] {
  const caching = sometimes("etag", "lastModified", "cacheControl");
  return [
    {
      status: 200,
      meaning: { nb: "Fila.", nn: "Fila.", en: "The file." },
      level: 1,
      headers: [...caching, ...always("allowOrigin")],
      content: [content],
      problems: [],
    },
    {
      status: 304,
      meaning: {
        nb: "Det du har, gjelder fortsatt.",
        nn: "Det du har, gjeld framleis.",
        en: "What you hold is still right.",
      },
      level: 1,
      headers: caching,
      content: [],
      problems: [],
    },
    {
      status: 404,
      meaning: {
        nb: "Fila er ikke publisert.",
        nn: "Fila er ikkje publisert.",
        en: "The file is not published.",
      },
      level: 1,
      headers: [],
      content: [],
      problems: [],
    },
  ];
}
