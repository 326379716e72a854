import { describe, expect, test } from "vitest";
import { about, plainDataset, text } from "../../_testing.ts";
import type { Dataset } from "../../dataset.ts";
import { defineCodeList } from "../../define-code-list.ts";
import { defineDataset } from "../../define-dataset.ts";
import { delivery } from "../../delivery.ts";
import type { Finding } from "../../issues/issue.ts";
import { toIssue } from "../../issues/to-issue.ts";
import type { AnyRow } from "../../row.ts";

const steps = defineCodeList({
  id: "test-step",
  version: "2025-01-01",
  title: text,
  source: { name: "Test" },
  codes: ["hour", "day", "month", "odd"].map((code) => ({ code, label: code })),
});

const houses = defineDataset({
  ...plainDataset,
  id: "houses",
  fields: {
    id: { ...about, kind: "text", required: true },
    area: { ...about, kind: "decimal", decimals: 1, min: 0 },
    step: { ...about, kind: "code", list: steps },
    opened: { ...about, kind: "date" },
    most: { ...about, kind: "integer" },
  },
  key: ["id"],
  rules: [{ id: "H1", expression: "row.area < double(row.most)", message: text }],
});

const borrowed = {
  house: {
    dataset: "houses",
    fields: ["house"],
    to: ["id"],
    borrows: {
      area: { kind: "decimal", decimals: 1 },
      step: { kind: "code" },
      opened: { kind: "date" },
      most: { kind: "integer" },
    },
  },
} as const;

const readings = defineDataset({
  ...plainDataset,
  title: { nb: "Avlesninger", nn: "Avlesingar", en: "Readings" },
  id: "readings",
  fields: {
    nr: { ...about, kind: "integer", required: true },
    house: { ...about, kind: "text", required: true },
    area: { ...about, kind: "decimal", decimals: 1 },
    day: { ...about, kind: "date" },
    hours: { ...about, kind: "integer" },
    people: { ...about, kind: "integer" },
    note: { ...about, kind: "text" },
  },
  key: ["nr"],
  references: borrowed,
  rules: [
    { id: "AREA", expression: "!has(row.area) || row.area == ref.house.area", message: text },
    {
      id: "STEP",
      expression:
        '!has(row.hours) || (ref.house.step == "hour" ? row.hours == 1 : ref.house.step == "day" ? row.hours == 24 : row.hours > 24)',
      message: text,
    },
    { id: "OPEN", expression: "!has(row.day) || row.day >= ref.house.opened", message: text },
    { id: "MOST", expression: "!has(row.people) || row.people <= ref.house.most", message: text },
    { id: "NOTE", expression: '!has(row.note) || row.note != "bad" || row.area > 9.0', message: text },
    { id: "SEEN", expression: "!has(row.people) || ref.house.most != 13", message: text, fixer: "privacy" },
  ],
});

const plans = defineDataset({
  ...readings,
  title: { nb: "Planer", nn: "Planar", en: "Plans" },
  id: "plans",
});

const house = { id: "a", area: 50, step: "day", opened: "2025-01-01", most: 90 };

interface Told {
  readonly dataset: string;
  readonly place: number | undefined;
  readonly finding: Finding;
}

function judged(cell: AnyRow, rows: readonly AnyRow[], planned: readonly AnyRow[] = []): readonly Told[] {
  const told: Told[] = [];
  const judging = delivery([readings, plans, houses], {
    report: ({ id }, finding, place) => told.push({ dataset: id, place, finding }),
  });
  for (const [index, row] of [
    { ...house, ...cell },
    { ...house, id: "b" },
  ].entries())
    judging.table(houses).judge(row, index + 1);
  const hand = (dataset: Dataset, all: readonly AnyRow[]) => {
    for (const [nr, row] of all.entries()) judging.table(dataset).judge({ nr, house: "a", ...row }, nr + 1);
  };
  hand(readings, rows);
  hand(plans, planned);
  judging.end();
  return told;
}

/** What is told of a house with another cell, and of rows that refer to it: `r1 AREA`; what follows from the houses has their id behind. */
const found = (...asked: Parameters<typeof judged>): readonly string[] =>
  judged(...asked)
    .map(({ dataset, place, finding: { code, isExplained, explainedBy } }) => {
      const from = isExplained ? ` (${explainedBy ?? "explained"})` : "";
      return `${dataset[0]}${place} ${code}${from}`;
    })
    .toSorted();

const contradicted = "h1 reference.contradicted";

test("rows that agree with the row they refer to tell nothing", () =>
  expect(found({}, [{ area: 50 }, { hours: 24 }, { day: "2025-03-01" }, { people: 7 }])).toEqual([]));

