import { defineDataset } from "@samapne/core";
import { expect, test } from "vitest";
import { anyText, inputOf, kindsEitherWay, plainDataset, said } from "../../_testing.ts";
import { startParquet } from "../../formats/parquet/hyparquet-writer.ts";
import type { Stored } from "../../formats/parquet/stored.ts";

const dataset = defineDataset({
  id: "columns",
  ...plainDataset,
  fields: {
    begin: { kind: "instant", ...said, zone: "Europe/Oslo", required: true },
    end: { kind: "instant", ...said },
    name: { kind: "text", ...said },
    amount: { kind: "decimal", ...said },
  },
  key: ["begin"],
  rules: [{ id: "R1", expression: "row.end > row.begin", message: anyText }],
});

const stamp = (isAdjustedToUTC: boolean, unit: "MILLIS" | "MICROS" = "MICROS"): Stored => ({
  type: { type: "INT64", logical_type: { type: "TIMESTAMP", isAdjustedToUTC, unit } as never },
  isList: false,
  store: (value) => value,
});
const micros = (moment: string, finer = 0) => BigInt(Date.parse(moment)) * 1000n + BigInt(finer);

/** The kinds of what is found in a file of one column of timestamps, which must not depend on whether rows are made. */
async function kindsIn(field: string, stored: Stored, values: readonly (bigint | undefined)[]) {
  const begins = values.map((_, at) => micros("2024-01-01T00:00:00Z") + BigInt(at) * 60_000_000n);
  const columns = [
    { name: "begin", stored: stamp(true), values: begins },
    ...(field === "begin" ? [] : [{ name: field, stored, values }]),
  ];
  if (field === "begin") columns[0] = { name: field, stored, values };
  const output = startParquet(columns);
  const bytes = Buffer.concat([output.group(columns.map((column) => column.values)), output.end()]);
  return kindsEitherWay(inputOf("stempel.parquet", bytes), dataset);
}

const moments = [
  micros("2025-07-01T10:00:00Z"),
  micros("2025-07-01T10:00:00.250Z"),
  micros("2025-07-01T10:00:00.251Z", 7),
  micros("1931-02-03T04:05:06Z", 1),
  micros("0001-01-01T00:00:00Z"),
  micros("9999-12-31T23:59:59.999Z"),
];
const outside = [micros("0000-12-31T23:59:59Z"), micros("+010000-01-01T00:00:00Z"), 2n ** 62n, -(2n ** 62n)];

test("moments in UTC are right in the years 1 to 9999, without texts being made of them", async () => {
  expect(await kindsIn("begin", stamp(true), moments)).toEqual([]);
  expect(await kindsIn("begin", stamp(true), [...moments, ...moments])).toEqual(["key.duplicate 6"]);
  expect(await kindsIn("begin", stamp(true), [undefined, ...moments])).toEqual(["field.missing 1"]);
  for (const moment of outside) {
    expect(await kindsIn("begin", stamp(true), [...moments, moment])).toHaveLength(1);
    expect(await kindsIn("begin", stamp(true, "MILLIS"), [0n, moment / 1000n])).toHaveLength(1);
  }
});

test("moments are compared by rules as they are, and absent ones with nothing", async () => {
  const [day, before] = [micros("2025-07-01T10:00:00Z"), micros("2020-07-01T10:00:00Z")];
  expect(await kindsIn("end", stamp(true), [day, undefined, day, before, undefined, before])).toEqual([
    "rule 2",
  ]);
});

test("a moment of a clock on a wall has no zone, and one in another field is a text", async () => {
  expect(await kindsIn("begin", stamp(false), moments)).toEqual(["instant.no_offset 6"]);
  expect(await kindsIn("name", stamp(true), moments)).toEqual([]);
  expect(await kindsIn("amount", stamp(true), moments)).toEqual(["field.wrong_type 6"]);
});
