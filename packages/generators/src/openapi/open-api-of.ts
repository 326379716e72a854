import {
  apiVersion,
  type Dataset,
  type Form,
  ofDataset,
  type Operation,
  operations,
  type Samples,
  serviceOperations,
  specificationOf,
  type Text,
} from "@samapne/core";
import type { JsonSchema } from "../json-schema/json-schema.ts";
import type { BodyContext, Subject } from "./bodies.ts";
import {
  asSchema,
  type Components,
  type Contact,
  type Document,
  type License,
  type PathItem,
} from "./document.ts";
import { infoText, serviceTag } from "./info-text.ts";
import { extensions, parameterComponents } from "./parameters.ts";
import { pathItem } from "./paths.ts";
import { headerComponents, responseComponents } from "./responses.ts";
import { rowSchemas } from "./row-schemas.ts";
import { sharedSchemas } from "./shared-schemas.ts";
import { usedComponents } from "./used-components.ts";

/** What the document may know besides the datasets. */
export interface OpenApiOptions {
  /** `api` (levels 2 and 3, the usual) or `static` (level 1, files at fixed addresses). */
  readonly form?: Form;
  /** Samples by dataset id, for the examples. */
  readonly samples?: Readonly<Record<string, Samples | undefined>>;
  /** The publisher's base address, without a slash at the end; left out, paths are relative to the document. */
  readonly server?: string;
  /** Whom to ask; the registry when left out. An address of a function, never of a person. */
  readonly contact?: Contact;
  /** The licence of the description; CC BY 4.0 when left out. */
  readonly license?: License;
  readonly title?: Text;
}

const registry: Contact = { name: "SamÅpne", url: "https://samapne.no" };
const openLicense: License = {
  name: "Creative Commons Attribution 4.0 International",
  identifier: "CC-BY-4.0",
};

/**
 * The API of one or many datasets at one base as an OpenAPI 3.1 document: every operation of `operations()` and
 * nothing else. Plain data; the same datasets give the same document.
 */
export function openApiOf(datasets: readonly Dataset[], options: OpenApiOptions = {}): Document {
  const { form = "api", samples = {}, server = "/", contact = registry, license = openLicense } = options;
  const all = datasets.map((dataset): Subject => ({ dataset, samples: samples[dataset.id] }));
  const service = serviceOperations(form);
  const paths = Object.fromEntries([
    ...all.flatMap((subject) =>
      itemsOf(ofDataset(operations(subject.dataset), form), subject.dataset.id, { subject, all }),
    ),
    ...itemsOf(service, serviceTag.name, { all }),
  ]);
  return {
    openapi: "3.1.1",
    info: infoOf(datasets, { ...options, form, contact, license }),
    servers: [{ url: server, description: "Where the data are published" }],
    security: [],
    tags: [...datasets.map(tagOf), serviceTag],
    paths,
    components: usedComponents(paths, componentsOf(datasets, form)),
  };
}

function itemsOf(list: readonly Operation[], tag: string, context: BodyContext): [string, PathItem][] {
  return list.map((operation) => [operation.path, pathItem(operation, tag, context)]);
}

function componentsOf(datasets: readonly Dataset[], form: Form): Components {
  const lists = datasets.map((dataset) => ({ dataset, list: ofDataset(operations(dataset), form) }));
  const service = serviceOperations(form);
  const schemas = Object.assign({}, sharedSchemas, ...datasets.map(rowSchemas)) as Record<string, JsonSchema>;
  return {
    schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, asSchema(schema)])),
    parameters: Object.assign(
      parameterComponents(service),
      ...lists.map(({ dataset, list }) => parameterComponents(list, dataset)),
    ) as NonNullable<Components["parameters"]>,
    responses: responseComponents([...service, ...lists.flatMap(({ list }) => list)]),
    headers: headerComponents(),
  };
}

function infoOf(
  datasets: readonly Dataset[],
  { form, contact, license, title }: OpenApiOptions & { form: Form; contact: Contact; license: License },
): Document["info"] {
  const [only, ...others] = datasets;
  const label = title ?? (only !== undefined && others.length === 0 ? only.title : infoText.title);
  return {
    title: label.en,
    summary: infoText.summary[form].en,
    description: infoText.description[form].en,
    version: apiVersion,
    contact,
    license,
    ...extensions({ "x-labels": label, "x-descriptions": infoText.description[form] }),
  };
}

function tagOf(dataset: Dataset): { name: string; description: string } {
  return {
    name: dataset.id,
    description: dataset.purpose.en,
    externalDocs: { url: specificationOf(dataset), description: "The specification of a row" },
    ...extensions({
      "x-displayName": dataset.title.en,
      "x-labels": dataset.title,
      "x-descriptions": dataset.purpose,
      "x-privacy": dataset.privacy,
      ...(dataset.privacyNote && { "x-privacy-note": dataset.privacyNote }),
      ...(dataset.legislation && { "x-legislation": dataset.legislation }),
    }),
  } as { name: string; description: string };
}
