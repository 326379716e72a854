import { connect } from "node:net";
import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "samapne-served-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bin = fileURLToPath(new URL("../../bin.ts", import.meta.url));
const source = ["--conditions=@samapne/source", "--no-warnings", bin];
const heading = "meter_id,meter_type,unit,meter_level\n";
const rowCount = 60_000;
const text = `${heading}${Array.from({ length: rowCount }, (_, row) => `EL-${String(row).padStart(6, "0")},Fastkraft,kWh,Forbruksmåler\n`).join("")}`;
writeFileSync(join(folder, "points.csv"), text);

/** A running `samapne serve`, as a process of its own: what happens to processes is what is tested here. */
async function running(...argv: readonly string[]) {
  const child = spawn(
    process.execPath,
    [...source, "serve", "points.csv", "--port", "0", "--lang", "en", ...argv],
    {
      cwd: folder,
      env: { ...process.env, NO_COLOR: "1", TMPDIR: folder },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let [problems, log] = ["", ""];
  child.stdout.on("data", (piece: Buffer) => (log += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (problems += piece.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  await until(
    () => /answers on (\S+)/.test(problems) || child.exitCode !== null,
    () => problems,
  );
  const address = new URL(/answers on (\S+)/.exec(problems)?.[1] ?? "");
  const entries = () =>
    log
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  return { child, ended, address, entries, problems: () => problems };
}

async function until(isSo: () => boolean, why: () => string = () => ""): Promise<void> {
  for (let waited = 0; !isSo(); waited += 20) {
    if (waited > 200_000) throw new Error(`waited in vain. ${why()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A client that asks and reads nothing until it is told to. */
async function slowClient({ hostname, port }: URL, path: string) {
  const socket = connect(Number(port), hostname);
  await new Promise((resolve) => socket.once("connect", resolve));
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  const pieces: Buffer[] = [];
  const begun = new Promise<void>((resolve) =>
    socket.once("readable", () => {
      const piece = socket.read(500) as Buffer | null;
      if (piece !== null) pieces.push(piece);
      resolve();
    }),
  );
  await begun;
  const closed = new Promise<void>((resolve) => socket.once("close", resolve));
  return {
    socket,
    rest: async () => {
      socket.on("data", (piece: Buffer) => void pieces.push(piece));
      await closed;
      return Buffer.concat(pieces).toString();
    },
  };
}

/** Processes start slowly where the machine is busy. */
const slow = { timeout: 300_000 };

const exportPath = "/v1/measurement-points/export?format=ndjson&sort=-meter_id";

describe("a server in trouble", slow, () => {
  let server: Awaited<ReturnType<typeof running>>;
  beforeAll(async () => {
    server = await running();
  }, slow.timeout);
  afterAll(async () => {
    server.child.kill("SIGKILL");
    await server.ended;
  });

  test("answers others while a client reads slowly, and gives that one all of it in the end", async () => {
    const slow = await slowClient(server.address, exportPath);
    const page = await fetch(new URL("/v1/measurement-points?limit=2", server.address));
    expect(((await page.json()) as { data: readonly unknown[] }).data).toHaveLength(2);
    const whole = await slow.rest();
    expect(whole.match(/"meter_id"/g)).toHaveLength(rowCount);
    expect(whole.trimEnd().endsWith("0")).toBe(true);
  });

  test("lets go of an export whose client has gone, and says so in the log", async () => {
    // All fields: what has fewer fits into the buffers of the system, and is sent before the client is seen to be gone.
    const path = `${exportPath}&fields=meter_id,meter_type,unit,meter_level`;
    const gone = await slowClient(server.address, path);
    gone.socket.destroy();
    const isTold = () =>
      server
        .entries()
        .some(
          ({ complete, parameters }) => complete === false && String(parameters) === "format,sort,fields",
        );
    await until(isTold, () => JSON.stringify(server.entries()));
    expect((await fetch(new URL("/status", server.address))).status).toBe(200);
  });

  test("asked to stop during an export, it takes nobody in, finishes what has begun, and ends with 0", async () => {
    const begun = await slowClient(server.address, exportPath);
    server.child.kill("SIGTERM");
    await until(() => server.problems().includes("Stopping"));
    await expect(fetch(new URL("/status", server.address))).rejects.toThrow("fetch failed");
    const whole = await begun.rest();
    expect(whole.match(/"meter_id"/g)).toHaveLength(rowCount);
    expect(await server.ended).toBe(0);
    expect(readdirSync(folder)).toEqual(["points.csv"]);
  });
});

test("asked to stop twice, it ends at once: the export breaks off, and is seen to", slow, async () => {
  const { child, ended, address, problems } = await running();
  const begun = await slowClient(address, exportPath);
  child.kill("SIGTERM");
  await until(() => problems().includes("Stopping"));
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  const rest = await begun.rest();
  expect(rest.endsWith("0\r\n\r\n")).toBe(false);
});

test("a full disk with the state: one sentence that says which folder it is", slow, (context) => {
  const disk = join(folder, "state-disk");
  mkdirSync(disk);
  // Rows are written into files, and then named in the database, whose file grows: one fails in Node and the other in DuckDB.
  for (const size of ["600k", "4m"]) {
    if (spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", disk]).status !== 0)
      return context.skip("no small disk can be mounted here");
    try {
      const argv = ["serve", "points.csv", "--port", "0", "--state", "state-disk/state", "--lang", "en"];
      const { status, stderr } = spawnSync(process.execPath, [...source, ...argv], {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "1", TMPDIR: folder },
        timeout: 60_000,
      });
      expect([status, stderr]).toEqual([
        2,
        expect.stringContaining("The disk with state-disk/state is full (ENOSPC)"),
      ]);
      expect(stderr).not.toContain("TMPDIR");
    } finally {
      spawnSync("umount", [disk]);
    }
  }
  rmSync(disk, { recursive: true });
});

test("a full disk: nothing is published, one sentence, and the site as it was", slow, (context) => {
  const disk = join(folder, "disk");
  mkdirSync(disk);
  if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=600k", "tmpfs", disk]).status !== 0)
    return context.skip("no small disk can be mounted here");
  try {
    const publish = (file: string) =>
      spawnSync(process.execPath, [...source, "publish", file, "--out", "disk/site", "--lang", "en"], {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "1", TMPDIR: folder },
      });
    writeFileSync(join(folder, "few.csv"), `${heading}EL-1,Fastkraft,kWh,Forbruksmåler\n`);
    expect(publish("few.csv").status).toBe(0);
    const before = readdirSync(join(disk, "site"), { recursive: true });
    const { status, stderr } = publish("points.csv");
    expect([status, stderr]).toEqual([2, expect.stringContaining("ENOSPC")]);
    expect(readdirSync(join(disk, "site"), { recursive: true })).toEqual(before);
    expect(readFileSync(join(disk, "site/v1/measurement-points.csv"), "utf8")).toContain("EL-1,");
    expect(existsSync(join(folder, "few.csv"))).toBe(true);
  } finally {
    spawnSync("umount", [disk]);
  }
});
