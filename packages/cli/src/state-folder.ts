import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Given } from "./command.ts";
import { diskFolder } from "@samapne/server/local";

/** The folder a server keeps its data in: the one that was named, or one that is gone with the server. */
export async function openState(given: Given) {
  const named = typeof given === "string" ? given : undefined;
  const path = named ?? (await mkdtemp(join(tmpdir(), "samapne-")));
  return {
    folder: await diskFolder(path),
    end: async () => {
      if (named === undefined) await rm(path, { recursive: true, force: true });
    },
  };
}
