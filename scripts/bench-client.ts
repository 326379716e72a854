// How long many publishers take beside the slowest of them: `npm run bench:client [-- --publishers 50 --slowest 10
// --rows 2000 --times 2]`. They are a process of their own on the same cores; each answers after a while, as one far away
// does. The slowest has 40 000 rows and takes so many seconds; the others have so many rows each, more or less, and take a
// quarter of a second for a request. Reported, never gated.
import { fork } from "node:child_process";
import { arch, cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { fetchRows } from "@samapne/client";
import { energyMeters } from "@samapne/energy";
import { optionsOf } from "./options.ts";

const values = optionsOf({ publishers: "50", slowest: "10", rows: "2000", times: "2" }, [
  "publishers",
  "rows",
  "times",
]);
/** Rows of the slowest, which are four of the client's pages. */
const rowsOfSlowest = 40_000;

// The shares of the others go from half to one and a half.
const publishers = Array.from({ length: Number(values.publishers) }, (_, turn) =>
  turn === 0
    ? ([rowsOfSlowest, (Number(values.slowest) * 1000) / 4] as const)
    : ([Math.round(Number(values.rows) * (0.5 + ((turn * 7) % 50) / 50)), 250] as const),
);
const rowsOf = (from: number, to: number) =>
  publishers.slice(from, to).reduce((sum, [rows]) => sum + rows, 0);
const program = fileURLToPath(new URL("./bench-client/publishers.ts", import.meta.url));
const child = fork(program, [JSON.stringify(publishers)], {
  execArgv: ["--conditions=@samapne/source", "--no-warnings"],
});
try {
  const addresses = await new Promise<readonly string[]>((resolve, reject) => {
    child.once("message", (message) => resolve(message as readonly string[]));
    child.once("exit", (code) => reject(new Error(`the publishers ended with ${code}`)));
  });
  console.log(
    `${cpus()[0]?.model} (${cpus().length} cores, ${arch()}), Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}; ` +
      `${publishers.length} publishers, ${rowsOf(0, publishers.length)} rows, ${rowsOfSlowest} of them from the slowest`,
  );
  for (let turn = 0; turn < Number(values.times); turn++) {
    const alone = await took(addresses.slice(0, 1));
    const all = await took(addresses);
    console.log(
      `the slowest alone ${seconds(alone.wall)}, all ${seconds(all.wall)}: ${(all.wall / alone.wall).toFixed(2)} times as long; ` +
        `${all.rows} rows, ${seconds(all.cpu)} of CPU, memory ${all.half} MB after half of them and ${all.end} MB at the end`,
    );
  }
} finally {
  child.kill();
}

/** Fetches everything of some; milliseconds, and megabytes in use after half of the rows and at the end. */
async function took(from: readonly string[]) {
  const expected = rowsOf(0, from.length);
  const [began, used] = [performance.now(), process.cpuUsage()];
  let [rows, half] = [0, 0];
  for await (const batch of fetchRows(energyMeters, { from, fetch })) {
    if (batch.failure !== undefined) throw new Error(batch.failure.text.en);
    rows += batch.rows.length;
    if (half === 0 && rows >= expected / 2) half = megabytes();
  }
  if (rows !== expected) throw new Error(`${rows} rows of ${expected}`);
  const { user, system } = process.cpuUsage(used);
  return { rows, half, end: megabytes(), wall: performance.now() - began, cpu: (user + system) / 1000 };
}

function megabytes(): number {
  return Math.round(process.memoryUsage.rss() / 1e6);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
