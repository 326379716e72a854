import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testSeries } from "../_testing.ts";
import { checkMapping, mappingProblems } from "./check-mapping.ts";
import type { Mapping } from "../file/mapping.ts";
import { mappingSchema } from "../file/schema.ts";
import { placeProblems, readMapping, writeMapping } from "../yaml.ts";

const right = `mapping: 1
title: En prøve
dataset: test-series
rows:
  each: cell
  leave_out: [{ column: Tid, like: [Sum*], because: totaler }]
columns:
  - { heading: A, values: { meter: el-1 } }
time:
  column: Tid
  spelling: DD.MM.YYYY hh:mm
  zone: Europe/Oslo
  labels: start
  length: PT1H
  start: from
  end: until
fields:
  value: { cell: true, round: true }
  quality: { presence_of: value, present: measured, absent: missing }
`;

/** What is wrong with a text, as lines and sentences in bokmål. */
function said(text: string): readonly string[] {
  const read = readMapping(text);
  const problems =
    "problems" in read ? read.problems : placeProblems(checkMapping(read.mapping, testSeries), read.lineOf);
  return problems.map(({ line, path, text: words }) => `${line} ${path.join(".")}: ${words.nb}`);
}

function mapping(): Mapping {
  const read = readMapping(right);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.mapping;
}

test("a mapping that is right has no problem, and comes back as it was written", () => {
  expect(said(right)).toEqual([]);
  const again = readMapping(writeMapping(mapping(), [{ path: ["time", "zone"], text: "Klokka i fila" }]));
  expect("mapping" in again && again.mapping).toEqual(mapping());
  expect(writeMapping(mapping(), [{ path: ["time", "zone"], text: "Klokka i fila" }])).toContain(
    "# Klokka i fila\n  zone:",
  );
});

