import { describe, expect, test } from "vitest";
import { testFigures } from "../../_testing.ts";
import { convertedWith, hours, lines, proposed, two } from "./_testing.ts";

test("several columns of values beside a column of meters are a question, and the answer is read as it is written", async () => {
  const file = lines(
    "Måler,Fra,Til,KWH dag,KWH natt",
    ...hours((hour) => `el-1,01.01.2025 ${two(hour)}:00,01.01.2025 ${two(hour + 1)}:00,"${hour},5","0,5"`),
  );
  const { questions, rows, outcome } = await convertedWith(file, { "fields.value.value": "@KWH natt" });
  expect(questions).toEqual(["fields.value.value", "time.zone"]);
  expect(rows).toHaveLength(24);
  expect(rows[3]).toMatchObject({ value: 0.5 });
  expect(outcome.hasFaults).toBe(false);
});

test("a column of sums among meters is left out by name; no two meters get one id", async () => {
  const rows = hours((hour) => `01.01.2025 ${two(hour)}:00;1;2;3;4;10`);
  const { mapping } = await proposed(
    lines("Tid;320.001 RT601;320.001 RT602;433-00001 a;433-00001 b;Sum (kWh)", ...rows),
  );
  expect(mapping.columns?.map(({ values, leave_out: out }) => values?.["meter"] ?? out)).toEqual([
    "?",
    "?",
    "?",
    "?",
    "totaler",
  ]);
});

test("a column whose words are codes of one field is that field", async () => {
  const file = lines(
    "Tid;Serienr;value;Merknad",
    ...hours((hour) => `01.01.2025 ${two(hour)}:00;697063140;${hour};${hour === 5 ? "Mangler" : "målt"}`),
  );
  const { mapping, questions } = await proposed(file);
  expect(mapping.fields["quality"]).toEqual({ column: "Merknad" });
  expect(questions.map(({ id, suggestion }) => [id, suggestion])).toContainEqual([
    "fields.meter.value",
    "@Serienr",
  ]);
});

test("columns of one heading under two buildings are told apart by their letters", async () => {
  const file = lines(
    ";Rådhuset;;Åsen skole;",
    "Tid;El;Varme;El;Varmepumpe",
    ...hours((hour) => `01.01.2025 ${two(hour)}:00;1;2;3;4`),
  );
  const { mapping, questions } = await proposed(file);
  expect(mapping.columns?.map(({ heading, letter }) => [heading, letter])).toEqual([
    ["El", "B"],
    ["Varme", undefined],
    ["El", "D"],
    ["Varmepumpe", undefined],
  ]);
  expect(questions.flatMap(({ suggestion }) => suggestion ?? [])).toContain("asen-skole-el");
  const { rows } = await convertedWith(file, { "time.labels": "start" });
  expect(new Set(rows.map(({ meter, value }) => `${String(meter)} ${String(value)}`))).toEqual(
    new Set(["radhuset-el 1", "varme 2", "asen-skole-el 3", "varmepumpe 4"]),
  );
});

test("columns whose headings are codes become rows, and others of their unit are asked about", async () => {
  const file = lines(
    "bygg;År;Målt (kWh);Mangler (kWh);Ved (kWh)",
    ...hours((at) => `b-${at};2025;${at};1 000;2`, 5),
  );
  const { mapping, questions } = await proposed(file, testFigures);
  expect(mapping.columns?.map(({ values }) => values?.["quality"])).toEqual(["measured", "missing", "?"]);
  expect(mapping.fields["amount"]).toEqual({ cell: true });
  expect(questions.map(({ id }) => id)).toEqual(["columns.2.values.quality"]);
});

