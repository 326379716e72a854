import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkService } from "@samapne/check";
import { nodeDoor } from "@samapne/check/node";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runCommand } from "../../packages/cli/src/_testing-run.ts";
import { listen, type Listening } from "../../packages/cli/src/network/listen.ts";
import { served } from "../../packages/server/src/_testing.ts";
import { faultyWay, numbersFrom, odd, wrongWay } from "../client/_faulty-way.ts";
import { employees } from "./_servers.ts";

/**
 * `check` of a right server over a way on which something goes wrong at a random place: once, three times, or from then
 * on. It ends with a plain report, the exit code that goes with it, and reports that are whole.
 * `SAMAPNE_SEED=7 vitest run test/check/random-faults.test.ts` draws others.
 */
const seed = Number(process.env["SAMAPNE_SEED"] ?? 1);
const rounds = Array.from({ length: 4 }, (_, round) => seed * 1000 + round);
const requests = 120;
/** What lets nobody in, from the first request on. */
const shut = ["unavailable", "busyLong", "forbidden", "hungUp", "reset", "notHttp", "circle"];

const folder = mkdtempSync(join(tmpdir(), "samapne-check-"));
const scratch = join(folder, "scratch");
/** The moment of the server's own clock, from which this one goes on. */
const began = Date.UTC(2026, 0, 15, 6, 12) - performance.now();
const now = () => new Date(began + performance.now()).toISOString();
let right: Awaited<ReturnType<typeof served>>;
let listening: Listening;
let address = "";

beforeAll(async () => {
  mkdirSync(scratch);
  vi.stubEnv("TMPDIR", scratch);
  right = await served([employees]);
  listening = await listen(right.api, "127.0.0.1", 0);
  address = `http://127.0.0.1:${listening.port}`;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await listening.stop(0);
  await right.end();
  rmSync(folder, { recursive: true, force: true });
});

async function checkOf(base: string, round: number) {
  const [report, certificate] = [join(folder, `${round}.json`), join(folder, `${round}-certificate.json`)];
  const { code, output, problems } = await runCommand(
    [
      "check",
      base,
      "--allow-private",
      "--rate",
      "1000",
      "--level",
      "3",
      "--report",
      report,
      "--certify",
      certificate,
    ],
    { now },
  );
  const { verdict, failure } = JSON.parse(readFileSync(report, "utf8")) as {
    readonly verdict: string;
    readonly failure?: unknown;
  };
  JSON.parse(readFileSync(certificate, "utf8"));
  for (const path of [report, certificate]) rmSync(path);
  return { code, verdict, failure, said: output + problems };
}

/** The exit codes that go with what was found, where so many answers were wrong. */
function possibleCodes(verdict: string, failure: unknown, wrong: number): readonly number[] {
  if (failure !== undefined || verdict === "not_judged") return [2];
  return verdict === "conformant" && wrong <= 20 ? [0, 1] : [1];
}

/** A check that ends with a whole report and the right exit code, and leaves nothing behind. */
async function expectEnded(way: Awaited<ReturnType<typeof faultyWay>>, round: number): Promise<number> {
  const { code, verdict, failure, said } = await checkOf(way.address, round);
  way.end();
  const what = `${way.happened.join("\n")}\n${said}`;
  expect(said, what).not.toMatch(odd);
  expect(possibleCodes(verdict, failure, way.happened.length), what).toContain(code);
  expect(readdirSync(scratch)).toEqual([]);
  expect(readdirSync(folder)).toEqual(["scratch"]);
  return code;
}

describe("check, when something goes wrong at a random place", () => {
  test("finds nothing wrong where nothing goes wrong", async () => {
    const { code, verdict, said } = await checkOf(address, 0);
    expect([code, verdict], said).toEqual([0, "conformant"]);
  });

  test.each(rounds)("ends with a whole report and the right exit code (%i)", async (round) => {
    const way = await wrongWay(address, round, requests);
    expect(await expectEnded(way, round)).toBeLessThanOrEqual(2);
  });

  test.each(shut)("says that it could not be checked where nobody is let in: %s", async (name) => {
    const way = await faultyWay(address, () => name, numbersFrom(seed));
    expect(await expectEnded(way, seed)).toBe(2);
  });

  test.each(rounds.slice(0, 2))("leaves a server alone that does not come to an end (%i)", async (round) => {
    const random = numbersFrom(round);
    const from = Math.floor(random() * requests);
    const way = await faultyWay(address, (turn) => (turn < from ? undefined : "slow"), random);
    const asked = performance.now();
    const report = await checkService({
      address: way.address,
      datasets: [employees.dataset],
      door: nodeDoor({ allowPrivate: true }),
      now: () => Date.parse(now()),
      pause: async () => {},
      bounds: { perSecond: Infinity, milliseconds: 100 },
      versions: { checker: "test" },
    });
    way.end();
    expect(report.verdict, way.happened.join("\n")).not.toBe("conformant");
    expect(performance.now() - asked).toBeLessThan(100_000);
  });
});
