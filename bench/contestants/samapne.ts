import { createReadStream } from "node:fs";
import { judge } from "@samapne/tabular";
import { dataset } from "../workload/dataset.ts";
import type { Contestant } from "./contestant.ts";

/** Ours, as the command line reads a file. */
export function samapne({ wholeTable = false, everyRow = false } = {}): Contestant {
  return async (path) => {
    const bench = dataset(wholeTable);
    const input = { name: path, open: () => createReadStream(path, { highWaterMark: 256 * 1024 }) };
    const report = await judge({
      datasets: [bench],
      inputs: [{ input, dataset: bench }],
      mode: "strict",
      versions: { validator: "bench" },
      ...(everyRow ? { everyRow } : {}),
    });
    return report.deliveries[0]?.files[0]?.table?.faultyRows ?? -1;
  };
}
