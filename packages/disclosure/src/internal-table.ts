import { type Dataset, type Field, type Fields, suppressionOf } from "@samapne/core";

/**
 * The dataset as a complete internal table follows it: everything holds but what disclosure control asks of a
 * published one. Small counts are allowed, and no row needs to say why figures are left out.
 */
export function internalTable(dataset: Dataset): Dataset {
  const check = suppressionOf(dataset);
  if (!check) return dataset;
  const aboutPublishing = new Set(Object.values(check.rules ?? {}).flat());
  const counts = new Set(check.counts.map(({ field }) => field));
  const fields: Fields = Object.fromEntries(
    Object.entries(dataset.fields).map(([name, field]): [string, Field] => {
      if (name === check.status.field) return [name, { ...field, required: false }];
      return [name, counts.has(name) && field.kind === "integer" ? { ...field, min: 0 } : field];
    }),
  );
  return {
    ...dataset,
    fields,
    rules: dataset.rules?.filter(({ id }) => !aboutPublishing.has(id)) ?? [],
    checks: dataset.checks?.filter((one) => one !== check) ?? [],
  };
}
