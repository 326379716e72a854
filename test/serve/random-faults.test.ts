import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvText } from "@samapne/core";
import { energyMeasurements } from "@samapne/energy";
import { server, standardLimits } from "@samapne/server";
import { diskFolder, type Folder, localStore } from "@samapne/server/local";
import { expect, test } from "vitest";
import { allDatasets } from "../../packages/cli/src/datasets/registry.ts";
import { listen } from "../../packages/cli/src/network/listen.ts";
import { numbersFrom, odd } from "../client/_faulty-way.ts";

/**
 * A server on which everything goes wrong, one thing after the other: clients that leave, read slowly or talk nonsense, a disk that
 * is full while a version is published, a file that cannot be read. What was published stands whole, whoever asks hears
 * the right status, and nothing is held by anybody afterwards. `SAMAPNE_SEED=7 vitest run test/serve` draws others.
 */
const seed = Number(process.env["SAMAPNE_SEED"] ?? 1);
const rounds = Array.from({ length: 2 }, (_, round) => seed * 1000 + round);
/** More bytes than the system takes at once for a client that reads nothing. */
const rowCount = 60_000;
/** Places for exports that one client may have. */
const places = 5;
const path = `/v1/${energyMeasurements.id}`;
const exported = `${path}/export?format=ndjson&sort=value`;

function bytesOf(version: number): Uint8Array {
  const hour = (row: number) => new Date(Date.UTC(2015, 0, 1, row)).toISOString().replace(".000", "");
  const rows = Array.from({ length: rowCount }, (_, row) => ({
    meter_id: "el-1",
    interval_start: hour(row),
    interval_end: hour(row + 1),
    value: version,
    quality: "measured",
  }));
  return new TextEncoder().encode(csvText(energyMeasurements, rows));
}

const noSpace = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });

/** A folder that has room for so many more bytes, and whose files can be read or not. */
function troubled(folder: Folder) {
  const state = { room: Infinity, isReadable: true };
  const take = (bytes: number) => {
    state.room -= bytes;
    if (state.room < 0) throw noSpace;
  };
  const mustBeReadable = () => {
    if (!state.isReadable) throw new Error(`EIO: i/o error, read ${folder.pathOf("x")}`);
  };
  const wrapped: Folder = {
    ...folder,
    create: async (name) => {
      take(0);
      const writer = await folder.create(name);
      return {
        ...writer,
        write: async (bytes) => {
          take(bytes.length);
          await writer.write(bytes);
        },
      };
    },
    rename: async (from, to) => {
      take(4096);
      await folder.rename(from, to);
    },
    open: async (name) => {
      const file = await folder.open(name);
      return {
        ...file,
        read: async (start, end) => {
          mustBeReadable();
          return file.read(start, end);
        },
        readMany: async (stretches) => {
          mustBeReadable();
          return file.readMany(stretches);
        },
      };
    },
  };
  return { folder: wrapped, state };
}

async function opened(place: string) {
  const disk = troubled(await diskFolder(place));
  const datasets = [energyMeasurements];
  const store = await localStore({ folder: disk.folder, datasets, now: Date.now });
  const publish = async (version: number) => {
    const bytes = bytesOf(version);
    const open = async function* () {
      yield bytes;
    };
    const { status } = await store.publish({
      datasets: await allDatasets(),
      inputs: [{ dataset: energyMeasurements, input: { name: "values.csv", open } }],
      mode: "strict",
      versions: { validator: "test" },
    });
    return status.verdict;
  };
  const exports = { ...standardLimits.exports, places: places + 1, line: 0 };
  const limits = { ...standardLimits, exports, rate: { requests: 1e9, seconds: 60 }, cacheBytes: 0 };
  const listening = await listen(server({ datasets, store, now: Date.now, limits }), "127.0.0.1", 0);
  const ask = (address: string) => fetch(`http://127.0.0.1:${listening.port}${address}`);
  return { disk, store, publish, listening, ask };
}

type Opened = Awaited<ReturnType<typeof opened>>;

