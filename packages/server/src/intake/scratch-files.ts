import { csvCell } from "@samapne/core";
import type { Folder } from "../files/folder.ts";
import type { ScratchPlace } from "./scratch.ts";

const encoder = new TextEncoder();

/** Rows wait as CSV in files of a folder. */
export function scratchFiles(folder: Folder): ScratchPlace {
  return {
    create: async ({ name }) => {
      const file = await folder.create(name);
      return {
        write: (rows) =>
          file.write(encoder.encode(rows.map((row) => `${row.map(csvCell).join(",")}\n`).join(""))),
        close: () => file.close(false),
      };
    },
    remove: folder.remove,
  };
}
