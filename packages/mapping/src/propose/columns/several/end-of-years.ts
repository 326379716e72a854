import type { Dataset } from "@samapne/core";
import type { Draft } from "../../draft/draft.ts";

/** The last year of texts such as `1971-1973`, where the first is taken of them and no column says the last. */
export function endOfYears(dataset: Dataset, { fields }: Pick<Draft, "fields">): void {
  for (const [name, { column, take, ...dressed }] of fields) {
    const last = name.replace(/_from$/, "_to");
    const isFree = last !== name && dataset.fields[last]?.kind === "integer" && !fields.has(last);
    if (!isFree || column === undefined || !Array.isArray(take)) continue;
    const turned = take.map((one) => one.replace(/^\{####\}(\s?[-–]\s?)####$/, "####$1{####}"));
    if (turned.some((one, at) => one !== take[at])) fields.set(last, { column, take: turned, ...dressed });
  }
}