test("what stands above the table is read there, and readings of a meter are no use", async () => {
  const file = lines(
    "Objekt:;Rådhuset;",
    "Måler:;;el-7",
    "Tid;Forbruk;Målerstand",
    ...hours((hour) => `01.01.2025 ${two(hour)}:00;${hour};${1000 + hour}`),
  );
  const { mapping, questions } = await proposed(file);
  expect(mapping.fields).toMatchObject({ meter: { beside: "Måler:" }, value: { column: "Forbruk" } });
  expect(questions.map(({ id }) => id)).toEqual(["time.zone", "time.labels"]);
  const { mapping: without } = await proposed(file.replace("el-7", "El i Bodø"));
  expect(without.fields["meter"]).toEqual({ value: "?" });
  const readings = hours((hour) => `01.01.2025 ${two(hour)}:00;el-7;${1000 + hour}`);
  const { questions: others } = await proposed(lines("Tid;Måler;Målerstand", ...readings));
  expect(others.map(({ id }) => id)).toContain("fields.value.value");
});

test("a column of ids beside one column of values is suggested for the meter", async () => {
  const file = lines(
    "meteringPointId,startTime,endTime,amount",
    ...hours(
      (hour) =>
        `7070575000${hour % 2},2025-01-01T${two(hour)}:00:00Z,2025-01-01T${two(hour + 1)}:00:00Z,${hour}.5`,
      23,
    ),
  ).replace("startTime,endTime", "from,until");
  const { questions, mapping } = await proposed(file);
  expect(mapping.fields["value"]).toEqual({ column: "amount" });
  expect(questions.map(({ id, suggestion }) => [id, suggestion])).toEqual([
    ["fields.meter.value", "@meteringPointId"],
  ]);
});

test("a heading of figures that stands under several buildings is a column for each", async () => {
  const file = lines(
    ";Åsen skole;Rådhuset",
    "Tid;Verdi;Verdi",
    ...hours((hour) => `01.01.2025 ${two(hour)}:00;1;2`),
  );
  const { rows } = await convertedWith(file, { "time.labels": "start" });
  expect(new Set(rows.map(({ meter, value }) => `${String(meter)} ${String(value)}`))).toEqual(
    new Set(["asen-skole 1", "radhuset 2"]),
  );
});

describe("blocks of meters under each other", () => {
  const rows = hours((hour) => `01.01.2025 ${two(hour)}:00;${hour},5`);

  test.each([
    [
      "in one cell, with headings and sums of their own",
      ["el-100001", "el-100002"].flatMap((id) => [`Måler: ${id}`, "Tid;Forbruk", ...rows, "Sum;288,0", ""]),
      "Måler:",
    ],
    [
      "in two cells, below one row of headings",
      [
        "Dato;Kl;Forbruk",
        ...["el-100001", "el-100002"].flatMap((id) => [
          `Måler;${id};`,
          ...rows.map((row) => row.replace(" ", ";")),
        ]),
      ],
      "Måler",
    ],
  ])("with the meter %s", async (_, content, label) => {
    const {
      mapping,
      rows: made,
      outcome,
    } = await convertedWith(lines(...content), { "time.labels": "start" });
    expect(mapping.fields["meter"]).toEqual({ beside: label, carry: true });
    expect(made.map(({ meter }) => meter)).toEqual([
      ...rows.map(() => "el-100001"),
      ...rows.map(() => "el-100002"),
    ]);
    expect(made[25]).toMatchObject({ from: "2025-01-01T01:00:00+01:00", value: 1.5 });
    expect(outcome.file.leftOut.find(({ cause }) => cause === "block")?.count).toBe(2);
    expect(outcome.hasFaults).toBe(false);
  });

  test("are none where the label stands once", async () => {
    const { mapping, rows: made } = await convertedWith(lines("Måler: el-100001", "Tid;Forbruk", ...rows), {
      "time.labels": "start",
    });
    expect(mapping.fields["meter"]).toEqual({ beside: "Måler:" });
    expect(made[1]).toMatchObject({ meter: "el-100001", value: 1.5 });
  });
});

