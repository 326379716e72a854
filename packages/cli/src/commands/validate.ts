import {
  type Input,
  judge,
  machineCode,
  Notes,
  type Report,
  type ReportFormId,
  reportForms,
} from "@samapne/tabular";
import { copyPlans, writeCopy } from "../files/annotated-copies.ts";
import type { Call, ExitCode, Given } from "../options/command.ts";
import { importHint } from "../words/import-hint.ts";
import { inputFile, sizeOf } from "../files/input-file.ts";
import { mapHint } from "../words/map-hint.ts";
import { type OpenedInput, openInput } from "../files/open-input.ts";
import { unlessClosed } from "../world/output.ts";
import { momentOf } from "../world/moment.ts";
import { dateOption } from "../options/option-values.ts";
import { progressLine } from "../world/progress.ts";
import { findDataset, knownDatasets } from "../datasets/registry.ts";
import { type ReportFile, reportFiles, requireOther } from "../files/report-files.ts";
import { secondThread } from "../threads/second-thread.ts";
import { styleFor } from "../world/style.ts";
import { UsageError } from "../options/usage-error.ts";
import { version } from "../world/version.ts";
import type { World } from "../world/world.ts";
import { writeWhole } from "../files/write-file.ts";

const exitCodes: Readonly<Record<Report["verdict"], ExitCode>> = {
  conformant: 0,
  not_conformant: 1,
  not_judged: 2,
};

/** Judges files together and writes the report: to standard output, to files, or both. */
export async function run(call: Call, world: World): Promise<ExitCode> {
  const inputs: OpenedInput[] = [];
  try {
    for (const path of call.arguments) {
      const input = await openInput(path, call.options["allow-private"], world);
      // In a report a file is what the person called it.
      inputs.push({ ...input, name: path });
    }
    return await judgeInputs(call, inputs, world);
  } finally {
    for (const input of inputs) await input.close();
  }
}

async function judgeInputs(
  { arguments: paths, options, language }: Call,
  inputs: readonly Input[],
  world: World,
): Promise<ExitCode> {
  if (paths.length === 0) throw new UsageError(noFiles);
  const dataset = typeof options["dataset"] === "string" ? await findDataset(options["dataset"]) : undefined;
  const classificationDate = dateOption("classification-date", options["classification-date"]);
  const previous = previousOf(options["previous"]);
  const outputs = outputsOf(options, [...paths, ...previous]);
  const copies = copyPlans(options["annotate"], paths);
  const notes = copies.length > 0 ? new Notes(language) : undefined;
  const sizes = new Map([...paths, ...previous].map((path) => [path, sizeOf(path)]));
  const progress = progressLine(world, sizes, language);
  const second = secondThread(world);
  const report = await judge({
    datasets: knownDatasets,
    inputs: inputs.map((input) => ({ input, ...(dataset ? { dataset } : {}) })),
    previous: previous.map((path) => ({ input: inputFile(path), ...(dataset ? { dataset } : {}) })),
    mode: options["mode"] === "import" ? "import" : "strict",
    now: momentOf(world),
    ...(classificationDate === undefined ? {} : { classificationDate }),
    ...(notes === undefined ? {} : { notes }),
    ...(second === undefined ? {} : { second }),
    machineCode,
    versions: { validator: version },
    progress: (event) => progress.show(event),
    partJudged: (event) => progress.showTables(event),
  });
  progress.clear();
  for (const { form, path } of outputs.files)
    await writeWhole(path, reportForms[form].print(report, language));
  if (outputs.printed !== undefined)
    await unlessClosed(world.write(reportForms[outputs.printed].print(report, language, styleFor(world))));
  for (const { path } of outputs.files) world.warn(`${written[language]} ${path}\n`);
  if (dataset === undefined && someUnknown(report)) world.warn(`${whichDataset[language]}\n`);
  world.warn(importHint(report, language) + mapHint(report, paths, language));
  let code = exitCodes[report.verdict];
  for (const { path, copy } of copies) {
    const input = inputs.find(({ name }) => name === path);
    if (notes && input && !(await writeCopy(copy, { input, report, notes }, world))) code = 2;
  }
  return code;
}

/** The files of the last delivery. */
function previousOf(given: Given): readonly string[] {
  return Array.isArray(given) ? given.map(String) : [];
}

interface Outputs {
  /** The form that goes to standard output; none when `--out` names a file for it. */
  readonly printed: ReportFormId | undefined;
  readonly files: readonly ReportFile<ReportFormId>[];
}

function outputsOf(options: Call["options"], inputs: readonly string[]): Outputs {
  const form = (options["format"] ?? "text") as ReportFormId;
  const files = reportFiles(options["report"], inputs, reportForms);
  const { out } = options;
  if (typeof out !== "string") return { printed: form, files };
  requireOther(out, inputs);
  return { printed: undefined, files: [{ form, path: out }, ...files] };
}

const written = { nb: "Rapporten står i", nn: "Rapporten står i", en: "The report is in" };

/** True when a file's dataset could not be told from its headings. */
function someUnknown({ deliveries }: Report): boolean {
  return deliveries.some(({ files }) =>
    files.some(({ problem }) => problem?.code.startsWith("file.dataset_")),
  );
}

const whichDataset = {
  nb: "samapne list viser datasettene, og --dataset <id> sier hvilket filene følger.\nEr en fil et uttrekk fra et fagsystem? samapne map <fil> --dataset <id> og samapne convert gjør den om.",
  nn: "samapne list viser datasetta, og --dataset <id> seier kva for eitt filene følgjer.\nEr ei fil eit uttrekk frå eit fagsystem? samapne map <fil> --dataset <id> og samapne convert gjer ho om.",
  en: "samapne list shows the datasets, and --dataset <id> says which one the files follow.\nIs a file an export of another system? samapne map <file> --dataset <id> and samapne convert turn it into one.",
};

const noFiles = {
  nb: "Si hvilke filer som skal kontrolleres: samapne validate <fil …>.",
  nn: "Sei kva filer som skal kontrollerast: samapne validate <fil …>.",
  en: "Say which files to check: samapne validate <file …>.",
};
