import { describe, expect, test } from "vitest";
import { causesOf, inputOf, judgeInputs, judgeOne, readings, testPlaces, testReadings } from "../_testing.ts";
import { outlineOf } from "../headings/outline-of.ts";
import { reportText } from "../report/text/report-text.ts";

const good = readings("r1,p1,Torget,1.5,2025-01-31,true", "r2,p2,,2,,");
const places = "place_id,kind,secret\np1,school,abc\np2,home,\n";

test("finds nothing wrong with a canonical file", async () => {
  const file = await judgeOne(good);
  expect(file.verdict).toBe("conformant");
  expect(causesOf(file)).toEqual([]);
  expect(file.table).toMatchObject({
    rows: 2,
    headerRow: 1,
    format: "csv",
    text: { encoding: "utf-8", byteOrderMark: false, delimiter: "," },
  });
});

test("reports each repair as an error in strict mode and as information in import mode", async () => {
  const content =
    "reading_id;place_id;place_name;value;read_on;estimated\nr1;p1;;1,5;31.12.2025;Ja\nr2;p1;;2,5 ;2025-01-01;true\n";
  const causes = [
    "cell.decimal_comma value ×2",
    "cell.date_dotted read_on ×1",
    "cell.boolean_word estimated ×1",
    "cell.blanks_around value ×1",
  ];
  const strict = await judgeOne(content);
  expect(strict.verdict).toBe("not_conformant");
  expect(causesOf(strict).toSorted()).toEqual(causes.toSorted());
  const imported = await judgeOne(content, { mode: "import" });
  expect(imported.verdict).toBe("conformant");
  expect(causesOf(imported).toSorted()).toEqual(causes.map((cause) => `${cause} (info)`).toSorted());
});

test("judges the value behind a repair, so that deeper faults are found too", async () => {
  const file = await judgeOne("reading_id;place_id;value\nr1;p1;2000,5\n");
  expect(causesOf(file)).toEqual(["cell.decimal_comma value ×1", "number.too_large value ×1"]);
});

test("passes on what cannot be read, so that the fault is named", async () => {
  const file = await judgeOne(readings("r1,p1,NA,mye,2025-02-30,"));
  expect(causesOf(file)).toEqual([
    "text.placeholder place_name ×1",
    "field.wrong_type value ×1",
    "date.invalid read_on ×1",
  ]);
  expect(file.causes[1]?.message.nb).toBe("Verdi: fant «mye», ventet et tall.");
});

