import type { Subject } from "./judge.ts";

/**
 * The subject with rows that know nothing of each other: no key and no checks, and references to the dataset's own
 * rows lead to a table of their own. Judges that read whole tables then judge many rows at once as if each were alone.
 */
export function alone({ dataset, datasets, related, ...told }: Subject): Subject {
  const others = `${dataset.id}-others`;
  const references = Object.fromEntries(
    Object.entries(dataset.references ?? {}).map(([name, reference]) => [
      name,
      reference.dataset === dataset.id ? { ...reference, dataset: others, acyclic: false } : reference,
    ]),
  );
  const { [dataset.id]: own, ...elsewhere } = related;
  return {
    ...told,
    dataset: { ...dataset, key: [], checks: [], references },
    datasets: [...datasets.filter(({ id }) => id !== dataset.id), { ...dataset, id: others }],
    related: { ...elsewhere, ...(own === undefined ? {} : { [others]: own }) },
  };
}
