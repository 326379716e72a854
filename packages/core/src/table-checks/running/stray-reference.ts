import type { Pointer } from "../../registers/table-cursor.ts";
import type { CheckContext } from "./running-check.ts";

/** The references of a table that read some of these fields, and must find a row. */
export function referencesWith(
  fields: readonly string[],
  { dataset, cursor }: Pick<CheckContext, "dataset" | "cursor">,
): readonly Pointer[] {
  return Object.entries(dataset.references ?? {}).flatMap(([name, reference]) => {
    const isMeant =
      reference.severity !== "warning" && reference.fields.some((field) => fields.includes(field));
    return isMeant ? (cursor.referenced(name) ?? []) : [];
  });
}

/** Tells whether the row at hand refers to a row that is not there, which is an error of its own: what it names may be anything. */
export function strayReference(pointers: readonly Pointer[]): () => boolean {
  const [first] = pointers;
  if (!first) return () => false;
  // Asked of every row, and most tables have one such reference at most.
  if (pointers.length === 1) return () => first.isGiven && first.index < 0;
  return () => pointers.some(({ isGiven, index }) => isGiven && index < 0);
}
