import type { Dataset, Reference } from "@samapne/core";
import { type Descriptor, fieldDescriptor, known } from "./field-descriptor.ts";

/**
 * A dataset as Table Schema, valid in version 1 and version 2 at once: `primaryKey` is a list, and so are the fields of
 * a foreign key. A foreign key needs its target in the same package, so only references to the dataset itself
 * (`resource: ""`, section Foreign Keys) and to `resources` are printed; a tool refuses the file otherwise.
 */
export function tableSchemaOf(dataset: Dataset, resources: readonly string[] = []): Descriptor {
  const { fields, key } = dataset;
  const unique = uniqueFields(dataset);
  return known({
    title: dataset.title.en,
    description: `${dataset.purpose.en} One row: ${dataset.rowMeaning.en}`,
    fields: Object.entries(fields).map(([name, field]) => fieldDescriptor(name, field, unique.has(name))),
    missingValues: [""],
    primaryKey: orNone(key),
    foreignKeys: orNone(foreignKeys(dataset, resources)),
  });
}

/** Fields that no two rows may share besides the key; a check of several fields or of some rows cannot be said. */
function uniqueFields({ checks = [] }: Dataset): ReadonlySet<string> {
  const names = checks.flatMap((check) =>
    check.kind === "unique" &&
    check.where === undefined &&
    check.severity !== "warning" &&
    check.fields.length === 1
      ? check.fields
      : [],
  );
  return new Set(names);
}

function foreignKeys({ id, references = {} }: Dataset, resources: readonly string[]): readonly Descriptor[] {
  return Object.values(references)
    .filter(({ dataset }) => dataset === id || resources.includes(dataset))
    .map((reference) => foreignKey(reference, id));
}

function foreignKey({ dataset, fields, to }: Reference, id: string): Descriptor {
  return { fields, reference: { resource: dataset === id ? "" : dataset, fields: to } };
}

function orNone<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