describe("consumption and production in columns of their own", () => {
  const rows = (before: string) =>
    [0, 1, 2].map((hour) => `${before}01.01.2025 0${hour}:00;01.01.2025 0${hour + 1}:00;1${hour},5;${hour}`);

  test("are two meters, and none is taken without asking", async () => {
    const file = lines("Fra;Til;Forbruk (kWh);Produksjon (kWh)", ...rows(""));
    const { questions, rows: made } = await convertedWith(file, {
      "columns.0.values.meter": "ut",
      "columns.1.values.meter": "inn",
    });
    expect(questions).toEqual(["columns.0.values.meter", "columns.1.values.meter", "time.zone"]);
    expect(made).toHaveLength(6);
    expect(made.slice(0, 2)).toMatchObject([
      { meter: "ut", value: 10.5 },
      { meter: "inn", value: 0 },
    ]);
  });

  test("of one meter become a meter each, and what stands for production in its id is asked", async () => {
    const file = lines("Måler;Fra;Til;Produksjon;Forbruk", ...rows("el-1;"));
    const { questions, rows: made, outcome } = await convertedWith(file);
    expect(questions).toEqual(["fields.meter.parts.1.codes.Produksjon", "time.zone"]);
    expect(made.map(({ meter, value }) => `${String(meter)} ${String(value)}`)).toEqual([
      "el-1-produksjon 10.5",
      "el-1 0",
      "el-1-produksjon 11.5",
      "el-1 1",
      "el-1-produksjon 12.5",
      "el-1 2",
    ]);
    expect(outcome.hasFaults).toBe(false);
  });

  test("of one meter are asked about where some rows have one of them only", async () => {
    const file = lines("Måler;Fra;Til;Forbruk;Produksjon", ...rows("el-1;")).replace(/;0\r/, ";\r");
    const { questions, notes } = await proposed(file);
    expect(questions.map(({ id, suggestion }) => [id, suggestion])).toEqual([
      ["fields.value.value", "@Forbruk"],
      ["time.zone", "Europe/Oslo"],
    ]);
    expect(notes.map(({ text }) => text).join()).toContain("«Produksjon» er en måler for seg");
  });
});

describe("the status behind the value of each meter", () => {
  const rows = hours(
    (hour) =>
      `01.01.2025 ${two(hour)}:00;${hour};Målt;${hour === 5 ? "" : 2};${hour === 5 ? "Mangler" : "Målt"}`,
  );

  test.each([
    ["below the meters", [";el-100001;;el-100002;", "Tid;kWh;Kvalitet;kWh;Kvalitet"]],
    ["beside the meters", ["Tid;el-100001;Status;el-100002;Status"]],
    ["with the meters in its heading", ["Tid;el-100001;el-100001 kvalitet;el-100002;el-100002 kvalitet"]],
  ])("%s is that of its own value", async (_, headings) => {
    const {
      mapping,
      rows: made,
      outcome,
    } = await convertedWith(lines(...headings, ...rows), {
      "time.labels": "start",
    });
    expect(mapping.fields["quality"]).toMatchObject({ cell_after: 1 });
    expect(made).toHaveLength(48);
    expect(made.filter(({ quality }) => quality === "missing")).toMatchObject([
      { meter: "el-100002", from: "2025-01-01T05:00:00+01:00" },
    ]);
    expect([outcome.unusedColumns, outcome.hasFaults]).toEqual([[], false]);
  });

  test("with words that are no codes is a question", async () => {
    const { questions } = await proposed(
      lines("Tid;el-100001;Status;el-100002;Status", ...rows).replaceAll(/Målt\r/g, "OK\r"),
    );
    expect(questions.map(({ id }) => id)).toContain("fields.quality.codes.OK");
  });
});

