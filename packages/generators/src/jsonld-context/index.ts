import type { Generator } from "../generator.ts";
import { jsonText } from "../json-text.ts";
import { contextOf } from "./context.ts";

/** JSON-LD 1.1 context that makes the plain JSON rows linked data. */
export const jsonLdContext: Generator = {
  id: "context",
  path: "context.jsonld",
  mediaType: "application/ld+json",
  print: (dataset) => jsonText({ "@context": contextOf(dataset) }),
};
