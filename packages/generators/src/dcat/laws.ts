import type { Dataset, Legislation } from "@samapne/core";
import { inEach, iri, type Node } from "../rdf/term.ts";

/** The laws a dataset stands under, and those its publisher names besides, each once. */
export function lawsOf({ legislation = [] }: Dataset, more: readonly string[] = []) {
  return [...new Set([...legislation.map(({ uri }) => uri), ...more])].map(iri);
}

/** What the laws of datasets are: legal resources (ELI) with their names, as DCAT-AP 3 asks of applicable legislation. */
export function lawNodes(datasets: readonly Dataset[], more: readonly string[] = []): readonly Node[] {
  const known = new Map(
    datasets.flatMap(({ legislation = [] }) => legislation).map((law) => [law.uri, law] as const),
  );
  const unknown = [...new Set(more)].filter((uri) => !known.has(uri));
  return [
    ...[...known.values()].map(lawNode),
    ...unknown.map((uri) => ({ id: uri, types: [legal], says: {} })),
  ];
}

const legal = "eli:LegalResource";

function lawNode({ name, uri, about }: Legislation): Node {
  return {
    id: uri,
    types: [legal],
    says: { "dct:title": inEach(name), "dct:description": about && inEach(about) },
  };
}
