import { judge, machineCode } from "@samapne/tabular";
import { inputFile } from "../../packages/cli/src/files/input-file.ts";
import { secondThread } from "../../packages/cli/src/threads/second-thread.ts";
import { dataset } from "../workload/dataset.ts";
import type { Contestant } from "./contestant.ts";

/** Ours, as the command line reads a file. */
export function samapne({ wholeTable = false, everyRow = false, threads = 1 } = {}): Contestant {
  return async (path) => {
    const bench = dataset(wholeTable);
    const second = threads > 1 ? secondThread({ environment: {} }) : undefined;
    const report = await judge({
      datasets: [bench],
      inputs: [{ input: inputFile(path), dataset: bench }],
      mode: "strict",
      machineCode,
      versions: { validator: "bench" },
      ...(everyRow ? { everyRow } : {}),
      ...(second ? { second } : {}),
    });
    return report.deliveries[0]?.files[0]?.table?.faultyRows ?? -1;
  };
}
