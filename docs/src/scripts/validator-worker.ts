import { judge } from "@samapne/tabular";
import { datasets } from "./validator/datasets.ts";
import { inputOf } from "./validator/input.ts";
import type { Ask, Told } from "./validator/messages.ts";

/** The engine in a thread of its own, so that the page never waits. It is made from text inside the page and inherits the page's policy: it can connect to nothing. */
const post = (told: Told): void => (self as unknown as Worker).postMessage(told, []);

self.addEventListener("message", ({ data }: MessageEvent<Ask>) => void answer(data));

/** The page hears of progress ten times a second at most, in milliseconds. */
const pause = 100;

async function answer({ files, dataset: chosen, mode, now, headings }: Ask): Promise<void> {
  const dataset = datasets.find(({ id }) => id === chosen);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let said = 0;
  const read = new Map<string, { rows: number; bytes: number }>();
  try {
    const report = await judge({
      datasets,
      inputs: files.map((file) => ({
        input: inputOf(file, headings[file.name]),
        ...(dataset && { dataset }),
      })),
      mode,
      now: { instant: now, date: now.slice(0, 10) },
      versions: { validator: VALIDATOR_VERSION },
      progress: ({ input, rows, bytes }) => {
        read.set(input, { rows, bytes });
        if (performance.now() - said < pause) return;
        said = performance.now();
        const all = [...read.values()];
        const sum = (name: "rows" | "bytes") => all.reduce((before, one) => before + one[name], 0);
        post({
          kind: "progress",
          rows: sum("rows"),
          share: total === 0 ? 1 : Math.min(1, sum("bytes") / total),
        });
      },
    });
    post({ kind: "report", report });
  } catch (error) {
    post({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

declare const VALIDATOR_VERSION: string;
