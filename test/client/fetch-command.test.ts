import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Answer,
  brokenOff,
  file,
  halfPacked,
  onlyFiles,
  publishersAt,
  redirect,
  status,
} from "./_faulty.ts";
import { meters } from "./_meters.ts";
import { runCommand } from "../../packages/cli/src/_testing-run.ts";

/** The exit code of `samapne fetch` for everything that can go wrong, and what then stands in the file. */

const folder = mkdtempSync(join(tmpdir(), "samapne-fetch-faults-"));
const text = meters(5001, 300);
const soon = { "retry-after": "0" };

const answers: Record<string, Answer> = {
  good: file(meters(1804, 2)),
  other: file(meters(1508, 2)),
  large: file(meters(5001, 10_000)),
  wrongRow: file(text.replace("ute-5001-7,", ",")),
  busy: status(429, soon),
  busyForADay: status(429, { "retry-after": "86400" }),
  error: status(500, soon),
  gone: status(410),
  refused: status(401),
  cut: onlyFiles(brokenOff(text.slice(0, 2000), Buffer.byteLength(text))),
  halfGzip: onlyFiles(halfPacked(text, "text/csv", Buffer.byteLength(text))),
  circle: redirect((path) => path),
  page: (_, response) => void response.writeHead(200, { "content-type": "text/html" }).end("<h1>Hei</h1>"),
};

let publishers: Awaited<ReturnType<typeof publishersAt>>;
/** An address where somebody answered once. */
let nobody = "";
beforeAll(async () => {
  const left = await publishersAt({});
  nobody = left.base;
  left.end();
  publishers = await publishersAt(answers);
});
afterAll(() => {
  publishers.end();
  rmSync(folder, { recursive: true, force: true });
});

async function fetchFrom(names: readonly string[], out: string) {
  const from = names.flatMap((name) => ["--from", name === "nobody" ? nobody : `${publishers.base}/${name}`]);
  return runCommand(["fetch", "energy-meters", ...from, "--out", out, "--lang", "en"], {
    now: () => "2026-01-15T09:00:00Z",
  });
}

const rowsIn = (path: string) => readFileSync(path, "utf8").trim().split("\n").slice(1);

describe.concurrent("samapne fetch", () => {
  test.each<readonly [string, string, number, number, string]>([
    ["all came whole", "other", 0, 4, "2 rows"],
    ["a row that is wrong", "wrongRow", 1, 301, "1 row does not follow"],
    ["429 for ever", "busy", 2, 2, "(429)"],
    ["429 for a day", "busyForADay", 2, 2, "(429)"],
    ["500", "error", 2, 2, "(500)"],
    ["410", "gone", 2, 2, "(410"],
    ["401", "refused", 2, 2, "(401"],
    ["a body that is cut", "cut", 2, 2, "cut on the way"],
    ["half a gzip", "halfGzip", 2, 2, "cut on the way"],
    ["a redirect in a circle", "circle", 2, 2, "in circles"],
    ["a page for people", "page", 2, 2, "Nothing from here was taken"],
    ["nobody at the address", "nobody", 2, 2, "No service answers"],
  ])("%s beside a good publisher (%s): exit code %i, %i rows", async (_, name, code, rows, sentence) => {
    const out = join(folder, `${name}.csv`);
    const fetched = await fetchFrom(["good", name], out);
    expect([fetched.code, fetched.problems, rowsIn(out).length], fetched.output).toEqual([code, "", rows]);
    expect(fetched.output).toContain(sentence);
  });

  test("one of three that is bad: the two others' rows, and exit code 2", async () => {
    const out = join(folder, "two.csv");
    const { code, output } = await fetchFrom(["good", "error", "other"], out);
    expect([code, rowsIn(out).length]).toEqual([2, 4]);
    expect(output.match(/Nothing from here was taken/g)).toHaveLength(1);
  });

  test("nobody who can be had: exit code 2, one sentence, and the file of yesterday stands", async () => {
    const out = join(folder, "yesterday.csv");
    writeFileSync(out, "yesterday\n");
    const { code, problems } = await fetchFrom(["error", "busyForADay"], out);
    expect([code, problems]).toEqual([2, "No rows could be fetched, and no file was written.\n"]);
    expect(readFileSync(out, "utf8")).toBe("yesterday\n");
  });
});

const bin = fileURLToPath(new URL("../../packages/cli/src/bin.ts", import.meta.url));

test.for(["out", "scratch"] as const)(
  "a full disk (%s): exit code 2, one sentence, the file of yesterday, and nothing half-written",
  async (full, { skip }) => {
    const disk = join(folder, `disk-${full}`);
    mkdirSync(disk);
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=500k", "tmpfs", disk]).status !== 0)
      return skip("no small disk can be mounted here");
    try {
      const out = join(full === "out" ? disk : folder, "national.csv");
      writeFileSync(out, "yesterday\n");
      const before = [readdirSync(disk), readdirSync(folder)];
      const { code, problems } = await fetchInProcess("large", out, full === "scratch" ? disk : folder);
      expect([code, problems]).toEqual([2, expect.stringMatching(/^samapne: .*ENOSPC.*\n$/)]);
      expect(problems).not.toContain("unexpected");
      expect(readFileSync(out, "utf8")).toBe("yesterday\n");
      expect([readdirSync(disk), readdirSync(folder)]).toEqual(before);
    } finally {
      spawnSync("umount", [disk]);
    }
  },
);

/** A process of its own, with its scratch files where they are told to be. */
async function fetchInProcess(name: string, out: string, scratch: string) {
  const argv = [
    "fetch",
    "energy-meters",
    "--from",
    `${publishers.base}/${name}`,
    "--out",
    out,
    "--lang",
    "en",
  ];
  const child = spawn(process.execPath, ["--conditions=@samapne/source", "--no-warnings", bin, ...argv], {
    env: { ...process.env, NO_COLOR: "1", TMPDIR: scratch },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let problems = "";
  child.stderr.on("data", (piece: Buffer) => (problems += piece.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { code, problems };
}