test("groups cases of one cause, counts them all and shows the first five places", async () => {
  const rows = Array.from({ length: 40 }, (_, index) => `r${index},p1,NA,${index},,`);
  const [cause] = (await judgeOne(readings(...rows))).causes;
  expect(cause).toMatchObject({
    code: "text.placeholder",
    count: 40,
    columns: [{ letter: "C", heading: "place_name", field: "place_name" }],
  });
  expect(cause?.places.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
});

test("lists at most 60 causes of warnings, counts the rest, and still tells an error that comes after them", async () => {
  const headings = Array.from({ length: 299 }, (_, index) => `k${index}`);
  const mails = headings.map((name) => `${name}@eksempel.no`);
  const content = [
    ["place_id", "kind", "secret", ...headings],
    ["p1", "ukjent", "", ...mails],
  ].join("\n");
  const report = await judgeInputs([inputOf("a.csv", content)]);
  const [file] = report.deliveries[0]?.files ?? [];
  expect(file?.causes.map(({ severity }) => severity)).toEqual([
    "error",
    ...Array.from({ length: 60 }, () => "warning"),
  ]);
  expect(file?.further).toEqual({ errors: 0, warnings: 240 });
  expect(reportText(report, "nb")).toContain("0 feil og 240 advarsler til");
});

test("tells twenty values with one fault apart, and all further ones together; what to correct first is told once", async () => {
  const rows = Array.from(
    { length: 300 },
    (_, index) => `p${index},ukjent${index},${index === 250 ? "for lang" : ""}`,
  );
  const report = await judgeInputs([inputOf("a.csv", ["place_id,kind,secret", ...rows].join("\n"))]);
  const causes = report.deliveries[0]?.files[0]?.causes ?? [];
  const unknown = causes.filter(({ code }) => code === "code.unknown");
  expect(unknown.map(({ count }) => count)).toEqual([280, ...Array.from({ length: 20 }, () => 1)]);
  expect(unknown[0]?.message.nb).toBe("Mange ulike verdier har denne feilen. Her er noen av dem.");
  expect(unknown[0]?.places.map(({ row, found }) => [row, found])).toEqual(
    [20, 21, 22, 23, 24].map((index) => [index + 2, `«ukjent${index}»`]),
  );
  expect(causes.map(({ code }) => code)).toContain("text.too_long");
  const text = reportText(report, "nb");
  expect(text.match(/^ {2}\d+\. Ukjent kode.*$/gm)).toEqual([
    "  1. Ukjent kode: kolonne B «kind» – 300 av 300 rader",
  ]);
});

test("never repeats a sensitive value", async () => {
  const secrets = ["p1,school,hemmelig1", "p2,school, hemmelig2"];
  const report = await judgeInputs([inputOf("a.csv", ["place_id,kind,secret", ...secrets].join("\n"))]);
  expect(causesOf(report.deliveries[0]?.files[0] as never)).toEqual([
    "text.too_long secret ×2",
    "cell.blanks_around secret ×1",
  ]);
  expect(JSON.stringify(report)).not.toContain("hemmelig");
});

describe("a file with more than one byte order mark", () => {
  const object = { reading_id: "r1", place_id: "p1", value: 1.5 };
  test.each([
    ["CSV", good, ["file.marked_twice ×1"]],
    ["NDJSON", `${JSON.stringify(object)}\n`, ["file.marked_twice ×1"]],
    ["JSON", JSON.stringify([object]), ["file.marked_twice ×1"]],
  ])("%s is read, and told as that", async (_, content, causes) => {
    for (const marks of ["\ufeff\ufeff", "\ufeff\ufeff\ufeff"])
      for (const everyRow of [true, false])
        expect(causesOf(await judgeOne(marks + content, { everyRow }))).toEqual(causes);
    expect(causesOf(await judgeOne(`\ufeff${content}`))).toEqual([]);
    expect((await judgeOne(`\ufeff\ufeff${content}`, { mode: "import" })).verdict).toBe("conformant");
  });
});

test("checks references across files, whatever order they are given in", async () => {
  const report = await judgeInputs([
    inputOf("avlesninger.csv", readings("r1,p1,Torget,1,,", "r2,p9,p2,1,,")),
    inputOf("steder.csv", places),
  ]);
  const [first, second] = report.deliveries[0]?.files ?? [];
  expect(first?.name).toBe("avlesninger.csv");
  expect(causesOf(first as never)).toEqual(["reference.swapped place_id ×1"]);
  expect(first?.causes[0]?.message.nb).toContain("(place_name)");
  expect(second?.verdict).toBe("conformant");
  expect(report.deliveries[0]?.notChecked).toEqual([]);
});

test("says which file would have to be given for what was not checked", async () => {
  const report = await judgeInputs([inputOf("avlesninger.csv", good)]);
  expect(report.deliveries[0]?.notChecked).toEqual([
    {
      dataset: "test-readings",
      id: "reference:place",
      fields: ["place_id"],
      reason: "no_related_table",
      needs: { dataset: "test-places", title: testPlaces.title },
    },
  ]);
  expect(reportText(report, "nb")).toContain("Gi også fila for Steder (test-places)");
});

test("takes several files of one dataset as one table and names the file in messages", async () => {
  const report = await judgeInputs([inputOf("a.csv", good), inputOf("b.csv", readings("r1,p1,,1,,"))]);
  const [, second] = report.deliveries[0]?.files ?? [];
  expect(second?.causes[0]?.code).toBe("key.duplicate");
  expect(second?.causes[0]?.message.nb).toContain("rad 2 (a.csv)");
});

test("judges folders for themselves when a dataset stands in more than one", async () => {
  const inputs = ["bodo", "drammen"].flatMap((folder) => [
    inputOf(`${folder}/steder.csv`, places),
    inputOf(`${folder}/avlesninger.csv`, good),
  ]);
  const report = await judgeInputs(inputs);
  expect(report.verdict).toBe("conformant");
  expect(report.deliveries.map(({ folder, files }) => [folder, files.length])).toEqual([
    ["bodo", 2],
    ["drammen", 2],
  ]);
  expect(reportText(report, "nb")).toContain("Samme datasett finnes i flere mapper.");
});

test("keeps files of different datasets in different folders together", async () => {
  const report = await judgeInputs([inputOf("x/steder.csv", places), inputOf("y/avlesninger.csv", good)]);
  expect(report.deliveries).toHaveLength(1);
  expect(report.deliveries[0]).not.toHaveProperty("folder");
});

test("judges a file that is given twice once", async () => {
  const report = await judgeInputs([inputOf("a.csv", good), inputOf("./a.csv", good)]);
  expect(report.deliveries[0]?.files).toHaveLength(1);
  expect(report.repeatedInputs).toEqual(["./a.csv"]);
  expect(report.verdict).toBe("conformant");
});

test("judges as the dataset the user named, and refuses a file with none of its columns", async () => {
  const named = { inputs: [{ input: inputOf("a.csv", "reading_id,x\nr1,2\n"), dataset: testReadings }] };
  const file = (await judgeInputs([], named)).deliveries[0]?.files[0];
  expect(causesOf(file as never)).toEqual([
    "file.heading_missing ×1",
    "file.heading_missing ×1",
    "file.heading_unknown ×1",
  ]);
  const wrong = { inputs: [{ input: inputOf("a.csv", "foo,bar\n1,2\n"), dataset: testReadings }] };
  expect(await judgeInputs([], wrong)).toMatchObject({
    verdict: "not_judged",
    deliveries: [{ files: [{ problem: { code: "file.dataset_mismatch" } }] }],
  });
});

test("reports a missing column once, not once a row", async () => {
  const file = await judgeOne("reading_id,place_id,velue\nr1,p1,1\nr2,p1,2\n");
  expect(causesOf(file)).toEqual(["file.heading_missing ×1", "file.heading_unknown ×1"]);
  expect(file.causes[0]?.message.nb).toBe(
    "Kolonnen «value» (Verdi) er påkrevd, men finnes ikke i fila. Er det kolonnen «velue»?",
  );
});

test("wants the names of the specification as headings in strict mode only", async () => {
  const content = "Avlesning,lokasjon,value\nr1,p1,1\n";
  const strict = await judgeOne(content);
  expect(causesOf(strict)).toEqual(["file.heading_spelling ×1"]);
  expect(strict.causes[0]?.message.nb).toContain("A «Avlesning» → reading_id, B «lokasjon» → place_id.");
  const imported = await judgeOne(content, { mode: "import" });
  expect([imported.verdict, imported.repairs.length]).toEqual(["conformant", 1]);
});

test("does not judge a row with a cell that goes on after its quotation marks: it may have swallowed others", async () => {
  const right = "r1,p1,x,1\n";
  const content = `reading_id,place_id,place_name,value\n${right}r2,p1,"Torget, det "gamle",2\nr3,"p1\nr4,p1,"x",4\nr5,p1,"Torget" nord,5\n`;
  for (const everyRow of [true, false]) {
    const file = await judgeOne(content, { everyRow });
    expect(causesOf(file)).toEqual(["file.stray_quote ×2"]);
    expect(file.causes[0]?.places).toEqual([{ row: 3 }, { row: 4 }]);
    expect(file.table).toMatchObject({ rows: 4, faultyRows: 2 });
  }
});

test("reports rows with too many or too few cells and does not judge them further", async () => {
  const file = await judgeOne("reading_id,place_id,value\nr1,p1,1,5\nr2,p1\nr3,p1,3\nSum,,,9\n");
  expect(causesOf(file)).toEqual(["file.ragged_row ×3"]);
  expect(file.table?.rows).toBe(4);
  expect(file.causes[0]?.places.map(({ row }) => row)).toEqual([2, 3, 5]);
});

test.each([
  ["one case, at its first line", "r1,p1,Tor\nget,1\n", 4, [2], 3],
  ["one case, over however many lines", "r1,p1,Tor\nget\nved\nelva,1\n", 4, [2], 3],
  ["two, where a line between has cells of its own", "r1,p1,Tor\nget,1,2\nelva,1\n", 5, [2, 3, 4], 5],
  ["two, where both lack as much", "r1,p1,Torget\nr2,p1,Torget\n", 5, [2, 3], 4],
  ["two, where they are more than one row", "r1,p1,Tor\np1,Torget,1\n", 4, [2, 3], 4],
])("a row that a line break has cut in two is %s", async (_, broken, columns, rows, count) => {
  const heading = "reading_id,place_id,place_name,value,read_on".split(",").slice(0, columns).join(",");
  const right = (id: string) => `${id},p1,x,1,2025-01-01`.split(",").slice(0, columns).join(",");
  const content = `${heading}\n${broken}${right("r8")}\n${right("r9")}\n`;
  for (const everyRow of [true, false]) {
    const file = await judgeOne(content, { everyRow });
    expect(causesOf(file)).toEqual([`file.ragged_row ×${rows.length}`]);
    expect(file.causes[0]?.places.map(({ row }) => row)).toEqual(rows);
    expect(file.table?.rows).toBe(count);
  }
});

test("reports empty cells at the end of rows, and judges the rows", async () => {
  const content = "reading_id,place_id,value\nr1,p1,1,\nr2,p1,x,\n";
  expect(causesOf(await judgeOne(content))).toEqual(["file.trailing_cells ×2", "field.wrong_type value ×1"]);
});

test.each([
  [
    "a delimiter in a text, and an empty cell too many",
    "r1,p1,Torget, sør,1,2025-01-31,",
    ["file.ragged_row ×1"],
  ],
  ["one in the first cell", "r1,a,p1,,1,2025-01-31,", ["file.ragged_row ×1"]],
  [
    "one wrong cell, and an empty one too many",
    "r1,p1,,x,2025-01-31,,",
    ["file.trailing_cells ×1", "field.wrong_type value ×1"],
  ],
  [
    "two wrong cells that are no halves of one",
    "r1,p1,,x,y,,",
    ["file.trailing_cells ×1", "field.wrong_type value ×1", "date.invalid read_on ×1"],
  ],
])("a row is told as what it is: %s", async (_, row, causes) => {
  for (const everyRow of [true, false])
    expect(causesOf(await judgeOne(readings("r0,p0,,1,,", row), { everyRow }))).toEqual(causes);
});

test("says of the headings once more, and of a total, one thing and not one a column", async () => {
  const headings = "reading_id,place_id,value";
  const file = await judgeOne(`${headings}\nr1,p1,1.5\n${headings}\nr2,p1,2.5\nSum,,4\n`);
  expect(causesOf(file)).toEqual(["file.headings_again ×1", "file.totals_row ×1"]);
  expect(file.causes.map(({ places }) => places.map(({ row }) => row))).toEqual([[3], [5]]);
  expect(file.table).toMatchObject({ rows: 4, faultyRows: 2 });
  // Files that were put together, each with its own byte order mark.
  const marked = `\ufeff${headings}\nr1,p1,1.5\n`;
  expect(causesOf(await judgeOne(`${marked}${marked.replace("r1", "r2")}`))).toEqual([
    "file.headings_again ×1",
  ]);
});

const described = "reading_id,place_id,place_name,value,read_on,estimated";

test.each([
  ["units", ",,,kWh,,"],
  ["kinds of values", "Tekst,Tekst (50),Tekst,Tall,ÅÅÅÅ-MM-DD,Ja/nei"],
  ["what must be filled in", "Påkrevd,Påkrevd,Valgfritt,Påkrevd,Valgfritt,Valgfritt"],
  ["labels", "Avlesning,Sted,Stedsnavn,Verdi,Lest dato,Anslag"],
  ["sentences", "Et løpenummer.,Hvor.,Navnet.,Verdien som ble lest av.,Den dagen det skjedde.,Usikker"],
])("says of a row of %s below the headings one thing", async (_, row) => {
  for (const everyRow of [true, false])
    for (const mode of ["strict", "import"] as const) {
      const file = await judgeOne(`${described}\n${row}\nr1,p1,Torget,1.5,2025-01-31,true\n`, {
        everyRow,
        mode,
      });
      expect(causesOf(file)).toEqual(["file.describing_row ×1"]);
      expect(file.causes[0]?.places).toMatchObject([{ row: 2 }]);
    }
});

test.each([
  ["has an id", "r1,p1,Torget,kWh,,"],
  ["has a value", "Tekst,Tekst,Tekst,1.5,ÅÅÅÅ-MM-DD,"],
  ["has an odd word where a value is due", "Hallen,Sted,Torget,mye,,"],
  ["has a mark for no value", "Hallen,Sted,Torget,NA,,"],
  ["has one remark", "Hallen,Sted,Torget,Det er ikke lest av.,,"],
  ["stands further down", "r1,p1,,1,,\nr2,p1,,1,,\nr3,p1,,1,,\nTekst,Tekst,Tekst,Tall,,"],
])("judges a row as any other when it %s", async (_, row) => {
  for (const everyRow of [true, false]) {
    const file = await judgeOne(`${described}\n${row}\nr9,p1,Torget,1.5,2025-01-31,true\n`, { everyRow });
    expect(file.verdict).toBe("not_conformant");
    expect(causesOf(file)).not.toContain("file.describing_row ×1");
  }
});

const onItsSide = [
  ["reading_id", "r1", "r2"],
  ["Sted", "p1", "p1"],
  ["Verdi", "1,5", "2"],
  ["Lest dato", "2025-01-31", ""],
];

test.each([
  ["with a title and a blank row above", [["Skjema for, ja", "", ""], ["", "", ""], ...onItsSide], ";"],
  ["beside a column of numbers", onItsSide.map((cells, at) => [String(at), ...cells]), ";"],
  ["with commas between", onItsSide.map((cells) => cells.map((cell) => cell.replace(",", "."))), ","],
])("says that a table lies on its side, %s", async (_, rows, delimiter) => {
  const content = rows.map((cells) => cells.join(delimiter)).join("\n");
  for (const dataset of [undefined, testReadings]) {
    const report = await judgeInputs([], {
      inputs: [{ input: inputOf("a.csv", content), ...(dataset ? { dataset } : {}) }],
    });
    expect(report.deliveries[0]?.files[0]).toMatchObject({
      verdict: "not_judged",
      problem: { code: "file.transposed" },
    });
  }
});

test("a table with little that is known, and nothing on its side, is told as before", async () => {
  const report = await judgeInputs([], {
    inputs: [{ input: inputOf("a.csv", "reading_id;tall\nr1;1\n"), dataset: testReadings }],
  });
  expect(report.deliveries[0]?.files[0]?.verdict).toBe("not_conformant");
  expect((await judgeOne("a;b\nc;d\n")).problem?.code).toBe("file.dataset_unknown");
});

test("a row that has what is required is judged whatever it begins with", async () => {
  expect(causesOf(await judgeOne("reading_id,place_id,value\nSum,p1,1\nTotalt,p1,x\n"))).toEqual([
    "field.wrong_type value ×1",
  ]);
});

test.each([
  ["several words", ",,,Foreløpige tall,,", "file.remark_row ×1"],
  ["a source", ",,,Kilde: SSB,,", "file.remark_row ×1"],
  ["a word", ",,,Skoler,,", "field.wrong_type value ×1"],
  ["an id or a number that is spelt wrong", ",,,12x,,", "field.wrong_type value ×1"],
  ["a text where one may stand", ",p1 og p2,,,,", "field.missing reading_id ×1"],
])("a row with nothing but %s", async (_, row, told) => {
  for (const everyRow of [true, false]) {
    const file = await judgeOne(readings("r1,p1,,1,,", row, "r2,p1,,2,,"), { everyRow });
    expect([causesOf(file).includes(told), file.causes[0]?.places[0]?.row]).toEqual([true, 3]);
    expect(told.startsWith("file.") ? file.causes.length : 0).toBeLessThan(2);
  }
});

const day = (at: number) => `2025-01-0${at}`;
const swappedRows = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => `r${at},p1,Torget,${day(at)},${at}.5,true`);

