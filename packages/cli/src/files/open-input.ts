import { createReadStream, createWriteStream, statSync } from "node:fs";
import { join } from "node:path";
import { type Input, ReadError } from "@samapne/tabular";
import type { Given } from "../options/command.ts";
import { isAddress } from "../options/option-values.ts";
import { inputFile } from "./input-file.ts";
import { type ScratchFolder, scratchFolder } from "./scratch-folder.ts";
import type { World } from "../world/world.ts";

/** An input that may have to be cleared away. */
export interface OpenedInput extends Input {
  close(): Promise<void>;
}

/** The name that stands for standard input. */
const standardInput = "-";

/** A file as an input, the one at an address, or standard input when the path is `-`. */
export async function openInput(path: string, allowPrivate: Given, world: World): Promise<OpenedInput> {
  // What is needed for the network is loaded by those who ask it.
  if (isAddress(path)) return (await import("./open-address.ts")).openAddress(path, allowPrivate, world);
  if (path === standardInput) return spooled(path, () => world.input);
  if (givesOnce(path)) return spooled(path, () => createReadStream(path));
  return { ...inputFile(path), close: async () => undefined };
}

/** True for what gives its bytes only once: a pipe, as of `<(gunzip -c fil.csv.gz)`, a socket or a device. */
function givesOnce(path: string): boolean {
  const kind = statSync(path, { throwIfNoEntry: false });
  return kind !== undefined && (kind.isFIFO() || kind.isSocket() || kind.isCharacterDevice());
}

type Bytes = NonNullable<World["input"]>;

/** What gives its bytes once is read more than once, and at any place, so it is kept in a file until the work is done. */
function spooled(name: string, source: () => Bytes | undefined): OpenedInput {
  let folder: ScratchFolder | undefined;
  let file: Promise<Input> | undefined;
  const keep = async () => {
    const bytes = source();
    if (!bytes) throw new ReadError("file.unreadable", noInput);
    folder = await scratchFolder("samapne-input-");
    const path = join(folder.path, "input");
    const { pipeline } = await import("node:stream/promises");
    await pipeline(bytes, createWriteStream(path, { flags: "wx", mode: 0o600 }));
    return inputFile(path);
  };
  const kept = () => (file ??= keep());
  return {
    name,
    async *open() {
      yield* (await kept()).open();
    },
    at: {
      size: async () => (await kept()).at?.size() ?? 0,
      read: async (from, to) => (await kept()).at?.read(from, to) ?? new Uint8Array(),
    },
    close: async () => folder?.end(),
  };
}

const noInput = {
  nb: "Det kom ingenting på standard inn.",
  nn: "Det kom ingenting på standard inn.",
  en: "Nothing came on standard input.",
};
