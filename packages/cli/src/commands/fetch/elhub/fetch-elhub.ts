import { type ElhubMunicipality, type ElhubOptions, elhubReasons, fetchElhub } from "@samapne/client";
import { type AnyRow, fill, type Language } from "@samapne/core";
import { energyMeasurements, energyMeters } from "@samapne/energy";
import type { Call, ExitCode } from "../../../options/command.ts";
import { guardedFetch } from "../../../network/guarded-fetch.ts";
import { progressLine } from "../../../world/progress.ts";
import { UsageError } from "../../../options/usage-error.ts";
import type { World } from "../../../world/world.ts";
import { writeChunks } from "../../../files/write-file.ts";
import { formatFor } from "../asked.ts";
import { type Asked, askedOf } from "./asked.ts";
import { words } from "./words.ts";

/** Fetches from Elhub and writes files. 0: every hour came; 1: hours are missing or were left out; 2: a municipality failed. */
export async function run({ arguments: others, options, language }: Call, world: World): Promise<ExitCode> {
  const { out, meters } = options;
  if (others.length > 0) throw new UsageError(words.nothingElse);
  if (typeof out !== "string" || out === "") throw new UsageError(words.noOut);
  if (meters === out) throw new UsageError(words.sameFile);
  const format = formatFor(out);
  const metersFormat = typeof meters === "string" ? formatFor(meters) : undefined;
  const fetched: Fetched[] = [];
  const fetch = guardedFetch({
    named: [options["url"]],
    allowPrivate: options["allow-private"],
    environment: world.environment,
  });
  const rows = measurementsOf({ ...askedOf(options, world), fetch }, fetched, world, language);
  const isThere = await written(out, format.write(rows, energyMeasurements));
  for (const one of fetched) await world.write(summary(one, language));
  if (!isThere) {
    world.warn(`${words.nothing[language]}\n`);
    return 2;
  }
  const count = fetched.reduce((sum, { rows: more }) => sum + more, 0);
  await world.write(`${words.written[language]} ${out}: ${countText("rows", count, language)}.\n`);
  if (typeof meters === "string" && metersFormat !== undefined) {
    const series = fetched.flatMap((one) => one.meters);
    await writeChunks(meters, metersFormat.write(inBatches(series), energyMeters));
    const said = countText("series", series.length, language);
    await world.write(`${words.written[language]} ${meters}: ${said}.\n`);
  }
  await world.write(`${words.source[language]}\n`);
  if (fetched.some(({ failure }) => failure !== undefined)) return 2;
  const isWrong = fetched.some(({ leftOut }) => leftOut.some(({ reason }) => elhubReasons[reason].isFault));
  return isWrong ? 1 : 0;
}

/** A municipality whose measurements have been handed on. */
interface Fetched extends Omit<ElhubMunicipality, "measurements"> {
  readonly rows: number;
}

/** There was nothing to write, so nothing is. */
class NoRows extends Error {
  override readonly name = "NoRows";
}

/** The measurements, one municipality after the other, so that no more than one is held. */
async function* measurementsOf(
  asked: Asked & Pick<ElhubOptions, "fetch">,
  fetched: Fetched[],
  world: World,
  language: Language,
): AsyncGenerator<readonly AnyRow[]> {
  const progress = progressLine(world, new Map(), language);
  let hours = 0;
  const datasets = { meters: energyMeters, measurements: energyMeasurements };
  const all = fetchElhub(datasets, {
    ...asked,
    progress: (more) => progress.show({ input: "elhub", rows: (hours += more), bytes: 0 }),
  });
  try {
    for await (const { measurements, ...one } of all) {
      fetched.push({ ...one, rows: measurements.length });
      if (measurements.length > 0) yield measurements;
    }
  } finally {
    progress.clear();
  }
  if (fetched.every(({ rows }) => rows === 0)) throw new NoRows();
}

async function written(path: string, chunks: Parameters<typeof writeChunks>[1]): Promise<boolean> {
  try {
    await writeChunks(path, chunks);
    return true;
  } catch (error) {
    if (error instanceof NoRows) return false;
    throw error;
  }
}

async function* inBatches(rows: readonly AnyRow[]): AsyncGenerator<readonly AnyRow[]> {
  yield rows;
}

/** What came from one municipality, in words. */
function summary(
  { municipality, meters, rows, leftOut, issues, failure }: Fetched,
  language: Language,
): string {
  if (failure !== undefined) return `${municipality}: ${failure.text[language]} ${words.leftOut[language]}\n`;
  const counts = [countText("rows", rows, language), countText("series", meters.length, language)];
  const lines = [`${municipality}: ${counts.join(", ")}`];
  for (const { reason, count, first } of leftOut) {
    const when = first === undefined ? "" : ` (${words.first[language]}: ${first})`;
    const why = elhubReasons[reason].text[language];
    lines.push(`  ${countText("hours", count, language)} ${why}${when}`);
    if (reason === "refused")
      for (const { text, code } of issues.slice(0, 2)) lines.push(`    ${text[language]} (${code})`);
  }
  return `${lines.join("\n")}\n`;
}

function countText(kind: "rows" | "series" | "hours", count: number, language: Language): string {
  return fill(words[kind][language], { count }, language);
}
