import { type AnyRow, cellText, type Dataset, type Samples } from "@samapne/core";
import { type Cause, judge } from "@samapne/tabular";
import { csvFile, type FailingExample, type FailingFile, fieldsIn, ndjsonFile } from "./failing-file.ts";
import { contentOf } from "./signs.ts";
import { wrongCells } from "./wrong-cells.ts";
import { wrongFile } from "./wrong-files.ts";

/** A dataset and its samples. */
export interface Sampled {
  readonly dataset: Dataset;
  readonly samples: Samples;
}

/** Files longer than this are no examples to look at. */
const mostRows = 24;

/** So many files are judged for a code; what none of them shows, none will. */
const mostTries = 16;

/**
 * For each code a small file that gets it, as the validator itself says: from the samples that break the datasets' rules, or
 * a right row written wrongly. Codes that no small file alone can show have none; `whyNoExample` says why.
 */
export async function failingExamples(
  codes: readonly string[],
  all: readonly Sampled[],
): Promise<ReadonlyMap<string, FailingExample>> {
  const found = new Map<string, FailingExample>();
  for (const code of codes) {
    const example = await exampleOf(code, all);
    if (example !== undefined) found.set(code, example);
  }
  return found;
}

async function exampleOf(code: string, all: readonly Sampled[]): Promise<FailingExample | undefined> {
  let second: FailingExample | undefined;
  let tries = 0;
  for (const file of candidates(code, all)) {
    const { cause, others } = await causeIn(file, code);
    if (cause !== undefined && others === 0) return { ...file, cause };
    // Some faults bring another one along: a row of a table about persons that stands alone lacks its sum.
    if (cause !== undefined && others === 1) second ??= { ...file, cause };
    if (++tries === mostTries) break;
  }
  return second;
}

/** The codes an expected issue may be found under: its own, and for a check of the dataset that of its kind. */
function isOf(code: string, expected: string, { checks = [], rules = [] }: Dataset): boolean {
  if (expected === code) return true;
  if (code === "rule") return rules.some(({ id }) => id === expected);
  const kind = checks.find(({ id }) => id === expected)?.kind;
  if (kind === "suppression") return code.startsWith("suppression.");
  return (
    kind !== undefined && (code.startsWith(`check.${kind}`) || (kind === "contiguous" && ofSeries.has(code)))
  );
}

const ofSeries: ReadonlySet<string> = new Set(["check.gap", "check.overlap", "check.day", "check.period"]);

function* candidates(code: string, all: readonly Sampled[]): Generator<FailingFile> {
  for (const { dataset, samples } of all) {
    const { invalid, tables } = samples;
    for (const { row, expect } of invalid)
      if (expect.length === 1 && isOf(code, expect[0]?.code ?? "", dataset)) yield* filesOf(dataset, [row]);
    for (const { rows, expect, previous, related } of tables)
      if (
        expect.some((one) => isOf(code, one.code, dataset)) &&
        !previous &&
        !related &&
        rows.length <= mostRows
      )
        yield* filesOf(dataset, rows);
  }
  for (const { dataset, samples } of all) {
    yield* wrongCells(code, dataset, samples.valid);
    const whole = wrongFile(code, dataset, samples.valid.slice(0, 2));
    if (whole !== undefined) yield whole;
  }
}

/** Rows as CSV, and as NDJSON for what a cell cannot say. */
function* filesOf(dataset: Dataset, rows: readonly AnyRow[]): Generator<FailingFile> {
  const names = fieldsIn(dataset, rows);
  yield csvFile(dataset, [names, ...rows.map((row) => names.map((name) => cellText(row[name])))]);
  yield ndjsonFile(dataset, rows);
}

/** What the validator says of the file by this code, and how many other errors it finds. */
async function causeIn({ name, bytes, dataset }: FailingFile, code: string) {
  const content = contentOf(bytes);
  const { deliveries } = await judge({
    datasets: [dataset],
    inputs: [{ input: { name, open: () => piecesOf(content) }, dataset }],
    mode: "strict",
    now: { instant: "2026-11-26T12:00:00Z", date: "2026-11-26" },
    versions: { validator: "" },
  });
  const causes = deliveries.flatMap(({ files }) => files.flatMap((file) => file.causes));
  const isMeant = (cause: Cause) => cause.code === code || cause.kind === code;
  const others = causes.filter((cause) => !isMeant(cause) && cause.severity === "error");
  return { cause: causes.find(isMeant), others: others.length };
}

async function* piecesOf(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
