import type { Text } from "@samapne/core";
import type { Concept } from "./concept.ts";
import { fileTypes } from "./vocabulary.ts";

/** A file of a version's folder. */
export interface SpecificationFile {
  readonly path: string;
  readonly fileType: Concept;
  readonly mediaType: string;
  readonly description: Text;
}

/** The files of a specification that a catalogue user may want; the folder holds more. */
export const specificationFiles: readonly SpecificationFile[] = [
  {
    path: "dataset.json",
    fileType: fileTypes.JSON,
    mediaType: "application/json",
    description: {
      nb: "Hele deklarasjonen, som alt annet er laget av.",
      nn: "Heile deklarasjonen, som alt anna er laga av.",
      en: "The whole declaration, which everything else is made from.",
    },
  },
  {
    path: "schema.json",
    fileType: fileTypes.JSON,
    mediaType: "application/json",
    description: {
      nb: "JSON Schema (2020-12) for én rad.",
      nn: "JSON Schema (2020-12) for éi rad.",
      en: "JSON Schema (2020-12) of one row.",
    },
  },
  {
    path: "context.jsonld",
    fileType: fileTypes.JSON_LD,
    mediaType: "application/ld+json",
    description: {
      nb: "JSON-LD-kontekst som gjør radene til lenkede data.",
      nn: "JSON-LD-kontekst som gjer radene til lenkja data.",
      en: "JSON-LD context that makes the rows linked data.",
    },
  },
  {
    path: "shapes.ttl",
    fileType: fileTypes.RDF_TURTLE,
    mediaType: "text/turtle",
    description: {
      nb: "SHACL-regler for radene som RDF.",
      nn: "SHACL-reglar for radene som RDF.",
      en: "SHACL shapes of the rows as RDF.",
    },
  },
  {
    path: "model.ttl",
    fileType: fileTypes.RDF_TURTLE,
    mediaType: "text/turtle",
    description: {
      nb: "Informasjonsmodell etter ModellDCAT-AP-NO.",
      nn: "Informasjonsmodell etter ModellDCAT-AP-NO.",
      en: "Information model by ModellDCAT-AP-NO.",
    },
  },
  {
    path: "contract.odcs.yaml",
    fileType: fileTypes.YAML,
    mediaType: "application/yaml",
    description: {
      nb: "Datakontrakt etter Open Data Contract Standard 3.1.",
      nn: "Datakontrakt etter Open Data Contract Standard 3.1.",
      en: "Data contract by the Open Data Contract Standard 3.1.",
    },
  },
  {
    path: "example.csv",
    fileType: fileTypes.CSV,
    mediaType: "text/csv",
    description: {
      nb: "Eksempelrader som følger spesifikasjonen.",
      nn: "Dømerader som følgjer spesifikasjonen.",
      en: "Example rows that follow the specification.",
    },
  },
];
