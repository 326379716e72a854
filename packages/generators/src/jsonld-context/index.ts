import type { Dataset } from "@samapne/core";
import type { Generator } from "../generator.ts";
import { jsonText } from "../json-text.ts";
import { jsonLdNodes } from "../rdf/json-ld.ts";
import { usedPrefixes } from "../rdf/used-prefixes.ts";
import { contextOf } from "./context.ts";
import { equivalentsOf } from "./equivalents.ts";

/**
 * JSON-LD 1.1 context that makes the plain JSON rows linked data, and beside it a graph of what the names are called
 * elsewhere. Who reads rows with the context takes the context alone (JSON-LD 1.1, section 3.1); who asks for the
 * document itself gets the graph.
 */
export const jsonLdContext: Generator = {
  id: "context",
  path: "context.jsonld",
  mediaType: "application/ld+json",
  print: (dataset) => jsonText(documentOf(dataset)),
};

function documentOf(dataset: Dataset) {
  const nodes = equivalentsOf(dataset);
  return { "@context": { ...usedPrefixes(nodes), ...contextOf(dataset) }, "@graph": jsonLdNodes(nodes) };
}
