import type { Dataset, Field, ListItem } from "@samapne/core";
import type { FieldAddress, ListEntry, SchemeEntry } from "./model.ts";

/** Every code list the datasets use, each with its fields, by title. */
export function listsOf(datasets: readonly Dataset[]): readonly ListEntry[] {
  const found = new Map<string, ListEntry>();
  for (const { place, item } of itemsOf(datasets)) {
    if (item.kind !== "code") continue;
    const usedBy = [...(found.get(item.list.id)?.usedBy ?? []), place];
    found.set(item.list.id, { list: item.list, usedBy });
  }
  return [...found.values()].toSorted((a, b) => (a.list.title.nb < b.list.title.nb ? -1 : 1));
}

/** Every kind of identifier the datasets use, each with its fields. */
export function schemesOf(datasets: readonly Dataset[]): readonly SchemeEntry[] {
  const found = new Map<string, SchemeEntry>();
  for (const { place, item } of itemsOf(datasets)) {
    if (item.kind !== "identifier") continue;
    const usedBy = [...(found.get(item.scheme.id)?.usedBy ?? []), place];
    found.set(item.scheme.id, { scheme: item.scheme, usedBy });
  }
  return [...found.values()];
}

function itemsOf(
  datasets: readonly Dataset[],
): readonly { readonly place: FieldAddress; readonly item: Field | ListItem }[] {
  return datasets.flatMap((dataset) =>
    Object.entries(dataset.fields).map(([field, it]) => ({
      place: { dataset, field },
      item: it.kind === "list" ? it.items : it,
    })),
  );
}
