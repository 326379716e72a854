import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Given } from "./command.ts";
import { diskFolder } from "@samapne/server/local";
import { beginUnfinished } from "./unfinished.ts";

/** The folder a server keeps its data in: the one that was named, or one that is gone with the server. */
export async function openState(given: Given) {
  const named = typeof given === "string" ? given : undefined;
  if (named !== undefined) return { folder: await diskFolder(named), end: async () => {} };
  const path = await mkdtemp(join(tmpdir(), "samapne-"));
  const gone = beginUnfinished(path);
  return {
    folder: await diskFolder(path),
    end: async () => {
      await rm(path, { recursive: true, force: true });
      gone();
    },
  };
}
