import { checkMapping, readMappingText } from "@samapne/mapping";
import { ReadError } from "@samapne/tabular";
import type { Ask, Told } from "../messages.ts";
import { datasetOf } from "./dataset-of.ts";
import { sorted } from "./declared.ts";
import { fieldsToFill } from "./fields-to-fill.ts";

const mostSaid = 5;
const largest = 1_000_000;

/** A mapping somebody saved, made ready. Throws a `ReadError` with all that is wrong with it. */
export async function readMapping({
  file,
  beside,
  language,
}: Extract<Ask, { kind: "readMapping" }>): Promise<Told> {
  const { declared } = await sorted(beside);
  const text = await file.slice(0, largest).text();
  const read = await readMappingText(text);
  const problems =
    "problems" in read
      ? read.problems
      : checkMapping(read.mapping, datasetOf(read.mapping.dataset, declared));
  if ("problems" in read || problems.length > 0) {
    const said = problems
      .slice(0, mostSaid)
      .map(({ text: one }) => one[language])
      .join(" ");
    throw new ReadError("mapping.wrong", { nb: said, nn: said, en: said });
  }
  const { mapping } = read;
  const fixed = fieldsToFill(datasetOf(mapping.dataset, declared), language).flatMap((field) => {
    const value = mapping.fields[field.name]?.value;
    return value === undefined ? [] : [{ ...field, value: String(value) }];
  });
  return { kind: "mapping", mapping, fixed };
}
