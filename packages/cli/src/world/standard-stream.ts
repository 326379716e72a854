import { fstatSync, writeSync } from "node:fs";
import { outputFault, type Output, outputTo } from "./output.ts";

/** Standard output or standard error, and whether it is a screen. */
export interface StandardStream extends Output {
  readonly isScreen: boolean;
}

/**
 * Writes to a file or a pipe at once: to open the platform's stream takes as long as making the help text. A screen has
 * the stream, and so has what is left when a reader is behind.
 */
export function standardStream(name: "stdout" | "stderr"): StandardStream {
  const file = { stdout: 1, stderr: 2 }[name];
  const isDirect = isFileOrPipe(file);
  let stream: Output | undefined;
  const opened = () => (stream ??= outputTo(process[name]));
  return {
    get isScreen() {
      return !isDirect && process[name].isTTY;
    },
    write: async (output) => {
      const left = isDirect && stream === undefined ? writeNow(file, output) : output;
      if (left.length > 0) await opened().write(left);
    },
    end: async () => stream?.end(),
  };
}

function isFileOrPipe(file: number): boolean {
  try {
    const kind = fstatSync(file);
    return kind.isFile() || kind.isFIFO() || kind.isSocket();
  } catch {
    return false;
  }
}

/** Writes what is taken at once. Gives what is left. */
function writeNow(file: number, output: string | Uint8Array): Uint8Array {
  let left = typeof output === "string" ? new TextEncoder().encode(output) : output;
  try {
    while (left.length > 0) left = left.subarray(writeSync(file, left));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw outputFault(error);
  }
  return left;
}