describe("a number, that all rows but the one they refer to agree in", () => {
  test("is told there, once", () => {
    expect(found({ area: 70 }, [{ area: 50 }, { area: 50 }])).toEqual([
      contradicted,
      "r1 AREA (houses)",
      "r2 AREA (houses)",
    ]);
    const [told] = judged({ area: 70 }, [{ area: 50 }, { area: 50 }]).filter(
      ({ dataset }) => dataset === "houses",
    );
    expect(told && toIssue(told.finding, houses).text.nb).toContain(
      "70 her, men ingen av 2 rader i Avlesninger som viser hit og sier noe om det, stemmer med det (AREA). De stemmer alle med 50.",
    );
  });

  test("is told at each row where one agrees, before or after, they disagree, or there is one", () => {
    expect(found({ area: 70 }, [{ area: 50 }, { area: 50 }, { area: 70 }])).toEqual(["r1 AREA", "r2 AREA"]);
    expect(found({ area: 70 }, [{ area: 70 }, { area: 50 }, { area: 50 }])).toEqual(["r2 AREA", "r3 AREA"]);
    expect(found({ area: 70 }, [{ area: 50 }, { area: 51 }])).toEqual(["r1 AREA", "r2 AREA"]);
    expect(found({ area: 70 }, [{ area: 50 }, { area: 50, house: "b" }])).toEqual(["r1 AREA"]);
  });

  test("is told there where nine times as many contradict it as agree, in any order", () => {
    const times = (count: number, area: number) => Array.from({ length: count }, () => ({ area }));
    for (const rows of [
      [...times(9, 50), { area: 70 }],
      [{ area: 70 }, ...times(9, 50)],
      [...times(4, 50), { area: 70 }, ...times(5, 50)],
    ]) {
      const told = judged({ area: 70 }, rows);
      const [own, ...others] = told.filter(({ finding }) => finding.isExplained !== true);
      expect(others).toEqual([]);
      expect(own?.finding.code).toBe("reference.contradicted");
      expect(own && toIssue(own.finding, houses).text.nb).toContain(
        "men bare 1 av 10 rader i Avlesninger som viser hit og sier noe om det, stemmer med det (AREA). De andre stemmer med 50.",
      );
      expect(told).toHaveLength(10);
    }
    expect(found({ area: 70 }, [...times(8, 50), { area: 70 }])).not.toContain(contradicted);
    expect(found({ area: 70 }, [...times(17, 50), ...times(2, 70)])).not.toContain(contradicted);
    expect(found({ area: 70 }, [...times(18, 50), ...times(2, 70)])).toContain(contradicted);
    expect(found({ area: 70 }, [...times(9, 50), { area: 70 }, { area: 51 }])).not.toContain(contradicted);
    // Rows that agree are counted to a bound, whichever come first.
    expect(found({ area: 70 }, [...times(21, 70), ...times(300, 50)])).not.toContain(contradicted);
    expect(found({ area: 70 }, [...times(300, 50), ...times(21, 70)])).not.toContain(contradicted);
    expect(found({ area: 70 }, [...times(300, 50), ...times(20, 70)])).toContain(contradicted);
  });

  test("is asked of no row that says nothing of it", () =>
    expect(found({ area: 70 }, [{ day: "2025-03-01" }, { area: 50 }, { people: 3 }, { area: 50 }])).toEqual([
      contradicted,
      "r2 AREA (houses)",
      "r4 AREA (houses)",
    ]));

  test("is told once for the rows of several tables, whichever they agree with", () => {
    const both = judged({ area: 70 }, [{ area: 50 }, { area: 50 }], [{ area: 51 }, { area: 51 }]);
    const [told, ...others] = both.filter(({ dataset }) => dataset === "houses");
    expect(others).toEqual([]);
    const said = told && toIssue(told.finding, houses).text.en;
    expect(said).toContain("none of 4 rows in Plans, Readings");
    expect(said).not.toContain("all agree");
  });

  test("is not told again where it is told as wrong already", () =>
    expect(found({ area: 95 }, [{ area: 50 }, { area: 50 }])).toEqual([
      "h1 H1",
      "r1 AREA (houses)",
      "r2 AREA (houses)",
    ]));

  test("is not meant where a larger one would do as well", () =>
    expect(found({ most: 51, area: 5 }, [{ people: 60 }, { people: 60 }])).toEqual(["r1 MOST", "r2 MOST"]));
});

test("a code is told where one other would do, and only then", () => {
  expect(found({ step: "hour" }, [{ hours: 24 }, { hours: 24 }])).toEqual([
    contradicted,
    "r1 STEP (houses)",
    "r2 STEP (houses)",
  ]);
  expect(found({ step: "hour" }, [{ hours: 24 }, { hours: 700 }])).toEqual(["r1 STEP", "r2 STEP"]);
  expect(found({ step: "hour" }, [{ hours: 700 }, { hours: 700 }])).toEqual(["r1 STEP", "r2 STEP"]);
});

test("a day is told where all rows are before it, without saying what it should be", () => {
  const rows = [{ day: "2025-02-01" }, { day: "2025-03-01" }];
  expect(found({ opened: "2028-01-01" }, rows)).toEqual([
    contradicted,
    "r1 OPEN (houses)",
    "r2 OPEN (houses)",
  ]);
  const [told] = judged({ opened: "2028-01-01" }, rows).filter(({ dataset }) => dataset === "houses");
  expect(told?.finding.params["agreed"]).toBe("");
  expect(found({ opened: "2025-02-11" }, rows)).toEqual(["r1 OPEN"]);
  const days = Array.from({ length: 10 }, (_, day) => ({ day: `2025-02-${10 + day}` }));
  expect(found({ opened: "2025-02-19" }, days)).toContain(contradicted);
  expect(found({ opened: "2025-02-18" }, days)).not.toContain(contradicted);
});

test("rows that are wrong in more than one way are told where they stand", () =>
  expect(found({ area: 70 }, [{ area: 5, note: "bad" }, { area: 5 }])).toEqual([
    "r1 AREA",
    "r1 NOTE (explained)",
    "r2 AREA",
  ]));

test("what is not for all to see is told of each row", () =>
  expect(found({ most: 13, area: 5 }, [{ people: 1 }, { people: 2 }])).toEqual(["r1 SEEN", "r2 SEEN"]));
