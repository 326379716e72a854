import {
  type Dataset,
  type Delivery,
  delivery,
  deliveryOrder,
  type Finding,
  type JudgedTable,
  type TableJudge,
  type Unchecked,
} from "@samapne/core";
import type { Table } from "../formats/table.ts";
import type { ReadError } from "../read-error.ts";
import type { Explained, NotChecked } from "../report/report.ts";
import { type FileWork, fileWork } from "./work/file-work.ts";
import { judgeFile } from "./judge-file.ts";
import type { DivisionSetting, WalkedRows } from "./work/judge-file-setting.ts";
import { type WalkPrograms, walkPrograms } from "../kernel/program/walk-programs.ts";
import { slotRows } from "../kernel/slots.ts";
import { fileNameOf } from "./work/paths.ts";
import { fileAndRow, placeOf } from "./work/places.ts";
import type { PreparedFile } from "./work/prepare.ts";
import type { JudgeRequest, RowTaker } from "./work/request.ts";
import { isUnfounded, saysLost, saysMissingColumn, uncheckedReferences } from "./work/unusable.ts";
import { isWalkable } from "./walk-table.ts";

/** The files of a delivery after judging, in the order given, and what could not be judged. */
export interface JudgedDelivery {
  readonly works: readonly FileWork[];
  readonly notChecked: readonly NotChecked[];
  /** Files of the last delivery that could not be read to their end. */
  readonly unread: readonly { readonly name: string; readonly problem: ReadError }[];
}

/**
 * Judges files together: what others refer to is read first, files of one dataset are one table. The last delivery of a
 * table is read before it.
 */
export async function judgeDelivery(
  files: readonly PreparedFile[],
  previous: readonly PreparedFile[],
  request: JudgeRequest,
): Promise<JudgedDelivery> {
  const works = files.map((file) => fileWork(file, request.mode, request.notes));
  const order = deliveryOrder(files.map(({ dataset }) => dataset));
  const isAnyWalked =
    files.some(({ table }) => isWalked(table, request.everyRow, request.rows)) ||
    previous.some(({ table }) => isWalked(table, request.everyRow));
  const nameOf = placeNames(works);
  const programs = isAnyWalked ? walkPrograms(request.machineCode) : undefined;
  const judging = delivery(order, {
    now: request.now,
    classificationDate: request.classificationDate,
    compares: previous.length > 0,
    registerRows: isAnyWalked ? slotRows : 0,
    registerMemory: programs?.open,
    report: (dataset, finding, place) => take(finding, dataset, place, works),
    placeName: nameOf,
  });
  const unread: { readonly name: string; readonly problem: ReadError }[] = [];
  for (const { id } of order) {
    for (const file of previous) {
      if (file.dataset.id !== id) continue;
      const problem = await readPrevious(file, judging.previous(file.dataset), request, programs);
      if (problem) unread.push({ name: file.input.name, problem });
    }
    for (const [index, work] of works.entries()) {
      const { dataset, input } = work.file;
      if (dataset.id !== id) continue;
      const table = judging.table(dataset);
      const door = isWalked(work.file.table, request.everyRow, request.rows) ? table.door : undefined;
      await judgeFile(work, {
        table: withTaker(table, dataset, request.rows),
        door,
        program: door && programs?.of(door.registers),
        taker: walkedRows(dataset, request.rows),
        division: divisionOf(table, request, nameOf),
        classificationDate: request.classificationDate,
        place: (row) => placeOf(index, row),
        report: (finding, row) => take(finding, dataset, placeOf(index, row), works),
        progress: (rows, bytes) => {
          request.progress?.({ input: input.name, rows, bytes });
          return request.rows?.ready();
        },
      });
    }
  }
  const unchecked = (await endOf(judging, request)).map((one) => notCheckedOf(one, request.datasets));
  return { works, notChecked: [...uncheckedReferences(works), ...unchecked], unread };
}

/** Ends the judging step by step, so that whoever waits hears of it and may stop it. */
async function endOf(
  judging: Delivery,
  { partJudged, rows }: JudgeRequest,
): Promise<ReturnType<Delivery["end"]>> {
  const steps = judging.ending();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await partJudged?.(step.value);
    await rows?.ready();
  }
}

