import { once } from "node:events";
import type { Text } from "@samapne/core";

/** Nobody reads on (`| head`): no fault, but there is nothing more to write for. */
export class OutputClosed extends Error {
  override readonly name = "OutputClosed";
}

/** Waits for what is written; that nobody reads on is no fault. */
export async function unlessClosed(writing: Promise<void> | void): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error;
  }
}

/** What was written did not arrive: the disk is full, say. Ends with exit code 2. */
class OutputFailed extends Error {
  override readonly name = "OutputFailed";
  readonly text: Text;

  constructor(code: string) {
    super(code);
    this.text = {
      nb: `Kan ikke skrive svaret (${code}).`,
      nn: `Kan ikkje skrive svaret (${code}).`,
      en: `Cannot write the answer (${code}).`,
    };
  }
}

/** What it means that something could not be written. */
export function outputFault(error: unknown): OutputClosed | OutputFailed {
  const { code = "?" } = error as NodeJS.ErrnoException;
  return code === "EPIPE" ? new OutputClosed() : new OutputFailed(code);
}

/** Standard output that knows whether what it was given has arrived. */
export interface Output {
  /** Writes, and waits when the reader is behind. Rejects with `OutputClosed` or `OutputFailed`. */
  write(output: string | Uint8Array): Promise<void>;
  /** Waits until everything has arrived. Rejects like `write`. */
  end(): Promise<void>;
}

/** Watches over a stream, which may fail long after it has taken what it was given. */
export function outputTo(stream: NodeJS.WritableStream): Output {
  let failure: NodeJS.ErrnoException | undefined;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    failure ??= error;
  });
  const check = () => {
    if (failure) throw outputFault(failure);
  };
  return {
    write: async (output) => {
      check();
      if (!stream.write(output)) await once(stream, "drain").catch(() => undefined);
      check();
    },
    end: async () => {
      await new Promise<void>((resolve) => void stream.write("", () => resolve()));
      check();
    },
  };
}