test("tells once that two columns are swapped, and judges the rows as their values stand", async () => {
  for (const everyRow of [true, false])
    for (const mode of ["strict", "import"] as const) {
      const wrong = "s1,p1,Torget,2025-02-30,7.5,true";
      const file = await judgeOne(readings(...swappedRows, wrong), { everyRow, mode });
      expect(causesOf(file)).toEqual(["file.columns_swapped value read_on ×1", "date.invalid read_on ×1"]);
      expect(file.verdict).toBe("not_conformant");
      expect(file.causes[1]?.columns).toMatchObject([{ letter: "D", heading: "value", field: "read_on" }]);
    }
});

test.each([
  ["only one of them is wrong", swappedRows.map((row) => row.replace(/,\d+[.]5,/, ",mye,"))],
  [
    "some rows are right",
    [...swappedRows, ...["s1", "s2"].map((id) => `${id},p1,Torget,7.5,2025-01-07,true`)],
  ],
  ["there are few rows", swappedRows.slice(0, 4)],
])("tells what is wrong with each value where %s", async (_, rows) => {
  const causes = causesOf(await judgeOne(readings(...rows))).join();
  expect(causes).not.toContain("file.columns_swapped");
  expect(causes).toContain("field.wrong_type value");
});

test.each([
  ["to the right", "r2,,p2,Torget,2.5,2025-01-31", "file.shifted_right place_id ×1"],
  ["to the right, from the first on", ",r2,p2,Torget,2.5,2025-01-31", "file.shifted_right reading_id ×1"],
  ["to the left", "r2,p2,2.5,2025-01-31,true,", "file.shifted_left place_name ×1"],
])("tells once that the cells of a row stand one column %s", async (_, row, told) => {
  for (const everyRow of [true, false])
    for (const mode of ["strict", "import"] as const) {
      const file = await judgeOne(readings("r1,p1,,1,,", row, "r3,p1,,2,,"), { everyRow, mode });
      expect(causesOf(file)).toEqual([told]);
      expect(file.causes[0]?.places).toMatchObject([{ row: 3 }]);
      expect(file.table?.faultyRows).toBe(1);
    }
});

