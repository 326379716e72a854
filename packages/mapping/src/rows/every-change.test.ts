import { type Dataset, defineCodeList, defineDataset, type Text } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { converted } from "../_testing.ts";
import { type Change, changes } from "../plan/mapped-value.ts";
import { outcomeText } from "./outcome-text.ts";
import { changeTitles } from "./outcome-words.ts";

// Whatever is done to a value is counted, and told with what it was and what became of it: a conversion loses nothing in
// silence.

const text = (nb: string): Text => ({ nb, nn: nb, en: nb });
const said = (nb: string) => ({ label: text(nb), description: text(nb) });

const sexes = defineCodeList({
  id: "test-sexes",
  version: "2025-01-01",
  title: text("Kjønn"),
  source: { name: "Test" },
  codes: [
    { code: "female", label: text("Kvinner") },
    { code: "male", label: text("Menn") },
  ],
});
const hours = "^[MTWFS][A-Za-z,-]* [0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$";
const degrees = { kind: "decimal", decimals: 5, unit: "deg" } as const;

/** Something with a field of each kind. */
const things: Dataset = defineDataset({
  domain: "test",
  privacy: "open",
  frequency: "ANNUAL",
  themes: ["ENER"],
  purpose: text("For prøver."),
  rowMeaning: text("Én rad."),
  id: "test-things",
  title: text("Ting"),
  fields: {
    navn: { kind: "text", ...said("Navn"), required: true },
    note: { kind: "text", ...said("Merknad") },
    thing_id: {
      kind: "identifier",
      ...said("ID"),
      scheme: {
        id: "test-id",
        label: text("en ID"),
        description: text("En ID."),
        pattern: "^[a-z0-9-]{1,40}$",
        example: "el-1",
        source: { name: "Test" },
      },
    },
    sex: { kind: "code", ...said("Kjønn"), list: sexes },
    sexes: { kind: "list", ...said("Alle kjønn"), items: { kind: "code", list: sexes } },
    artists: { kind: "list", ...said("Kunstnere"), items: { kind: "text" } },
    open: {
      kind: "list",
      ...said("Åpent"),
      items: { kind: "text", pattern: hours, patternName: text("dager og klokkeslett") },
    },
    day: { kind: "date", ...said("Dag") },
    starts: { kind: "instant", zone: "Europe/Oslo", ...said("Start") },
    ends: { kind: "instant", zone: "Europe/Oslo", ...said("Slutt") },
    amount: { kind: "decimal", ...said("Mengde"), decimals: 1, unit: "kWh" },
    price: { kind: "decimal", ...said("Pris"), decimals: 2, unit: "NOK" },
    part: { kind: "integer", ...said("Del") },
    whole: { kind: "integer", ...said("Hele") },
    share: { kind: "decimal", ...said("Andel"), decimals: 1, unit: "%", min: 0, max: 100 },
    latitude: { ...degrees, ...said("Bredde") },
    longitude: { ...degrees, ...said("Lengde") },
  },
  key: ["navn"],
});

interface Case {
  /** The cells of the columns besides the name, in the rows of a file; `A;B` below `Ett;To`. */
  readonly cells: readonly string[];
  /** How a field is read, besides the name. */
  readonly fields: string;
  /** Parts of a mapping besides its fields. */
  readonly more?: string;
  readonly field: string;
  /** What is told: what it was, and what became of it. */
  readonly told: string;
}

const dates = `spelling: DD.MM.YYYY hh:mm, zone: Europe/Oslo`;

