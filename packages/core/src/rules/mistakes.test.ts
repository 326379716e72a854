import { expect, test } from "vitest";
import { ModelError } from "../errors.ts";
import { fields, references } from "./_testing-expressions.ts";
import { checkExpression, environmentOf, expectType, parseExpression } from "./index.ts";

const environment = environmentOf(fields, references);

function refusal(expression: string): string {
  try {
    checkExpression(parseExpression(expression, "p"), environment, "p");
  } catch (error) {
    if (error instanceof ModelError) return error.message.replace(/^p: /, "");
    throw error;
  }
  return "accepted";
}

test.each([
  ["row.aria > 1.0", "position 5: unknown field row.aria. Did you mean row.area?"],
  ["ref.metr.limit > 1.0", "position 10: unknown reference ref.metr. Did you mean ref.meter?"],
  [
    "ref.meter.limt > 1.0",
    "position 11: unknown borrowed field ref.meter.limt. Did you mean ref.meter.limit?",
  ],
  ["now.yeer > 1", "position 5: unknown moment now.yeer. Did you mean now.year?"],
  [
    "area > 1.0",
    "position 1: found area, expected row.<field>, ref.<reference>.<field>, now.instant, now.date or now.year. Did you mean row.area?",
  ],
  [
    "row.area / 2.0 > 1.0",
    "position 10: / is not allowed, because division differs between languages: multiply the other side instead",
  ],
  ["row.count % 2 == 0", "position 11: % is not allowed, because remainders differ between languages"],
  [
    "row.count > row.area",
    "position 11: found int > decimal, expected two numbers of the same kind: write double(…) around the int, or 1.0 for 1",
  ],
  [
    "row.area + 1 > 2.0",
    "position 10: found decimal + int, expected two numbers of the same kind: write double(…) around the int, or 1.0 for 1",
  ],
  [
    "row.name == 1",
    "position 10: found string == int, expected string == string or int == int or decimal == decimal or bool == bool or timestamp == timestamp or duration == duration",
  ],
  [
    "row.open < true",
    "position 10: found bool < bool, expected string < string or int < int or decimal < decimal or timestamp < timestamp or duration < duration",
  ],
  ["row.count && row.open", "position 5: found int beside &&, expected bool"],
  [
    "row.name.substring(row.count, 4) == row.code",
    "position 24: substring(start, end) takes two whole numbers written out, 0 or more, start before end",
  ],
  [
    "row.name.substring(4, 4) == row.code",
    "position 20: substring(start, end) takes two whole numbers written out, 0 or more, start before end",
  ],
  [
    "row.open ? row.count : row.area",
    "position 10: found int : decimal, expected two values of the same type, no lists",
  ],
  ["row.count ? 1 : 2", "position 5: found int before ?, expected bool"],
  [
    "row.area == null",
    "position 13: null is not allowed: absent values are asked for with has(row.field) or !has(row.field)",
  ],
  ["row.tags.exists(t, t == 'a')", "position 10: exists is not allowed: a rule has no loops"],
  ["row.name.size() > 1", "position 10: size is written before its value: size(…)"],
  ["startsWith(row.name, 'a')", "position 1: startsWith is written after its value: text.startsWith(…)"],
  ["row.name.startWith('a')", "position 10: unknown function startWith. Did you mean startsWith?"],
  ["constructor(row.name)", "position 1: unknown function constructor"],
  ["has(row.name == 'a')", "position 1: has( ) takes one field: has(row.field) or has(ref.reference.field)"],
  ["has(now.year)", "position 1: has( ) takes one field: has(row.field) or has(ref.reference.field)"],
  ["row.name in []", "position 13: found an empty list, expected at least one value"],
  ["row.name in ['a', 1]", "position 19: found int in a list of string, expected one type"],
  ["row.name in [row.code]", "position 18: a list holds literals only"],
  ["row.count in ['a']", "position 11: found int in a list of string, expected the same type"],
  [
    "row.name in row.code",
    'position 17: found string after in, expected a list such as ["a", "b"] or a list field',
  ],
  ["[1] == [1]", "position 1: a list may only stand after in"],
  ["row.tags", "position 5: found a list, expected a value: a list may only stand after in, or in size( )"],
  ["row.name.matches(row.code)", "position 22: the text in matches( ) must be written out, not computed"],
  [
    "row.name.matches('a.c')",
    'position 18: the pattern "a.c" is not portable: at character 2, the point differs between languages at line breaks: write a class such as [^;], or \\. for the sign itself',
  ],
  [
    "row.name.matches('\\d')",
    'position 19: found \\d, expected one of \\\\ \\" \\\' \\n \\r \\t \\u0000; in a pattern, write r"…"',
  ],
  [
    "row.start.getHours('Oslo')",
    'position 20: found "Oslo", expected an IANA time zone such as "Europe/Oslo"',
  ],
  [
    "row.day > timestamp('2025-01-01')",
    'position 11: found timestamp("2025-01-01"), expected a text such as timestamp("2025-01-01T00:00:00Z"), to the millisecond',
  ],
  [
    "row.day > timestamp('2025-01-01T00:00:00.0001Z')",
    'position 11: found timestamp("2025-01-01T00:00:00.0001Z"), expected a text such as timestamp("2025-01-01T00:00:00Z"), to the millisecond',
  ],
  [
    "row.day - row.day > duration('1d')",
    'position 21: found duration("1d"), expected a text such as duration("1h30m"), in h, m, s and ms, to the millisecond',
  ],
  [
    "row.day + row.day == row.day",
    "position 9: found timestamp + timestamp, expected string + string or int + int or decimal + decimal or timestamp + duration",
  ],
  ["abs(row.name) == 1", "position 1: found abs(string), expected abs(int) or abs(decimal)"],
  [
    "row.name.contains('a', 'b')",
    "position 10: found string.contains(string, string), expected string.contains(string)",
  ],
  ["row.tags[0] == 'a'", "position 9: [ ] after a value is not allowed"],
  ["row.count == 5u", "position 14: unsigned integers are not allowed: leave out the u"],
  [
    "row.count == 9007199254740993",
    "position 14: found 9007199254740993, expected a whole number within ±(2^53 − 1)",
  ],
  [
    "row.area == 0.12345678901234567",
    "position 13: found 0.12345678901234567, expected a decimal of at most 15 significant digits",
  ],
  ["row.count == 0x1F", "position 14: found 0x, expected a number such as 12 or 0.5"],
  ["row.name == b'a'", "position 13: bytes are not allowed"],
  ["row.name == '''a'''", "position 13: text in triple quotes is not allowed"],
  ["row.name == 'a", "position 13: this text has no closing '"],
  ["row.name == {}", "position 13: maps and messages are not allowed"],
  ["row.name = 'a'", "position 10: found =, expected =="],
  ["row.open & row.open", "position 10: found &, expected &&"],
  ["row.open == true // ja", "position 18: comments are not allowed"],
  ["!-row.count", "position 2: found - after !: put what follows in parentheses"],
  ["row.open and row.open", "position 10: found and, expected an operator or the end"],
  ["(row.open", "position 10: found the end, expected )"],
  ["", "position 1: found the end, expected a value"],
  ["row.", "position 5: found the end, expected a name after the point"],
  ["row.name == 'æ' § 1", 'position 17: found "§", which no rule may hold'],
  [
    "(1).x == 1",
    "position 5: found a point after a value, expected row.<field>, ref.<reference>.<field>, now.instant, now.date or now.year",
  ],
  ["let == 1", "position 1: let is a reserved word of CEL"],
])("%s", (expression, message) => {
  expect(refusal(expression)).toBe(message);
});

