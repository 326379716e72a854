import { ApiError, fetchFile, type Spool } from "@samapne/client";
import type { Text } from "@samapne/core";
import type { Input } from "@samapne/tabular";
import { guardedFetch } from "../network/guarded-fetch.ts";
import type { Given } from "../options/command.ts";
import { UsageError } from "../options/usage-error.ts";
import { workLine } from "../world/progress.ts";
import type { World } from "../world/world.ts";
import { diskSpool } from "./disk-spool.ts";
import { scratchFolder } from "./scratch-folder.ts";

/**
 * The file at an address, kept until the work is done; all pages of a service's answer are one file. Throws `UsageError`
 * when it cannot be had whole.
 */
export async function openAddress(
  address: string,
  allowPrivate: Given,
  world: World,
): Promise<Input & { close(): Promise<void> }> {
  const scratch = await scratchFolder("samapne-address-");
  const line = workLine(world);
  const disk = diskSpool(scratch.path);
  const spool: Spool = (name, chunks) =>
    disk(
      name,
      counted(chunks, (bytes) => line.show(() => `${address}: ${Math.floor(bytes / 1e6)} MB`)),
    );
  const fetch = guardedFetch({ named: [address], allowPrivate, environment: world.environment });
  try {
    const { input } = await fetchFile(address, { fetch, spool });
    const { name, open, at } = input;
    return { name, open, ...(at && { at: { size: at.size, read: at.read } }), close: scratch.end };
  } catch (error) {
    await scratch.end();
    if (!(error instanceof ApiError)) throw error;
    const { fault, status } = error;
    throw new UsageError(
      fault === "not_published" && status !== undefined ? noFile(address, status) : error.text,
    );
  } finally {
    line.clear();
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  tell: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    tell((bytes += chunk.length));
    yield chunk;
  }
}

const noFile = (address: string, status: number): Text => ({
  nb: `${address}: Det er ingen fil å hente på adressen (${status}). Se etter en skrivefeil, eller last ned fila selv.`,
  nn: `${address}: Det er inga fil å hente på adressa (${status}). Sjå etter ein skrivefeil, eller last ned fila sjølv.`,
  en: `${address}: There is no file to fetch at the address (${status}). Check the spelling, or download the file yourself.`,
});