describe("what is wrong comes with its line, and what to write instead", () => {
  test.each([
    [
      "a name that is misspelt",
      right.replace("spelling:", "speling:"),
      "11 time.speling: Kjenner ikke «speling». Mente du spelling?",
    ],
    [
      "a choice that is none",
      right.replace("each: cell", "each: cells"),
      "5 rows.each: Fant «cells», ventet row eller cell eller column eller file. Mente du cell?",
    ],
    [
      "something of another kind",
      right.replace("zone: Europe/Oslo", "zone: [Oslo]"),
      "12 time.zone: Fant en liste, ventet en tekst.",
    ],
    ["something that is missing", right.replace("  labels: start\n", ""), "9 time: «labels» mangler."],
    [
      "a field the dataset does not have",
      right.replace("  value: {", "  vallue: {"),
      "18 fields.vallue: test-series har ikke feltet «vallue». Mente du value?",
    ],
    [
      "a zone that does not exist",
      right.replace("Europe/Oslo", "Norge"),
      "12 time.zone: «Norge» er ingen tidssone. Skriv for eksempel Europe/Oslo, eller +01:00 for normaltid hele året.",
    ],
    [
      "a spelling without a date",
      right.replace("DD.MM.YYYY hh:mm", "hh:mm"),
      "11 time.spelling: «hh:mm» er ikke en skrivemåte med år og måned, for eksempel DD.MM.YYYY hh:mm.",
    ],
    [
      "a code that does not exist",
      right.replace("absent: missing", "absent: borte"),
      "19 fields.quality.absent: Kvalitet: «borte» finnes ikke i kodelista Kvalitet.",
    ],
    [
      "a number where a text belongs",
      right.replace("meter: el-1", "meter: 301"),
      "8 columns.0.values.meter: Skriv 301 i anførselstegn, ellers mister tallet nuller.",
    ],
    [
      "two sources",
      right.replace("cell: true,", "cell: true, column: B,"),
      "18 fields.value: Sier to ganger hvor verdien kommer fra: column og cell. Behold én.",
    ],
    [
      "no source",
      right.replace("{ cell: true, round: true }", "{ round: true }"),
      "18 fields.value: Sier ikke hvor verdien kommer fra: en av value, column, letter, heading, sheet, cell, cell_after, beside, at, parts, week, presence_of, percent_of.",
    ],
    [
      "a percentage of something that is no number",
      right.replace("{ cell: true, round: true }", "{ percent_of: { part: quality, whole: [value] } }"),
      "18 fields.value.percent_of: percent_of gjelder bare tall, og nevner andre felt med tall som tilordningen leser.",
    ],
    [
      "a required field nobody gives",
      right.replace(/ {2}quality:.*\n/, ""),
      "17 fields: Feltet quality (Kvalitet) er påkrevd, men mangler i tilordningen.",
    ],
    [
      "a wide table without columns",
      right.replace(/columns:\n.*\n/, ""),
      "5 rows.each: Si hvilke kolonner det lages rader av, under columns.",
    ],
    [
      "a condition without a column",
      right.replace("column: Tid, like", "like"),
      "6 rows.leave_out.0: Si hvilken kolonne (column eller letter) og hva som skal stå der (like eller empty).",
    ],
    [
      "a question that is open",
      right.replace("labels: start", 'labels: "?"'),
      "13 time.labels: Ikke besvart: sier tidspunktet når intervallet begynner (start) eller slutter (end)?",
    ],
    [
      "times that stand in two places",
      right.replace("  column: Tid\n", "  column: Tid\n  value: 2025\n"),
      "11 time.value: Sier to ganger hvor tidspunktene begynner: column og value. Behold én.",
    ],
    ["times that stand nowhere", right.replace("  column: Tid\n", ""), "9 time: Si hvor tidspunktene står"],
    [
      "one time for all rows",
      right.replace("  column: Tid\n", "  beside: År\n"),
      "10 time.beside: Da får alle rader samme tidspunkt.",
    ],
    [
      "a year that is none",
      right.replace("  column: Tid\n", "  value: 25\n  clock_heading: true\n"),
      "10 time.value: Skriv året med fire siffer, for eksempel 2025.",
    ],
    [
      "a month that is asked for",
      right
        .replace("  column: Tid\n", '  value: "?"\n  clock_heading: true\n')
        .replace("DD.MM.YYYY hh:mm", "YYYY-MM DD"),
      "10 time.value: Ikke besvart: hvilken måned er fila for, for eksempel 2025-01?",
    ],
    [
      "columns that are asked for",
      right.replace("heading: A", 'heading: "?"'),
      "8 columns.0.heading: Ikke besvart: i hvilke kolonner står verdiene?",
    ],
    [
      "rows that are asked for",
      right.replace("  leave_out:", '  only: { column: Retning, like: ["?"] }\n  leave_out:'),
      "6 rows.only.like.0: Ikke besvart: hvilke rader skal leses – hva står det i «Retning»?",
    ],
    [
      "the end of a range where there is none",
      right.replace("{ cell: true, round: true }", "{ cell: true, of_range: end }"),
      "18 fields.value.of_range: of_range gjelder bare beløp, datoer og tidspunkter; datoer og tidspunkter krever en skrivemåte (spelling).",
    ],
    [
      "hours of a week for a number",
      right.replace("{ cell: true, round: true }", "{ week: { day: Dag, hours: Tid } }"),
      "18 fields.value.week: week gjelder bare felt med tidene i en uke, som åpningstid.",
    ],
    ["what is no YAML", "mapping: [1", "1 : Fila er ikke gyldig YAML"],
    [
      "aliases, which may grow without end",
      "mapping: &a 1\ndataset: *a\n",
      "undefined : Henvisninger (*navn) kan ikke brukes i en tilordning.",
    ],
  ])("%s", (_, text, sentence) => {
    expect(said(text)[0]).toContain(sentence);
  });
});

test("says everything at once", () => {
  expect(said(right.replace("each: cell", "each: cells").replace("zone:", "sone:"))).toHaveLength(3);
});

const isMapping = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  mappingSchema,
);

test("the published schema is one, and says of changed mappings what the program says", () => {
  const counts = { right: 0, wrong: 0 };
  const paths = pathsIn(mapping());
  fc.assert(
    fc.property(
      fc.constantFrom(...paths),
      fc.constantFrom<unknown>(undefined, null, 1, "", "x", true, [], {}, ["a"], "?", -1),
      (path, value) => {
        const changed = put(mapping(), path, value);
        const isRight = mappingProblems(changed).length === 0;
        counts[isRight ? "right" : "wrong"]++;
        expect([path, value, isRight]).toEqual([path, value, isMapping(changed)]);
      },
    ),
    { seed: 20_261_126, numRuns: 600 },
  );
  expect(Math.min(counts.right, counts.wrong)).toBeGreaterThan(50);
});

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([name, member]) =>
      pathsIn(member, [...path, Array.isArray(value) ? Number(name) : name]),
    ),
  ];
}

function put(around: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  const copy = structuredClone(around) as Record<string | number, unknown>;
  if (rest.length === 0 && value === undefined && Array.isArray(copy)) copy.splice(Number(first), 1);
  else if (rest.length === 0 && value === undefined) delete copy[first];
  else copy[first] = put(copy[first], rest, value);
  return copy;
}
