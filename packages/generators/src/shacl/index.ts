import type { Generator } from "../generator.ts";
import { ownPrefixes } from "../rdf/own-prefixes.ts";
import { turtle } from "../rdf/turtle.ts";
import { shapesOf } from "./shapes.ts";

/** SHACL shapes of the rows as RDF, through `context.jsonld`. */
export const shacl: Generator = {
  id: "shacl",
  path: "shapes.ttl",
  mediaType: "text/turtle",
  print: (dataset) => turtle(shapesOf(dataset), ownPrefixes(dataset, { name: "shape", file: "shapes.ttl" })),
};
