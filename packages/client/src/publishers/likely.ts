import type { Dataset } from "@samapne/core";
import { shown } from "../shown.ts";
import { type Catalogue, dcat, dct, rdf } from "./catalogued-files.ts";

/** A dataset of a catalogue that is called like the one looked for, and does not say that it follows the specification. */
export interface LikelyDataset {
  readonly title: string;
  /** Who publishes it, where the catalogue says so. */
  readonly publisher?: string;
  /** Where a file of it is, or how it is to be had. */
  readonly address?: string;
}

const nameOf = "http://xmlns.com/foaf/0.1/name";

/** The datasets of a catalogue that may be the one looked for, by what they are called. */
export function likelyDatasets(
  subjects: Iterable<string>,
  { of, follows }: Catalogue,
  { id, title }: Pick<Dataset, "id" | "title">,
): readonly LikelyDataset[] {
  const words = [id, id.replaceAll("-", " "), ...Object.values(title)].map((name) => name.toLowerCase());
  return [...subjects].flatMap((subject): readonly LikelyDataset[] => {
    if (!of(subject, `${rdf}type`).includes(`${dcat}Dataset`)) return [];
    const distributions = of(subject, `${dcat}distribution`);
    if (follows(subject) || distributions.some(follows)) return [];
    const called = of(subject, `${dct}title`).find((name) =>
      words.some((word) => name.toLowerCase().includes(word)),
    );
    if (called === undefined) return [];
    const [publisher] = of(subject, `${dct}publisher`).flatMap((one) => of(one, nameOf));
    const [address] = [`${dcat}downloadURL`, `${dcat}accessURL`].flatMap((way) =>
      distributions.flatMap((one) => of(one, way)),
    );
    const told = { title: shown(called), publisher: shown(publisher), address: shown(address) };
    return [
      {
        title: told.title ?? "",
        ...(told.publisher !== undefined && { publisher: told.publisher }),
        ...(told.address !== undefined && { address: told.address }),
      },
    ];
  });
}
