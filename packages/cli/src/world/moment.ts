import { localDay, type Now } from "@samapne/core";
import type { World } from "./world.ts";

/** The moment a command is run, and the day it then is in Norway: the clock that rules may ask. */
export function momentOf(world: World): Now {
  const instant = world.now();
  return { instant, date: localDay("Europe/Oslo", Date.parse(instant)) };
}
