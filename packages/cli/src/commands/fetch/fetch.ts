import { ApiError, type FetchOptions, fetchRows } from "@samapne/client";
import type { AnyRow, Dataset, Language } from "@samapne/core";
import type { Call, ExitCode } from "../../options/command.ts";
import { momentOf } from "../../world/moment.ts";
import { guardedFetch } from "../../network/guarded-fetch.ts";
import { findDataset } from "../../datasets/registry.ts";
import { scratchFolder } from "../../files/scratch-folder.ts";
import { diskSpool } from "../../files/disk-spool.ts";
import { UsageError } from "../../options/usage-error.ts";
import type { World } from "../../world/world.ts";
import { progressLine } from "../../world/progress.ts";
import { writeChunks } from "../../files/write-file.ts";
import { differingText } from "./differing.ts";
import { directoryOf, formatFor, fromOf, mappedOf, whereOf } from "./asked.ts";
import { type Counted, countText } from "./count-text.ts";
import { type Gathered, gathered } from "./gathered.ts";
import { type OneCountry, oneCountry } from "./one-country.ts";
import { likelyText } from "./likely-text.ts";
import { publisherText } from "./publisher-text.ts";
import { datasetWithSource, rowWithSource } from "./with-source.ts";
import { words } from "./words.ts";

/** Fetches a dataset from many publishers and writes one file. 0: all came whole; 1: rows were left out; 2: somebody failed. */
export async function run({ arguments: names, options, language }: Call, world: World): Promise<ExitCode> {
  if (names.length !== 1) throw new UsageError(words.oneDataset);
  const { out } = options;
  if (typeof out !== "string" || out === "") throw new UsageError(words.noOut);
  const format = formatFor(out);
  const dataset = await findDataset(names[0] as string);
  const controller = new AbortController();
  const fetch = guardedFetch({
    named: [options["from"], options["directory"]],
    allowPrivate: options["allow-private"],
    environment: world.environment,
  });
  const directory = await directoryOf(options["directory"], dataset, {
    fetch,
    signal: controller.signal,
    likely: (found) => world.warn(likelyText(found, language)),
  });
  const from = fromOf(options["from"], { path: options["directory"], publishers: directory }, dataset);
  const isSourced = options["with-source"] === true;
  const asked: FetchOptions<AnyRow> = {
    ...(await mappedOf({ from, directory }, options["mapping"], dataset)),
    where: whereOf(dataset, options["where"]),
    format: (options["travel"] ?? "json") as "json",
    fetch,
    signal: controller.signal,
    now: momentOf(world),
  };
  const scratch = await scratchFolder();
  try {
    const asking = { ...asked, spool: diskSpool(scratch.path) };
    const all = await fetchAll(dataset, asking, scratch.path, world, language);
    // Half of a municipality in a national file would look like all of it.
    const whole = all.filter(({ failure }) => failure === undefined);
    if (whole.length === 0) {
      world.warn(`${words.nothing[language]}\n`);
      return 2;
    }
    const { batches, counts, differing } = oneCountry(dataset, whole, momentOf(world).date);
    let count = 0;
    const rows = rowsOf(batches, isSourced, (more) => (count += more));
    await writeChunks(out, format.write(rows, isSourced ? datasetWithSource(dataset) : dataset));
    const said = (kind: Counted, number: number) => countText(kind, number, language);
    const apart = (isSourced ? words.apartInFile : words.apartBySource)[language];
    for (const kind of ["doubled", "ended", "shared"] as const) {
      if (counts[kind] === 0) continue;
      await world.write(`${said(kind, counts[kind])}${kind === "shared" ? apart : ""}.\n`);
      if (kind === "doubled") await world.write(differingText(differing.list(), language));
    }
    await world.write(`${words.written[language]} ${out}: ${said("rows", count)}.\n`);
    if (all.some(({ failure }) => failure !== undefined)) return 2;
    return all.some(({ refused, conversion }) => refused > 0 || conversion?.hasFaults === true) ? 1 : 0;
  } finally {
    controller.abort();
    await scratch.end();
  }
}

async function fetchAll(
  dataset: Dataset,
  asked: FetchOptions<AnyRow>,
  folder: string,
  world: World,
  language: Language,
): Promise<readonly Gathered[]> {
  const progress = progressLine(world, new Map(), language);
  try {
    const batches = fetchRows(dataset as Dataset<AnyRow>, asked);
    const all = await gathered(batches, folder, (rows) =>
      progress.show({ input: dataset.id, rows, bytes: 0 }),
    );
    progress.clear();
    for (const one of all) await world.write(publisherText(one, dataset, language));
    return all;
  } catch (error) {
    progress.clear();
    if (error instanceof ApiError) throw new UsageError(error.text);
    throw error;
  }
}

/** The rows to write, with their source where it is asked for, counted on the way. */
async function* rowsOf(
  batches: OneCountry["batches"],
  isSourced: boolean,
  count: (rows: number) => void,
): AsyncGenerator<readonly AnyRow[]> {
  for await (const { from, rows } of batches) {
    count(rows.length);
    yield isSourced ? rows.map((row) => rowWithSource(row, from)) : rows;
  }
}
