import { describe, expect, test } from "vitest";
import { inputOf, judgeInputs } from "../_testing.ts";

const heading = "reading_id,place_id,place_name,value\n";
type Reading = readonly [id: string, value: number | string];

function file(name: string, readings: readonly Reading[]) {
  return inputOf(name, heading + readings.map(([id, value]) => `${id},p1,Torget,${value}\n`).join(""));
}

/** What is said of a delivery beside the last one, whether its rows are made or only walked over. */
async function comparedWith(
  before: readonly Reading[],
  now: readonly Reading[],
): Promise<readonly (readonly [code: string, message: string, rows: readonly (number | undefined)[]])[]> {
  const previous = [{ input: file("april.csv", before) }];
  const [made, walked] = await Promise.all(
    [true, false].map((everyRow) => judgeInputs([file("mai.csv", now)], { previous, everyRow })),
  );
  expect(walked).toEqual(made);
  const causes = made?.deliveries[0]?.files[0]?.causes ?? [];
  return causes
    .filter(({ code }) => code.startsWith("previous."))
    .map(({ code, message, places }) => [code, message.nb, places.map(({ row }) => row)]);
}

const readings = (count: number, value: (index: number) => number | string): readonly Reading[] =>
  Array.from({ length: count }, (_, index) => [`r${index}`, value(index)]);
const usual = readings(20, (index) => index + 1.5);

describe("a delivery beside the last one", () => {
  test("is not remarked on when it is the same, or has grown", async () => {
    expect(await comparedWith(usual, usual)).toEqual([]);
    expect(await comparedWith(usual.slice(0, 10), usual)).toEqual([]);
  });

  test("tells how many rows are gone, and which", async () => {
    const kept = usual.filter((_, index) => index % 3 !== 0);
    expect(await comparedWith(usual, kept)).toEqual([
      ["previous.rows_gone", expect.stringContaining("7 av 20 rader"), []],
    ]);
    expect((await comparedWith(usual, kept))[0]?.[1]).toContain("rad 2, 5, 8, 11, 14 …");
  });

  test("tells when a file with other rows is far shorter", async () => {
    const others = usual.slice(0, 9).map(([id, value]): Reading => [`ny-${id}`, value]);
    expect((await comparedWith(usual, others)).map(([code]) => code)).toEqual(["previous.fewer_rows"]);
  });

  test("tells once when most values are in another unit, and how many times", async () => {
    const other = readings(20, (index) => (index < 12 ? (index + 1.5) * 1000 : index + 1.5));
    expect(await comparedWith(usual, other)).toEqual([
      ["previous.unit", expect.stringContaining("om lag 1000 ganger"), []],
    ]);
    expect((await comparedWith(other, usual))[0]?.[1]).toContain("1/1000 ganger");
  });

  test("suspects the unit of rows that are all new", async () => {
    const next = readings(20, (index) => (index + 3) * 1000).map(([id, value]): Reading => [
      `ny-${id}`,
      value,
    ]);
    expect((await comparedWith(usual, next)).map(([code]) => code)).toEqual(["previous.unit"]);
    const alike = readings(20, (index) => index + 9).map(([id, value]): Reading => [`ny-${id}`, value]);
    expect(await comparedWith(usual, alike)).toEqual([]);
  });

  test("shows the rows with a large jump", async () => {
    const jumped = readings(20, (index) => (index === 4 ? 550.25 : index === 7 ? 0.25 : index + 1.5));
    expect(await comparedWith(usual, jumped)).toEqual([["previous.jump", expect.anything(), [6, 9]]]);
  });

  test("says that a last delivery that is no table was not read", async () => {
    const report = await judgeInputs([file("mai.csv", usual)], {
      previous: [{ input: inputOf("april.csv", "\u0000\u0001\u0002") }],
    });
    expect(report.verdict).toBe("not_judged");
    expect(report.deliveries[0]?.files.map(({ name, problem }) => [name, problem !== undefined])).toEqual([
      ["mai.csv", false],
      ["april.csv", true],
    ]);
  });
});
