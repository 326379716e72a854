import type { Dataset, Field } from "@samapne/core";
import { skipTest } from "./cells/skip.ts";
import { endsOf, planFields, type TableFacts } from "./plan-fields.ts";
import { Slots } from "./slots.ts";
import type { WalkColumn, WalkPlan } from "./walk.ts";

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d];

/** What is known of a CSV table before its rows are walked over. */
export interface CsvFacts extends TableFacts {
  readonly delimiter: string;
  /** How many columns there are. */
  readonly columns: number;
}

/** Plans the walk over a CSV table. */
export function csvPlan(facts: CsvFacts): WalkPlan {
  const { dataset, matched, window } = facts;
  const delimiter = facts.delimiter.charCodeAt(0);
  const columnOf = new Map(matched.map(({ field, index }) => [field, index]));
  const series = seriesField(dataset, columnOf);
  const fields = planFields(facts, series);
  const [outside, inside] = [endsOf(delimiter, lineFeed, carriageReturn), endsOf(quote)];
  const skipped: WalkColumn = {
    plain: skipTest(window, outside),
    quoted: skipTest(window, inside),
    mustStand: false,
    registers: [],
  };
  const columns = Array.from({ length: facts.columns }, () => skipped);
  for (const { field, index } of matched) {
    const { tests, ...column } = fields.field(index, field, [outside, inside]);
    const [plain, quoted] = tests as [WalkColumn["plain"], WalkColumn["quoted"]];
    columns[index] = { plain, quoted, ...column };
  }
  const slots = new Slots(
    {
      table: facts.registers,
      registers: columns.map(({ registers }) => registers),
      seriesColumn: series === undefined ? undefined : columnOf.get(series),
      seriesRegister: series === undefined ? undefined : Object.keys(dataset.fields).indexOf(series),
    },
    fields.values,
  );
  return { window, delimiter, columns, datedCodes: fields.datedCodes, values: fields.values, slots };
}

const told: ReadonlySet<Field["kind"]> = new Set<Field["kind"]>(["text", "code", "identifier"]);

/** The field that tells series apart: the first text of a key that has more than it. */
function seriesField({ key, fields }: Dataset, columnOf: ReadonlyMap<string, number>): string | undefined {
  if (key.length < 2) return undefined;
  return key.find((name) => columnOf.has(name) && told.has((fields[name] as Field).kind));
}
