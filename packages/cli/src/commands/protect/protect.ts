import { setImmediate } from "node:timers/promises";
import { type AnyRow, type Dataset, fill, type Language, type Now, suppressionOf } from "@samapne/core";
import { accountText, faultsIn, type Protected, protect } from "@samapne/disclosure";
import { type Format, formats, leftBehindText, writeBack } from "@samapne/tabular";
import type { Call, ExitCode } from "../../options/command.ts";
import { formatByEnding } from "../../files/file-ending.ts";
import { inputFile, sizeOf } from "../../files/input-file.ts";
import { momentOf } from "../../world/moment.ts";
import { dateOption, wholeNumber } from "../../options/option-values.ts";
import { findDataset } from "../../datasets/registry.ts";
import { progressLine, workLine } from "../../world/progress.ts";
import { requireOther } from "../../files/report-files.ts";
import { UsageError } from "../../options/usage-error.ts";
import type { World } from "../../world/world.ts";
import { writeChunks } from "../../files/write-file.ts";
import { type FullTable, readFull } from "./read-full.ts";
import { words } from "./words.ts";

/**
 * Makes a publishable file of a complete internal table. No figure of that table is told on the way: not on the
 * screen, and not in a file. Exit code 1 when the table has faults, or cannot be protected; nothing is written then.
 */
export async function run(call: Call, world: World): Promise<ExitCode> {
  const { language, options } = call;
  const setting = await settingOf(call, world);
  const { endedAtOnce = (work) => work() } = world;
  const full = await endedAtOnce(() =>
    readFull(call.arguments, setting.dataset, { ...setting, language }, world),
  );
  if (typeof full === "number") return full;
  const previous = await endedAtOnce(() => readPrevious(setting, full.dataset, language, world));
  if (typeof previous === "number") return previous;
  const threshold = thresholdOf(options["threshold"], full.dataset);
  const line = workLine(world);
  const checking = progressLine(world, new Map(), language);
  const { made, faults } = await endedAtOnce(async () => {
    const options = { threshold, previous, progress: progressOf(line, language) };
    const made = await protect(full.dataset, full.rows, options);
    const { showTables: partJudged } = checking;
    const holding = { ...setting, threshold, previous, partJudged };
    return { made, faults: await faultsIn(full.dataset, made.rows, holding) };
  });
  line.clear();
  checking.clear();
  if (faults.length > 0 || made.findings.length > 0) {
    world.warn(
      `${words.notProtected[language]}\n${faults.map((fault) => `  – ${fault[language]}\n`).join("")}`,
    );
    return 1;
  }
  const { chunks, left } = await written(made, full, call, setting);
  await writeChunks(setting.out, chunks);
  await world.write(reportOf(made, full, setting, left, language));
  return 0;
}

/** The rows in the format asked for: as the one file has them that they came from, where it is of that format. */
async function written(
  { rows }: Protected,
  { dataset }: FullTable,
  { arguments: paths, language }: Call,
  { format }: Setting,
): Promise<{ readonly chunks: AsyncIterable<Uint8Array>; readonly left: readonly string[] }> {
  const [path = "", ...others] = paths;
  // What has no size is a pipe, and cannot be looked at again.
  if (others.length === 0 && format.writeLike && sizeOf(path) > 0) {
    const back = await writeBack(inputFile(path), rows, dataset);
    if (back.format === format)
      return { chunks: back.chunks, left: leftBehindText(back.left, format.id, language) };
  }
  return { chunks: format.write([rows], dataset), left: [] };
}

interface Setting {
  readonly out: string;
  readonly format: Format;
  readonly previous: string | undefined;
  readonly dataset: Dataset | undefined;
  readonly mode: "strict" | "import";
  readonly now: Now;
  readonly classificationDate: string | undefined;
}

async function settingOf({ arguments: paths, options }: Call, world: World): Promise<Setting> {
  const { out, previous } = options;
  if (paths.length === 0) throw new UsageError(words.noFile);
  if (typeof out !== "string") throw new UsageError(words.noOut);
  const earlier = typeof previous === "string" ? previous : undefined;
  requireOther(out, earlier === undefined ? paths : [...paths, earlier]);
  const dataset = typeof options["dataset"] === "string" ? await findDataset(options["dataset"]) : undefined;
  if (dataset && !suppressionOf(dataset))
    throw new UsageError(filled(words.noControl, { dataset: dataset.id }));
  return {
    out,
    format: formatFor(out),
    previous: earlier,
    dataset,
    mode: options["mode"] === "import" ? "import" : "strict",
    now: momentOf(world),
    classificationDate: dateOption("classification-date", options["classification-date"]),
  };
}

/** The rows of the release before, when there is one. */
async function readPrevious(
  setting: Setting,
  dataset: Dataset,
  language: Language,
  world: World,
): Promise<readonly AnyRow[] | ExitCode | undefined> {
  if (setting.previous === undefined) return undefined;
  const earlier = await readFull([setting.previous], dataset, { ...setting, language }, world);
  return typeof earlier === "number" ? earlier : earlier.rows;
}

function thresholdOf(given: Call["options"][string], dataset: Dataset): number {
  const least = suppressionOf(dataset)?.threshold ?? 0;
  const threshold = wholeNumber("threshold", given, least);
  if (threshold < least) throw new UsageError(filled(words.lowThreshold, { least }));
  return threshold;
}

/** After each table a person at the screen is told. */
function progressOf({ show }: ReturnType<typeof workLine>, language: Language) {
  return async (done: number, of: number) => {
    show(() => fill(words.progress[language], { done, of }, language));
    await setImmediate();
  };
}

/** The format a file name tells by its ending. */
function formatFor(path: string): Format {
  const format = formatByEnding(path);
  if (format) return format;
  throw new UsageError(
    filled(words.unknownEnding, { path, known: formats.map(({ extension }) => `.${extension}`).join(", ") }),
  );
}

function reportOf(
  made: Protected,
  { dataset, repairs }: FullTable,
  setting: Setting,
  left: readonly string[],
  language: Language,
): string {
  const lines = [
    fill(words.written[language], { path: setting.out }, language),
    ...accountText(made, dataset, language),
    ...left,
    ...repairs,
    ...(setting.previous === undefined ? [words.noPrevious[language]] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function filled(text: Readonly<Record<Language, string>>, params: Readonly<Record<string, string | number>>) {
  return {
    nb: fill(text.nb, params, "nb"),
    nn: fill(text.nn, params, "nn"),
    en: fill(text.en, params, "en"),
  };
}
