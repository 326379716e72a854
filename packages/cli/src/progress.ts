import type { Language, Text } from "@samapne/core";
import type { World } from "./world.ts";

const patience = 400;
const words: Text = { nb: "rader lest", nn: "rader lesne", en: "rows read" };

/** How far the reading has come. */
export interface ProgressEvent {
  readonly input: string;
  readonly rows: number;
  readonly bytes: number;
}

/**
 * One line on standard error that follows long work, only when a person is watching and only after a moment.
 * `sizes` are the files' bytes by name, for the percentage.
 */
export function progressLine(world: World, sizes: ReadonlyMap<string, number>, language: Language) {
  const started = Date.now();
  let shown = false;
  return {
    show({ input, rows, bytes }: ProgressEvent): void {
      if (!world.watched.problems || Date.now() - started < patience) return;
      const size = sizes.get(input) ?? 0;
      const share = size > 0 ? `${Math.min(100, Math.floor((bytes * 100) / size))} % ` : "";
      world.warn(`\r\u001b[K${input}: ${share}${rows.toLocaleString("nb")} ${words[language]}`);
      shown = true;
    },
    clear(): void {
      if (shown) world.warn("\r\u001b[K");
    },
  };
}
