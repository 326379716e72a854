import { describe, expect, test } from "vitest";
import { convertedWith, hours, lines, proposed, two } from "./_testing.ts";

const start = { "time.labels": "start" };
const at = (hour: number) => `01.01.2025 ${two(hour)}:00`;
const word = (hour: number) => (hour === 3 ? "Estimert" : "Målt");
const qualityIds = (questions: readonly string[]) => questions.filter((id) => id.includes("quality"));

/** What becomes of the value of hour 3 of each meter, and what is asked of quality. */
async function third(
  headings: string,
  row: (hour: number) => string,
  answers: Readonly<Record<string, string>> = {},
) {
  const content = lines(headings, ...hours((hour) => `${at(hour)};${row(hour)}`));
  const { rows, questions, outcome, mapping } = await convertedWith(content, { ...start, ...answers });
  const ofThird = rows.filter(({ from }) => String(from).includes("T03:"));
  return {
    qualities: ofThird.map(({ meter, quality }) => `${String(meter)} ${String(quality)}`),
    asked: qualityIds(questions),
    count: rows.length,
    outcome,
    mapping,
  };
}

describe("columns that say how good the values of meters are", () => {
  test.each([
    [
      "two behind each, beyond a remark",
      "Tid;el-100001;merknad;status1;el-100002;merknad 2;status2",
      (hour: number) => `${hour};;${word(hour)};${hour};;Målt`,
    ],
    [
      "behind all of them, with the meters in their headings",
      "Tid;el-100001;el-100002;Status el-100001;Kvalitet (el-100002)",
      (hour: number) => `${hour};${hour};${word(hour)};Målt`,
    ],
  ])("are read %s", async (_, headings, row) => {
    const { qualities, asked, count, outcome } = await third(headings, row);
    expect(qualities).toEqual(["el-100001 estimated", "el-100002 measured"]);
    expect([asked, count, outcome.hasFaults]).toEqual([[], 48, false]);
  });

  test.each([
    ["without their meters", "Tid;el-100001;el-100002;Status;Status"],
    ["in another order", "Tid;el-100001;el-100002;Status el-100002;Status el-100001"],
    ["before the values", "Tid;Status;el-100001;Status;el-100002"],
  ])("are asked about %s, and nothing is said of their values", async (_, headings) => {
    const { mapping, questions, suggestions } = await proposed(
      lines(
        headings,
        ...hours((hour) => {
          const [status, value] = [word(hour), String(hour + 1)];
          const cells = headings.startsWith("Tid;Status")
            ? [status, value, status, value]
            : [value, value, status, status];
          return [at(hour), ...cells].join(";");
        }),
      ),
    );
    expect(mapping.fields["quality"]).toEqual({ presence_of: "value", present: "?", absent: "missing" });
    expect(questions.map(({ id }) => id)).toContain("fields.quality.present");
    expect(suggestions.has("fields.quality.present")).toBe(false);
  });

  test("one that names one meter of two is asked about", async () => {
    const { mapping } = await proposed(
      lines("Tid;el-100001;el-100002;Status el-100001", ...hours((hour) => `${at(hour)};1;2;${word(hour)}`)),
    );
    expect(mapping.fields["quality"]?.present).toBe("?");
  });
});

describe("one column that says how good the values are", () => {
  test.each([
    ["Status", "56", "127"],
    ["Kode", "56", "127"],
    ["Estimert", "Ja", "Nei"],
    ["Avlesningstype", "E", "A"],
  ])("is read under %s, and each of its codes is asked about", async (heading, estimated, measured) => {
    const { qualities, asked } = await third(
      `Tid;Måler;Verdi;${heading}`,
      (hour) => `el-1;${hour},5;${hour === 3 ? estimated : measured}`,
      {
        [`fields.quality.codes.${estimated}`]: "estimated",
        [`fields.quality.codes.${measured}`]: "measured",
      },
    );
    expect(qualities).toEqual(["el-1 estimated"]);
    expect(asked).toHaveLength(2);
  });

  test("has empty cells, and what those mean is asked", async () => {
    const { qualities, asked, outcome, count } = await third(
      "Tid;Måler;Verdi;Merknad",
      (hour) => `el-1;${hour};${hour === 3 ? "Estimert" : ""}`,
      { "fields.quality.otherwise": "measured" },
    );
    expect([qualities, asked]).toEqual([["el-1 estimated"], ["fields.quality.otherwise"]]);
    expect([count, outcome.hasFaults]).toEqual([24, false]);
  });

  test("may be the answer where several columns are possible", async () => {
    const { qualities } = await third(
      "Tid;Måler;Verdi;Status;Flagg",
      (hour) => `el-1;${hour};OK;${hour === 3 ? "X" : "-"}`,
      {
        "fields.quality.present": "@Flagg",
        "fields.quality.codes.X": "estimated",
        "fields.quality.codes.-": "measured",
      },
    );
    expect(qualities).toEqual(["el-1 estimated"]);
  });

  test("is none of figures, nor of words that say nothing of it", async () => {
    for (const [heading, row] of [
      ["Estimert forbruk", "2,5"],
      ["Bygg", "Rådhuset"],
    ] as const) {
      const { asked } = await third(`Tid;Måler;Forbruk;${heading}`, (hour) => `el-1;${hour};${row}`);
      expect(asked).toEqual([]);
    }
  });
});
