import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { signalOnceOpen } from "./_testing-signal.ts";
import { UsageError } from "./options/usage-error.ts";
import { writeChunks, writeWhole } from "./files/write-file.ts";

const folder = mkdtempSync(join(tmpdir(), "samapne-faults-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bin = fileURLToPath(new URL("bin.ts", import.meta.url));
const samapne = `'${process.execPath}' --conditions=@samapne/source --no-warnings '${bin}'`;
const environment = { ...process.env, NODE_OPTIONS: "", NO_COLOR: "1" };

/** Runs a line of shell; `samapne` stands for the command line. */
function shell(line: string) {
  const { stdout, stderr, status } = spawnSync("bash", ["-c", line.replaceAll("samapne ", `${samapne} `)], {
    cwd: folder,
    encoding: "utf8",
    env: environment,
    timeout: 200_000,
  });
  return { stdout, stderr, status };
}

const bad = `meter_id;meter_type;unit;meter_level\n${"EL-1;Fastkraft;MWh;Forbruksmåler\n".repeat(300)}`;
writeFileSync(join(folder, "bad.csv"), bad);

/** What is left of files that were being written. */
const leftOver = (place = folder) => readdirSync(place).filter((name) => name.endsWith(".new"));

describe("what is written", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test("replaces a file whole, and keeps who may read it", async () => {
    const path = join(folder, "secret.txt");
    writeFileSync(path, "old");
    chmodSync(path, 0o600);
    await writeWhole(path, "new");
    expect([readFileSync(path, "utf8"), statSync(path).mode & 0o777]).toEqual(["new", 0o600]);
  });

  test("is not there at all when it cannot be made to its end, at whichever piece", async () => {
    for (let pieces = 0; pieces < 5; pieces++) {
      const path = join(folder, `cut-${pieces}.txt`);
      writeFileSync(join(folder, "kept.txt"), "old");
      const made = function* () {
        for (let piece = 0; piece < pieces; piece++) yield bytes("piece");
        throw new Error("cut");
      };
      await expect(writeChunks(path, made())).rejects.toThrow("cut");
      await expect(writeChunks(join(folder, "kept.txt"), made())).rejects.toThrow("cut");
      expect([existsSync(path), readFileSync(join(folder, "kept.txt"), "utf8")]).toEqual([false, "old"]);
    }
    expect(leftOver()).toEqual([]);
  });

  test("goes into a device, and never takes its place; a folder is refused", async () => {
    await writeWhole("/dev/null", "x");
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
    await expect(writeWhole("/dev/full", "x")).rejects.toThrow(UsageError);
    await expect(writeWhole(folder, "x")).rejects.toThrow("EISDIR");
    await expect(writeWhole(join(folder, "bad.csv", "x"), "x")).rejects.toThrow(UsageError);
  });

  test("a full disk leaves nothing, and the old file as it was", (context) => {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    if (shell(`mount -t tmpfs -o size=64k tmpfs '${disk}'`).status !== 0)
      return context.skip("no small disk can be mounted here");
    try {
      writeFileSync(join(disk, "old.csv"), "old");
      const { status, stderr } = shell("samapne sample energy-meters --rows 3000 --out disk/old.csv");
      expect([status, stderr]).toEqual([2, expect.stringContaining("ENOSPC")]);
      expect(readdirSync(disk)).toEqual(["old.csv"]);
      expect(readFileSync(join(disk, "old.csv"), "utf8")).toBe("old");
      shell("samapne sample energy-meters --rows 3000 --out many.csv");
      const site = shell("samapne publish many.csv --out disk/new/site");
      expect([site.status, site.stderr]).toEqual([2, expect.stringContaining("ENOSPC")]);
      expect(readdirSync(disk)).toEqual(["old.csv"]);
    } finally {
      shell(`umount '${disk}'`);
    }
  });
});

describe("standard output", () => {
  test("may be closed early: the verdict stands, and endless output ends", () => {
    expect(shell("samapne validate bad.csv | head -1; exit ${PIPESTATUS[0]}")).toEqual({
      stdout: "Ikke godkjent. Fila følger ikke spesifikasjonen ennå.\n",
      stderr: "",
      status: 1,
    });
    const sample = shell(
      "samapne sample energy-measurements --rows 900000000 | head -1; exit ${PIPESTATUS[0]}",
    );
    expect([sample.stdout, sample.stderr, sample.status]).toEqual([
      expect.stringMatching(/^meter_id,/),
      "",
      0,
    ]);
  });

  test("that does not arrive ends with 2 and a sentence", () => {
    const { status, stderr } = shell("samapne validate bad.csv > /dev/full");
    expect([status, stderr]).toEqual([2, "samapne: Kan ikke skrive svaret (ENOSPC).\n"]);
  });
});

describe("an interrupt", () => {
  test.each([
    ["SIGINT", 130, ["sample", "energy-measurements", "--rows", "90000000", "--out", "big.csv"], ".new"],
    ["SIGTERM", 143, ["validate", "long.csv", "--out", "big.csv"], "long.csv"],
  ] as const)("%s ends with %i and leaves nothing half: %j", async (signal, status, argv, opened) => {
    writeFileSync(join(folder, "long.csv"), bad + "EL-2;Fastkraft;MWh;Forbruksmåler\n".repeat(900_000));
    const early = [
      "--import",
      signalOnceOpen(opened, signal),
      "--conditions=@samapne/source",
      "--no-warnings",
    ];
    const child = spawn(process.execPath, [...early, bin, ...argv], {
      cwd: folder,
      env: environment,
      stdio: "ignore",
    });
    const [code] = (await once(child, "exit")) as [number | null];
    expect(code).toBe(status);
    expect([existsSync(join(folder, "big.csv")), leftOver()]).toEqual([false, []]);
  });
});
