import { fill, type JudgedPart, type Language, type Text } from "@samapne/core";
import type { World } from "./world.ts";

const patience = 400;
const words: Text = {
  nb: "{count} {count|rad|rader} lest",
  nn: "{count} {count|rad lesen|rader lesne}",
  en: "{count} {count|row|rows} read",
};

const tablesWords: Text = {
  nb: "{dataset}: skjermingen av {done} av {of} {of|tabell|tabeller} kontrollert",
  nn: "{dataset}: skjerminga av {done} av {of} {of|tabell|tabellar} kontrollert",
  en: "{dataset}: the suppression of {done} of {of} {of|table|tables} checked",
};

const shareWords: Text = {
  nb: ", {percent} % av den neste",
  nn: ", {percent} % av den neste",
  en: ", {percent} % of the next",
};

/** How far the reading has come. */
export interface ProgressEvent {
  readonly input: string;
  readonly rows: number;
  readonly bytes: number;
}

/** One line on standard error that follows long work, only when a person is watching and only after a moment. */
export function workLine({ watched, warn }: World) {
  const started = Date.now();
  let shown = false;
  return {
    /** The text is made only when somebody sees it. */
    show(text: () => string): void {
      if (!watched.problems || Date.now() - started < patience) return;
      warn(`\r\u001b[K${text()}`);
      shown = true;
    },
    clear(): void {
      if (shown) warn("\r\u001b[K");
      shown = false;
    },
  };
}

/** A line that follows how rows are read, and how tables are attacked then. `sizes` are the files' bytes by name, for the percentage. */
export function progressLine(world: World, sizes: ReadonlyMap<string, number>, language: Language) {
  const { show, clear } = workLine(world);
  return {
    show({ input, rows, bytes }: ProgressEvent): void {
      show(() => {
        const size = sizes.get(input) ?? 0;
        const share = size > 0 ? `${Math.min(100, Math.floor((bytes * 100) / size))} % ` : "";
        return `${input}: ${share}${fill(words[language], { count: rows.toLocaleString("nb") }, language)}`;
      });
    },
    /** Waits a moment, in which the program can be asked to stop. */
    async showTables({ dataset, done, of, share }: JudgedPart): Promise<void> {
      show(() => {
        const percent = share === undefined ? 0 : Math.floor(share * 100);
        const next = percent > 0 ? fill(shareWords[language], { percent }, language) : "";
        return `${fill(tablesWords[language], { dataset, done, of }, language)}${next}`;
      });
      await new Promise((resolve) => setImmediate(resolve));
    },
    clear,
  };
}
