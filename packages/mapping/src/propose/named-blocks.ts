import type { Dataset, Field } from "@samapne/core";
import { headingIndex, namedField, withoutColon } from "@samapne/tabular/reading";
import type { FieldReading } from "../file/mapping.ts";
import { holds } from "./add-rest.ts";
import type { Survey } from "./seen/survey.ts";

/** Fields that the labels of blocks name, with a surely right value behind the first: `Måler: el-1` above the rows of each meter. */
export function namedBlocks(
  { blocks }: Survey,
  dataset: Dataset,
  isKnown: (field: string) => boolean,
): readonly (readonly [field: string, reading: FieldReading])[] {
  const index = headingIndex(dataset);
  return [...blocks].flatMap(([label, value]) => {
    const name = namedField(withoutColon(label), index)?.field;
    if (name === undefined || isKnown(name) || !holds(dataset.fields[name] as Field, value)) return [];
    return [[name, { beside: label, carry: true }] as const];
  });
}
