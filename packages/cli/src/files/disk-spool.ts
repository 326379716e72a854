import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Spool } from "@samapne/client";
import { inputFile } from "./input-file.ts";

/** Keeps files in a folder, which is to be a scratch folder: it is what is gone however the program ends. */
export function diskSpool(folder: string): Spool {
  let count = 0;
  return async (name, chunks) => {
    const path = join(folder, `kept-${count++}`);
    const end = () => rm(path, { force: true });
    const file = await open(path, "wx", 0o600);
    try {
      for await (const chunk of chunks) await file.writeFile(chunk);
    } catch (error) {
      await end();
      throw error;
    } finally {
      await file.close();
    }
    return { input: { ...inputFile(path), name }, end };
  };
}
