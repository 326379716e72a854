import { found, eachLanguage, inLanguage } from "@samapne/core";
import type { Input, RandomAccess } from "../input.ts";
import { ReadError } from "../read-error.ts";

/** The bytes of an input, from a place on where it can be read from there; whatever goes wrong while fetching them becomes a `ReadError`. */
export async function* guarded(input: Input, from = 0): AsyncGenerator<Uint8Array> {
  try {
    yield* from > 0 && input.at?.openAt ? input.at.openAt(from) : input.open();
  } catch (error) {
    throw asReadError(error);
  }
}

/** The same for reading at any place. */
export function guardedRead(at: RandomAccess): RandomAccess {
  return {
    size: () => at.size().catch(refuse),
    read: (from, to) => at.read(from, to).catch(refuse),
  };
}

function refuse(error: unknown): never {
  throw asReadError(error);
}

function asReadError(error: unknown): ReadError {
  return error instanceof ReadError ? error : new ReadError("file.unreadable", unreadable(error));
}

function unreadable(error: unknown) {
  const reason = error instanceof Error ? error.message : String(error);
  return eachLanguage((language) => `${start[language]} ${inLanguage(found(reason), language)}.`);
}

const start = {
  nb: "Fila kunne ikke leses til slutten:",
  nn: "Fila kunne ikkje lesast til slutten:",
  en: "The file could not be read to its end:",
};