test.each([
  ["one of them is wrong there too", "r2,,p2,Torget,2.5,2025-13-31"],
  ["only one cell is wrong", "r2,p2,,,2025-01-31,"],
  ["two have changed places", "r2,p2,2025-01-31,2.5,mye,"],
])("tells each cell of a row that is not moved: %s", async (_, row) => {
  for (const everyRow of [true, false]) {
    const file = await judgeOne(readings("r1,p1,,1,,", row, "r3,p1,,2,,"), { everyRow });
    expect(causesOf(file).join()).not.toContain("file.shifted");
    expect(file.causes.length).toBeGreaterThan(0);
  }
});

test("says that the headings end with a delimiter, and judges the rows", async () => {
  const file = await judgeOne("reading_id,place_id,value,,\nr1,p1,1\nr2,p1,x\n");
  expect(causesOf(file)).toEqual(["file.headings_end ×1", "field.wrong_type value ×1"]);
  expect(file.table?.faultyRows).toBe(1);
});

test("says that row numbers have no heading, and judges the cells after them", async () => {
  const file = await judgeOne("reading_id,place_id,value\n1,r1,p1,1\n2,r2,p1,x\n4,r3,p1,2\n");
  expect(causesOf(file)).toEqual(["file.headings_short ×1", "field.wrong_type value ×1"]);
  expect(file.causes[1]).toMatchObject({ columns: [{ letter: "D", field: "value" }], places: [{ row: 3 }] });
});

