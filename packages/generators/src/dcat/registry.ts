import type { Dataset, Text } from "@samapne/core";
import { specsBase } from "../addresses.ts";
import { inFile, specificationIri } from "../rdf/addresses.ts";
import { inEach, iri, type Node } from "../rdf/term.ts";
import { allLanguages, rightsNode, standardNode, subjectOf } from "./about.ts";
import { withVocabulary } from "./closure.ts";
import { type Distribution, distributionNode, mediaTypeNodes } from "./distribution.ts";
import { lawNodes } from "./laws.ts";
import { agentNode, type Contact, contactNode, documentNode, type Publisher } from "./parties.ts";
import { type SpecificationFile, specificationFiles } from "./specification-files.ts";
import { availabilities, licences, norway } from "./vocabulary.ts";

/** The registry as a publisher. It has no organisation number of its own. */
export const registryPublisher: Publisher = {
  iri: `${specsBase}/#registry`,
  name: { nb: "SamÅpne-registeret", nn: "SamÅpne-registeret", en: "The SamÅpne registry" },
};

/** Where to ask about a specification. */
export const registryContact: Contact = { name: registryPublisher.name, page: `${specsBase}/` };

/** The IRI of the registry's contact point. */
export const registryContactIri = `${specsBase}/#contact`;

const catalogueIri = `${specsBase}/#catalog`;
const file = "dcat.ttl";

/**
 * The catalogue description of one version of a specification: the registry's catalogue with one dcat:Dataset, the
 * specification itself, whose distributions are its files, and the dct:Standard that municipal datasets conform
 * to. It describes no data of a municipality: those are described by `catalogue`, by the municipality. The dates
 * of a version stand in `specs/index.json`, since they are not known when it is printed.
 */
export function specificationCatalogue(
  dataset: Dataset,
  { examples }: { readonly examples: boolean },
): readonly Node[] {
  const files = specificationFiles.filter(({ path }) => examples || path !== "example.csv");
  const distributions = files.map((it) => distributionOf(dataset, it));
  return withVocabulary([
    catalogueNode(dataset),
    datasetNode(dataset, distributions),
    ...distributions.map(distributionNode),
    standardNode(dataset),
    ...lawNodes([dataset]),
    rightsNode(inFile(dataset, file, "rights"), { ...dataset, privacy: "open", privacyNote: licenceNote }),
    agentNode(registryPublisher),
    contactNode(registryContactIri, registryContact),
    documentNode(`${specsBase}/`, registryPublisher.name),
    documentNode(`${specificationIri(dataset)}README.md`, dataset.title),
    ...mediaTypeNodes(distributions),
  ]);
}

function catalogueNode(dataset: Dataset): Node {
  return {
    id: catalogueIri,
    types: ["dcat:Catalog"],
    says: {
      "dct:title": inEach({
        nb: "SamÅpne: spesifikasjoner av kommunale datasett",
        nn: "SamÅpne: spesifikasjonar av kommunale datasett",
        en: "SamÅpne: specifications of municipal datasets",
      }),
      "dct:description": inEach({
        nb: "Spesifikasjonene som gjør at samme datasett ser likt ut fra alle kommuner. Data fra kommunene står i deres egne kataloger.",
        nn: "Spesifikasjonane som gjer at same datasett ser likt ut frå alle kommunar. Data frå kommunane står i deira eigne katalogar.",
        en: "The specifications that make the same dataset look alike from every municipality. Data of municipalities stand in their own catalogues.",
      }),
      "dct:identifier": { value: catalogueIri },
      "dct:publisher": iri(registryPublisher.iri),
      "dcat:contactPoint": iri(registryContactIri),
      "dct:language": allLanguages,
      "dct:license": iri(licences.CC_BY_4_0.iri),
      "dct:spatial": iri(norway.iri),
      "foaf:homepage": iri(`${specsBase}/`),
      "dcat:dataset": iri(inFile(dataset, file, "specification")),
    },
  };
}

function datasetNode(dataset: Dataset, distributions: readonly Distribution[]): Node {
  const { title, purpose, rowMeaning } = dataset;
  const id = inFile(dataset, file, "specification");
  const sample = distributions.filter(({ conformsTo }) => conformsTo !== undefined);
  return {
    id,
    types: ["dcat:Dataset"],
    says: {
      "dct:title": inEach({
        nb: `Spesifikasjon: ${title.nb}`,
        nn: `Spesifikasjon: ${title.nn}`,
        en: `Specification: ${title.en}`,
      }),
      "dct:description": inEach({
        nb: `Felt, kodelister, regler og eksempler for datasettet. ${purpose.nb} Én rad: ${rowMeaning.nb}`,
        nn: `Felt, kodelister, reglar og døme for datasettet. ${purpose.nn} Éi rad: ${rowMeaning.nn}`,
        en: `Fields, code lists, rules and examples of the dataset. ${purpose.en} One row: ${rowMeaning.en}`,
      }),
      "dct:identifier": { value: id },
      "dct:publisher": iri(registryPublisher.iri),
      "dcat:contactPoint": iri(registryContactIri),
      ...subjectOf({ ...dataset, privacy: "open" }),
      "dct:spatial": iri(norway.iri),
      "dcat:version": { value: dataset.version },
      "dct:relation": iri(specificationIri(dataset)),
      "foaf:page": iri(`${specificationIri(dataset)}README.md`),
      "adms:sample": sample.map((distribution) => iri(distribution.iri)),
      "dcat:distribution": distributions.map((distribution) => iri(distribution.iri)),
    },
  };
}

const licenceNote: Text = {
  nb: "Spesifikasjonen kan brukes fritt når kilden oppgis (CC BY 4.0).",
  nn: "Spesifikasjonen kan brukast fritt når kjelda blir oppgitt (CC BY 4.0).",
  en: "The specification may be used freely with attribution (CC BY 4.0).",
};

function distributionOf(dataset: Dataset, { path, description, ...types }: SpecificationFile): Distribution {
  const address = `${specificationIri(dataset)}${path}`;
  return {
    iri: inFile(dataset, file, path),
    title: path,
    description,
    accessUrl: address,
    downloadUrl: address,
    ...types,
    licence: licences.CC_BY_4_0,
    rights: inFile(dataset, file, "rights"),
    availability: dataset.version === "draft" ? availabilities.EXPERIMENTAL : availabilities.STABLE,
    conformsTo: path === "example.csv" ? specificationIri(dataset) : undefined,
  };
}
