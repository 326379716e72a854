import type { Dataset } from "@samapne/core";
import { inEach, iri, type Node } from "../rdf/term.ts";
import { themesOf } from "./about.ts";
import { formats } from "./format.ts";
import type { Publication } from "./publication.ts";
import { datasetIri, licenceOf, named, publisherIri } from "./published.ts";
import { availabilities } from "./vocabulary.ts";

const openApi = "https://spec.openapis.org/oas/v3.1.1.html";

/** The API of a publisher as a dcat:DataService, and the standard its description follows. */
export function serviceNodes(datasets: readonly Dataset[], publication: Publication): readonly Node[] {
  const { baseUrl } = publication;
  const id = named(publication, "service");
  const formatIris = new Set(publication.formats.map((format) => formats[format].fileType.iri));
  const service: Node = {
    id,
    types: ["dcat:DataService"],
    says: {
      "dct:title": inEach({
        nb: `API for åpne data fra ${publication.name}`,
        nn: `API for opne data frå ${publication.name}`,
        en: `API of the open data of ${publication.name}`,
      }),
      "dct:description": inEach({
        nb: "Rader med filtre og sider, og hele datasett i flere formater. Ingen nøkkel trengs.",
        nn: "Rader med filter og sider, og heile datasett i fleire format. Ingen nøkkel trengst.",
        en: "Rows with filters and pages, and whole datasets in several formats. No key is needed.",
      }),
      "dct:identifier": { value: id },
      "dct:publisher": iri(publisherIri(publication)),
      "dcat:contactPoint": iri(named(publication, "contact")),
      "dcat:endpointURL": iri(`${baseUrl}/v1`),
      "dcat:endpointDescription": iri(`${baseUrl}/openapi.json`),
      "dcat:servesDataset": datasets.map((dataset) => iri(datasetIri(publication, dataset))),
      "dct:conformsTo": iri(openApi),
      "dct:format": [...formatIris].map(iri),
      "dct:license": iri(licenceOf(publication).iri),
      "dcat:theme": themeIris(datasets),
      "dcat:keyword": inEach("SamÅpne"),
      "dcatap:availability": iri(availabilities.AVAILABLE.iri),
    },
  };
  const standard: Node = {
    id: openApi,
    types: ["dct:Standard"],
    says: { "dct:title": inEach("OpenAPI Specification 3.1.1"), "owl:versionInfo": { value: "3.1.1" } },
  };
  return [service, standard];
}

function themeIris(datasets: readonly Dataset[]) {
  return [...new Set(datasets.flatMap(themesOf).map(({ iri: theme }) => theme))].map(iri);
}
