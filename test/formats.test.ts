import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { type AnyRow, type Dataset, defineDataset, validator } from "@samapne/core";
import { carries, type Format, formatLimits, formatOf, formats, WriteError } from "@samapne/tabular";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everyKind } from "../packages/generators/test/every-kind.ts";
import { asPage, asXmlSpreadsheet } from "./formats/as-markup.ts";
import { randomTables } from "./formats/random-table.ts";
import { errorsIn, present, readRows, written } from "./formats/read-back.ts";

const seed = Number(process.env["SEED"] ?? 20_261_126);

/** The rows a format carries; none when no row has a value, for then JSON has no key to tell the dataset by. */
function carriedRows(rows: readonly AnyRow[], dataset: Dataset, { id }: Format): readonly AnyRow[] {
  const carried = rows.filter((row) => carries(id, dataset, row));
  return carried.some((row) => Object.keys(present(row)).length > 0) ? carried : [];
}

/** What must be the same of a row: whether it is accepted, and its values when it is. */
function verdictOf(row: AnyRow, accepted: boolean) {
  return { accepted, values: accepted ? present(row) : undefined };
}

/** Does a text have blanks that a page does not show, around it or beside each other? */
function hasOddBlanks(row: AnyRow): boolean {
  return /"\s|\s"|\s\s|[^\S ]|\\[nrtf]/u.test(JSON.stringify(row));
}

