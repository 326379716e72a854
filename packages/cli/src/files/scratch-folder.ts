import { promises as files, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beginUnfinished } from "./unfinished.ts";

/** A folder for what must not outlive the program: gone with `end`, and when the program is asked to stop. */
export interface ScratchFolder {
  readonly path: string;
  end(): Promise<void>;
}

/** Makes a scratch folder in the system's folder for such. */
export async function scratchFolder(prefix = "samapne-"): Promise<ScratchFolder> {
  // At once: between a folder that is made elsewhere and its being noted, the program could be asked to stop.
  const path = mkdtempSync(join(tmpdir(), prefix));
  const gone = beginUnfinished(path);
  return {
    path,
    end: async () => {
      await files.rm(path, { recursive: true, force: true });
      gone();
    },
  };
}