test.each([
  ["decimal commas between commas", "1,p1,1,5\n2,p1,2,5\n3,p1,3,5\n"],
  ["rows that are longer for another reason", "r1,p1,1,x\nr2,p1,2,y\n"],
  ["rows that differ in length", "1,r1,p1,1\n2,r2,p1,1\n3,p1,1\n"],
])("takes no number for that of a row in %s", async (_, rows) => {
  const file = await judgeOne(`reading_id,place_id,value\n${rows}`);
  expect(causesOf(file)[0]).toMatch(/^file.ragged_row/);
});

test("says in which column something stands beside the table, for either side", async () => {
  const file = await judgeOne(",reading_id,place_id,value,,\n0,r1,p1,1,,x\n1,r2,p1,2,,\n2,r3,p1,3,,y\n");
  expect(causesOf(file)).toEqual(["file.beside_table A ×3", "file.beside_table F ×2"]);
});

test("warns about empty rows and keeps the row numbers of the file", async () => {
  const file = await judgeOne("reading_id,place_id,value\nr1,p1,1\n\n,,\nr2,p1,x\n");
  expect(causesOf(file)).toEqual(["field.wrong_type value ×1", "file.blank_row ×2"]);
  expect(file.causes[0]?.places).toMatchObject([{ row: 5 }]);
});

