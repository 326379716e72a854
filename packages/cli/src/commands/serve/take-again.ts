import type { Language } from "@samapne/core";
import type { LocalStore } from "@samapne/server/local";
import type { Take } from "../../datasets/taker.ts";
import type { Given } from "../../options/command.ts";
import { diskFullText, isDiskFull } from "../../world/disk-full.ts";
import type { World } from "../../world/world.ts";
import { versionLine, words } from "./words.ts";

/** Takes files in while starting, and says which versions there are now. */
export async function takeFirst(take: Take, store: LocalStore, world: World, language: Language) {
  const { status } = await take();
  if (status.verdict === "conformant") sayVersions(store, world, language);
  return status;
}

/**
 * Takes files in anew while the API answers. Whatever goes wrong, what was published stands, and that is said; also when
 * `stopped` aborts, which ends it.
 */
export async function takeAgain(
  take: Take,
  store: LocalStore,
  world: World,
  {
    language,
    state,
    stopped,
  }: { readonly language: Language; readonly state: Given; readonly stopped: AbortSignal },
): Promise<void> {
  try {
    const { verdict } = await takeFirst(take, store, world, language);
    if (verdict !== "conformant") world.warn(`${words.keptOld[language]}\n`);
  } catch (error) {
    if (stopped.aborted) return world.warn(`${words.givenUp[language]}\n`);
    const said = error instanceof Error ? error.message : String(error);
    const why = isDiskFull(error) ? diskFullText(state)[language] : said;
    world.warn(`${words.failed[language]}${why}\n`);
  }
}

function sayVersions(store: LocalStore, world: World, language: Language): void {
  for (const version of store.state().versions) world.warn(versionLine(version, language));
}