/** Every format, over random tables of random datasets: the same rows, and the verdict of the plain validator. */
describe(`the same table through every format (seed ${seed})`, () => {
  for (const format of formats)
    test(`${format.id}: gives the same rows and the same verdict`, async () => {
      const counts = { accepted: 0, refused: 0, left: 0 };
      await fc.assert(
        fc.asyncProperty(randomTables, async ({ dataset, rows }) => {
          const carried = carriedRows(rows, dataset, format);
          counts.left += rows.length - carried.length;
          if (carried.length === 0) return;
          const read = await readRows(await written(format, dataset, carried), dataset);
          expect(read.format).toBe(format.id);
          expect(read.rows).toHaveLength(carried.length);
          const accepts = validator(dataset);
          const expected = carried.map((row) => verdictOf(row, accepts(row).ok));
          const actual = read.rows.map(({ values, found }) =>
            verdictOf(values, errorsIn(found).length === 0),
          );
          expect(actual).toEqual(expected);
          for (const { accepted } of expected) counts[accepted ? "accepted" : "refused"]++;
        }),
        { seed, numRuns: 120 },
      );
      expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(50);
    });

  test("a map of rows (GeoJSON) gives the same rows and the same findings as JSON", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(randomTables, async ({ dataset, rows }) => {
        const json = formatOf("json");
        const carried = carriedRows(rows, dataset, json);
        if (carried.length === 0) return;
        const plain = await written(json, dataset, carried);
        const list = JSON.parse(new TextDecoder().decode(plain)) as unknown[];
        const features = list.map((properties) => ({ type: "Feature", geometry: null, properties }));
        const map = new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features }));
        const [one, other] = await Promise.all([plain, map].map((bytes) => readRows(bytes, dataset)));
        expect(other?.rows).toEqual(one?.rows);
        compared += carried.length;
      }),
      { seed, numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  test.each([
    ["html", asPage],
    ["xml-spreadsheet", asXmlSpreadsheet],
  ])("the same cells as %s give the same rows and the same findings as CSV", async (format, asMarkup) => {
    const csv = formatOf("csv");
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(randomTables, async ({ dataset, rows }) => {
        const carried = carriedRows(rows, dataset, csv).filter(
          (row) => carries("ods", dataset, row) && !hasOddBlanks(row),
        );
        if (carried.length === 0) return;
        const plain = await written(csv, dataset, carried);
        const read = await Promise.all(
          [plain, await asMarkup(plain)].map((bytes) => readRows(bytes, dataset)),
        );
        expect(read[1]?.format).toBe(format);
        expect(read[1]?.rows).toEqual(read[0]?.rows);
        compared += carried.length;
      }),
      { seed, numRuns: 100 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  test("what CSV and another format both carry, both judge for the same reasons", async () => {
    const csv = formats.at(-1) as Format;
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(randomTables, async ({ dataset, rows }) => {
        for (const format of formats.slice(0, -1)) {
          const carried = rows.filter(
            (row) => carries(csv.id, dataset, row) && carries(format.id, dataset, row),
          );
          if (carried.length === 0) continue;
          const [one, other] = await Promise.all(
            [csv, format].map(async (each) => readRows(await written(each, dataset, carried), dataset)),
          );
          const [plain = [], same = []] = [one, other].map((read) => read?.rows.map(({ found }) => found));
          // Where each value has the name of its field beside it, none can stand in a neighbour's place.
          const alike = plain.flatMap((found, at) => (found.some(isShift) ? [] : [at]));
          expect(same.length).toBe(plain.length);
          expect([format.id, alike.map((at) => same[at])]).toEqual([format.id, alike.map((at) => plain[at])]);
          compared += alike.length;
        }
      }),
      { seed, numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(300);
  });
});

function isShift(code: string): boolean {
  return code.startsWith("file.shifted_");
}

/** For each limit a row that it concerns, and no other limit of the same formats. */
const lost: Readonly<Record<string, AnyRow>> = {
  unknown_field: { name: "a", more: 1 },
  value_type: { name: "a", count: "5" },
  empty_text: { name: "a", note: "" },
  list_separator: { name: "a", tags: ["x|y"] },
  blank_row: { name: " " },
  half_character: { name: "a\ud800" },
  control_character: { name: "a\u0001" },
  long_text: { name: "a".repeat(40_000) },
  fifteen_digits: { name: "a", amount: 1_234_567_890.123456 },
  not_finite: { name: "a", amount: Number.NaN },
  column_type: { name: "a", amount: "mye" },
  offset: { name: "a", moment: "2025-10-26T02:00:00+02:00" },
};

const words = { nb: "x", nn: "x", en: "x" };
const about = { label: words, description: words };
const small = defineDataset({
  ...everyKind,
  id: "small",
  key: [],
  references: {},
  rules: [],
  checks: [],
  fields: {
    name: { ...about, kind: "text" },
    note: { ...about, kind: "text" },
    count: { ...about, kind: "integer" },
    amount: { ...about, kind: "decimal" },
    moment: { ...about, kind: "instant" },
    tags: { ...about, kind: "list", items: { kind: "text" } },
  },
});

/** Is the row, written and read again, another row, or one with another verdict? Or can it not be written at all? */
async function isChanged(format: Format, row: AnyRow): Promise<boolean> {
  try {
    const { rows } = await readRows(await written(format, small, [{ name: "først" }, row]), small);
    const read = rows[1];
    const { ok } = validator(small)(row);
    if (rows.length !== 2 || !read) return true;
    return ok !== (read.found.length === 0) || (ok && !isDeepStrictEqual(present(read.values), present(row)));
  } catch (error) {
    if (error instanceof WriteError) return true;
    throw error;
  }
}

/** The limits of a format that concern a row. */
function concernedBy(row: AnyRow, { id }: Format): readonly string[] {
  const concerned = formatLimits.filter((limit) => limit.formats.includes(id) && limit.concerns(row, small));
  return concerned.map((limit) => limit.id);
}

describe("what a format cannot carry", () => {
  test("has an example for each line", () => {
    expect(Object.keys(lost)).toEqual(formatLimits.map(({ id }) => id));
  });

  for (const limit of formatLimits)
    test(`${limit.id} is needed for ${limit.formats.join(", ")}, and for no other`, async () => {
      const row = lost[limit.id] ?? {};
      const changed = [];
      for (const format of formats) {
        const concerned = concernedBy(row, format);
        expect([format.id, await isChanged(format, row)]).toEqual([format.id, concerned.length > 0]);
        if (concerned.includes(limit.id)) changed.push(format.id);
      }
      expect(changed.toSorted()).toEqual([...limit.formats].toSorted());
    });

  test("stands in the documentation, line by line", () => {
    const page = readFileSync(new URL("../docs/formats.md", import.meta.url), "utf8").replace(/ +/g, " ");
    for (const { formats: names, reason } of formatLimits)
      expect(page).toContain(`| ${names.join(", ")} | ${reason.en.replaceAll("|", "\\|")} |`);
    expect(page).toContain(`${formatLimits.length} things`);
  });
});
