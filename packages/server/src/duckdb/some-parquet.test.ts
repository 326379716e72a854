import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AnyRow } from "@samapne/core";
import { formatOf } from "@samapne/tabular";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diskFolder } from "../edge/disk-folder.ts";
import { server } from "../server.ts";
import { stationRows, stations } from "../_testing.ts";
import { localStore } from "./local-store.ts";

/** Files of some rows are gone when their answers are: read, not read, held already, or given up. */

const path = mkdtempSync(join(tmpdir(), "samapne-some-"));
let store: Awaited<ReturnType<typeof localStore>>;
let api: ReturnType<typeof server>;

async function* made(): AsyncGenerator<Uint8Array, void, undefined> {
  async function* batches(): AsyncGenerator<readonly AnyRow[]> {
    yield stationRows(400);
  }
  yield* formatOf("ndjson").write(batches(), stations);
}

beforeAll(async () => {
  store = await localStore({ folder: await diskFolder(path), datasets: [stations], now: Date.now });
  const inputs = [{ dataset: stations, input: { name: "made.ndjson", open: made } }];
  const delivery = { datasets: [stations], inputs, mode: "strict", versions: { validator: "test" } } as const;
  const { status } = await store.publish(delivery);
  if (status.verdict !== "conformant") throw new Error(JSON.stringify(status));
  api = server({ datasets: [stations], store, now: Date.now });
});
afterAll(async () => {
  await store.close();
  rmSync(path, { recursive: true, force: true });
});

const address = "http://localhost/v1/test-stations/export?format=parquet&doors_from=4";
const ask = async (init: RequestInit = {}): Promise<Response> => api.fetch(new Request(address, init));
const left = () => readdirSync(path).filter((name) => name.includes(".some-"));
/** What is left when what was begun has had time to end. */
const leftInTheEnd = async (): Promise<readonly string[]> => {
  for (let tries = 1000; tries > 0 && left().length > 0; tries--)
    await new Promise((resolve) => void setTimeout(resolve, 50));
  return left();
};

test("a file of some rows is there while it is sent, and gone afterwards", async () => {
  const response = await ask();
  expect(left().length).toBe(1);
  expect((await response.arrayBuffer()).byteLength).toBe(Number(response.headers.get("content-length")));
  expect(await leftInTheEnd()).toEqual([]);
});

test.each<readonly [string, (etag: string) => Promise<Response>, number]>([
  ["HEAD", () => ask({ method: "HEAD" }), 200],
  ["a part of it", () => ask({ headers: { Range: "bytes=0-3" } }), 206],
  ["what lies behind its end", () => ask({ headers: { Range: "bytes=99999999-" } }), 416],
  ["what is held already", (etag) => ask({ headers: { "If-None-Match": etag } }), 304],
])("nothing is left of %s", async (_, asked, status) => {
  const whole = await ask();
  await whole.body?.cancel();
  const response = await asked(whole.headers.get("etag") ?? "");
  expect(response.status).toBe(status);
  await response.arrayBuffer();
  expect(await leftInTheEnd()).toEqual([]);
});

test("nothing is left when the client has gone before it was made", async () => {
  const controller = new AbortController();
  controller.abort();
  await ask({ signal: controller.signal }).catch(() => undefined);
  expect(await leftInTheEnd()).toEqual([]);
});
