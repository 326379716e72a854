import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { inputOf, judgeInputs, requireReport } from "../_testing.ts";
import { formatIds } from "../formats/format-id.ts";
import { formats } from "../formats/formats.ts";
import { type ReportFormId, reportForms } from "./forms.ts";
import type { Report } from "./report.ts";
import { RowMarks } from "./row-marks.ts";
import { fileAddress } from "./sarif/file-address.ts";
import { Spread } from "./spread.ts";

const languages = ["nb", "nn", "en"] as const;
const now = { instant: "2026-06-01T12:00:00Z", date: "2026-06-01" };

const content = [
  "Avlesning;place_id;place_name;value;<b>Merknad</b> \u0007",
  "r1;p1;NA;1,5;x",
  "r2;p1;Torget;2,25;",
  'r2;p2;<script>alert(1)</script> & "\ud800;x;',
  "r3;p2;Torget;3;",
  "r4;p2;ring 91234567;3;",
  "",
].join("\n");

/** Reports of every sort: faults, none, repairs, personal data, several files, what could not be read, many causes. */
async function reports(): Promise<readonly Report[]> {
  const clean = "reading_id,place_id,place_name,value\nr1,p1,Torget,1\n";
  const mails = Array.from({ length: 230 }, (_, at) => `kari${at}@eksempel.no`);
  const file = (text: string, name = "avlesninger år.csv") => inputOf(name, text);
  return Promise.all([
    judgeInputs([file(content)], { now }),
    judgeInputs([file(content)], { mode: "import", classificationDate: "2025-01-01" }),
    judgeInputs([file(clean)]),
    judgeInputs([file(clean), file("place_id\np1\np1\n", "<steder>\n.csv"), file("")], { now }),
    judgeInputs([file(clean, "a/x.csv"), file(clean, "b/x.csv"), file(clean, "a/x.csv")]),
    judgeInputs([file("")]),
    judgeInputs([
      file(`place_id,kind,${mails.map((_, at) => `k${at}`).join()}\np1,ukjent,${mails.join()}\n`),
    ]),
    judgeInputs([file(clean.replace("Torget", "fnr 13897050085"))]),
  ]);
}

const all = await reports();
const print = (form: ReportFormId, report: Report, language: "nb" | "nn" | "en" = "nb") =>
  reportForms[form].print(report, language);

test("every form prints every report in every language, and says the same verdict the same way twice", () => {
  for (const form of Object.keys(reportForms) as ReportFormId[])
    for (const report of all)
      for (const language of languages) {
        const printed = print(form, report, language);
        expect(printed.endsWith("\n"), form).toBe(true);
        expect(printed, form).toBe(print(form, JSON.parse(JSON.stringify(report)) as Report, language));
        for (const secret of ["91234567", "13897050085"]) expect(printed, form).not.toContain(secret);
      }
});

describe("json", () => {
  test("is described by the published schema, which sees what does not belong", () => {
    const [report] = all as [Report];
    requireReport(JSON.parse(print("json", report)));
    expect(() => requireReport({ ...report, verdict: "perhaps" })).toThrow("verdict");
    expect(() => requireReport({ ...report, extra: 1 })).toThrow("additional");
    const { schema, ...without } = report;
    expect(() => requireReport(without)).toThrow("schema");
    expect(schema).toMatch(/report\.schema\.json$/);
  });

  test("knows every format there is", () =>
    expect([...formatIds].sort()).toEqual(formats.map(({ id }) => id).sort()));
});

