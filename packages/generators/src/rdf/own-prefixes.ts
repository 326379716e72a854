import type { CodeList, Dataset } from "@samapne/core";
import { codeListIri, fieldNamespace, specificationIri } from "./addresses.ts";
import { prefixes } from "./prefixes.ts";

/** Prefixes for what is said about a dataset in one of its files: `field:`, the file's own names, and each code list. */
export function ownPrefixes(
  dataset: Dataset,
  { name, file }: { readonly name: string; readonly file: string },
): Readonly<Record<string, string>> {
  const lists = codeListsOf(dataset).map((list) => [list.id, `${codeListIri(list)}#`]);
  return {
    ...Object.fromEntries(lists.filter(([id]) => prefixes[String(id)] === undefined)),
    field: fieldNamespace(dataset),
    [name]: `${specificationIri(dataset)}${file}#`,
  };
}

/** The code lists a dataset uses, each once, in the order of its fields. */
export function codeListsOf({ fields }: Pick<Dataset, "fields">): readonly CodeList[] {
  const lists = Object.values(fields).flatMap((field) => {
    const values = field.kind === "list" ? field.items : field;
    return values.kind === "code" ? [values.list] : [];
  });
  return [...new Map(lists.map((list) => [list.id, list])).values()];
}