describe("whose rows are", () => {
  const months = Array.from({ length: 12 }, (_, at) => `${two(at + 1)}.2025`);

  test("stands in the first row of each meter only, and empty cells mean the same", async () => {
    const block = (id: string, from: number) =>
      months.map((month, at) => `${at === 0 ? id : ""};${month};${from + (at % 5)}`);
    const file = lines("Måler;Måned;kWh", ...block("el-100001", 1), ...block("el-100002", 50));
    const { mapping, rows, outcome } = await convertedWith(file);
    expect(mapping.fields["meter"]).toEqual({ column: "Måler", carry: true });
    expect(rows).toHaveLength(24);
    expect(rows[13]).toMatchObject({ meter: "el-100002", value: 51 });
    expect(outcome.hasFaults).toBe(false);
    // The same month again says that something is missing.
    const again = await proposed(
      lines("Måler;Måned;kWh", "el-1;01.2025;1", ";02.2025;2", ";01.2025;3", ";03.2025;3"),
    );
    expect(again.mapping.fields["meter"]).toEqual({ column: "Måler" });
  });

  test("is the building of the row and the kind of energy of the column together", async () => {
    const row = (building: string, from: number) => (month: string, at: number) =>
      `${month};${building};${from + (at % 5)};${from + (at % 3)}`;
    const { mapping, rows, outcome } = await convertedWith(
      lines(
        "Måned;Bygg;Strøm (kWh);Fjernvarme (kWh)",
        ...months.flatMap((month, at) => [row("Rådhuset", 1)(month, at), row("Vika", 50)(month, at)]),
      ),
    );
    expect(mapping.columns).toEqual([{ heading: "Strøm (kWh)" }, { heading: "Fjernvarme (kWh)" }]);
    expect(rows).toHaveLength(48);
    expect(new Set(rows.map(({ meter }) => meter))).toEqual(
      new Set(["radhuset-strom-kwh", "radhuset-fjernvarme-kwh", "Vika-strom-kwh", "Vika-fjernvarme-kwh"]),
    );
    expect(outcome.repeated.count).toBe(0);
  });

  test("is not made of headings where one says only that something was measured", async () => {
    const { mapping } = await proposed(
      lines(
        "Dato;Bygg;Energi (kWh);Temperatur",
        ...months.flatMap((_, at) =>
          ["Rådhuset", "Vika"].map((building) => `${two(at + 1)}.01.2025;${building};${at % 5};${at % 3}`),
        ),
      ),
    );
    expect(mapping.fields["meter"]?.parts).toBeUndefined();
  });

  test("is a number under a heading that says so, and no figure", async () => {
    const { mapping, suggestions } = await proposed(
      lines("Anlegg;Dato;kWh", ...months.map((_, at) => `100042;${two(at + 1)}.01.2025;${at % 5}`)),
    );
    expect(mapping.columns).toBeUndefined();
    expect(mapping.fields["value"]).toEqual({ column: "kWh" });
    expect(suggestions.get("fields.meter.value")).toBe("@Anlegg");
  });
});

test.each<readonly [string, (one: string, next: string) => string]>([
  ["Kl 00-01", (one, next) => `Kl ${one}-${next}`],
  ["kl. 00–01", (one, next) => `kl. ${one}–${next}`],
  ["00.00-01.00", (one, next) => `${one}.00-${next}.00`],
  ["Time 1", (_, next) => `Time ${Number(next)}`],
  ["H01", (_, next) => `H${next}`],
  ["T1", (_, next) => `T${Number(next)}`],
])("columns for hours may be called %s", async (_, heading) => {
  const headings = hours((hour) => heading(two(hour), two(hour + 1))).join(";");
  const day = (date: string) => `el-1;${date};${hours((hour) => String(hour % 7)).join(";")}`;
  const { rows, questions } = await convertedWith(
    lines(`Måler;Dato;${headings}`, day("01.06.2025"), day("02.06.2025")),
  );
  expect([questions, rows.length]).toEqual([["time.zone"], 48]);
  expect(rows[23]).toMatchObject({ from: "2025-06-01T23:00:00+02:00", value: 2 });
});

test("a column that is an answer has empty cells like the one above where these are of one meter", async () => {
  const file = lines(
    "Anlegg;Måned;Forbruk kWh",
    ...["x-1", "x-2"].flatMap((id) =>
      [1, 2, 3, 4].map((month) => `${month === 1 ? id : ""};0${month}.2025;${month}`),
    ),
    "Sum;;20;;",
  );
  const { rows, outcome } = await convertedWith(file, { "fields.meter.value": "@Anlegg" });
  expect(rows.map(({ meter }) => meter)).toEqual([...Array(4).fill("x-1"), ...Array(4).fill("x-2")]);
  expect(outcome.hasFaults).toBe(false);
});
