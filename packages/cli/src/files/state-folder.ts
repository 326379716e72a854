import type { Given } from "../options/command.ts";
import { diskFolder } from "@samapne/server/local";
import { scratchFolder } from "./scratch-folder.ts";

/** The folder a server keeps its data in: the one that was named, or one that is gone with the server. */
export async function openState(given: Given) {
  const named = typeof given === "string" ? given : undefined;
  if (named !== undefined) return { folder: await diskFolder(named), end: async () => {} };
  const { path, end } = await scratchFolder();
  return { folder: await diskFolder(path), end };
}
