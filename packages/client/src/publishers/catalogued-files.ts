import type { Text } from "@samapne/core";
import { isFile } from "../read/foreign/is-file.ts";
import type { Publisher } from "./publisher.ts";

/** The vocabularies of catalogues. */
export const [dcat, dct] = ["http://www.w3.org/ns/dcat#", "http://purl.org/dc/terms/"];
/** The vocabulary of RDF itself. */
export const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const rdfs = "http://www.w3.org/2000/01/rdf-schema#";

/** What a catalogue says of a subject. */
export interface Catalogue {
  of(subject: string, predicate: string): readonly string[];
  /** Does it say that it conforms to the dataset's specification? */
  follows(subject: string): boolean;
}

/** A file of a catalogue, and why it is not read as the dataset where it is not. */
type NamedFile = Pick<Publisher, "address" | "unfit"> & { readonly rank: number };

/**
 * The files among distributions of one dataset, whose rows are to be read. A distribution is one form of the same rows
 * (DCAT 3, 6.7), so the form that says most exactly what its cells are is enough; several of that form may be parts. Where
 * none can be read as the dataset, all of them, each with its reason.
 */
export function cataloguedFiles(
  distributions: readonly string[],
  catalogue: Catalogue,
): readonly Pick<Publisher, "address" | "unfit">[] {
  const all = distributions.flatMap((one) => fileOf(one, catalogue));
  const fit = all.filter(({ unfit }) => unfit === undefined);
  const best = Math.min(...fit.map(({ rank }) => rank));
  const chosen = fit.length === 0 ? all : fit.filter(({ rank }) => rank === best);
  return chosen.map(({ address, unfit }) => ({ address, ...(unfit !== undefined && { unfit }) }));
}

function fileOf(distribution: string, { of, follows }: Catalogue): readonly NamedFile[] {
  const [download] = of(distribution, `${dcat}downloadURL`).filter(isWeb);
  const [access] = of(distribution, `${dcat}accessURL`).filter(isWeb);
  const address = download ?? access;
  if (address === undefined) return [];
  const types = [...of(distribution, `${dcat}mediaType`), ...of(distribution, `${dct}format`)];
  const rank = rankOf([...types.flatMap((type) => namesOf(type, of)), new URL(address).pathname]);
  const unfit =
    of(distribution, `${dct}conformsTo`).length > 0 && !follows(distribution)
      ? otherSpecification
      : rank === undefined
        ? otherForm
        : download === undefined && !isFile(address)
          ? noDownload
          : undefined;
  return [{ address, rank: rank ?? 0, ...(unfit !== undefined && { unfit }) }];
}

/** How a form is called: by its address or a word, or where catalogues describe it in place, by its label. */
function namesOf(type: string, of: Catalogue["of"]): readonly string[] {
  const labels = [...of(type, `${rdfs}label`), ...of(type, `${rdf}value`)];
  const isDescribed = of(type, `${rdf}type`).length > 0 && !isWeb(type);
  return labels.length > 0 || isDescribed ? labels : [type];
}

/** Forms that tables are read from, by the end of what names them: a media type, a file type of the EU's list, an ending. */
const forms: readonly RegExp[] = [
  /\bcsv$/,
  /\b(?:x-ndjson|ndjson|jsonl?)$/,
  /\bparquet$/,
  /\b(?:tsv|tab-separated-values)$/,
  /\b(?:xlsx|ods|spreadsheetml\.sheet|opendocument\.spreadsheet)$/,
  /\b(?:geojson|geo\+json|json_?ld|ld\+json)$/,
  /\b(?:zip|gz|gzip|txt|plain|octet-stream)$/,
];

/** The place of a form among those that can be read, the first name that says one; undefined when all say another. */
function rankOf(names: readonly string[]): number | undefined {
  const told = names.map((name) => name.toLowerCase());
  for (const name of told) {
    const rank = forms.findIndex((form) => form.test(name));
    if (rank !== -1) return rank;
  }
  // An address may have no ending, and be a file all the same.
  const [path = "", ...types] = told.toReversed();
  return types.length === 0 && !/\.[a-z]{2,5}$/.test(path) ? forms.length : undefined;
}

function isWeb(address: string): boolean {
  return /^https?:\/\/[^\p{C}\s]+$/u.test(address) && URL.canParse(address);
}

const otherSpecification: Text = {
  nb: "Katalogen sier at fila følger en annen spesifikasjon.",
  nn: "Katalogen seier at fila følgjer ein annan spesifikasjon.",
  en: "The catalogue says that the file follows another specification.",
};

const otherForm: Text = {
  nb: "Katalogen sier at den har et format som det ikke leses tabeller fra.",
  nn: "Katalogen seier at ho har eit format som det ikkje blir lese tabellar frå.",
  en: "The catalogue says that it has a format tables are not read from.",
};

const noDownload: Text = {
  nb: "Katalogen sier ikke hvor fila kan lastes ned (dcat:downloadURL).",
  nn: "Katalogen seier ikkje kvar fila kan lastast ned (dcat:downloadURL).",
  en: "The catalogue does not say where the file can be downloaded (dcat:downloadURL).",
};
