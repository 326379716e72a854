import type { Generator } from "../generator.ts";
import { jsonLd } from "../rdf/json-ld.ts";
import { turtle } from "../rdf/turtle.ts";
import { specificationCatalogue } from "./registry.ts";

/** Catalogue description (DCAT-AP-NO) of the specification, as Turtle. */
export const dcatTurtle: Generator = {
  id: "dcat",
  path: "dcat.ttl",
  mediaType: "text/turtle",
  print: (dataset, { samples }) =>
    turtle(specificationCatalogue(dataset, { examples: samples !== undefined })),
};

/** The same graph as JSON-LD. */
export const dcatJsonLd: Generator = {
  id: "dcat-json-ld",
  path: "dcat.jsonld",
  mediaType: "application/ld+json",
  print: (dataset, { samples }) =>
    jsonLd(specificationCatalogue(dataset, { examples: samples !== undefined })),
};
