import type { Style } from "@samapne/tabular";
import type { World } from "./world.ts";

/** Colours for a person at a screen; none in a pipe, a file, or when NO_COLOR asks for none (no-color.org). */
export function styleFor({ watched, environment }: World): Style | undefined {
  if (!watched.output || environment["NO_COLOR"]) return undefined;
  const { styleText } = process.getBuiltinModule("node:util");
  return {
    bold: (text) => styleText("bold", text),
    dim: (text) => styleText("dim", text),
    red: (text) => styleText("red", text),
    yellow: (text) => styleText("yellow", text),
    green: (text) => styleText("green", text),
  };
}
