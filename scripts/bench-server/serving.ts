// The server that is measured, in a process of its own: `node serving.ts <folder> <file>`. Beside it, as rivals, a bare
// node:http with a ready page, and one that makes the same page of objects with JSON.stringify each time. Tells what it
// used when it is asked.
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { energyMeasurements as dataset } from "@samapne/energy";
import { server, standardLimits } from "@samapne/server";
import { diskFolder, localStore } from "@samapne/server/local";

import { listen } from "../../packages/cli/src/network/listen.ts";
import { allDatasets } from "../../packages/cli/src/datasets/registry.ts";

/** What the server says when it is ready. Milliseconds; `published` only when it had to publish first. */
export interface Ready {
  readonly port: number;
  readonly bare: number;
  readonly stringified: number;
  readonly published?: { readonly wall: number; readonly cpu: number; readonly peak: number };
}

/** What the server has used since it was asked last: the most memory in bytes, and milliseconds of CPU. */
export interface Used {
  readonly peak: number;
  readonly cpu: number;
}

const [folder = "", file = ""] = process.argv.slice(2);
const store = await localStore({ folder: await diskFolder(folder), datasets: [dataset], now: Date.now });
const published = store.state().versions.length === 0 ? await publish() : undefined;
const limits = { ...standardLimits, rate: { requests: 1e12, seconds: 60 } };
const api = server({ datasets: [dataset], store, now: Date.now, limits });
const { port } = await listen(api, "127.0.0.1", 0);
const page = Buffer.from(
  await (await api.fetch(new Request(`http://localhost/v1/${dataset.id}`))).arrayBuffer(),
);
const objects: unknown = JSON.parse(page.toString());
const bare = await rival(() => page);
const stringified = await rival(() => Buffer.from(JSON.stringify(objects)));

let peak = 0;
let before = process.cpuUsage();
setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
process.on("message", () => {
  process.send?.({ peak, cpu: cpuSince(before) } satisfies Used);
  peak = process.memoryUsage.rss();
  before = process.cpuUsage();
});
process.send?.({
  port,
  bare,
  stringified,
  ...(published === undefined ? {} : { published }),
} satisfies Ready);

/** A bare server with one answer; its port. */
async function rival(answer: () => Buffer): Promise<number> {
  const http = createServer((_, response) => {
    const body = answer();
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": body.length });
    response.end(body);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return (http.address() as AddressInfo).port;
}

async function publish() {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const open = () => createReadStream(file, { highWaterMark: 256 * 1024 });
  const { status } = await store.publish({
    datasets: await allDatasets(),
    inputs: [{ dataset, input: { name: "made.csv", open } }],
    mode: "strict",
    versions: { validator: "bench" },
  });
  if (status.verdict !== "conformant") throw new Error(JSON.stringify(status));
  const { maxRSS } = process.resourceUsage();
  return { wall: performance.now() - began, cpu: cpuSince(used), peak: maxRSS * 1024 };
}

function cpuSince(earlier: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(earlier);
  return (user + system) / 1000;
}
