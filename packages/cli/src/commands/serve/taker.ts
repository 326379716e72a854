import type { Delivery, LocalStore, Outcome } from "@samapne/server/local";
import { reportText } from "@samapne/tabular";
import type { Language } from "@samapne/core";
import { gateText } from "../../gate-text.ts";
import { sizeOf } from "../../input-file.ts";
import { progressLine } from "../../progress.ts";
import { styleFor } from "../../style.ts";
import type { World } from "../../world.ts";
import { versionLine, words } from "./words.ts";

/** Takes the files of a call in: judges them, publishes them when they conform, and says what came of it. */
export type Take = () => Promise<Outcome>;

/** Makes the function that takes files in. What it says goes to standard error; standard output is the log's. */
export function takerOf(
  store: LocalStore,
  delivery: Delivery,
  paths: readonly string[],
  { world, language }: { readonly world: World; readonly language: Language },
): Take {
  return async () => {
    const sizes = new Map(await Promise.all(paths.map(async (path) => [path, await sizeOf(path)] as const)));
    const progress = progressLine(world, sizes, language);
    const outcome = await store
      .publish({ ...delivery, progress: (event) => progress.show(event) })
      .finally(() => progress.clear());
    if (outcome.status.verdict === "conformant")
      for (const version of store.state().versions) world.warn(versionLine(version, language));
    else {
      world.warn(reportText(outcome.report, language, styleFor(world)));
      world.warn(gateText(outcome.gate, outcome.report, world.now().slice(0, 10), language));
    }
    return outcome;
  };
}

/** Takes files in anew while the API answers. Whatever goes wrong, what was published stands, and that is said. */
export async function takeAgain(take: Take, world: World, language: Language): Promise<void> {
  try {
    const { status } = await take();
    if (status.verdict !== "conformant") world.warn(`${words.keptOld[language]}\n`);
  } catch (error) {
    world.warn(`${words.failed[language]}${error instanceof Error ? error.message : String(error)}\n`);
  }
}
