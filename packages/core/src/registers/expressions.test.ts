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

/** A cursor whose reference points to the row whose number is told; -1 for none. */
function cursorOver(
  rows: readonly AnyRow[],
  now: TableCursor["now"],
): { readonly cursor: TableCursor; refer(index: number): void } {
  const registers = openRegisters(meters, rows.length);
  for (const [index, row] of rows.entries()) rowFiller(meters, registers)(row, index * registers.width);
  const names = Object.keys(meters.fields);
  const pointer = {
    index: -1,
    look: () => {},
    row: () => rows[pointer.index],
    doubts: () => [],
    isWrongName: () => false,
    hasOthers: () => false,
    isGiven: true,
    column: (field: string) => {
      const register = names.indexOf(field);
      const values = rows.map((_, index) => registers.numbers[index * registers.width + register] as number);
      return { numbers: Float64Array.from(values) };
    },
  };
  const cursor = new TableCursor({ dataset, rows: 0, now, pointers: new Map([["meter", pointer]]) });
  return {
    cursor,
    refer: (index) => {
      pointer.index = index;
      pointer.isGiven = index >= 0;
    },
  };
}

/** A cursor whose reference points to this row. */
function cursorOn(meter: AnyRow | undefined, now: TableCursor["now"]): TableCursor {
  const { cursor, refer } = cursorOver(meter ? [meter] : [], now);
  refer(meter ? 0 : -1);
  return cursor;
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

test("the answer is that of the row at hand, whichever row it refers to", () => {
  let answers = 0;
  fc.assert(
    fc.property(
      expressionOf("bool", 3),
      fc.array(scopes, { minLength: 2, maxLength: 4 }),
      fc.array(fc.nat(8), { minLength: 4, maxLength: 12 }),
      (text, [first, ...others], picks) => {
        const all = [first as NonNullable<typeof first>, ...others];
        const rows = all.flatMap(({ ref }): readonly AnyRow[] => (ref.meter ? [ref.meter] : []));
        const { cursor, refer } = cursorOver(rows, all[0]?.now);
        const expression = compileCondition(text, environment, "here");
        const test = conditionTest(expression, cursor);
        for (const pick of picks) {
          // Mostly the same row is referred to as before.
          if (pick > 4) refer((pick % (rows.length + 1)) - 1);
          cursor.standAtRow(all[pick % all.length]?.row ?? {}, 1);
          const answer = test(cursor.base);
          const expected = expression.value(scopeOf(expression, cursor));
          expect(answer, text).toBe(expected === undefined ? -1 : Number(expected));
          if (text.includes("ref.") && expected !== undefined) answers++;
        }
      },
    ),
    { numRuns: 3000 },
  );
  expect(answers).toBeGreaterThan(1000);
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
