import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { elhub } from "./_elhub.ts";
import { runCommand } from "../../packages/cli/src/_testing-run.ts";

/** `samapne fetch elhub` against the fixture on a port of this machine. */

const folder = mkdtempSync(join(tmpdir(), "samapne-elhub-"));
let server: Server;
let url: string;
const agents: string[] = [];

beforeAll(async () => {
  const { fetch } = elhub({
    answer: (_, { pathname }) => (pathname.endsWith("/1804") ? new Response("", { status: 403 }) : undefined),
    records: (all) => all.filter(({ startTime }) => !startTime.startsWith("2026-01-06T04")),
  });
  server = createServer((request, response) => {
    agents.push(request.headers["user-agent"] ?? "");
    const headers = { accept: request.headers.accept ?? "" };
    const { signal } = new AbortController();
    void (async () => {
      const answer = await fetch(`${url}${request.url}`, { headers, signal });
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(await answer.text());
    })();
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const samapne = (...argv: readonly string[]) =>
  runCommand([...argv, "--lang", "en"], { now: () => "2026-03-15T09:00:00Z" });

const fetchElhub = (...argv: readonly string[]) => samapne("fetch", "elhub", "--url", url, ...argv);
const day = ["--from", "2026-01-05", "--to", "2026-01-05"];

describe("samapne fetch elhub", () => {
  test("writes measurements and their series, which validate together", async () => {
    const [out, meters] = [join(folder, "use.csv"), join(folder, "series.csv")];
    const fetched = await fetchElhub("--municipality", "5001", ...day, "--out", out, "--meters", meters);
    expect([fetched.code, fetched.problems]).toEqual([0, ""]);
    expect(fetched.output).toContain("5001: 72 measurements, 3 series");
    expect(fetched.output).toContain("Elhub includes both ends");
    expect(agents.every((agent) => agent.startsWith("samapne/"))).toBe(true);
    const [heading, first] = readFileSync(out, "utf8").split("\n");
    expect(heading).toBe("meter_id,interval_start,interval_end,value,quality,updated_at");
    expect(first).toMatch(/^elhub-5001-business,2026-01-05T00:00:00\+01:00,2026-01-05T01:00:00\+01:00,/);
    const { code, output } = await samapne("validate", meters, out);
    expect([code, output]).toEqual([0, expect.stringContaining("Approved")]);
  });

  test("tells of missing hours, and of a municipality that failed; the others are there", async () => {
    const out = join(folder, "two.parquet");
    const two = ["--municipality", "1804", "--municipality", "5001", "--group", "industry"];
    const { code, output } = await fetchElhub(
      ...two,
      "--from",
      "2026-01-05",
      "--to",
      "2026-01-06",
      "--out",
      out,
    );
    expect(code).toBe(2);
    expect(output).toMatch(/1804: .*refused.*Nothing from here was taken/);
    expect(output).toContain(
      "1 hourly value missing: the series has no value for the hour (the first: 2026-01-06T04",
    );
    expect(readFileSync(out).subarray(0, 4).toString()).toBe("PAR1");
    const alone = ["--municipality", "5001", "--from", "2026-01-05", "--to", "2026-01-06"];
    expect((await fetchElhub(...alone, "--out", join(folder, "one.ndjson"))).code).toBe(1);
  });

  test("writes no file when nothing came", async () => {
    const { code, problems } = await fetchElhub(
      "--municipality",
      "1804",
      ...day,
      "--out",
      join(folder, "no.csv"),
    );
    expect([code, problems]).toEqual([2, expect.stringContaining("no file was written")]);
    expect(readdirSync(folder).filter((name) => /^no|new$/.test(name))).toEqual([]);
  });

  const out = ["--out", join(folder, "x.csv")];
  test.each<readonly [readonly string[], string]>([
    [[...day, ...out], "Say which municipality"],
    [["--municipality", "5001", ...out], "Say which days"],
    [["--municipality", "5001", ...day], "Say which file"],
    [["--municipality", "0000", ...day, ...out], "0000 is no municipality number"],
    [["--municipality", "3813", ...day, ...out], "ask for 4012 Bamble"],
    [["--municipality", "1504", ...day, ...out], "ask for 1508 Ålesund, 1580 Haram"],
    [["--municipality", "5001", "--from", "2026-02-01", "--to", "2026-01-01", ...out], "cannot be before"],
    [["--municipality", "5001", "--from", "2026-02-30", "--to", "2026-03-01", ...out], "must be a date"],
    [["--municipality", "5001", ...day, "--group", "cabin", ...out], "private, business or industry"],
    [["--municipality", "5001", ...day, ...out, "--meters", out[1] ?? ""], "two files"],
    [["--municipality", "5001", ...day, ...out, "energy"], "only options"],
  ])("%j is refused in one sentence", async (argv, sentence) => {
    const { code, problems } = await fetchElhub(...argv);
    expect([code, problems]).toEqual([2, expect.stringContaining(sentence)]);
  });

  test("is explained by itself", async () => {
    const { output } = await samapne("fetch", "elhub", "--help");
    expect(output).toContain("--municipality");
    expect((await samapne("fetch", "--help")).output).toContain("--directory");
  });
});
