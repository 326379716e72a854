import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fill, type Language, type Text } from "@samapne/core";
import { earlierReleases, publishSite, type SiteChanges } from "@samapne/server";
import { type Delivery, diskSite, localStore, type LocalStore } from "@samapne/server/local";
import type { Call, ExitCode } from "../../options/command.ts";
import { deliveryOf } from "../../datasets/delivery.ts";
import { inputFile } from "../../files/input-file.ts";
import { publishingOf } from "../../options/publisher.ts";
import { openState } from "../../files/state-folder.ts";
import { takerOf } from "../../datasets/taker.ts";
import { beginUnfinished } from "../../files/unfinished.ts";
import { UsageError } from "../../options/usage-error.ts";
import type { World } from "../../world/world.ts";
import { words } from "./words.ts";

/** Makes a site of files: judged first, and written only when they may be published. */
export async function run(call: Call, world: World): Promise<ExitCode> {
  const { arguments: paths, options, language } = call;
  if (paths.length === 0) throw new UsageError(words.noFiles);
  const { out } = options;
  if (typeof out !== "string" || out === "") throw new UsageError(words.noFolder);
  const publishing = publishingOf(call);
  const remove = (options["remove"] ?? []) as readonly string[];
  const given = await deliveryOf(call);
  const delivery = { ...given, previous: await previousOf(given, out, remove) };
  const state = await openState(undefined);
  try {
    const now = () => Date.parse(world.now());
    const store = await localStore({ folder: state.folder, datasets: delivery.datasets, now });
    try {
      const { status } = await takerOf(store, delivery, paths, { world, language })();
      if (status.verdict !== "conformant") {
        world.warn(`${words.refused[language]}\n`);
        return status.verdict === "not_conformant" ? 1 : 2;
      }
      const changes = await write(store, out, { ...publishing, now, remove });
      await world.write(changesText(changes, out, language));
      return 0;
    } finally {
      await store.close();
    }
  } finally {
    await state.end();
  }
}

/** What the folder has of datasets under disclosure control, but for what is withdrawn. */
async function previousOf(
  { datasets }: Delivery,
  out: string,
  withdrawn: readonly string[],
): Promise<NonNullable<Delivery["previous"]>> {
  const kept = datasets.filter(({ id }) => !withdrawn.includes(id));
  const read = (path: string) => readFile(join(out, path)).catch(absent);
  const earlier = await earlierReleases(kept, { read });
  return earlier.map(({ dataset, path }) => ({ dataset, input: inputFile(join(out, path)) }));
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
}

interface Setting extends ReturnType<typeof publishingOf> {
  readonly now: () => number;
  readonly remove: readonly string[];
}

async function write(
  store: LocalStore,
  out: string,
  { baseUrl, publisher, now, remove }: Setting,
): Promise<SiteChanges> {
  const { datasets } = store;
  try {
    const place = await diskSite(out, now());
    const done = beginUnfinished(place.unfinished);
    const source = { datasets, store, baseUrl, publisher, now, remove };
    const outcome = await publishSite(source, place).finally(done);
    if (outcome.kind === "published") return outcome.changes;
    throw missing(outcome.datasets, out);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw sentence(words.unwritable, { folder: out, code });
  }
}

function missing(datasets: readonly string[], folder: string): UsageError {
  const options = datasets.map((id) => `--remove ${id}`).join(" ");
  return sentence(words.missing, { folder, datasets: datasets.join(", "), options });
}

function sentence(text: Text, params: Readonly<Record<string, string>>): UsageError {
  return new UsageError({
    nb: fill(text.nb, params, "nb"),
    nn: fill(text.nn, params, "nn"),
    en: fill(text.en, params, "en"),
  });
}

function changesText({ written, unchanged, removed }: SiteChanges, out: string, language: Language): string {
  const lines = [
    ...written.map((path) => `${words.written[language]} ${join(out, path)}`),
    ...removed.map((path) => `${words.removed[language]} ${join(out, path)}`),
    ...(unchanged.length === 0 ? [] : [fill(words.same[language], { count: unchanged.length }, language)]),
    fill(words.open[language], { page: join(out, "index.html") }, language),
  ];
  return `${lines.join("\n")}\n`;
}