/** A client that asks for everything and reads nothing until it is told to. */
async function reader({ listening }: Opened, address = exported) {
  const socket = connect(listening.port, "127.0.0.1");
  socket.on("error", () => undefined);
  await once(socket, "connect");
  socket.write(`GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  await once(socket, "readable");
  return {
    socket,
    rest: async () => {
      const pieces: Buffer[] = [];
      for await (const piece of socket) pieces.push(piece as Buffer);
      return Buffer.concat(pieces).toString();
    },
  };
}

function expectWhole(answer: string, version: number): void {
  const values = answer.match(/"value":[\d.]+/g) ?? [];
  expect(values).toHaveLength(rowCount);
  expect(new Set(values)).toEqual(new Set([`"value":${version}`]));
}

/** A refusal that tells nothing of what is inside. */
async function expectRefused(response: Response, ...statuses: readonly number[]): Promise<void> {
  const text = await response.text();
  expect(statuses, text).toContain(response.status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(text).not.toMatch(odd);
  expect(text).not.toMatch(/EIO|ENOSPC/);
}

test.each(rounds)("a server stands whatever goes wrong (%i)", async (round) => {
  const random = numbersFrom(round);
  const below = (most: number) => Math.floor(random() * most);
  const place = mkdtempSync(join(tmpdir(), "samapne-serve-"));
  const served = await opened(place);
  const { disk, publish, ask, store, listening } = served;
  let current = 1;
  expect(await publish(current)).toBe("conformant");

  const possible: Readonly<Record<string, () => Promise<void>>> = {
    gone: async () => {
      const { socket } = await reader(served, below(2) === 0 ? exported : `${path}?limit=10000`);
      if (below(2) === 0) socket.resetAndDestroy();
      else socket.destroy();
    },
    manyGone: async () => {
      const all = await Promise.all(Array.from({ length: places }, () => reader(served)));
      for (const { socket } of all) socket.destroy();
    },
    slow: async () => {
      const slow = await reader(served);
      await new Promise((resolve) => setTimeout(resolve, below(100)));
      expectWhole(await slow.rest(), current);
    },
    replaced: async () => {
      const [before, slow] = [current, await reader(served)];
      expect(await publish(before + 1)).toBe("conformant");
      current += 1;
      expectWhole(await slow.rest(), before);
    },
    full: async () => {
      disk.state.room = below(2 * 60_000 * 70);
      const published = await publish(current + 1).catch((error: unknown) => String(error));
      disk.state.room = Infinity;
      expect(published).toMatch(/conformant|ENOSPC/);
      if (published === "conformant") current += 1;
      const { status } = (await (await ask("/status")).json()) as { readonly status: string };
      expect(status).toBe(published === "conformant" ? "ok" : "degraded");
    },
    unreadable: async () => {
      disk.state.isReadable = false;
      await expectRefused(await ask(`${path}?limit=${1 + below(2000)}`), 503);
      await expectRefused(await ask(exported), 503);
      disk.state.isReadable = true;
    },
    nonsense: async () => {
      const socket = connect(listening.port, "127.0.0.1");
      socket.on("error", () => undefined);
      await once(socket, "connect");
      socket.end(Buffer.from(Array.from({ length: 1 + below(3000) }, () => below(256))));
      let answer = "";
      for await (const piece of socket) answer += String(piece);
      expect(answer).toMatch(/^$|^HTTP\/1\.1 4/);
    },
  };
  const left = Object.keys(possible);
  const done: string[] = [];
  while (left.length > 0) {
    const [name = ""] = left.splice(below(left.length), 1);
    done.push(name);
    await possible[name]?.();
    const page = (await (await ask(`${path}?limit=3`)).json()) as { readonly data: readonly unknown[] };
    expect(page.data, done.join()).toMatchObject([
      { value: current },
      { value: current },
      { value: current },
    ]);
  }

  // Nobody holds a place any more, nor a version: every export is made, and of the files one version is left.
  const all = await Promise.all(Array.from({ length: places }, () => reader(served)));
  for (const { rest } of all) expectWhole(await rest(), current);
  const last = await reader(served);
  const isPatient = below(2) === 0;
  const stopped = listening.stop(isPatient ? 60_000 : below(20));
  const rest = await last.rest();
  const ended = await stopped;
  expect(isPatient ? ended : 0, done.join()).toBe(0);
  if (ended === 0) expectWhole(rest, current);
  await store.close();
  const versions = new Set((await disk.folder.names()).flatMap((name) => /\.(\d+)\./.exec(name)?.[1] ?? []));
  expect(versions.size, `${done.join()}: ${(await disk.folder.names()).join()}`).toBe(1);
  rmSync(place, { recursive: true });
});