const cases: Readonly<Record<Change, Case>> = {
  joined: {
    cells: ["skole;nord"],
    fields: "note: { parts: [{ column: Ett }, { column: To }], between: ' ' }",
    field: "Merknad",
    told: "(rad 2: «skole nord»)",
  },
  part_missing: {
    cells: ["skole;"],
    fields: "note: { parts: [{ column: Ett }, { column: To }] }",
    field: "Merknad",
    told: "(rad 2: «skole» → ingenting)",
  },
  carried: {
    cells: ["skole;1", ";2"],
    fields: "note: { column: Ett, carry: true }",
    field: "Merknad",
    told: "(rad 3: «skole»)",
  },
  other_rows: {
    cells: ["12;nei", "15;ja", "18;ja"],
    fields: "amount: { column: Ett, when: { column: To, like: [nei] } }",
    field: "Mengde",
    told: "(rad 3: «15» → ingenting)",
  },
  empty_word: {
    cells: ["-;", "ukjent;", "-;", "> 500;"],
    fields: "amount: { column: Ett, empty: ['-', ukjent, '> *'] }",
    field: "Mengde",
    told: "(rad 2: «-» → ingenting; rad 3: «ukjent» → ingenting; rad 5: «> 500» → ingenting)",
  },
  part_taken: {
    cells: ["613 Barneskole;"],
    fields: "note: { column: Ett, take: '{###} *' }",
    field: "Merknad",
    told: "(rad 2: «613 Barneskole» → «613»)",
  },
  part_absent: {
    cells: ["Barneskole;"],
    fields: "note: { column: Ett, take: '{###} *' }",
    field: "Merknad",
    told: "(rad 2: «Barneskole» → ingenting)",
  },
  html_read: {
    cells: ["<p>Kor <b>og</b> korps</p>;"],
    fields: "note: { column: Ett, html: true }",
    field: "Merknad",
    told: "(rad 2: «<p>Kor <b>og</b> korps</p>» → «Kor og korps»)",
  },
  spelled_id: {
    cells: ["Kor i parken;"],
    fields: "thing_id: { column: Ett, as_id: true }",
    field: "ID",
    told: "(rad 2: «Kor i parken» → «kor-i-parken»)",
  },
  lines_joined: {
    cells: ['"Kor\nog korps";'],
    fields: "note: { column: Ett }",
    field: "Merknad",
    told: "→ «Kor og korps»)",
  },
  text_changed: {
    cells: ["ca. 12;"],
    fields: "amount: { column: Ett, replace: { 'ca. ': '' } }",
    field: "Mengde",
    told: "(rad 2: «ca. 12» → 12)",
  },
  list_split: {
    cells: ["Kari Nordmann / Ola Hansen;"],
    fields: "artists: { column: Ett, list_sign: / }",
    field: "Kunstnere",
    told: "(rad 2: «Kari Nordmann / Ola Hansen» → «Kari Nordmann|Ola Hansen»)",
  },
  code_translated: {
    cells: ["Damer;"],
    fields: "sex: { column: Ett, codes: { Damer: female } }",
    field: "Kjønn",
    told: "(rad 2: «Damer» → «female»)",
  },
  word_left_out: {
    cells: ["Kvinner, ukjent;"],
    fields: "sexes: { column: Ett, codes: { ukjent: null } }",
    field: "Alle kjønn",
    told: "(rad 2: «Kvinner, ukjent» → «female»)",
  },
  items_repeated: {
    cells: ["Liv Berg|Liv Berg;"],
    fields: "artists: { column: Ett }",
    field: "Kunstnere",
    told: "(rad 2: «Liv Berg|Liv Berg» → «Liv Berg»)",
  },
  otherwise: {
    cells: [";1"],
    fields: "note: { column: Ett, otherwise: ingen }",
    field: "Merknad",
    told: "(rad 2: «» → «ingen»)",
  },
  date_respelt: {
    cells: ["20250102;"],
    fields: "day: { column: Ett, spelling: YYYYMMDD }",
    field: "Dag",
    told: "(rad 2: «20250102» → «2025-01-02»)",
  },
  local_time: {
    cells: ["02.01.2025 19:00;"],
    fields: `starts: { column: Ett, ${dates} }`,
    field: "Start",
    told: "(rad 2: «02.01.2025 19:00» → «2025-01-02T19:00:00+01:00»)",
  },
  midnight: {
    cells: ["02.01.2025 19:00;", "03.01.2025;"],
    fields: "starts: { column: Ett, spelling: [DD.MM.YYYY hh:mm, DD.MM.YYYY], zone: Europe/Oslo }",
    field: "Start",
    told: "(rad 3: «03.01.2025» → «2025-01-03T00:00:00+01:00»)",
  },
  clock_left_out: {
    cells: ["02.01.2025 00:00;", "03.01.2025 19:00;"],
    fields: "day: { column: Ett, spelling: DD.MM.YYYY hh:mm }",
    field: "Dag",
    told: "(rad 3: «03.01.2025 19:00» → «2025-01-03»)",
  },
  next_day: {
    cells: ["02.01.2025 19:00;02.01.2025 01:00"],
    fields: `starts: { column: Ett, ${dates} }\n  ends: { column: To, ${dates}, next_day_after: starts }`,
    field: "Slutt",
    told: "(rad 2: «02.01.2025 01:00» → «2025-01-03T01:00:00+01:00»)",
  },
  position: {
    cells: ["597000;6643000"],
    fields: "",
    more: "position: { east: Ett, north: To, system: EPSG:25832, latitude: latitude, longitude: longitude }",
    field: "Bredde",
    told: "(rad 2: «597000 / 6643000» → 59.",
  },
  number_respelt: {
    cells: ["(12,5);"],
    fields: "amount: { column: Ett }",
    field: "Mengde",
    told: "(rad 2: «(12,5)» → -12.5)",
  },
  thousands_sign: {
    cells: ["1.250;"],
    fields: "amount: { column: Ett, thousands_sign: . }",
    field: "Mengde",
    told: "(rad 2: «1.250» → 1250)",
  },
  unit_read: {
    cells: ["12 kWh;"],
    fields: "amount: { column: Ett, units: { kWh: 1 } }",
    field: "Mengde",
    told: "(rad 2: «12 kWh» → 12)",
  },
  factor: {
    cells: ["3;"],
    fields: "amount: { column: Ett, factor: 1000 }",
    field: "Mengde",
    told: "(rad 2: «3» → 3000)",
  },
  rounded: {
    cells: ["3,26;"],
    fields: "amount: { column: Ett, round: true }",
    field: "Mengde",
    told: "(rad 2: «3,26» → 3.3)",
  },
  worked_out: {
    cells: ["3;12"],
    fields:
      "part: { column: Ett }\n  whole: { column: To }\n  share: { percent_of: { part: part, whole: [whole] } }",
    field: "Andel",
    told: "(rad 2: «100 × 3 / 12» → 25)",
  },
};

