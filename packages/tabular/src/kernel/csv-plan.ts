import { skipTest } from "./cells/skip.ts";
import { endsOf, planFields, type TableFacts } from "./plan-fields.ts";
import { seriesOf } from "./series.ts";
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
  const { dataset, matched, window, arrays, program } = facts;
  const delimiter = facts.delimiter.charCodeAt(0);
  const columnOf = new Map(matched.map(({ field, index }) => [field, index]));
  const series = seriesOf(dataset, columnOf);
  const fields = planFields(facts, series?.field);
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
  const registers = columns.map((column) => column.registers);
  const slots = new Slots({ table: facts.registers, registers, series }, fields.values, arrays);
  const { datedCodes, values } = fields;
  return { window, delimiter, columns, datedCodes, values, slots, arrays, program };
}
