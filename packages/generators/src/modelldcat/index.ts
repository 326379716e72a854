import type { Generator } from "../generator.ts";
import { ownPrefixes } from "../rdf/own-prefixes.ts";
import { turtle } from "../rdf/turtle.ts";
import { modelOf } from "./model.ts";

/** Information model (ModellDCAT-AP-NO 1.3) as Turtle. */
export const informationModel: Generator = {
  id: "model",
  path: "model.ttl",
  mediaType: "text/turtle",
  print: (dataset) => turtle(modelOf(dataset), ownPrefixes(dataset, { name: "model", file: "model.ttl" })),
};
