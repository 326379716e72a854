import type { Dataset } from "@samapne/core";
import { ApiError } from "../api-error.ts";
import { askText, type Fetch } from "../http/ask.ts";
import { refusalOf } from "../http/retry.ts";
import { slowestBody } from "../http/watched.ts";
import { type Catalogue, cataloguedFiles, dcat, dct } from "./catalogued-files.ts";
import { type LikelyDataset, likelyDatasets } from "./likely.ts";
import type { Publisher } from "./publisher.ts";

/** A statement of a catalogue: whole addresses, texts without their language. */
export interface Statement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

/** How a catalogue is asked for and read. */
export interface CatalogueReader {
  readonly fetch: Fetch;
  /** Reads a catalogue in any form of RDF it may come in, with relative addresses set against `base`; undefined when it is none. */
  readonly read: (
    text: string,
    base: string,
  ) => readonly Statement[] | undefined | Promise<readonly Statement[] | undefined>;
  readonly signal?: AbortSignal | undefined;
  /** Hears of datasets that are called like the one looked for, and do not say that they follow its specification. */
  readonly likely?: ((found: readonly LikelyDataset[]) => void) | undefined;
}

const adms = "http://www.w3.org/ns/adms#";
const nameOf = "http://xmlns.com/foaf/0.1/name";

/** Catalogues are asked for as Turtle, which says the most in the least; what comes may be JSON-LD or RDF/XML. */
const accept = "text/turtle, application/ld+json;q=0.9, application/rdf+xml;q=0.8, application/json;q=0.5";

const patience = { retries: 4, timeout: 30_000, slowest: slowestBody } as const;

/** Asks a DCAT catalogue at an address who publishes a dataset. Throws an `ApiError` when it cannot be had. */
export async function publishersAt(
  address: string,
  dataset: Dataset,
  { fetch, read, likely, signal = new AbortController().signal }: CatalogueReader,
): Promise<readonly Publisher[]> {
  const answer = await askText(address, accept, { fetch, signal, ...patience });
  const { status } = answer;
  if (status !== 200) throw new ApiError(refusalOf(status), address, { status });
  const statements = await read(answer.text, answer.address);
  if (statements === undefined) throw new ApiError("not_readable", address, { detail: noCatalogue });
  return publishersInCatalogue(statements, dataset, likely);
}

/**
 * Who publishes a dataset, by a DCAT catalogue: what conforms to any version of its specification (`dct:conformsTo`), a
 * dataset or one of its distributions, and stands at an address of the API contract; where nothing does, its files. A
 * municipality is known where `dct:spatial` ends with its number. `likely` hears of what only has the name of the dataset.
 */
export function publishersInCatalogue(
  statements: readonly Statement[],
  dataset: Pick<Dataset, "domain" | "id" | "title">,
  likely?: CatalogueReader["likely"],
): readonly Publisher[] {
  const catalogue = catalogueOf(statements, dataset);
  const { of } = catalogue;
  const found = new Map<string, Publisher>();
  const subjects = new Set(statements.map((one) => one.subject));
  likely?.(likelyDatasets(subjects, catalogue, dataset));
  for (const subject of subjects) {
    const [name] = of(subject, `${dct}publisher`).flatMap((one) => of(one, nameOf));
    const municipalities = of(subject, `${dct}spatial`).flatMap((one) => /\/(\d{4})$/.exec(one)?.[1] ?? []);
    for (const place of placesOf(subject, dataset, catalogue))
      found.set(place.address, {
        ...place,
        ...(name !== undefined && { name }),
        ...(municipalities.length > 0 && { municipalities }),
      });
  }
  return [...found.values()];
}

function catalogueOf(
  statements: readonly Statement[],
  { domain, id }: Pick<Dataset, "domain" | "id">,
): Catalogue {
  const said = new Map<string, string[]>();
  for (const { subject, predicate, object } of statements) {
    const known = said.get(`${subject} ${predicate}`);
    if (known === undefined) said.set(`${subject} ${predicate}`, [object]);
    else known.push(object);
  }
  const of = (subject: string, predicate: string) => said.get(`${subject} ${predicate}`) ?? [];
  return {
    of,
    follows: (subject) =>
      of(subject, `${dct}conformsTo`).some((address) => `${address}/`.includes(`/specs/${domain}/${id}/`)),
  };
}

/** Where the rows of a dataset of the catalogue are. */
function placesOf(
  subject: string,
  { id }: Pick<Dataset, "id">,
  catalogue: Catalogue,
): readonly Pick<Publisher, "address" | "unfit">[] {
  const { of, follows } = catalogue;
  const samples = of(subject, `${adms}sample`);
  const distributions = of(subject, `${dcat}distribution`).filter(
    (one) => follows(subject) || (follows(one) && !samples.includes(one)),
  );
  const addresses = distributions.flatMap((one) => [
    ...of(one, `${dcat}accessURL`),
    ...of(one, `${dcat}downloadURL`),
  ]);
  const bases = addresses.flatMap((one) => baseOf(one, id));
  return bases.length > 0 ? bases.map((address) => ({ address })) : cataloguedFiles(distributions, catalogue);
}

/** Longer than any program sends. */
const longestAddress = 8000;

/** What stands before `/v1/<dataset>` in an address of the contract. */
function baseOf(address: string, id: string): readonly string[] {
  if (address.length > longestAddress) return [];
  const base = /^(https?:\/\/[^?#\p{C}\s]+)\/v1\/([a-z0-9-]+)(?:[./?].*)?$/u.exec(address);
  return base?.[1] !== undefined && base[2] === id ? [base[1]] : [];
}

const noCatalogue = {
  nb: "Katalogen er verken Turtle, JSON-LD med sin egen @context eller RDF/XML, eller den er ikke hel.",
  nn: "Katalogen er verken Turtle, JSON-LD med sin eigen @context eller RDF/XML, eller han er ikkje heil.",
  en: "The catalogue is neither Turtle, JSON-LD with its own @context nor RDF/XML, or it is not whole.",
};