test("a rule that does not give a bool is refused", () => {
  const typed = checkExpression(parseExpression("row.count + 1", "p"), environment, "d.rules.R1");
  expect(() => expectType(typed, "bool", "d.rules.R1")).toThrow(
    "d.rules.R1: the expression gives int, expected bool",
  );
  expect(expectType(typed, "int", "p")).toBe(typed);
});

test("expressions that are too long or too deep are refused, not a stack overflow", () => {
  expect(() => parseExpression("1".padEnd(4001), "p")).toThrow(
    "p: the expression has 4001 characters, expected at most 4000",
  );
  const deep = "nested deeper than 60 levels";
  expect(() => parseExpression("(".repeat(2000), "p")).toThrow(deep);
  expect(() => parseExpression(`${"!".repeat(2000)}true`, "p")).toThrow(deep);
  expect(() => parseExpression("[".repeat(2000), "p")).toThrow(deep);
  expect(() => parseExpression(`${"true ? true : ".repeat(200)}true`, "p")).toThrow(deep);
  expect(refusal(`${"(".repeat(59)}1${")".repeat(59)} == 1`)).toBe("accepted");
  const many = "more than 500 operators and method calls";
  expect(refusal(`${"1+".repeat(499)}1 == 1`)).toBe("accepted");
  expect(() => parseExpression(`${"1+".repeat(1990)}1`, "p")).toThrow(many);
  expect(() => parseExpression(`row${".f()".repeat(900)}`, "p")).toThrow(many);
  expect(refusal(`row${".a".repeat(1900)}`)).toMatch(/^position 3803: found row\.a/);
});
