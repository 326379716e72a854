import { createReadStream } from "node:fs";
import { ajvRow } from "./ajv-row.ts";
import type { Contestant } from "./contestant.ts";

/** Lines of JSON parsed by the platform, and Ajv on what they hold. */
export const jsonAjv: Contestant = async (path) => {
  const isRight = ajvRow();
  let wrong = 0;
  let rest = "";
  for await (const text of createReadStream(path, { encoding: "utf8", highWaterMark: 256 * 1024 })) {
    const lines = (rest + String(text)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (!isRight(JSON.parse(line))) wrong += 1;
  }
  return wrong;
};
