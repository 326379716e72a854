import type { Language } from "@samapne/core";
import type { Delivery, LocalStore, Outcome } from "@samapne/server/local";
import { reportText } from "@samapne/tabular";
import { gateText } from "../words/gate-text.ts";
import { importHint } from "../words/import-hint.ts";
import { sizeOf } from "../files/input-file.ts";
import { mapHint } from "../words/map-hint.ts";
import { progressLine } from "../world/progress.ts";
import { styleFor } from "../world/style.ts";
import type { World } from "../world/world.ts";

/** Takes the files of a call in: judges them, publishes them when they conform, and otherwise says why not. */
export type Take = () => Promise<Outcome>;

/** Makes the function that takes files into a store. What it says goes to standard error. */
export function takerOf(
  store: LocalStore,
  delivery: Delivery,
  paths: readonly string[],
  { world, language }: { readonly world: World; readonly language: Language },
): Take {
  return async () => {
    const sizes = new Map(paths.map((path) => [path, sizeOf(path)]));
    const progress = progressLine(world, sizes, language);
    const outcome = await store
      .publish({
        ...delivery,
        progress: (event) => progress.show(event),
        partJudged: (event) => progress.showTables(event),
      })
      .finally(() => progress.clear());
    const { status, report, gate } = outcome;
    if (status.verdict !== "conformant") {
      world.warn(reportText(report, language, styleFor(world)));
      world.warn(importHint(report, language) + mapHint(report, paths, language));
      world.warn(gateText(gate, report, world.now().slice(0, 10), language));
    }
    return outcome;
  };
}
