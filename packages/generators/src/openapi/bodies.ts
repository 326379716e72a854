import {
  type AnyRow,
  type BodyKind,
  csvText,
  type Dataset,
  type Page,
  publishedRow,
  type Samples,
  specificationOf,
} from "@samapne/core";
import type { JsonSchema } from "../json-schema/json-schema.ts";
import { refTo } from "./document.ts";
import { serviceExamples } from "./service-examples.ts";
import { interfaceName } from "../interface-name.ts";

/** A dataset that is printed, with the samples its examples are made of. */
export interface Subject {
  readonly dataset: Dataset;
  readonly samples?: Samples | undefined;
}

/** What stands in a body: its schema, and an example when there are samples to make it of. */
export interface Body {
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

/** What bodies are printed from: one dataset for its rows; all of them for the service. */
export interface BodyContext {
  readonly subject?: Subject | undefined;
  readonly all: readonly Subject[];
}

const ref = (name: string): JsonSchema => ({ ...refTo("schemas", name) });
const words = { type: "string" };
const bytes = { type: "string", format: "binary" };

/** The body of each kind. Problems have their own examples, one for each reason. */
const table: { readonly [K in BodyKind]: (context: BodyContext) => Body } = {
  page: ({ subject }) => ofRows(subject, "Page", (rows, dataset) => page(rows, dataset)),
  row: ({ subject }) => ofRows(subject, "One", ([row], dataset) => page(row as AnyRow, dataset)),
  features: ({ subject }) =>
    ofRows(subject, "Features", (rows) => ({ type: "FeatureCollection", features: rows.map(feature) })),
  feature: ({ subject }) => ofRows(subject, "Feature", ([row]) => feature(row as AnyRow)),
  csv: ({ subject }) => ({
    ...ofRows(subject, "", (rows, dataset) => csvText(dataset, rows)),
    schema: words,
  }),
  lines: ({ subject }) => ({
    ...ofRows(subject, "", (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join("")),
    schema: words,
  }),
  parquet: () => ({ schema: bytes }),
  gzip: () => ({ schema: bytes }),
  problem: () => ({ schema: ref("Problem") }),
  linkset: () => ({ schema: ref("Linkset"), example: serviceExamples.linkset }),
  openapi: () => ({ schema: ref("OpenapiDocument") }),
  turtle: () => ({ schema: words }),
  datapackage: ({ all }) => ({
    schema: ref("Datapackage"),
    example: serviceExamples.datapackage(all.map(({ dataset }) => dataset)),
  }),
  html: () => ({ schema: words }),
  status: ({ all }) => ({
    schema: ref("ServiceStatus"),
    example: serviceExamples.status(all.map(({ dataset }) => dataset)),
  }),
};

/** The body of one kind. */
export function bodyOf(kind: BodyKind, context: BodyContext): Body {
  return table[kind](context);
}

const mostRows = 2;

/** A body made of a dataset's rows; the example holds the first valid samples as the API gives them. */
function ofRows(
  subject: Subject | undefined,
  suffix: string,
  make: (rows: readonly AnyRow[], dataset: Dataset) => unknown,
): Body {
  if (subject === undefined) return { schema: {} };
  const { dataset, samples } = subject;
  const schema = ref(interfaceName(dataset) + suffix);
  const rows = (samples?.valid ?? []).slice(0, mostRows).map((row) => publishedRow(dataset, row));
  return rows.length === 0 ? { schema } : { schema, example: make(rows, dataset) };
}

function page<D>(data: D, dataset: Dataset): Page<D> {
  return {
    data,
    links: { self: Array.isArray(data) ? `/v1/${dataset.id}` : ownAddress(data as AnyRow, dataset) },
    meta: {
      specification: specificationOf(dataset),
      data_version: serviceExamples.dataVersion,
      updated_at: serviceExamples.updatedAt,
      privacy: dataset.privacy,
    },
  };
}

function ownAddress(row: AnyRow, { id, key }: Dataset): string {
  return `/v1/${id}/${key.map((name) => encodeURIComponent(String(row[name]))).join()}`;
}

function feature(row: AnyRow): JsonSchema {
  const { longitude, latitude } = row;
  const known = longitude !== undefined && latitude !== undefined;
  const geometry = known ? { type: "Point", coordinates: [longitude, latitude] } : null;
  return { type: "Feature", geometry, properties: row };
}
