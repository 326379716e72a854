import type { AnyRow, Dataset, Field } from "@samapne/core";
import type { Gathered } from "./gathered.ts";

const publisher: Field = {
  kind: "text",
  label: { nb: "Kilde", nn: "Kjelde", en: "Source" },
  description: {
    nb: "Hvem raden er hentet fra.",
    nn: "Kven rada er henta frå.",
    en: "Whom the row was fetched from.",
  },
  required: true,
};

const version: Field = {
  kind: "text",
  label: { nb: "Kildens versjon", nn: "Versjonen hos kjelda", en: "Version at the source" },
  description: {
    nb: "Hvilken versjon av dataene hos kilden raden er fra.",
    nn: "Kva versjon av dataa hos kjelda rada er frå.",
    en: "Which version of the data at the source the row is of.",
  },
};

/** The dataset with two columns that say where each row comes from. A key is then one of its source. */
export function datasetWithSource(dataset: Dataset): Dataset {
  return {
    ...dataset,
    fields: { ...dataset.fields, source_publisher: publisher, source_version: version },
    key: ["source_publisher", ...dataset.key],
  };
}

/** A row with where it comes from. */
export function rowWithSource(row: AnyRow, { source }: Gathered): AnyRow {
  const { publisher: by, dataVersion, updatedAt } = source;
  const told = dataVersion ?? updatedAt;
  return {
    ...row,
    source_publisher: by.address === "" ? (by.name ?? "") : by.address,
    ...(told !== undefined && { source_version: told }),
  };
}
