import { type Dataset, ModelError, type Text } from "@samapne/core";
import { specificationIri } from "../rdf/addresses.ts";
import { inEach, iri, type Node, type Properties, typed } from "../rdf/term.ts";
import { allLanguages, rightsNode, standardNode, subjectOf } from "./about.ts";
import { withVocabulary } from "./closure.ts";
import { addressesOf, formatsFor } from "./addresses-of.ts";
import { type Distribution, distributionNode, mediaTypeNodes } from "./distribution.ts";
import { formats, type FormatName } from "./format.ts";
import { lawNodes, lawsOf } from "./laws.ts";
import { agentNode, contactNode, documentNode } from "./parties.ts";
import { placeOf } from "./place.ts";
import { type Publication, publicationFaults, type PublishedDataset, type Span } from "./publication.ts";
import { datasetIri, datesOf, licenceOf, named, publisherIri } from "./published.ts";
import { serviceNodes } from "./service.ts";
import { availabilities, frequencies, publisherTypes } from "./vocabulary.ts";

/**
 * A publisher's catalogue of the datasets it publishes, in DCAT-AP-NO: the union of what 2.x (the shapes the
 * catalogue service runs) and 3.0 demand. Throws `ModelError` when the publication has faults.
 */
export function catalogue(datasets: readonly Dataset[], publication: Publication): readonly Node[] {
  const faults = publicationFaults(publication);
  if (faults.length > 0) throw new ModelError("publication", faults.join("; "));
  const { municipality } = publication;
  const place =
    municipality === undefined ? { nodes: [], concepts: [] } : placeOf(municipality.place, municipality.name);
  const all = datasets.map((dataset) => ({
    dataset,
    distributions: formatsFor(dataset, publication.formats).map((format) =>
      distributionOf(dataset, publication, format),
    ),
  }));
  const distributions = all.flatMap((entry) => entry.distributions);
  return withVocabulary(
    [
      catalogueNode(datasets, publication),
      ...all.map((entry) => datasetNode(entry.dataset, entry.distributions, publication)),
      ...distributions.map(distributionNode),
      ...(publication.form === "api" ? serviceNodes(datasets, publication) : []),
      ...datasets.map((dataset) => rightsNode(named(publication, `${dataset.id}.rights`), dataset)),
      ...datasets.map((dataset) => standardNode(dataset, { now: true })),
      ...lawNodes(datasets, publication.legislation),
      agentNode({
        iri: publisherIri(publication),
        name: publication.name,
        identifier: publication.organizationNumber,
        type: publisherTypes[publication.publisherType ?? "LocalAuthority"],
      }),
      contactNode(named(publication, "contact"), publication.contact),
      documentNode(`${publication.baseUrl}/`, publication.name),
      ...mediaTypeNodes(distributions),
      ...place.nodes,
    ],
    place.concepts,
  );
}

function catalogueNode(datasets: readonly Dataset[], publication: Publication): Node {
  const id = named(publication, "catalog");
  return {
    id,
    types: ["dcat:Catalog"],
    says: {
      "dct:title": inEach({
        nb: `Åpne data fra ${publication.name}`,
        nn: `Opne data frå ${publication.name}`,
        en: `Open data of ${publication.name}`,
      }),
      "dct:description": inEach({
        nb: `Datasett fra ${publication.name} som følger SamÅpnes felles spesifikasjoner, likt fra kommune til kommune.`,
        nn: `Datasett frå ${publication.name} som følgjer dei felles spesifikasjonane til SamÅpne, likt frå kommune til kommune.`,
        en: `Datasets of ${publication.name} that follow the common SamÅpne specifications, alike from municipality to municipality.`,
      }),
      "dct:identifier": { value: id },
      "dct:publisher": iri(publisherIri(publication)),
      "dcat:contactPoint": iri(named(publication, "contact")),
      "dct:language": allLanguages,
      "dct:license": iri(licenceOf(publication).iri),
      "dct:spatial": publication.municipality && iri(publication.municipality.place),
      "dct:issued": publication.issued === undefined ? undefined : typed(publication.issued, "xsd:date"),
      "dct:modified": typed(publication.modified, "xsd:date"),
      "foaf:homepage": iri(`${publication.baseUrl}/`),
      "dcat:dataset": datasets.map((dataset) => iri(datasetIri(publication, dataset))),
      "dcat:service": publication.form === "api" ? iri(named(publication, "service")) : undefined,
    },
  };
}