/** Reads a file of the last delivery, repairing what can be; what was wrong with it was said last time. */
async function readPrevious(
  file: PreparedFile,
  table: ReturnType<Delivery["previous"]>,
  request: JudgeRequest,
  programs: WalkPrograms | undefined,
): Promise<ReadError | undefined> {
  const work = fileWork(file, "import");
  const door = isWalked(file.table, request.everyRow) ? table.door : undefined;
  await judgeFile(work, {
    table,
    door,
    program: door && programs?.of(door.registers),
    classificationDate: request.classificationDate,
    place: (row) => row,
    report: () => undefined,
    progress: (rows, bytes) => request.progress?.({ input: file.input.name, rows, bytes }),
  });
  return work.problem;
}

/** Small tables are not worth what a walk takes to begin. */
function isWalked(table: Table, everyRow?: boolean, rows?: RowTaker): boolean {
  if (everyRow === true || !isWalkable(table)) return false;
  if (rows !== undefined && (rows.cells === undefined || table.format !== "csv")) return false;
  return everyRow === false || table.size === undefined;
}

/** What a table is divided with. Who takes rows or notes wants all of them, in their order. */
function divisionOf(
  { stretches }: JudgedTable,
  { second, rows, notes, now }: JudgeRequest,
  nameOf: (place: number) => string,
): DivisionSetting | undefined {
  if (!second || !stretches || rows || notes) return undefined;
  return { second, stretches, now, placeName: nameOf };
}

function walkedRows(dataset: Dataset, rows: RowTaker | undefined): WalkedRows | undefined {
  const { cells } = rows ?? {};
  if (rows === undefined || cells === undefined) return undefined;
  return { take: (row) => rows.take(dataset, row), cells: (fields) => cells(dataset, fields) };
}

function withTaker(table: TableJudge, dataset: Dataset, rows: RowTaker | undefined): TableJudge {
  if (rows === undefined) return table;
  return {
    judge: (row, place) => {
      rows.take(dataset, row);
      table.judge(row, place);
    },
    passOver: () => table.passOver?.(),
  };
}

function take(
  finding: Finding,
  dataset: Dataset,
  place: number | undefined,
  works: readonly FileWork[],
): void {
  const at = place === undefined ? undefined : fileAndRow(place);
  const work = at ? works[at.file] : works.find(({ file }) => file.dataset.id === dataset.id);
  if (!work || saysMissingColumn(finding, work) || isUnfounded(finding, dataset, works)) return;
  if (saysLost(finding, work, at?.row)) return;
  if (finding.isExplained) return work.explained.add(finding, explainingDataset(finding, works));
  work.causes.add(finding, at?.row);
}

function explainingDataset({ explainedBy }: Finding, works: readonly FileWork[]): Explained["from"] {
  const other = works.find(({ file }) => file.dataset.id === explainedBy)?.file.dataset;
  return other && { dataset: other.id, title: other.title };
}

/** What places are called: the row, and the file where its dataset has several. */
function placeNames(works: readonly FileWork[]): (place: number) => string {
  const [once, several] = [new Set<string>(), new Set<string>()];
  for (const { file } of works) (once.has(file.dataset.id) ? several : once).add(file.dataset.id);
  return (place) => {
    const { file, row } = fileAndRow(place);
    const { dataset, input } = (works[file] as FileWork).file;
    return several.has(dataset.id) ? `${row} (${fileNameOf(input.name)})` : String(row);
  };
}

function notCheckedOf(
  { dataset, id, reason, needs, rows }: Unchecked,
  known: JudgeRequest["datasets"],
): NotChecked {
  const title = known.find((other) => other.id === needs)?.title;
  const fields = dataset.references?.[id.replace(/^reference:/, "")]?.fields;
  return {
    dataset: dataset.id,
    id,
    ...(fields && id.startsWith("reference:") ? { fields } : {}),
    reason,
    ...(needs === undefined
      ? {}
      : { needs: { dataset: needs, title: title ?? { nb: needs, nn: needs, en: needs } } }),
    ...(rows === undefined ? {} : { rows }),
  };
}
