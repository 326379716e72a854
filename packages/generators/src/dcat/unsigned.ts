import type { Dataset, Form } from "@samapne/core";
import { specificationIri } from "../rdf/addresses.ts";
import { inEach, iri, type Node, typed } from "../rdf/term.ts";
import { subjectOf } from "./about.ts";
import { addressesOf, formatsFor } from "./addresses-of.ts";
import { lawNodes, lawsOf } from "./laws.ts";
import { formats, type FormatName } from "./format.ts";

/** What is known of a catalogue whose publisher has not said who it is. */
export interface UnsignedCatalogue {
  readonly form: Form;
  readonly formats: readonly FormatName[];
  /** The base address without a slash at the end; left out, addresses are relative to the catalogue's own. */
  readonly baseUrl?: string | undefined;
  /** When each dataset last changed, YYYY-MM-DD, by its id. */
  readonly modified?: Readonly<Record<string, string>>;
}

/**
 * A catalogue (DCAT 3) of an API or of files without its publisher: machines find the datasets, but it is no DCAT-AP-NO,
 * which demands a publisher and a contact. `catalogue` makes that one.
 */
export function unsignedCatalogue(
  datasets: readonly Dataset[],
  { form, formats: offered, baseUrl, modified = {} }: UnsignedCatalogue,
): readonly Node[] {
  const address = (path: string) => (baseUrl === undefined ? path : `${baseUrl}/${path}`);
  const catalogue: Node = {
    id: address("catalog.ttl"),
    types: ["dcat:Catalog"],
    says: {
      "dct:title": inEach({
        nb: "Åpne kommunale data",
        nn: "Opne kommunale data",
        en: "Open municipal data",
      }),
      "dcat:dataset": datasets.map(({ id }) => iri(address(`v1/${id}`))),
    },
  };
  const described = datasets.map((dataset): Node => {
    const own = address(`v1/${dataset.id}`);
    const changed = modified[dataset.id];
    return {
      id: own,
      types: ["dcat:Dataset"],
      says: {
        "dct:title": inEach(dataset.title),
        "dct:description": inEach(dataset.purpose),
        ...subjectOf(dataset),
        "dcatap:applicableLegislation": lawsOf(dataset),
        "dct:modified": changed === undefined ? undefined : typed(changed, "xsd:date"),
        "dct:conformsTo": iri(specificationIri(dataset)),
        "dcat:distribution": formatsFor(dataset, offered).map((format) => {
          const { accessUrl, downloadUrl } = addressesOf[form](own, format);
          return {
            types: ["dcat:Distribution"],
            says: {
              "dct:title": { value: formats[format].name },
              "dcat:accessURL": iri(accessUrl),
              "dcat:downloadURL": downloadUrl === undefined ? undefined : iri(downloadUrl),
              "dct:format": iri(formats[format].fileType.iri),
              "dct:conformsTo": iri(specificationIri(dataset)),
            },
          };
        }),
      },
    };
  });
  return [catalogue, ...described, ...lawNodes(datasets)];
}
