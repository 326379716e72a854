import type {
  CauseStatus,
  DatasetStatus,
  DeliveryStatus,
  PageLinks,
  PageMeta,
  Problem,
  ProblemError,
  ServiceStatus,
} from "@samapne/core";
import { privacies } from "../in-words/words.ts";
import type { JsonSchema } from "../json-schema/json-schema.ts";
import { refTo } from "./document.ts";

type Members<T> = { readonly [K in keyof Required<T>]: JsonSchema };

const address = { type: "string", format: "uri" };
const reference = { type: "string", format: "uri-reference" };
const instant = { type: "string", format: "date-time" };
const text = { type: "string" };
const count = { type: "integer", format: "int64", minimum: 0 };

const links: Members<PageLinks> = { self: reference, next: reference };

const privacyClass = {
  type: "string",
  enum: Object.keys(privacies),
  description: "How public the dataset is, and so what may be done with the rows without asking more.",
};

const meta: Members<PageMeta> = {
  specification: { ...address, description: "The specification the rows follow." },
  data_version: { ...text, description: "Names the published data; it changes whenever the data does." },
  updated_at: { ...instant, description: "When this version of the data was published." },
  privacy: privacyClass,
  deleted: {
    type: "array",
    items: { type: "object" },
    description: "With changed_since: the keys of removed rows.",
  },
};

const problemError: Members<ProblemError> = {
  parameter: { ...text, description: "The parameter that is wrong." },
  pointer: { ...text, description: "Where in the body, RFC 6901." },
  code: { ...text, description: "What is wrong, for programs." },
  message: { ...text, description: "What is wrong, for people." },
};

const problem: Members<Problem> = {
  type: { ...address, description: "What kind of problem it is; the address explains it." },
  title: { ...text, description: "The kind of problem in words, in the language asked for." },
  status: { type: "integer", minimum: 400, maximum: 599 },
  detail: { ...text, description: "What is wrong this time." },
  instance: { ...reference, description: "Names this occurrence." },
  errors: { type: "array", items: { ...refTo("schemas", "ProblemError") } },
  available: { type: "array", items: text, description: "With 406: the media types there are." },
};

const datasetStatus: Members<DatasetStatus> = {
  dataset: text,
  specification: address,
  data_version: text,
  updated_at: instant,
  privacy: privacyClass,
  rows: count,
};

const causeStatus: Members<CauseStatus> = {
  dataset: text,
  code: { ...text, description: "What is wrong, for programs; or the id of a rule or check." },
  severity: { type: "string", enum: ["error", "warning"] },
  fields: { type: "array", items: text },
  count,
};

const deliveryStatus: Members<DeliveryStatus> = {
  judged_at: instant,
  verdict: { type: "string", enum: ["conformant", "not_conformant", "not_judged"] },
  causes: { type: "array", items: { ...refTo("schemas", "CauseStatus") } },
};

const status: Members<ServiceStatus> = {
  status: { type: "string", enum: ["ok", "degraded"] },
  api_version: text,
  datasets: { type: "array", items: { ...refTo("schemas", "DatasetStatus") } },
  delivery: { ...refTo("schemas", "DeliveryStatus"), description: "What judging the served data found." },
  refused: {
    ...refTo("schemas", "DeliveryStatus"),
    description: "The last delivery, when it was refused and older data are served.",
  },
};

const target = {
  type: "array",
  items: {
    type: "object",
    required: ["href"],
    properties: { href: reference, type: text, title: text },
  },
};

/** The schemas that every dataset shares. Their members are those of core's types, held by the compiler. */
export const sharedSchemas: Readonly<Record<string, JsonSchema>> = {
  PageLinks: object("Links of a page", links, ["self"]),
  PageMeta: object("What the rows are part of", meta, ["specification", "data_version", "updated_at"]),
  Problem: object("Problem (RFC 9457)", problem, ["type", "title", "status"]),
  ProblemError: object("One thing that is wrong", problemError, ["code", "message"]),
  ServiceStatus: object("Status of the service", status, ["status", "api_version", "datasets"]),
  DatasetStatus: object(
    "Status of a dataset",
    datasetStatus,
    Object.keys(datasetStatus).filter((name) => name !== "privacy"),
  ),
  DeliveryStatus: object("What judging a delivery found", deliveryStatus, Object.keys(deliveryStatus)),
  CauseStatus: object("One cause and how often it was found", causeStatus, Object.keys(causeStatus)),
  Point: {
    title: "Position (RFC 7946), WGS 84",
    type: "object",
    required: ["type", "coordinates"],
    properties: {
      type: { const: "Point" },
      coordinates: {
        type: "array",
        items: { type: "number" },
        minItems: 2,
        maxItems: 3,
        description: "Longitude, latitude.",
      },
    },
  },
  Linkset: {
    title: "API catalogue (RFC 9727, RFC 9264)",
    type: "object",
    required: ["linkset"],
    properties: {
      linkset: {
        type: "array",
        items: {
          type: "object",
          required: ["anchor"],
          properties: {
            anchor: reference,
            item: target,
            "service-desc": target,
            "service-doc": target,
            "service-meta": target,
            status: target,
          },
        },
      },
    },
  },
  OpenapiDocument: {
    title: "OpenAPI 3.1",
    type: "object",
    required: ["openapi", "info", "paths"],
    properties: { openapi: { type: "string" }, info: { type: "object" }, paths: { type: "object" } },
  },
  Datapackage: {
    title: "Frictionless Data Package",
    type: "object",
    required: ["resources"],
    properties: {
      name: text,
      resources: {
        type: "array",
        items: {
          type: "object",
          required: ["name", "path"],
          properties: { name: text, path: reference, mediatype: text },
        },
        minItems: 1,
      },
    },
  },
};

function object(title: string, properties: object, required: readonly string[]): JsonSchema {
  return { title, type: "object", required, properties };
}
