import type { Dataset } from "@samapne/core";

/** A percentage that a rule of a dataset defines by other figures of the row. */
export interface PercentRule {
  readonly name: string;
  readonly part: string;
  readonly whole: readonly string[];
}

/** Its product with the whole is a hundred times the part. */
const isPercent =
  /abs\(row\.(\w+) \* (?:double\()?(row\.\w+(?: \+ row\.\w+)*)\)? - 100\.0 \* (?:double\()?row\.(\w+)\)?\)/;

/** The percentages that rules of a dataset define. */
export function percentRules({ rules = [] }: Dataset): readonly PercentRule[] {
  return rules.flatMap(({ expression }) => {
    const [, name, whole, part] = isPercent.exec(expression) ?? [];
    return name === undefined || whole === undefined || part === undefined
      ? []
      : [{ name, part, whole: whole.split(" + ").map((one) => one.replace("row.", "")) }];
  });
}
