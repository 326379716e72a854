import type { Dataset, Legislation } from "@samapne/core";
import { inEach, iri, type Node } from "../rdf/term.ts";
import type { Concept } from "./concept.ts";
import { legalTypes } from "./vocabulary.ts";

/** The laws a dataset stands under, and those its publisher names besides, each once. */
export function lawsOf({ legislation = [] }: Dataset, more: readonly string[] = []) {
  return [...new Set([...legislation.map(({ uri }) => uri), ...more])].map(iri);
}

/** What the laws of datasets are: legal resources (ELI) with their names, as DCAT-AP 3 asks of applicable legislation. */
export function lawNodes(datasets: readonly Dataset[], more: readonly string[] = []): readonly Node[] {
  const known = new Map(
    datasets.flatMap(({ legislation = [] }) => legislation).map((law) => [law.uri, law] as const),
  );
  const named = [...new Set(more)].filter((uri) => !known.has(uri)).map((uri) => ({ uri }));
  return [...known.values(), ...named].flatMap(lawNode);
}

/** DCAT-AP-NO 2.x demands a type of whatever is called a legal resource: a law without one is told by its address only. */
function lawNode({ uri, name, about }: Pick<Legislation, "uri"> & Partial<Legislation>): readonly Node[] {
  const type = legalTypeOf(uri);
  if (type === undefined) return [];
  return [
    {
      id: uri,
      types: ["eli:LegalResource"],
      says: {
        "dct:type": iri(type.iri),
        "dct:title": name && inEach(name),
        "dct:description": about && inEach(about),
      },
    },
  ];
}

/** What kind of law an address is of: an ELI says it in the part of its path after `eli`. */
function legalTypeOf(uri: string): Concept | undefined {
  const [, kind = ""] = /\/eli\/([a-z]+)\//.exec(uri) ?? [];
  return Object.hasOwn(kindsInEli, kind) ? kindsInEli[kind] : undefined;
}

const kindsInEli: Readonly<Record<string, Concept>> = {
  lov: legalTypes.ACT_LEGIS,
  reg: legalTypes.REG,
  dir: legalTypes.DIR,
};