describe("sarif", () => {
  const require = createRequire(import.meta.url);
  const path = require.resolve("@microsoft/jest-sarif/package.json").replace(/package\.json$/, "");
  const text = readFileSync(`${path}lib/schemas/sarif-2.1.0-rtm.5.json`, "utf8");
  const { id, $schema: _, ...official } = JSON.parse(text) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const isSarif = ajv.compile({ $id: String(id), ...official });

  test("is what the official schema of SARIF 2.1.0 asks for", () => {
    let results = 0;
    for (const report of all)
      for (const language of languages) {
        const sarif = JSON.parse(print("sarif", report, language)) as { runs: { results: unknown[] }[] };
        expect(isSarif(sarif), ajv.errorsText(isSarif.errors)).toBe(true);
        results += sarif.runs[0]?.results.length ?? 0;
      }
    expect(results).toBeGreaterThan(100);
    expect(isSarif({ version: "2.1.0", runs: [{ tool: {} }] })).toBe(false);
  });

  test("puts a cause at its first line, with the others beside it and their number", () => {
    const sarif = JSON.parse(print("sarif", all[0] as Report)) as {
      runs: { results: Record<string, unknown>[]; artifacts: unknown[] }[];
    };
    const found = sarif.runs[0]?.results.find(({ ruleId }) => ruleId === "cell.decimal_comma");
    expect(found).toMatchObject({
      level: "error",
      occurrenceCount: 2,
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "avlesninger%20%C3%A5r.csv", index: 0 },
            region: { startLine: 2 },
          },
          logicalLocations: [{ name: "D2", kind: "cell" }],
        },
      ],
      relatedLocations: [{ physicalLocation: { region: { startLine: 3 } } }],
    });
  });

  test("writes file names as addresses", () => {
    expect(fileAddress("mappe/a b#1?.csv")).toBe("mappe/a%20b%231%3F.csv");
    expect(fileAddress("/data/år.csv")).toBe("file:///data/%C3%A5r.csv");
    expect(fileAddress("C:\\data\\a.csv")).toBe("file:///C:/data/a.csv");
    expect(fileAddress("\ud800")).toBe("%EF%BF%BD");
  });
});

/** Elements and attributes of JUnit XML, as the schema that Jenkins publishes (junit-10.xsd) allows them. */
const allowed: Readonly<Record<string, readonly [attributes: readonly string[], inside: readonly string[]]>> =
  {
    testsuites: [["name", "tests", "failures", "errors", "skipped", "time"], ["testsuite"]],
    testsuite: [["name", "tests", "failures", "errors", "skipped", "time", "timestamp"], ["testcase"]],
    testcase: [
      ["classname", "name", "time"],
      ["failure", "error", "skipped", "system-out"],
    ],
    failure: [["type", "message"], []],
    error: [["type", "message"], []],
    skipped: [["message"], []],
    "system-out": [[], []],
  };

describe("junit", () => {
  test("is well-formed, of the elements and attributes CI servers know, and counts right", () => {
    for (const report of all) {
      const xml = print("junit", report);
      const elements = elementsOf(xml);
      for (const { name, parent, attributes } of elements) {
        expect(allowed[name]?.[0]).toEqual(expect.arrayContaining(Object.keys(attributes)));
        expect(parent === undefined ? ["testsuites"] : allowed[parent]?.[1]).toContain(name);
      }
      const count = (name: string) => elements.filter((one) => one.name === name).length;
      expect(elements[0]).toMatchObject({
        name: "testsuites",
        attributes: {
          tests: String(count("testcase")),
          failures: String(count("failure")),
          errors: String(count("error")),
          skipped: String(count("skipped")),
        },
      });
      const isFine = count("failure") + count("error") === 0;
      expect(isFine).toBe(report.verdict === "conformant");
    }
  });

  test("one failed case is one task, in however many columns", async () => {
    const content = "reading_id,place_id,place_name,value\nr1 ,p1 ,x ,1\nr2 ,p1,y,2\n";
    const xml = print("junit", await judgeInputs([inputOf("a.csv", content)]));
    expect(elementsOf(xml).filter(({ name }) => name === "failure")).toHaveLength(1);
    expect(xml).toContain("Blanke tegn før eller etter verdien: 3 kolonner (C14, cell.blanks_around)");
    expect(xml.match(/^Også: .*kolonne B/gm)).toHaveLength(1);
  });
});

