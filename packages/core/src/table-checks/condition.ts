import type { Dataset } from "../dataset.ts";
import { compileCondition, compileValue } from "../rule.ts";
import type { AnyRow } from "../row.ts";
import type { Lookup } from "../row-judge.ts";
import { environmentOf, type Now } from "../rules/index.ts";
import { momentText } from "./moment.ts";
import { rowScope } from "./row-scope.ts";

/** True when the row is known to meet a condition; a check without condition takes every row. */
export function meets(
  text: string | undefined,
  dataset: Dataset,
  place: string,
  now: Now | undefined,
): (row: AnyRow, lookup: Lookup) => boolean {
  if (text === undefined) return () => true;
  const { reads, value } = compileCondition(text, environmentOf(dataset.fields, dataset.references), place);
  return (row, lookup) => value(rowScope(reads, row, lookup, now)) === true;
}

/** The values of some expressions as one text, to group rows by; undefined when one is unknown. */
export function groupBy(
  texts: readonly string[],
  dataset: Dataset,
  place: string,
  now: Now | undefined,
): (row: AnyRow, lookup: Lookup) => string | undefined {
  const environment = environmentOf(dataset.fields, dataset.references);
  const expressions = texts.map((text, index) => compileValue(text, environment, `${place}.by[${index}]`));
  return (row, lookup) => {
    const values: unknown[] = [];
    for (const { reads, kind, value } of expressions) {
      const answer = value(rowScope(reads, row, lookup, now));
      if (answer === undefined) return undefined;
      values.push(kind === "timestamp" ? momentText(answer as number, "instant") : answer);
    }
    return values.join(" · ");
  };
}
