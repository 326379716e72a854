import { type AnyRow, type Dataset, type Field, type ListField, relatedRows } from "@samapne/core";
import { type FileReport, type Format, formatLimits, judge as judgeFiles } from "@samapne/tabular";
import { dependsOnWrittenDay } from "../../../packages/generators/src/sql/staging-limit.ts";
import { readRows, written } from "../../formats/read-back.ts";
import { type Answer, type Expected, type Judge, type Plant, refused, type Subject } from "../judge.ts";

/** Faults of whole tables, which are not the row's own. */
const ofTheTable = /^(check\.|key\.|reference\.|suppression\.)/;

/** What keeps rows out of any file; the lines of each format, each shown to be needed, stand in `formatLimits`. */
const always = { "no row": "rows", "no value at all": "elsewhere", previous: "tables" } as const;

/** Parquet keeps the moment and not the offset it was written with, so what is said of offsets is left out on both sides. */
const keepsOffsets = ({ id }: Format) => id !== "parquet";
const aboutOffset = (fault: string) => fault.includes(" instant.unusual_offset");

/** True when more than a remark depends on the offset: the day that codes follow, or which moments of a list are alike. */
function offsetDecides({ fields }: Dataset, row: AnyRow): boolean {
  const isListed = Object.entries(fields).some(
    ([name, field]) => field.kind === "list" && field.items.kind === "instant" && Array.isArray(row[name]),
  );
  return isListed || dependsOnWrittenDay(fields, row);
}

/**
 * The table reader on the same rows as files of a format. A cell that needed a repair is another fault than the validator
 * finds in the value, so of such a row only the verdict counts.
 */
export function files(format: Format, plant: Plant = {}, { tables = true } = {}): Judge {
  const limits = formatLimits.filter((limit) => limit.formats.includes(format.id));
  const limitOf = (dataset: Dataset, row: unknown): string | undefined => {
    if (typeof row !== "object" || row === null || Array.isArray(row)) return "no row";
    return limits.find(
      (limit) =>
        (limit.id !== "offset" || offsetDecides(dataset, row as AnyRow)) &&
        limit.concerns(row as AnyRow, dataset),
    )?.id;
  };
  const told = (faults: readonly string[]) =>
    faults.filter((fault) => keepsOffsets(format) || !aboutOffset(fault)).toSorted();
  const planted = (subject: Subject): Subject => ({
    ...subject,
    dataset: plant.dataset?.(subject.dataset) ?? subject.dataset,
  });
  return {
    name: format.id,
    lines: { ...Object.fromEntries(limits.map(({ id }) => [id, "elsewhere" as const])), ...always },
    every: format.id === "csv" ? 2 : 4,
    spell: (found) => [told(found.map(faultOf)), refused(found)],
    rows: async (subject) => {
      const { dataset, related, now, classificationDate } = planted(subject);
      const options = { classificationDate, lookup: relatedRows(dataset, related) };
      return async (rows) => {
        const lines = rows.map((row) => limitOf(dataset, row));
        const carried = rows.filter((_, place) => lines[place] === undefined) as readonly AnyRow[];
        if (!carried.some(hasValue))
          return lines.map((line): Answer => ({ cannot: line ?? "no value at all" }));
        const read = await readRows(await written(format, dataset, carried), dataset, now, options);
        if (read.rows.length !== carried.length) throw new Error(`${format.id} lost rows of ${dataset.id}`);
        const answers = read.rows.values();
        return lines.map((line, place): Answer => {
          if (line !== undefined) return { cannot: line };
          const faults = told(answers.next().value?.faults ?? []);
          return { faults: faultsOf(faults, isOfOtherType(rows[place] as AnyRow, dataset)) };
        });
      };
    },
    ...(tables && {
      tables: async (given) => {
        const subject = planted(given);
        const judged = fileJudge(format, subject);
        return async ({ rows, previous = [] }) => {
          if (previous.length > 0) return { cannot: "previous" };
          const line = rows.map((row) => limitOf(subject.dataset, row)).find((limit) => limit !== undefined);
          if (line !== undefined) return { cannot: line };
          const { causes, explained = [], verdict } = await judged(rows);
          if (verdict === "not_judged") return { faults: ["not judged"] };
          const faults = causes.flatMap((cause) => Array<string>(cause.count).fill(causeText(cause)));
          // What other findings explain is told in a line of the report; the others tell it as a fault.
          const others = explained.flatMap((one) =>
            Array<string>(one.count).fill(`${one.severity} ${one.code}`),
          );
          return { faults: told([...faults, ...others]) };
        };
      },
    }),
  };
}

function hasValue(row: AnyRow): boolean {
  return Object.values(row).some((value) => value !== undefined && value !== null);
}

function faultsOf(faults: readonly string[], isRepaired: boolean): readonly string[] {
  if (!isRepaired && !faults.some((fault) => /^[a-z]+ (cell|file)\./.test(fault))) return faults;
  return faults.some((fault) => fault.startsWith("error ")) ? ["refused"] : [];
}

const numbers: ReadonlySet<string> = new Set(["integer", "decimal"]);

/**
 * Is a value a number where a text should stand, or the other way around, in a list too? Files are told of the value then,
 * where it is wrong as well.
 */
function isOfOtherType(row: AnyRow, { fields }: Dataset): boolean {
  return Object.entries(row).some(([name, value]) => isOther(value, fields[name]));
}

function isOther(value: unknown, field: Pick<Field, "kind"> | undefined): boolean {
  const kind = field?.kind;
  if (Array.isArray(value))
    return kind === "list" && value.some((item) => isOther(item, (field as ListField).items));
  if (typeof value === "number") return kind !== undefined && !numbers.has(kind);
  return typeof value === "string" && (kind === "list" || kind === "boolean" || numbers.has(kind ?? ""));
}

type FileJudge = (rows: readonly AnyRow[]) => Promise<FileReport>;
type Cause = FileReport["causes"][number];

/** Judges rows as one file beside the files they refer to. */
function fileJudge(
  format: Format,
  { dataset, datasets, related, now, classificationDate }: Subject,
): FileJudge {
  const known = [...datasets.filter(({ id }) => id !== dataset.id), dataset];
  const beside = known.flatMap((other) => {
    const rows = other.id === dataset.id ? undefined : related[other.id];
    return rows === undefined ? [] : [{ dataset: other, content: written(format, other, rows) }];
  });
  const inputOf = (one: Dataset, content: Promise<Uint8Array>) => ({
    input: { name: `${one.id}.${format.extension}`, open: () => inOneChunk(content) },
    dataset: one,
  });
  return async (rows) => {
    const report = await judgeFiles({
      datasets: known,
      inputs: [
        ...beside.map((other) => inputOf(other.dataset, other.content)),
        inputOf(dataset, written(format, dataset, rows)),
      ],
      mode: "strict",
      ...(now && { now }),
      ...(classificationDate === undefined ? {} : { classificationDate }),
      versions: { validator: "0.0.0" },
    });
    return report.deliveries[0]?.files.at(-1) as FileReport;
  };
}

async function* inOneChunk(content: Promise<Uint8Array>): AsyncIterable<Uint8Array> {
  yield await content;
}

function causeText({ severity, code, kind, columns }: Cause): string {
  const isOfField = kind !== "rule" && !ofTheTable.test(kind);
  return [severity, code, ...(isOfField ? columns.slice(0, 1).map(({ field }) => field) : [])].join(" ");
}

function faultOf({ severity, code, path: [field] }: Expected): string {
  return [severity, code, field].filter((part) => part !== undefined).join(" ");
}
