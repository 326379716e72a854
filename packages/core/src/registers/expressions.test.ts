import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset } from "../dataset.ts";
import { compileCondition } from "../rule.ts";
import type { AnyRow } from "../row.ts";
import { expressionOf, fields, references, scopes } from "../rules/_testing-expressions.ts";
import { environmentOf } from "../rules/index.ts";
import { conditionTest, scopeOf } from "./expressions.ts";
import { hashText } from "./hash.ts";
import { rowFiller } from "./fill.ts";
import { openRegisters } from "./registers.ts";
import { TableCursor } from "./table-cursor.ts";
import { testOf } from "./test-of.ts";

const dataset = { id: "d", fields, references } as unknown as Dataset;
const meters = {
  id: "meters",
  fields: Object.fromEntries(
    Object.entries(references["meter"]?.borrows ?? {}).map(([name, field]) => [name, { ...field }]),
  ),
} as unknown as Dataset;
const environment = environmentOf(fields, references);

/** A cursor whose reference points to this row. */
function cursorOn(meter: AnyRow | undefined, now: TableCursor["now"]): TableCursor {
  const registers = openRegisters(meters, 0);
  if (meter) rowFiller(meters, registers)(meter, 0);
  const pointer = {
    index: meter ? 0 : -1,
    look: () => {},
    row: () => meter,
    doubts: () => [],
    isWrongName: () => false,
    isGiven: meter !== undefined,
    column: (field: string) => ({
      numbers: registers.numbers.slice(Object.keys(meters.fields).indexOf(field)),
    }),
  };
  return new TableCursor({ dataset, rows: 0, now, pointers: new Map([["meter", pointer]]) });
}

test("a condition has the same answer over registers as over the row", () => {
  let overRegisters = 0;
  fc.assert(
    fc.property(expressionOf("bool", 3), scopes, (text, { row, ref, now }) => {
      const expression = compileCondition(text, environment, "here");
      const cursor = cursorOn(ref.meter, now);
      cursor.standAtRow(row, 1);
      if (testOf(expression.typed, cursor)) overRegisters++;
      const answer = conditionTest(expression, cursor)(cursor.base);
      const expected = expression.value(scopeOf(expression, cursor));
      expect(answer, text).toBe(expected === undefined ? -1 : Number(expected));
    }),
    { numRuns: 4000 },
  );
  expect(overRegisters).toBeGreaterThan(1000);
});

test.each([
  [`row.count * row.huge > 0`, { count: 5, huge: Number.MAX_SAFE_INTEGER }, 1],
  [`row.area * row.area > 0.0`, { area: 12_345_678.91 }, 1],
  [`row.name == "Bodø"`, { name: "Bodø" }, 1],
  [`row.name != row.code`, { name: "a", code: "a" }, 0],
  [
    `row.end - row.start == duration("1h")`,
    { start: "2025-10-26T02:00:00+02:00", end: "2025-10-26T02:00:00+01:00" },
    1,
  ],
  [`row.day < timestamp("2025-01-01T00:00:00Z")`, { day: "2024-12-31" }, 1],
  [`row.day < timestamp("2025-01-01T00:00:00Z")`, { day: "2024-13-31" }, -1],
])("%s", (text, row, expected) => {
  const cursor = cursorOn(undefined, undefined);
  cursor.standAtRow(row, 1);
  expect(conditionTest(compileCondition(text, environment, "here"), cursor)(cursor.base)).toBe(expected);
});

test("a row is made only when registers do not hold what is asked for", () => {
  const cursor = cursorOn(undefined, undefined);
  let made = 0;
  const row = { name: "Bodø", count: 3 };
  cursor.registers.numbers.fill(Number.NaN);
  cursor.registers.numbers[cursor.registerOf("name")] = hashText("Bodø");
  cursor.registers.numbers[cursor.registerOf("count")] = 3;
  cursor.standAt(0, 1, () => {
    made++;
    return row;
  });
  const answer = (text: string) => conditionTest(compileCondition(text, environment, "here"), cursor)(0);
  expect([answer(`row.name in ["Oslo", "Bodø"] && row.count == 3`), made]).toEqual([1, 0]);
  expect([answer(`row.name.startsWith("B")`), made]).toEqual([1, 1]);
});
