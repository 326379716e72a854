import { type Dataset, defineCodeList, defineDataset, type Text } from "@samapne/core";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import type { Input } from "./input.ts";
import { judge } from "./judge/judge.ts";
import type { JudgeRequest } from "./judge/work/request.ts";
import type { FileReport, Report } from "./report/report.ts";
import { reportSchema } from "./report/schema/schema.ts";

export { testPercent } from "./formats/sheet/_testing-percent.ts";
export { rowXml, workbookOf } from "./formats/xlsx/_testing.ts";
export { archiveOf } from "./formats/zip/_testing.ts";

const text = (nb: string): Text => ({ nb, nn: nb, en: nb });

const kinds = defineCodeList({
  id: "test-kind",
  version: "2025-01-01",
  title: text("Slag"),
  source: { name: "Test" },
  codes: [
    { code: "0301", label: "Oslo", aliases: ["Hovedstaden"] },
    { code: "school", label: text("Skole"), aliases: ["Skole"] },
    { code: "044", label: text("Førti") },
    { code: "0044", label: text("Fire") },
    { code: "home", label: text("Heim") },
    { code: "hidden", label: text("Skjult"), aliases: [":"] },
  ],
});

/** Places that rows of `testReadings` refer to. */
export const testPlaces: Dataset = defineDataset({
  id: "test-places",
  domain: "test",
  title: text("Steder"),
  purpose: text("Steder for prøver."),
  rowMeaning: text("Ett sted."),
  privacy: "open",
  frequency: "IRREG",
  themes: ["ENER"],
  fields: {
    place_id: { kind: "text", label: text("Sted"), description: text("Stedet."), required: true },
    kind: { kind: "code", label: text("Slag"), description: text("Slaget."), list: kinds },
    secret: {
      kind: "text",
      label: text("Hemmelighet"),
      description: text("Vises aldri."),
      privacy: "sensitive",
      maxLength: 3,
    },
  },
  key: ["place_id"],
});

/** Readings with a number, a date and a flag, each at a place. */
export const testReadings: Dataset = defineDataset({
  id: "test-readings",
  domain: "test",
  title: text("Avlesninger"),
  purpose: text("Avlesninger for prøver."),
  rowMeaning: text("Én avlesning."),
  privacy: "open",
  frequency: "IRREG",
  themes: ["ENER"],
  fields: {
    reading_id: { kind: "text", label: text("Avlesning"), description: text("Avlesningen."), required: true },
    place_id: {
      kind: "text",
      label: text("Sted"),
      description: text("Stedet."),
      required: true,
      aliases: ["Lokasjon"],
    },
    place_name: { kind: "text", label: text("Stedsnavn"), description: text("Navnet på stedet.") },
    value: {
      kind: "decimal",
      label: text("Verdi"),
      description: text("Verdien."),
      required: true,
      max: 1000,
    },
    read_on: { kind: "date", label: text("Lest dato"), description: text("Når det ble lest.") },
    estimated: { kind: "boolean", label: text("Anslag"), description: text("Om det er et anslag.") },
  },
  key: ["reading_id"],
  references: { place: { dataset: "test-places", fields: ["place_id"], to: ["place_id"] } },
});

/** A text that nobody reads. */
export const anyText: Text = { nb: "Prøve", nn: "Prøve", en: "Test" };

/** What must be said of a field, where a test does not mind. */
export const said = { label: anyText, description: anyText };

/** What must be said of a dataset besides its id, fields and key, where a test does not mind. */
export const plainDataset = {
  domain: "test",
  title: anyText,
  purpose: anyText,
  rowMeaning: anyText,
  privacy: "open",
  frequency: "IRREG",
  themes: ["ENER"],
} as const;

/** The kinds of what is found in a file of a dataset, which must not depend on whether rows are made. */
export async function kindsEitherWay(input: Input, dataset: Dataset): Promise<readonly string[] | undefined> {
  const request = { datasets: [dataset], mode: "strict", versions: { validator: "test" } } as const;
  const inputs = [{ input, dataset }];
  const made = await judge({ ...request, inputs, everyRow: true });
  expect(await judge({ ...request, inputs, everyRow: false })).toEqual(made);
  return made.deliveries[0]?.files[0]?.causes.map(({ kind, count }) => `${kind} ${count}`);
}

/** Bytes or text as an input, handed over in chunks of a size, all in the same memory, which is spoilt after each. */
export function inputOf(name: string, content: string | Uint8Array, chunkSize = 1 << 20): Input {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    async *open() {
      const piece = new Uint8Array(Math.min(chunkSize, bytes.length));
      for (let from = 0; from < bytes.length; from += chunkSize) {
        const part = bytes.subarray(from, from + chunkSize);
        piece.set(part);
        yield piece.subarray(0, part.length);
        piece.fill(0x3f);
      }
    },
  };
}

/** The report on some inputs with the test datasets. Whatever is judged, the report is one the published schema allows. */
export async function judgeInputs(
  inputs: readonly Input[],
  request: Partial<JudgeRequest> = {},
): Promise<Report> {
  const report = await judge({
    datasets: [testReadings, testPlaces],
    inputs: inputs.map((input) => ({ input })),
    mode: "strict",
    versions: { validator: "test" },
    ...request,
  });
  requireReport(JSON.parse(JSON.stringify(report)));
  return report;
}

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const isReport = ajv.compile(reportSchema);

/** Throws when a value is no report as the published schema describes it. */
export function requireReport(value: unknown): void {
  if (!isReport(value)) throw new Error(ajv.errorsText(isReport.errors));
}

/** The report on one file of readings. */
export async function judgeOne(
  content: string | Uint8Array,
  request: Partial<JudgeRequest> = {},
): Promise<FileReport> {
  const report = await judgeInputs([inputOf("avlesninger.csv", content)], request);
  return report.deliveries[0]?.files[0] as FileReport;
}

/** Causes and repairs as short as a test wants them: `cell.decimal_comma value ×2`. */
export function causesOf({ causes, repairs }: FileReport): readonly string[] {
  return [...causes, ...repairs].map(({ code, columns, count, severity }) =>
    [
      code,
      ...columns.map(({ field, heading, letter = "" }) => field ?? (heading || letter)),
      `×${count}`,
      ...(severity === "info" ? ["(info)"] : []),
    ].join(" "),
  );
}

/** Rows as CSV with the headings of readings. */
export function readings(...rows: readonly string[]): string {
  return ["reading_id,place_id,place_name,value,read_on,estimated", ...rows, ""].join("\n");
}