interface Element {
  readonly name: string;
  readonly parent: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Reads XML strictly: throws on what is not well-formed, or holds signs XML does not allow. */
function elementsOf(xml: string): readonly Element[] {
  if (/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml))
    throw new Error("a sign XML does not allow");
  const elements: Element[] = [];
  const open: string[] = [];
  let rest = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "");
  while (rest.trim() !== "") {
    const [whole, close, name = "", attributes = "", self, text] =
      /^(?:<(\/?)([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<]+))/.exec(rest) ?? [];
    if (whole === undefined || /&(?!(?:amp|lt|gt|quot|#\d+);)/.test(whole))
      throw new Error(rest.slice(0, 80));
    rest = rest.slice(whole.length);
    if (text !== undefined) continue;
    if (close === "/") {
      if (open.pop() !== name) throw new Error(`</${name}>`);
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
    elements.push({
      name,
      parent: open.at(-1),
      attributes: Object.fromEntries(pairs) as Record<string, string>,
    });
    if (self !== "/") open.push(name);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`);
  return elements;
}

describe("html", () => {
  test("is one file without script or outside request, in the language asked for, with nothing of the file's as markup", () => {
    for (const report of all)
      for (const language of languages) {
        const html = print("html", report, language);
        expect(html).toContain(`<html lang="${language}">`);
        expect(html).not.toMatch(
          /<script|<link(?! rel="icon" href="data:)|<img|src=|url\(|@import|\son[a-z]+=|<b>Merknad/i,
        );
        expect(html).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|undefined|\[object/u);
        const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
        for (const [, target] of html.matchAll(/aria-labelledby="([^"]+)"/g)) expect(ids).toContain(target);
      }
  });

  test("says verdict, how much is right and what to correct first, before anything else", () => {
    const html = print("html", all[0] as Report).replace(/<style>[^]*<\/style>/, "");
    const order = [
      "Ikke godkjent.",
      "av 5 rader har ingen feil",
      "Personopplysninger",
      "Rett dette først",
      "<article",
    ];
    const places = order.map((words) => html.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
  });

  test("stays readable with many causes", () => {
    const report = all.find(({ deliveries }) => (deliveries[0]?.files[0]?.causes.length ?? 0) > 50) as Report;
    const html = print("html", report);
    expect(html.match(/<article/g)).toHaveLength(3);
    expect(html.match(/<p id="file-1-\d+"><strong>Også:/g)).toHaveLength(22);
    expect(html).toContain("i korthet</summary>");
    expect(print("text", report).split("\n").length).toBeLessThan(160);
  });
});

test("github: one line a command, whatever is in the file", () => {
  for (const report of all)
    for (const line of print("github", report).trimEnd().split("\n").slice(0, -1))
      expect(line).toMatch(/^::(?:error|warning) file=[^:\n]+::[^\n]+$/);
});

test("text keeps to 80 characters a line, but for words that are longer", () => {
  for (const report of all)
    for (const language of languages)
      for (const line of print("text", report, language).split("\n"))
        expect(line.length <= 80 || !/^.{0,78} /.test(line.trim()), line).toBe(true);
});

test("rows with errors are counted once, in any order", () => {
  const marks = new RowMarks();
  const rows = [1, 5, 5, 31, 32, 33, 32_767, 32_768, 5_000_000, 1, 32_768];
  for (const row of rows) marks.add(row);
  expect(marks.count).toBe(new Set(rows).size);
});

test("the spread keeps every case and the first time of each stretch, however long the file gets", () => {
  const spread = new Spread();
  for (let row = 2; row <= 5000; row++) {
    spread.meet(row, `2025-01-01T00:00:00+01:00`.replace("2025", String(2000 + Math.floor(row / 1000))));
    if (row % 7 === 0) spread.add(row, row > 4000 ? "warning" : "error");
  }
  const facts = spread.facts();
  expect(facts?.rowsPerStretch).toBe(128);
  expect(facts?.errors.reduce((sum, count) => sum + count, 0)).toBe(571);
  expect(facts?.warnings.reduce((sum, count) => sum + count, 0)).toBe(143);
  expect([facts?.times?.[0], facts?.times?.at(-1)]).toEqual(["2000-01-01 00:00", "2004-01-01 00:00"]);
  expect(new Spread().facts()).toBeUndefined();
});
