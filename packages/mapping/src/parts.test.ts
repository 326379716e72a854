import { describe, expect, test } from "vitest";
import { converted, leftOutOf, repairsOf, testSeries } from "./_testing.ts";
import { outcomeText } from "./rows/outcome-text.ts";

const rest = "quality: { presence_of: value, present: measured, absent: missing }";
const time = `time: { column: Tid, spelling: "DD.MM.YYYY hh:mm", zone: Europe/Oslo, labels: start, length: PT1H, start: from, end: until }`;
const mapping = (meter: string, more = "") => `mapping: 1
dataset: test-series
${more}
${time}
fields:
  meter: ${meter}
  value: { column: Verdi }
  ${rest}`;
const table = (...rows: readonly string[]) => [...rows, ""].join("\n");
const metersOf = (rows: readonly Readonly<Record<string, unknown>>[]) => rows.map(({ meter }) => meter);

describe("a value put together of parts", () => {
  const of = "{ parts: [{ column: Nr }, { column: Retning, codes: { Forbruk: null, Produksjon: prod } }] }";

  test("takes them in their order; a code that is null leaves its part out, and the word of another is kept", async () => {
    const { rows, outcome } = await converted(
      table(
        "Nr;Retning;Tid;Verdi",
        "7;Forbruk;01.01.2025 00:00;1",
        "7;Produksjon;01.01.2025 00:00;2",
        "7;Lading;01.01.2025 00:00;3",
      ),
      mapping(of),
    );
    expect(metersOf(rows)).toEqual(["7", "7-prod", "7-Lading"]);
    expect(repairsOf(outcome)).toContain("joined meter ×3");
    const said = outcomeText(outcome, testSeries, "nb").replaceAll(/\s+/g, " ");
    expect(said).toContain("satt sammen av flere deler (rad 2: «7»)");
    expect(outcome.hasFaults).toBe(false);
  });

  test("is none where a part is missing: what is left may be the id of another", async () => {
    const { rows, outcome } = await converted(
      table("Nr;Retning;Tid;Verdi", "7;;01.01.2025 00:00;1", ";Produksjon;01.01.2025 00:00;1"),
      mapping(of),
    );
    expect(rows).toEqual([]);
    expect(leftOutOf(outcome)).toContain("invalid field.missing meter ×2 (2,3)");
  });

  test("takes parts of headings, of cells above the table and of cells above in the column, with a sign of its own between", async () => {
    const { rows } = await converted(
      table("Anlegg:;k1", "Bygg;Tid;El inn;El ut", "b1;01.01.2025 00:00;1;2", ";01.01.2025 01:00;3;4"),
      `mapping: 1
dataset: test-series
rows: { each: cell }
columns: [{ heading: "El *" }]
${time}
fields:
  meter: { parts: [{ beside: "Anlegg:" }, { column: Bygg, carry: true }, { heading: true, take: "El {*}" }], between: "" }
  value: { cell: true }
  ${rest}`,
    );
    expect(metersOf(rows)).toEqual(["k1b1inn", "k1b1ut", "k1b1inn", "k1b1ut"]);
  });
});

test("rows of several buildings in a wide table are series of their own", async () => {
  const { rows, outcome } = await converted(
    table("Bygg;Tid;El;Varme", ...["a", "b"].map((building) => `${building};01.01.2025 00:00;1;2`)),
    `mapping: 1
dataset: test-series
rows: { each: cell }
columns: [{ heading: El }, { heading: Varme }]
${time}
fields:
  meter: { parts: [{ column: Bygg }, { heading: true }] }
  value: { cell: true }
  ${rest}`,
  );
  expect(metersOf(rows)).toEqual(["a-El", "a-Varme", "b-El", "b-Varme"]);
  expect(outcome.hasFaults).toBe(false);
});

describe("rows with one key", () => {
  const nr = mapping("{ column: Nr }");

  test("are written and told of, so that nobody takes the first for the right one", async () => {
    const { rows, outcome } = await converted(
      table(
        "Nr;Tid;Verdi",
        "7;01.01.2025 00:00;1",
        "7;01.01.2025 00:00;2",
        "7;01.01.2025 01:00;1",
        "8;01.01.2025 00:00;1",
        "7;01.01.2025 00:00;3",
      ),
      nr,
    );
    expect(rows).toHaveLength(5);
    expect(outcome.repeated).toEqual({ count: 2, places: [3, 6] });
    expect(outcome.hasFaults).toBe(true);
  });

  test("that are the same in every cell are one", async () => {
    const { rows, outcome } = await converted(
      table("Nr;Tid;Verdi", "7;01.01.2025 00:00;1", "7;01.01.2025 00:00;1"),
      nr,
    );
    expect(rows).toHaveLength(1);
    expect(leftOutOf(outcome)).toContain("time_repeated ×1 (3)");
    expect(outcome.repeated.count).toBe(0);
  });

  test("are told of where two columns are one meter, and where a dataset has no times", async () => {
    const wide = await converted(
      table("Tid;A;B", "01.01.2025 00:00;1;2", "01.01.2025 01:00;3;"),
      `mapping: 1
dataset: test-series
rows: { each: cell }
columns: [{ heading: A, values: { meter: m } }, { heading: B, values: { meter: m } }]
${time}
fields: { value: { cell: true }, ${rest} }`,
    );
    expect(wide.outcome.repeated).toEqual({ count: 2, places: [2, 3] });
    const long = await converted(
      table(
        "Nr;Fra;Til;Verdi",
        ...[1, 2].map((value) => `7;2025-01-01T00:00:00Z;2025-01-01T01:00:00Z;${value}`),
      ),
      `mapping: 1
dataset: test-series
fields: { meter: { column: Nr }, from: { column: Fra }, until: { column: Til }, value: { column: Verdi }, ${rest} }`,
    );
    expect(long.outcome.repeated).toEqual({ count: 1, places: [3] });
  });
});
