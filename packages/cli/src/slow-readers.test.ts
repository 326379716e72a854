import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { measurementPoints } from "@samapne/energy";
import { type LogEntry, memoryStore, server, standardLimits } from "@samapne/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listen, type Listening } from "./network/listen.ts";

/** Readers with real sockets, in a hurry: what is three minutes and 8 kB a second elsewhere is two seconds and 200 kB here. */
const rowCount = 90_000;
const log: LogEntry[] = [];
let api: Listening;

beforeAll(async () => {
  const store = memoryStore({ now: Date.now });
  const rows = Array.from({ length: rowCount }, (_, row) => ({
    meter_id: `EL-${String(row).padStart(6, "0")}`,
    meter_type: "Fastkraft",
    unit: "kWh",
    meter_level: "Forbruksmåler",
  }));
  const { verdict } = await store.publish([{ dataset: measurementPoints, rows }]);
  if (verdict !== "conformant") throw new Error(verdict);
  const limits = {
    exports: { ...standardLimits.exports, places: 2, line: 0 },
    share: 0.5,
    slowest: { bytesPerSecond: 200_000, patience: 2000 },
  };
  const own = server({
    datasets: [measurementPoints],
    store,
    now: Date.now,
    limits,
    log: (entry) => void log.push(entry),
    clientOf: (request) => request.headers.get("x-client") ?? "",
  });
  api = await listen(own, "127.0.0.1", 0);
}, 240_000);
afterAll(() => api.stop(0));

/** Asks for an export, and reads so many bytes each tenth of a second; 0 is nothing at all. */
async function reader(client: string, bytesAtOnce: number) {
  const socket = connect(api.port, "127.0.0.1");
  socket.on("error", () => {});
  const path = "/v1/measurement-points/export?format=ndjson";
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nX-Client: ${client}\r\nConnection: close\r\n\r\n`);
  let text = "";
  await new Promise((resolve) => void socket.once("readable", resolve));
  const whole = async () => {
    while (!socket.readableEnded && !socket.destroyed) {
      const most = Math.min(bytesAtOnce, socket.readableLength);
      const piece = socket.read(most) as Buffer | null;
      if (piece !== null) text += piece.toString("latin1");
      await wait(100);
    }
    return text;
  };
  return { socket, whole };
}

const rowsIn = (text: string) => text.match(/"meter_id"/g)?.length ?? 0;

test("who reads too slowly loses the place, who reads slowly gets all, and nobody takes the places of others", async () => {
  const stalled = await reader("a", 0);
  const refused = await fetch(`http://127.0.0.1:${api.port}/v1/measurement-points/export`, {
    headers: { "X-Client": "a" },
  });
  expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "5"]);
  const slow = await reader("b", 100_000);
  const text = await slow.whole();
  expect(rowsIn(text)).toBe(rowCount);
  expect(text.endsWith("0\r\n\r\n")).toBe(true);
  await until(() => log.some(({ complete }) => !complete));
  expect(log.filter(({ complete }) => !complete)).toEqual([
    expect.objectContaining({ fault: expect.stringContaining("too slowly") as unknown }),
  ]);
  const again = await reader("a", 1_000_000);
  expect(rowsIn(await again.whole())).toBe(rowCount);
  // What it had been given already is all there is, and it sees that this is not the end.
  stalled.socket.resume();
  await until(() => stalled.socket.destroyed);
  expect(stalled.socket.bytesRead).toBeLessThan(text.length);
}, 240_000);

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 20) {
    if (waited > 200_000) throw new Error("waited in vain");
    await wait(20);
  }
}
