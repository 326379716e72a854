import { inexpressibleLine } from "@samapne/generators";
import type { Judges } from "./judges.ts";

/** What a comparison found: unexplained differences, and how often each line of the table explained one. */
export interface Comparison {
  readonly differences: readonly string[];
  readonly explained: ReadonlyMap<string, number>;
  readonly accepted: number;
  readonly refused: number;
}

/** Hands every row to every judge. The plain validator is the one the others are measured by. */
export function compare(judges: Judges, rows: readonly unknown[]): Comparison {
  const differences: string[] = [];
  const explained = new Map<string, number>();
  let refused = 0;
  for (const row of rows) {
    const errors = judges.plain(row);
    if (errors.length > 0) refused += 1;
    const expected = errors.map(({ error }) => error).join(", ");
    for (const [name, judge] of Object.entries(judges.same)) {
      const found = judge(row).join(", ");
      if (found !== expected)
        differences.push(difference(judges, row, expected, `${name} found ${found || "nothing"}`));
    }
    const accepts = judges.schema(row);
    if (accepts === (errors.length === 0)) continue;
    const lines = errors.map(({ code, value }) => inexpressibleLine(code, value, judges.dataset)?.id);
    if (accepts && lines.every((line) => line !== undefined))
      for (const line of lines) explained.set(line, (explained.get(line) ?? 0) + 1);
    else differences.push(difference(judges, row, expected, `schema.json ${schemaSays(judges)}`));
  }
  return { differences, explained, accepted: rows.length - refused, refused };
}

function schemaSays({ schema }: Judges): string {
  const [error] = schema.errors ?? [];
  return error ? `refuses: ${error.instancePath} ${error.message}` : "accepts";
}

function difference({ dataset }: Judges, row: unknown, expected: string, found: string): string {
  return `${dataset.id} ${JSON.stringify(row)}: the validator found ${expected || "nothing"}; ${found}`;
}
