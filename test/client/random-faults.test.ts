import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runCommand } from "../../packages/cli/src/_testing-run.ts";
import { ckan } from "./_ckan.ts";
import { elhub } from "./_elhub.ts";
import { odd, wrongWay } from "./_faulty-way.ts";
import { meters } from "./_meters.ts";

/**
 * Commands over a way on which something goes wrong at a random place: once, three times, or from then on. They end with
 * a plain sentence and the right exit code, what they write is whole or not there, and nothing is left behind.
 * `SAMAPNE_SEED=7 vitest run test/client/random-faults.test.ts` draws others.
 */
const seed = Number(process.env["SAMAPNE_SEED"] ?? 1);
const rounds = Array.from({ length: 5 }, (_, round) => seed * 1000 + round);

const folder = mkdtempSync(join(tmpdir(), "samapne-random-"));
const scratch = join(folder, "scratch");
const { signal } = new AbortController();
const servers: ReturnType<typeof createServer>[] = [];
let site = ckan();
const at = { api: "", ckan: "", elhub: "" };

async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Pages of meters, as the contract has them. */
const pages: RequestListener = ({ url = "" }, response) => {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const [names = "", ...lines] = meters(5001, 900).trimEnd().split("\n");
  const from = Number(searchParams.get("cursor") ?? 0);
  const data = lines
    .slice(from, from + 300)
    .map((line) => Object.fromEntries(line.split(",").map((cell, at) => [names.split(",")[at], cell])));
  const next = from + 300 < lines.length ? { next: `${pathname}?limit=300&cursor=${from + 300}` } : {};
  const page = { data, links: { self: url, ...next }, meta: { data_version: "1" } };
  const isList = pathname === "/v1/energy-meters";
  response.writeHead(isList ? 200 : 404, { "content-type": "application/json" });
  response.end(isList ? JSON.stringify(page) : "{}");
};

const portal: RequestListener = (request, response) =>
  void (async () => {
    const type = request.headers["content-type"] ?? "";
    const bytes = new Uint8Array(await buffer(request));
    if (request.method === "GET") {
      const found = site.files.get((request.url ?? "").replace("/dataset/download/", ""));
      return void response.writeHead(found === undefined ? 404 : 200).end(found);
    }
    const body = type.startsWith("multipart/")
      ? await new Response(bytes, { headers: { "content-type": type } }).formData()
      : new TextDecoder().decode(bytes);
    const headers = { authorization: request.headers.authorization ?? "", "content-type": type };
    const asked = { method: "POST", headers, body, redirect: "error", signal } as const;
    const answer = await site.fetch(`${at.ckan}${request.url}`, asked);
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
    response.end(
      (await answer.text()).replaceAll("https://data.example.no", `http://${request.headers.host}`),
    );
  })();

beforeAll(async () => {
  mkdirSync(scratch);
  vi.stubEnv("TMPDIR", scratch);
  writeFileSync(join(folder, "meters.csv"), meters(1804, 3));
  const { fetch } = elhub();
  at.api = await listening(pages);
  at.ckan = await listening(portal);
  at.elhub = await listening(
    ({ url, headers }, response) =>
      void (async () => {
        const asked = { headers: { accept: headers.accept ?? "" }, signal };
        const answer = await fetch(`http://localhost${url}`, asked);
        response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
      })(),
  );
});
afterAll(() => {
  vi.unstubAllEnvs();
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

const now = () => "2026-03-15T09:00:00Z";
const fetchInto = (address: string, out: string) =>
  runCommand(["fetch", "energy-meters", "--from", address, "--out", out], { now });
const elhubInto = (address: string, out: string) =>
  runCommand(
    [
      "fetch",
      "elhub",
      "--url",
      address,
      "--municipality",
      "5001",
      "--from",
      "2026-01-05",
      "--to",
      "2026-02-10",
    ].concat("--out", out),
    { now },
  );
const publishTo = (address: string) =>
  runCommand(
    ["publish", "ckan", join(folder, "meters.csv"), "--url", address, "--organisation", "bodo-kommune"],
    { now, environment: { CKAN_API_TOKEN: site.token } },
  );

describe("when something goes wrong at a random place", () => {
  test.each(rounds)("rows that are fetched are all of them or none (%i)", async (round) => {
    expect([0, 1, 2]).toContain(await allOrNothing(fetchInto, at.api, round, 3));
  });

  test.each(rounds)("hours from Elhub are all of them or none (%i)", async (round) => {
    expect([0, 1, 2]).toContain(await allOrNothing(elhubInto, at.elhub, round, 2));
  });

  test.each(rounds)(
    "a portal is whole after the next publication, and nothing stands twice (%i)",
    async (round) => {
      site = ckan();
      const way = await wrongWay(at.ckan, round, 15);
      const { code, output, problems } = await publishTo(way.address);
      way.end();
      expect([0, 2], way.happened.join("\n")).toContain(code);
      expect(output + problems).not.toMatch(odd);
      expect(readdirSync(scratch)).toEqual([]);
      const again = await publishTo(at.ckan);
      expect(again, way.happened.join("\n")).toMatchObject({ code: 0, problems: "" });
      expect(site.packages.map((one) => one.resources.map(({ name }) => name).toSorted())).toEqual([
        ["energy-meters (DataStore)", "energy-meters.csv", "energy-meters.ndjson", "energy-meters.parquet"],
      ]);
    },
  );
});

async function allOrNothing(
  into: typeof fetchInto,
  target: string,
  round: number,
  most: number,
): Promise<number> {
  const [right, out] = [join(folder, `right-${round}.csv`), join(folder, `out-${round}.csv`)];
  expect((await into(target, right)).code).toBe(0);
  const way = await wrongWay(target, round, most);
  const { code, output, problems } = await into(way.address, out);
  way.end();
  const what = `${way.happened.join("\n")}\n${output}${problems}`;
  expect(output + problems).not.toMatch(odd);
  expect(existsSync(out), what).toBe(code === 0);
  // Another byte is another value, which nobody can know.
  const isKnown = code === 0 && !what.includes(" otherByte ");
  expect(readFileSync(isKnown ? out : right, "utf8"), what).toBe(readFileSync(right, "utf8"));
  for (const path of [right, out]) rmSync(path, { force: true });
  expect(readdirSync(scratch)).toEqual([]);
  expect(readdirSync(folder).toSorted()).toEqual(["meters.csv", "scratch"]);
  return code;
}
