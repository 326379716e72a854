import { programBytes } from "./program-bytes.ts";

/** Gives the walk over rows as machine code; undefined where none may be made, as on pages that forbid it. */
export type OpenMachineCode = () => WebAssembly.Module | undefined;

/** The walk over rows of CSV and lines of NDJSON, compiled from `packages/tabular/assembly`. */
export const machineCode: OpenMachineCode = () => {
  try {
    return new WebAssembly.Module(programBytes());
  } catch {
    return undefined;
  }
};
