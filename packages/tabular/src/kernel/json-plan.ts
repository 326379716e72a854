import type { Dataset, FieldKind } from "@samapne/core";
import type { JsonColumn, JsonPlan } from "./json-walk.ts";
import { planFields, type TableFacts } from "./plan-fields.ts";
import { seriesOf } from "./series.ts";
import { Slots } from "./slots.ts";
import { wordTree } from "./cells/word-tree.ts";

const [quote, backslash, space] = [0x22, 0x5c, 0x20];

/** The kinds whose values stand without quotation marks in JSON. */
const bare: ReadonlySet<FieldKind> = new Set<FieldKind>(["integer", "decimal", "boolean", "list"]);

/** Plans the walk over the lines of an NDJSON table whose keys are known. */
export function jsonPlan(facts: TableFacts): JsonPlan {
  const { dataset, matched, window } = facts;
  const columnOf = new Map(matched.map(({ field }, column) => [field, column]));
  const series = seriesOf(dataset, columnOf);
  const fields = planFields(facts, series?.field);
  const ends = endsInText();
  const columns = matched.map(({ field, heading }, column): JsonColumn => {
    const { tests, ...more } = fields.field(column, field, [ends]);
    const [test] = tests as [JsonColumn["test"]];
    return { key: new TextEncoder().encode(heading), isBare: isBare(dataset, field), test, ...more };
  });
  const keys = matched.map(({ heading }) => heading);
  const registers = columns.map((column) => column.registers);
  return {
    window,
    columns,
    columnOf: wordTree(keys, { window, ends, onLetter: facts.onLetter }),
    datedCodes: fields.datedCodes,
    values: fields.values,
    arrays: facts.arrays,
    program: facts.program,
    slots: new Slots({ table: facts.registers, registers, series }, fields.values, facts.arrays),
  };
}

function isBare({ fields }: Dataset, name: string): boolean {
  return bare.has(fields[name]?.kind ?? "list");
}

/** A quotation mark ends a text; a backslash means something else, and control characters may not stand in one. */
function endsInText(): Uint8Array {
  const ends = new Uint8Array(256).fill(2, 0, space);
  ends[backslash] = 2;
  ends[quote] = 1;
  return ends;
}