function datasetNode(
  dataset: Dataset,
  distributions: readonly Distribution[],
  publication: Publication,
): Node {
  const { municipality, legislation = [], datasets = {} } = publication;
  const own: PublishedDataset = datasets[dataset.id] ?? {};
  const id = datasetIri(publication, dataset);
  return {
    id,
    types: ["dcat:Dataset"],
    says: {
      "dct:title": inEach(withName(dataset.title, publication.name)),
      "dct:description": inEach(descriptionOf(dataset)),
      "dct:identifier": { value: id },
      "dct:publisher": iri(publisherIri(publication)),
      "dcat:contactPoint": iri(named(publication, "contact")),
      ...subjectOf(dataset, municipality && [municipality.name, municipality.number]),
      "dct:spatial": municipality && iri(municipality.place),
      "dct:temporal": period(own.temporal ?? publication.temporal),
      "dcat:temporalResolution": resolution(own.temporalResolution ?? resolutionOf(dataset)),
      "dct:accrualPeriodicity": iri(frequencies[dataset.frequency].iri),
      ...datesOf(dataset, publication),
      "dct:conformsTo": iri(specificationIri(dataset)),
      "dcat:version": own.version === undefined ? undefined : { value: own.version },
      "dcatap:applicableLegislation": lawsOf(dataset, legislation),
      "dcat:landingPage": iri(`${publication.baseUrl}/`),
      "dcat:distribution": distributions.map((distribution) => iri(distribution.iri)),
    },
  };
}

function distributionOf(dataset: Dataset, publication: Publication, format: FormatName): Distribution {
  const { name, fileType, description, ...more } = formats[format];
  return {
    iri: named(publication, `${dataset.id}.${format}`),
    title: withName(dataset.title, name),
    description,
    ...addressesOf[publication.form](datasetIri(publication, dataset), format),
    fileType,
    mediaType: "mediaType" in more ? more.mediaType : undefined,
    licence: licenceOf(publication),
    rights: named(publication, `${dataset.id}.rights`),
    availability: availabilities.AVAILABLE,
    conformsTo: specificationIri(dataset),
    more: {
      ...datesOf(dataset, publication),
      "dcat:accessService": publication.form === "api" ? iri(named(publication, "service")) : undefined,
    },
  };
}

function period(span: Span | undefined): Properties[string] {
  if (span === undefined) return undefined;
  const { start, end } = span;
  return {
    types: ["dct:PeriodOfTime"],
    says: {
      "dcat:startDate": typed(start, "xsd:date"),
      "dcat:endDate": end === undefined ? undefined : typed(end, "xsd:date"),
    },
  };
}

function resolution(duration: string | undefined): Properties[string] {
  return duration === undefined ? undefined : typed(duration, "xsd:duration");
}

const durations = { year: "P1Y", quarter: "P3M", month: "P1M" } as const;

/** The length of the period in the key, when rows are of one length. */
function resolutionOf({ fields, key }: Dataset): string | undefined {
  const periods = key.flatMap((name) => {
    const field = fields[name];
    return field?.kind === "period" ? field.granularities : [];
  });
  const [only, ...others] = periods;
  return only === undefined || others.length > 0 ? undefined : durations[only];
}

function withName({ nb, nn, en }: Text, name: string): Text {
  return { nb: `${nb} – ${name}`, nn: `${nn} – ${name}`, en: `${en} – ${name}` };
}

function descriptionOf({ purpose, rowMeaning, privacyNote }: Dataset): Text {
  const note = (language: keyof Text) => (privacyNote === undefined ? "" : ` ${privacyNote[language]}`);
  return {
    nb: `${purpose.nb} Én rad: ${rowMeaning.nb}${note("nb")}`,
    nn: `${purpose.nn} Éi rad: ${rowMeaning.nn}${note("nn")}`,
    en: `${purpose.en} One row: ${rowMeaning.en}${note("en")}`,
  };
}