async function account({ cells, fields, more = "" }: Pick<Case, "cells" | "fields" | "more">) {
  const file = ["Navn;Ett;To", ...cells.map((one, at) => `Ting ${at};${one}`)];
  const mapping = `mapping: 1\ndataset: test-things\n${more}\nfields:\n  navn: { column: Navn }\n  ${fields}\n`;
  const { outcome } = await converted(file.map((row) => `${row}\r\n`).join(""), mapping, things);
  return { outcome, said: outcomeText(outcome, things, "nb").replace(/\s+/g, " ") };
}

test("there is a case for everything that may be done to a value", () => {
  expect(Object.keys(cases).toSorted()).toEqual([...changes].toSorted());
});

describe("is counted and told with an example", () => {
  test.each(changes)("%s", async (change) => {
    const { outcome, said: all } = await account(cases[change]);
    const { field, told } = cases[change];
    expect(outcome.made.written).toBe(cases[change].cells.length);
    expect(outcome.repairs.map(({ repair }) => repair)).toContain(change);
    const title = changeTitles[change].nb;
    const start = all.indexOf(` ${field}: ${title}`);
    expect(start, all).toBeGreaterThan(0);
    expect(all.slice(start)).toMatch(new RegExp(`^ ${field}: ${title.replace(/[()]/g, "\\$&")} `, "u"));
    expect(all.slice(start, start + 400)).toContain(told);
  });
});

test("a word of a week that is no hours is told, and hours without a day are a fault", async () => {
  const rows = ["Navn;Dag;Tid", "Hovedbiblioteket;Mandag;10-16", "Hovedbiblioteket;Tirsdag;Etter avtale"];
  const mapping = (codes: string) =>
    `mapping: 1\ndataset: test-things\nfields:\n  navn: { column: Navn }\n  open: { week: { day: Dag, hours: Tid }${codes} }\n`;
  const { outcome } = await converted(
    rows.map((row) => `${row}\r\n`).join(""),
    mapping(", codes: { Etter avtale: null }"),
    things,
  );
  expect(outcome.repairs).toContainEqual(
    expect.objectContaining({ repair: "word_left_out", found: "«Etter avtale»" }),
  );
  const without = await converted("Navn;Dag;Tid\r\nA;Mandag;10-16\r\nB;;12-18\r\n", mapping(""), things);
  expect(without.rows).toHaveLength(1);
  expect(without.outcome.hasFaults).toBe(true);
});

test("rows with one key, and those of which the first is kept, are counted", async () => {
  const file = "Navn;Ett\r\nA;1\r\nA;2\r\n";
  const mapping =
    "mapping: 1\ndataset: test-things\nfields: { navn: { column: Navn }, note: { column: Ett } }\n";
  const { outcome } = await converted(file, mapping, things);
  expect([outcome.made.written, outcome.repeated.count]).toEqual([2, 1]);
  const first = await converted(file, `${mapping}rows: { repeated: first }\n`, things);
  expect(first.outcome.made).toMatchObject({ written: 1, leftOut: [{ cause: "repeated_key", count: 1 }] });
});

test("covered texts are counted, and not shown one by one", async () => {
  const secret: Dataset = {
    ...things,
    fields: {
      ...things.fields,
      note: { ...(things.fields["note"] as never as object), privacy: "sensitive" } as never,
    },
  };
  const { outcome } = await converted(
    "Navn;Ett\r\nA;Kari\r\nB;Ola\r\n",
    "mapping: 1\ndataset: test-things\nfields: { navn: { column: Navn }, note: { column: Ett, codes: { Kari: null, Ola: null } } }\n",
    secret,
  );
  const [one] = outcome.repairs;
  expect(one).toMatchObject({ repair: "word_left_out", count: 2 });
  expect(JSON.stringify(outcome)).not.toMatch(/Kari|Ola/);
  expect(one?.others).toBeUndefined();
});
