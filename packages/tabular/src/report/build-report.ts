import { type CodeList, covered, type Dataset, type Field, type ListItem } from "@samapne/core";
import type { FileWork } from "../judge/work/file-work.ts";
import type { JudgedDelivery } from "../judge/judge-delivery.ts";
import type { PreparedFile } from "../judge/work/prepare.ts";
import type { JudgeRequest } from "../judge/work/request.ts";
import type { ReadError } from "../read-error.ts";
import { columnLetter } from "../formats/sheet/column-letter.ts";
import { reportSchemaAddress } from "./schema/address.ts";
import type {
  ColumnFacts,
  DeliveryReport,
  FileReport,
  Report,
  ReportVerdict,
  TableFacts,
  Versions,
} from "./report.ts";

/** An input after the first look: a file to judge, or why it is none. */
export interface LookedAt {
  readonly name: string;
  readonly file?: PreparedFile;
  readonly problem?: ReadError;
}

/** The report of files judged together, in the order they were given. */
export function deliveryReport(
  folder: string | undefined,
  inputs: readonly LookedAt[],
  { works, notChecked }: JudgedDelivery,
): DeliveryReport {
  const files = inputs.map(({ name, file, problem }) => {
    const work = works.find((one) => one.file === file);
    return work ? fileReport(name, work) : unreadReport(name, problem as ReadError);
  });
  const verdict = together(files.map((file) => file.verdict));
  return { verdict, ...(folder === undefined ? {} : { folder }), files, notChecked };
}

/** The whole report with the versions it rests on. */
export function fullReport(
  request: JudgeRequest,
  deliveries: readonly DeliveryReport[],
  datasets: readonly Dataset[],
  repeatedInputs: readonly string[],
): Report {
  const { mode, now, classificationDate, versions } = request;
  return {
    schema: reportSchemaAddress,
    verdict: together(deliveries.map(({ verdict }) => verdict)),
    mode,
    ...(now === undefined ? {} : { judgedAt: now.instant }),
    ...(classificationDate === undefined ? {} : { classificationDate }),
    deliveries,
    repeatedInputs,
    versions: versionsOf(versions.validator, [...new Set(datasets)]),
  };
}

/** One verdict for several: a fault found is certain, whatever else was not read. */
function together(verdicts: readonly ReportVerdict[]): ReportVerdict {
  if (verdicts.includes("not_conformant")) return "not_conformant";
  return verdicts.length === 0 || verdicts.includes("not_judged") ? "not_judged" : "conformant";
}

function unreadReport(name: string, { code, text }: ReadError): FileReport {
  return { name, verdict: "not_judged", problem: { code, text }, causes: [], repairs: [] };
}

function fileReport(name: string, work: FileWork): FileReport {
  const { causes, lines, problem, file } = work;
  const explained = work.explained.list();
  const columns = columnsOf(work);
  const all = causes.list(file.dataset, {
    lineOf: (row) => lines.lineOf(row),
    columnOf: (field) => columns.find((column) => column.field === field),
    columnAt: (index) => columns[index],
  });
  const { further } = causes;
  const spread = causes.spread.facts();
  const faulty =
    [...all, ...explained].some(({ severity }) => severity === "error") || (further?.errors ?? 0) > 0;
  return {
    name,
    verdict: problem ? "not_judged" : faulty ? "not_conformant" : "conformant",
    ...(problem ? { problem: { code: problem.code, text: problem.text } } : {}),
    table: factsOf(work, columns),
    causes: all.filter(({ severity }) => severity !== "info"),
    repairs: all.filter(({ severity }) => severity === "info"),
    ...(explained.length > 0 ? { explained } : {}),
    ...(further ? { further } : {}),
    ...(spread ? { spread } : {}),
  };
}

function columnsOf({ file, headings, matching }: FileWork): readonly ColumnFacts[] {
  const fields = new Map(matching.matched.map(({ index, field }) => [index, field]));
  const first = file.table.firstColumn;
  return headings.map((heading, index) => {
    const field = fields.get(index);
    return {
      ...(first === undefined ? {} : { letter: columnLetter(first + index) }),
      heading: shownHeading(heading),
      ...(field === undefined ? {} : { field }),
    };
  });
}

const longestHeading = 200;

/** A heading as the file has it, but never personal data or a whole book. */
function shownHeading(heading: string): string {
  return covered(heading.slice(0, 2 * longestHeading)).slice(0, longestHeading);
}

function factsOf({ file, matching, rows, causes }: FileWork, columns: readonly ColumnFacts[]): TableFacts {
  const { id, version, title, lifecycle } = file.dataset;
  return {
    dataset: { id, version, title, lifecycle },
    recognisedBy: file.recognisedBy,
    format: file.table.format,
    ...(file.table.text ? { text: { ...file.table.text } } : {}),
    ...(file.table.sheet === undefined ? {} : { sheet: shownHeading(file.table.sheet) }),
    ...(file.unreadSheets.length === 0 ? {} : { unreadSheets: file.unreadSheets.map(shownHeading) }),
    headerRow: file.table.headerRow,
    rows,
    faultyRows: causes.faultyRows,
    columns,
    missingFields: matching.missing.map(({ field, required }) => ({ field, required })),
  };
}

function versionsOf(validator: string, datasets: readonly Dataset[]): Versions {
  const lists = new Map<string, CodeList>();
  for (const { fields } of datasets)
    for (const field of Object.values(fields)) {
      const list = listOf(field.kind === "list" ? field.items : field);
      if (list) lists.set(list.id, list);
    }
  return {
    validator,
    specifications: datasets.map(({ id, version, lifecycle }) => ({
      dataset: id,
      version,
      status: lifecycle.status,
    })),
    codeLists: [...lists.values()].map(({ id, version }) => ({ id, version })),
  };
}

function listOf(field: Field | ListItem): CodeList | undefined {
  return field.kind === "code" ? field.list : undefined;
}
