import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { inputFile } from "./input-file.ts";
import { main } from "../main.ts";

const folder = mkdtempSync(join(tmpdir(), "samapne-pipe-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const row = "5001,ute-1,Utetemperatur,temperature,Cel,PT1H,2019-01-01\n";
const file = join(folder, "fil.csv");
writeFileSync(file, `municipality_number,meter_id,name,measured_quantity,unit,resolution,valid_from\n${row}`);

/** A pipe with a name, and who writes the file into it once somebody reads. */
function pipe(name: string): string {
  const path = join(folder, name);
  expect(spawnSync("mkfifo", [path]).status).toBe(0);
  spawn("sh", ["-c", 'cat "$0" > "$1"', file, path], { stdio: "ignore" });
  return path;
}

test("a pipe, which gives its bytes only once, is judged as the file would be", async () => {
  let output = "";
  const code = await main(["validate", pipe("one")], {
    write: (text) => void (output += String(text)),
    warn: (text) => void (output += text),
    now: () => "2026-01-01T00:00:00Z",
    environment: {},
    watched: { output: false, problems: false },
  });
  expect(code, output).toBe(0);
  expect(output).toContain("1 rad, 7 kolonner");
});

test("where a file is read in more than one way, a pipe is refused and not taken for an empty one", async () => {
  const path = pipe("two");
  const reading = (async () => {
    for await (const bytes of inputFile(path).open()) expect(bytes.length).toBe(-1);
  })();
  await expect(reading).rejects.toMatchObject({ name: "ReadError" });
  spawnSync("cat", [path]);
});
