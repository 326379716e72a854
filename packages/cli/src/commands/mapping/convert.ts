import { openConversion, outcomeText } from "@samapne/mapping";
import { type Format, type FormatId, formatOf } from "@samapne/tabular";
import type { Call, ExitCode } from "../../options/command.ts";
import { formatByEnding } from "../../files/file-ending.ts";
import { momentOf } from "../../world/moment.ts";
import { openInput } from "../../files/open-input.ts";
import { sizeOf } from "../../files/input-file.ts";
import { dateOption } from "../../options/option-values.ts";
import { progressLine } from "../../world/progress.ts";
import { requireOther } from "../../files/report-files.ts";
import { styleFor } from "../../world/style.ts";
import { UsageError } from "../../options/usage-error.ts";
import type { World } from "../../world/world.ts";
import { writeChunks, writeWhole } from "../../files/write-file.ts";
import { openMapping } from "./open-mapping.ts";

/**
 * Converts a file with a mapping: the rows to a file (whole or not at all) or to standard output, the account of every
 * row beside it. Exit code 1 when a row was left out because something is wrong with it.
 */
export async function run({ arguments: paths, options, language }: Call, world: World): Promise<ExitCode> {
  const [path] = paths;
  if (path === undefined || paths.length > 1) throw new UsageError(oneFile);
  if (typeof options["mapping"] !== "string") throw new UsageError(whichMapping);
  const out = typeof options["out"] === "string" ? options["out"] : undefined;
  const report = typeof options["report"] === "string" ? options["report"] : undefined;
  for (const written of [out, report]) if (written !== undefined) requireOther(written, [path]);
  const format = outputFormat(options["to"], out);
  if (format.binary && out === undefined && world.watched.output) throw new UsageError(needsFile);
  const { mapping, dataset } = await openMapping(options["mapping"]);
  const classificationDate = dateOption("classification-date", options["classification-date"]);
  const input = await openInput(path, options["allow-private"], world);
  const progress = progressLine(world, new Map([[path, sizeOf(path)]]), language);
  try {
    const conversion = await openConversion({
      input,
      mapping,
      dataset,
      now: momentOf(world),
      classificationDate,
      progress: (event) => progress.show(event),
    });
    const chunks = format.write(conversion.rows, dataset);
    if (out !== undefined) await writeChunks(out, chunks);
    else for await (const chunk of chunks) await world.write(chunk);
    progress.clear();
    const outcome = conversion.outcome();
    if (report !== undefined) await writeWhole(report, `${JSON.stringify(outcome, undefined, 2)}\n`);
    const account = outcomeText(outcome, dataset, language, styleFor(world));
    // The account must not mix with rows on standard output.
    if (out === undefined) world.warn(account);
    else
      await world.write(`${account}${written[language]} ${out}\n${next[language]} samapne validate ${out}\n`);
    return outcome.addsUp ? (outcome.hasFaults ? 1 : 0) : 2;
  } finally {
    progress.clear();
    await input.close();
  }
}

/** The format asked for; else the one the name of the result tells; else CSV. */
function outputFormat(asked: unknown, out: string | undefined): Format {
  if (typeof asked === "string") return formatOf(asked as FormatId);
  return formatByEnding(out ?? "") ?? formatOf("csv");
}

const written = { nb: "Radene står i", nn: "Radene står i", en: "The rows are in" };
const next = { nb: "Kontroller dem med", nn: "Kontroller dei med", en: "Check them with" };

const oneFile = {
  nb: "Si hvilken fil: samapne convert <fil> --mapping <tilordning.yaml>.",
  nn: "Sei kva fil: samapne convert <fil> --mapping <tilordning.yaml>.",
  en: "Say which file: samapne convert <file> --mapping <mapping.yaml>.",
};
const whichMapping = {
  nb: "Si hvilken tilordning med --mapping. samapne map <fil> --dataset <id> lager en.",
  nn: "Sei kva tilordning med --mapping. samapne map <fil> --dataset <id> lagar ei.",
  en: "Say which mapping with --mapping. samapne map <file> --dataset <id> makes one.",
};
const needsFile = {
  nb: "Formatet er ikke tekst og kan ikke vises på skjermen. Oppgi en fil med --out, eller send det videre med > fil.",
  nn: "Formatet er ikkje tekst og kan ikkje visast på skjermen. Oppgi ei fil med --out, eller send det vidare med > fil.",
  en: "The format is not text and cannot be shown on the screen. Name a file with --out, or send it on with > file.",
};
