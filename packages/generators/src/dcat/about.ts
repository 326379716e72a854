import { type Dataset, languages, type Text } from "@samapne/core";
import { inEach, iri, type Node, type Properties, type Spoken } from "../rdf/term.ts";
import { specificationIri } from "../rdf/addresses.ts";
import type { Concept } from "./concept.ts";
import { lawsOf } from "./laws.ts";
import { accessOf, languageConcepts, los, statuses, themes } from "./vocabulary.ts";

/** The languages a catalogue speaks: bokmål, nynorsk, English. */
export const allLanguages = Object.values(languageConcepts).map((concept) => iri(concept.iri));

/** The EU themes and Los words of a dataset that we know. EU themes come first; one is mandatory. */
export function themesOf(dataset: Dataset): readonly Concept[] {
  const known = (table: Readonly<Record<string, Concept>>, codes: readonly string[] = []) =>
    codes.flatMap((code) => (Object.hasOwn(table, code) ? [table[code] as Concept] : []));
  return [...known(themes, dataset.themes), ...known(los, dataset.los)];
}

/** Keywords: the dataset's title, its Los words, and the name of the coordination. */
function keywordsOf(dataset: Dataset, more: readonly string[] = []): readonly Spoken[] {
  const texts = [dataset.title, ...themesOf(dataset).map(({ label }) => label)];
  const all = languages.flatMap((language) =>
    [...texts.map((text) => text[language]), "SamÅpne", ...more].map((text) => ({ text, language })),
  );
  return [...new Map(all.map((keyword) => [`${keyword.text}@${keyword.language}`, keyword])).values()];
}

/** What a dataset's theme, access and words are, wherever it is described. */
export function subjectOf(dataset: Dataset, more?: readonly string[]): Properties {
  return {
    "dcat:theme": themesOf(dataset).map((concept) => iri(concept.iri)),
    "dcat:keyword": keywordsOf(dataset, more),
    "dct:accessRights": iri(accessOf[dataset.privacy].iri),
    "dct:language": allLanguages,
  };
}

/**
 * The specification as a dct:Standard. Its status at print time is a fact of the version (a draft is under
 * development, a release is complete); with `now`, what became of it since.
 */
export function standardNode(dataset: Dataset, { now = false } = {}): Node {
  const { version, lifecycle } = dataset;
  const then = version === "draft" ? statuses.UnderDevelopment : statuses.Completed;
  return {
    id: specificationIri(dataset),
    types: ["dct:Standard"],
    says: {
      "dct:title": inEach(dataset.title),
      "dct:description": inEach(dataset.purpose),
      "dct:identifier": { value: specificationIri(dataset) },
      "owl:versionInfo": { value: version },
      "dcat:version": { value: version },
      "adms:status": iri((now ? statusOf[lifecycle.status] : then).iri),
      "dct:references": lawsOf(dataset),
      "rdfs:seeAlso": iri(`${specificationIri(dataset)}README.md`),
    },
  };
}

const statusOf: Readonly<Record<Dataset["lifecycle"]["status"], Concept>> = {
  draft: statuses.UnderDevelopment,
  current: statuses.Completed,
  superseded: statuses.Deprecated,
  withdrawn: statuses.Withdrawn,
};

/** Why what is published may be published, as both profiles type it (dct: in 2.x, odrs: in 3.0). */
export function rightsNode(id: string, { privacy, privacyNote }: Dataset): Node {
  return {
    id,
    types: ["dct:RightsStatement", "odrs:RightsStatement"],
    says: { "rdfs:label": inEach(privacyNote ?? rights[privacy]) },
  };
}

const rights: Readonly<Record<Dataset["privacy"], Text>> = {
  open: {
    nb: "Åpent: inneholder ikke opplysninger om personer.",
    nn: "Ope: inneheld ikkje opplysningar om personar.",
    en: "Open: holds no information about persons.",
  },
  open_after_filter: {
    nb: "Åpent etter at det som må skjermes, er tatt ut.",
    nn: "Ope etter at det som må skjermast, er teke ut.",
    en: "Open after what must be protected has been taken out.",
  },
  open_aggregated: {
    nb: "Åpent: statistikk om personer, der små grupper er skjermet.",
    nn: "Ope: statistikk om personar, der små grupper er skjerma.",
    en: "Open: statistics about persons, small groups suppressed.",
  },
  open_reviewed: {
    nb: "Åpent etter gjennomgang før hver publisering.",
    nn: "Ope etter gjennomgang før kvar publisering.",
    en: "Open after review before each publication.",
  },
};
