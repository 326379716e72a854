import {
  type AnyRow,
  type Dataset,
  type Finding,
  type JudgeOptions,
  type Lookup,
  type Now,
  rowJudge,
} from "@samapne/core";
import type { Format } from "@samapne/tabular";
import { fileWork } from "../../packages/tabular/src/judge/work/file-work.ts";
import { judgeFile } from "../../packages/tabular/src/judge/judge-file.ts";
import { prepare } from "../../packages/tabular/src/judge/work/prepare.ts";
import { Causes } from "../../packages/tabular/src/report/causes.ts";

/** A row as a format gives it back: its values, and the codes of everything found, warnings in parentheses. */
export interface ReadRow {
  readonly values: AnyRow;
  readonly found: readonly string[];
  /** The same as `severity code field`. */
  readonly faults: readonly string[];
}

/** What rows of a file are judged by, besides their dataset. */
export interface Told extends JudgeOptions {
  readonly lookup?: Lookup | undefined;
}

/** Of what was found in a row, the errors. */
export function errorsIn(found: readonly string[] = []): readonly string[] {
  return found.filter((code) => !code.startsWith("("));
}

/** The bytes of a file of rows. */
export async function written(
  format: Format,
  dataset: Dataset,
  rows: readonly AnyRow[],
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of format.write([rows], dataset)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** Remembers every finding with its row, not only the first of each kind. */
class EveryFinding extends Causes {
  readonly byRow = new Map<number, { found: string[]; faults: string[] }>();

  override count(
    key: string,
    severity: "error" | "warning" | "info",
    row: number | undefined,
    make: () => Finding,
  ) {
    const { code, field } = make();
    const ofRow = this.byRow.get(row ?? 0) ?? { found: [], faults: [] };
    ofRow.found.push(severity === "error" ? code : `(${code})`);
    ofRow.faults.push([severity, code, field].filter((part) => part !== undefined).join(" "));
    this.byRow.set(row ?? 0, ofRow);
    super.count(key, severity, row, make);
  }
}

/** Reads a file of a dataset and judges its rows one by one, in strict mode, as the table reader does. */
export async function readRows(
  bytes: Uint8Array,
  dataset: Dataset,
  now?: Now,
  { lookup, ...told }: Told = {},
): Promise<{ readonly format: string; readonly rows: readonly ReadRow[] }> {
  const input = {
    name: "rader",
    async *open() {
      yield bytes;
    },
  };
  const [prepared] = await prepare(input, dataset, [dataset]);
  if (!prepared || "problem" in prepared) throw new Error(prepared?.problem.text.en ?? "nothing was read");
  const [file] = prepared.files;
  if (!file) throw new Error("no table");
  const causes = new EveryFinding();
  const work = { ...fileWork(file, "strict"), causes };
  const judge = rowJudge(dataset, { now, ...told });
  const read: { readonly values: AnyRow; readonly place: number }[] = [];
  await judgeFile(work, {
    place: (row) => row,
    report: (finding, row) => causes.add(finding, row),
    progress: () => undefined,
    table: {
      judge: (values, place) => {
        read.push({ values, place });
        for (const finding of judge.judge(values, lookup).findings) causes.add(finding, place);
      },
    },
  });
  if (work.problem) throw new Error(work.problem.text.en);
  const rows = read.map(({ values, place }) => ({
    values,
    ...(causes.byRow.get(place) ?? { found: [], faults: [] }),
  }));
  return { format: file.table.format, rows };
}

/** A row with what is missing left out, for comparing. */
export function present(row: AnyRow): AnyRow {
  const members = Object.entries(row).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(members.map(([name, value]) => [name, plain(value)]));
}

/** -0 is 0, in every format and every rule. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return value === 0 ? 0 : value;
}
