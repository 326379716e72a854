import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import {
  ApiError,
  CkanError,
  type CkanStep,
  type CkanTarget,
  earlierInCkan,
  publishCkan,
  type Fetch,
} from "@samapne/client";
import { type Dataset, fill, type Language } from "@samapne/core";
import { publishSite } from "@samapne/server";
import { type Delivery, diskSite, localStore } from "@samapne/server/local";
import type { Call, ExitCode } from "../../../options/command.ts";
import { deliveryOf } from "../../../datasets/delivery.ts";
import { guardedFetch } from "../../../network/guarded-fetch.ts";
import { inputFile } from "../../../files/input-file.ts";
import { namedFetch } from "../../../network/named-fetch.ts";
import { isAddress } from "../../../options/option-values.ts";
import { scratchFolder } from "../../../files/scratch-folder.ts";
import { openState } from "../../../files/state-folder.ts";
import { takerOf } from "../../../datasets/taker.ts";
import { UsageError } from "../../../options/usage-error.ts";
import type { World } from "../../../world/world.ts";
import { siteDataset } from "./site-datasets.ts";
import { words } from "./words.ts";

/** Publishes in a CKAN: judged first, and sent only when it may be published. 0: all is there; 1: refused; 2: not to the end. */
export async function run(call: Call, world: World): Promise<ExitCode> {
  const { arguments: paths, options, language } = call;
  if (paths.length === 0) throw new UsageError(words.noFiles);
  const target = targetOf(call, world);
  const given = await deliveryOf(call);
  const scratch = await scratchFolder();
  try {
    const guard = {
      named: [target.url],
      allowPrivate: options["allow-private"],
      environment: world.environment,
    };
    // Where a file is downloaded, the portal says.
    const previous = await earlier(given.datasets, target, scratch.path, guardedFetch(guard));
    const site = join(scratch.path, "site");
    const judged = await judgedSite({ ...given, previous }, paths, site, { world, language });
    if (judged.verdict !== "conformant") {
      world.warn(`${words.refused[language]}\n`);
      return judged.verdict === "not_conformant" ? 1 : 2;
    }
    const datasets = await Promise.all(judged.datasets.map((dataset) => siteDataset(site, dataset)));
    await world.write(stepsText(await publishCkan(datasets, target), language));
    return 0;
  } catch (error) {
    if (!(error instanceof CkanError)) throw error;
    await world.write(stepsText(error.done, language));
    world.warn(`${problemText(error, language)}\n`);
    return 2;
  } finally {
    await scratch.end();
  }
}

function targetOf({ options }: Call, { environment }: World): CkanTarget {
  const { url, organisation, licence } = options;
  const token = environment["CKAN_API_TOKEN"];
  if (typeof url !== "string" || !isAddress(url)) throw new UsageError(words.noUrl);
  if (typeof organisation !== "string" || !/^[a-z0-9][a-z0-9_-]{1,60}$/.test(organisation))
    throw new UsageError(words.noOrganisation);
  if (token === undefined || token === "") throw new UsageError(words.noToken);
  return {
    url,
    organisation,
    token,
    licence: typeof licence === "string" ? licence : undefined,
    fetch: namedFetch,
  };
}

/** Milliseconds for a file that is downloaded, however steadily it comes. */
const longest = 30 * 60_000;

/** What the CKAN has of datasets under disclosure control, fetched to be judged with. */
async function earlier(
  datasets: readonly Dataset[],
  target: CkanTarget,
  folder: string,
  fetch: Fetch,
): Promise<NonNullable<Delivery["previous"]>> {
  const found = await earlierInCkan(datasets, target);
  return Promise.all(
    found.map(async ({ dataset, address }) => {
      const path = join(folder, `${dataset.id}.csv`);
      try {
        const signal = AbortSignal.timeout(longest);
        const response = await fetch(address, { headers: { accept: "*/*" }, signal });
        if (!response.ok || response.body === null) throw new Error(String(response.status));
        await pipeline(response.body, createWriteStream(path));
      } catch (error) {
        if (error instanceof ApiError) throw new UsageError(error.text);
        throw new UsageError(words.noEarlier(address));
      }
      return { dataset, input: inputFile(path) };
    }),
  );
}

/** Judges the files and writes all forms of them into a folder, when they may be published. */
async function judgedSite(
  delivery: Delivery,
  paths: readonly string[],
  site: string,
  setting: { readonly world: World; readonly language: Language },
) {
  const state = await openState(undefined);
  const now = () => Date.parse(setting.world.now());
  try {
    const store = await localStore({ folder: state.folder, datasets: delivery.datasets, now });
    try {
      const { status } = await takerOf(store, delivery, paths, setting)();
      if (status.verdict !== "conformant") return { verdict: status.verdict, datasets: [] };
      const source = {
        datasets: store.datasets,
        store,
        baseUrl: undefined,
        publisher: undefined,
        now,
        remove: [],
      };
      await publishSite(source, await diskSite(site, now()));
      const datasets = store.state().versions.map(({ dataset }) => dataset);
      return { verdict: status.verdict, datasets };
    } finally {
      await store.close();
    }
  } finally {
    await state.end();
  }
}

function stepsText(steps: readonly CkanStep[], language: Language): string {
  return steps
    .map(({ kind, name, fate }) => `${words.fates[fate][language]} ${words.kinds[kind][language]} ${name}\n`)
    .join("");
}

function problemText({ text, at, done, halfDone, mayBeDone }: CkanError, language: Language): string {
  const isBegun = done.length > 0 || halfDone !== undefined;
  const perhaps =
    mayBeDone && halfDone === undefined ? [fill(words.perhaps[language], { name: at }, language)] : [];
  const rest = isBegun ? [words.stopped[language]] : mayBeDone ? [] : [words.refused[language]];
  const half = halfDone === undefined ? [] : [fill(words.half[language], { name: halfDone }, language)];
  return [text[language], ...rest, ...perhaps, ...half].join("\n");
}
