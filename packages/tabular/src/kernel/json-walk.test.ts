import { defineDataset, delivery, hashText, instantToMillis, putValue } from "@samapne/core";
import { expect, test } from "vitest";
import { plainDataset, said } from "../_testing.ts";
import { ownArrays } from "../formats/arrays.ts";
import { openWindow } from "../formats/window.ts";
import { jsonPlan } from "./json-plan.ts";
import { startJsonWalk } from "./json-walk.ts";
import { slotRows } from "./slots.ts";

const dataset = defineDataset({
  id: "walked",
  ...plainDataset,
  fields: {
    meter: { kind: "text", ...said, required: true },
    start: { kind: "instant", ...said, required: true },
    value: { kind: "decimal", ...said },
    quality: { kind: "text", ...said },
    comment: { kind: "text", ...said },
  },
  key: ["meter", "start"],
  rules: [],
});
const names = Object.keys(dataset.fields);

type Line = Readonly<Record<string, unknown>>;

/** Walks over lines; gives the registers of each row that was taken without being made, and undefined for the others. */
function walkOver(lines: readonly string[]): readonly (readonly number[] | undefined)[] {
  const bytes = new TextEncoder().encode(`${lines.join("\n")}\n`);
  const window = openWindow(bytes.length + 1);
  window.bytes.set(bytes);
  window.bytes[bytes.length] = 0x0a;
  const { door } = delivery([dataset], { registerRows: slotRows, report: () => {} }).table(dataset);
  const plan = jsonPlan({
    dataset,
    matched: names.map((name, index) => ({ index, heading: name, field: name })),
    registers: door.registers,
    reads: new Set(names),
    onLetter: () => {},
    window,
    arrays: ownArrays,
  });
  const met: (readonly number[] | undefined)[] = [];
  const walk = startJsonWalk(plan, {
    isOver: () => false,
    text: (column, from, to) => {
      const text = new TextDecoder().decode(window.bytes.subarray(from, to));
      putValue("text", text, plan.values, column);
      return !text.includes("wrong");
    },
    row: (base) => {
      met.push([...door.registers.numbers.subarray(base, base + names.length)]);
      return true;
    },
    slow: (start) => {
      met.push(undefined);
      return window.bytes.indexOf(0x0a, start) + 1;
    },
  });
  expect(walk(0, bytes.length, true)).toBe(bytes.length);
  return met;
}

/** What the registers of a line must hold. */
function registersOf(line: Line): readonly number[] {
  return names.map((name) => {
    const value = line[name];
    if (typeof value === "number") return value;
    if (typeof value !== "string") return Number.NaN;
    return name === "start" ? (instantToMillis(value) as number) : hashText(value);
  });
}

const hour = (at: number) => `2025-01-01T${String(at).padStart(2, "0")}:00:00+01:00`;

/**
 * Lines of three meters that take turns, not always in the same order; what a meter says stays the same for a while, and
 * is left out for a while. The quality is the same for all, whose turn it is.
 */
const inTurns: readonly Line[] = Array.from({ length: 90 }, (_, index) => {
  const [meter, at] = [(index * index + (index >> 3)) % 3, index >> 2];
  return {
    quality: `quality ${index >> 3}`,
    ...(index % 11 === 0 ? { comment: `comment ${at}` } : {}),
    meter: `m-${"x".repeat(meter)}`,
    start: hour(at % 24),
    ...((at + meter) % 4 === 0 ? {} : { value: meter * 100 + (at >> 1) }),
  };
});

test("knows the values of each line when series take turns and members come and go", () => {
  expect(walkOver(inTurns.map((line) => JSON.stringify(line)))).toEqual(inTurns.map(registersOf));
});

test("knows the values of each line when members change places and blanks come between them", () => {
  const lines = inTurns.map((line, index) => {
    const members = Object.entries(line);
    const ordered = Object.fromEntries(index % 7 < 3 ? members : members.toReversed());
    return index % 4 === 0
      ? JSON.stringify(ordered, undefined, 1).replaceAll("\n", "")
      : JSON.stringify(ordered);
  });
  expect(walkOver(lines)).toEqual(inTurns.map(registersOf));
});

test.each([
  [
    "a key twice, the second after the line left the shape of the one before",
    ',"quality":"b","comment":"c","quality":"d"}',
  ],
  [
    "a key twice, one of them in the part that is alike",
    ',"value":1,"quality":"a","start":"2025-01-01T00:00:00Z"}',
  ],
  ["a key that is no field's", ',"value":1,"quality":"a","other":1}'],
  ["a line that ends too early", ',"value":1,"quality":"a"'],
  ["a second object in the line", ',"value":1,"quality":"a"}{}'],
])("leaves %s to the slow way", (_, end) => {
  const begin = '{"meter":"m","start":"2025-01-01T00:00:00Z"';
  const right = `${begin},"value":1,"quality":"a"}`;
  const met = walkOver([right, begin + end, right]);
  expect(met.map((row) => row !== undefined)).toEqual([true, false, true]);
});

test("asks about a text its test is not sure of, and goes on beside the line when it is right", () => {
  const lines = ["707057500000000001", "707057500000000018", "wrong 707057500000000025"].flatMap((meter) =>
    [1, 2, 3].map((value) => ({ meter, start: hour(value), value })),
  );
  const met = walkOver(lines.map((line) => JSON.stringify(line)));
  expect(met).toEqual([...lines.slice(0, 6).map(registersOf), undefined, undefined, undefined]);
});

test("leaves a line without what must stand to the slow way", () => {
  const right = '{"start":"2025-01-01T00:00:00Z","value":1,"meter":"m"}';
  const met = walkOver([
    right,
    '{"start":"2025-01-01T00:00:00Z","value":1}',
    '{"value":1,"meter":"m"}',
    right,
  ]);
  expect(met.map((row) => row !== undefined)).toEqual([true, false, false, true]);
});