test("gives the line too when cells with line breaks make it differ from the row", async () => {
  const file = await judgeOne('reading_id,place_id,value\n"r\n1",p1,1\nr2,p1,x\n');
  const places = Object.fromEntries(file.causes.map((cause) => [cause.code, cause.places[0]]));
  expect(places["text.control_character"]).toEqual({ row: 2, found: "«r\\u000a1»" });
  expect(places["field.wrong_type"]).toMatchObject({ row: 3, line: 4 });
});

test("finds headings below a preamble and says so", async () => {
  const file = await judgeOne(`Uttrekk fra systemet\nDato;1.1.2025\n${good.replaceAll(",", ";")}`);
  expect(file.table).toMatchObject({ headerRow: 3, text: { delimiter: ";" }, rows: 2 });
  expect(causesOf(file)).toEqual(["file.preamble ×1"]);
});

test("says what it rests on", async () => {
  expect((await judgeInputs([inputOf("a.csv", places)])).versions).toEqual({
    validator: "test",
    specifications: [{ dataset: "test-places", version: "draft", status: "draft" }],
    codeLists: [{ id: "test-kind", version: "2025-01-01" }],
  });
});

test("tells how far it has come", async () => {
  const events: unknown[] = [];
  await judgeInputs([inputOf("a.csv", good)], { progress: (event) => events.push(event) });
  expect(events.at(-1)).toEqual({ input: "a.csv", rows: 2, bytes: good.length });
});

test("loads of the known datasets only those that files follow, and judges like with all of them", async () => {
  const asked: string[] = [];
  const known = [testReadings, testPlaces].map((dataset) => ({
    ...outlineOf(dataset),
    load: async () => {
      asked.push(dataset.id);
      return dataset;
    },
  }));
  const faulty = inputOf("readings.csv", readings("r1,p9,Torget,mye,2025-02-30,true"));
  const report = await judgeInputs([faulty], { datasets: known });
  expect(report).toEqual(await judgeInputs([faulty]));
  expect(asked).toEqual(["test-readings"]);
  const old = { ...testReadings, id: "test-old", lifecycle: { status: "superseded" as const } };
  const older = [{ ...outlineOf(old), load: async () => old }, ...known];
  expect(await judgeInputs([faulty], { datasets: older })).toEqual(report);
  asked.length = 1;
  await judgeInputs([inputOf("other.csv", "a;b\n1;2\n")], { datasets: known });
  expect(asked).toEqual(["test-readings"]);
  await judgeInputs([faulty, inputOf("places.csv", places)], { datasets: known });
  expect(asked.slice(1).toSorted()).toEqual(["test-places", "test-readings"]);
});
