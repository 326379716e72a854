import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ckan } from "./_ckan.ts";
import { runCommand } from "../../packages/cli/src/_testing-run.ts";

/** `samapne publish ckan` against the fixture on a port of this machine. */

const folder = mkdtempSync(join(tmpdir(), "samapne-ckan-"));
let site: ReturnType<typeof ckan>;
let server: Server;
let url: string;

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === "GET") {
    const download = site.files.get((request.url ?? "").replace("/dataset/download/", ""));
    response.statusCode = download === undefined ? 404 : 200;
    return void response.end(download);
  }
  const type = request.headers["content-type"] ?? "";
  const bytes = new Uint8Array(await buffer(request));
  const isForm = type.startsWith("multipart/");
  const body = isForm
    ? await new Response(bytes, { headers: { "content-type": type } }).formData()
    : new TextDecoder().decode(bytes);
  const headers = { authorization: request.headers.authorization ?? "", "content-type": type };
  const { signal } = new AbortController();
  const answer = await site.fetch(`${url}${request.url}`, {
    method: "POST",
    headers,
    body,
    redirect: "error",
    signal,
  });
  response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
  response.end((await answer.text()).replaceAll("https://data.example.no", url));
}

beforeAll(async () => {
  server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  site = ckan();
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const publish = (
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = { CKAN_API_TOKEN: site.token },
) =>
  runCommand(["publish", "ckan", ...argv, "--lang", "en"], {
    now: () => "2026-03-15T09:00:00Z",
    environment,
  });

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const heading = "municipality_number,meter_id,name,measured_quantity,unit,resolution,valid_from\n";
const meters = (...ids: readonly string[]) =>
  heading + ids.map((id) => `1804,${id},Utetemperatur,temperature,Cel,PT1H,2019-01-01\n`).join("");
const where = () => ["--url", url, "--organisation", "bodo-kommune"];

describe("samapne publish ckan", () => {
  test("publishes a file in all its forms, and changes nothing the second time", async () => {
    const path = file("meters.csv", meters("ute-1", "ute-2"));
    const first = await publish([path, ...where()]);
    expect([first.code, first.problems]).toEqual([0, ""]);
    expect(first.output.trim().split("\n")).toEqual([
      "created dataset bodo-kommune-energy-meters",
      "created file energy-meters.csv",
      "created file energy-meters.ndjson",
      "created file energy-meters.parquet",
      "created table energy-meters (DataStore)",
    ]);
    const csv = new TextDecoder().decode(site.files.get("energy-meters.csv"));
    expect(csv.split("\n")[1]).toMatch(/^1804,ute-1,/);
    expect(site.table("energy-meters (DataStore)").rows.map((row) => row["meter_id"])).toEqual([
      "ute-1",
      "ute-2",
    ]);
    site.forget();
    const again = await publish([path, ...where()]);
    expect([again.code, site.writes()]).toEqual([0, []]);
    expect(again.output.match(/as before/g)?.length).toBe(5);
  });

  test("sends nothing of what is wrong, or looks like personal data", async () => {
    const wrong = await publish([file("wrong.csv", meters("ute-1", "ute-1")), ...where()]);
    expect([wrong.code, site.writes()]).toEqual([1, []]);
    expect(wrong.problems).toMatch(/Not approved[\s\S]*Nothing was sent/);
    const named = await publish([
      file("named.csv", meters("ute-1").replace("Utetemperatur", "ring 73 51 12 34")),
      ...where(),
    ]);
    expect([named.code, site.writes()]).toEqual([1, []]);
    expect(named.problems).toContain("personal data");
  });

  test("stopped on the way, it says what is done and what is not, and ends with 2", async () => {
    site.set((action) =>
      action === "datastore_create"
        ? Response.json({ success: false, error: { fields: ["no"], token: site.token } }, { status: 409 })
        : undefined,
    );
    const { code, output, problems } = await publish([file("m.csv", meters("ute-1")), ...where()]);
    expect(code).toBe(2);
    expect(output).toContain("created file energy-meters.parquet");
    expect(problems).toContain("CKAN refused this");
    expect(problems).toContain("bodo-kommune-energy-meters is not finished");
    expect(output + problems).not.toContain(site.token);
    expect(site.packages).toMatchObject([{ private: true }]);
  });

  test.each([
    ["package_create", "The answer does not say whether package_create was done. Run the command again"],
    ["license_list", "Nothing was sent"],
  ])("when the answer of %s is lost, it says what is known", async (action, said) => {
    site.set((asked) => (asked === action ? new Response("<h1>504</h1>", { status: 504 }) : undefined));
    const { code, problems } = await publish([file("m.csv", meters("ute-1")), ...where()]);
    expect(code).toBe(2);
    expect(problems).toContain(said);
    expect(problems.includes("Nothing was sent")).toBe(action === "license_list");
  });

  test("judges figures about employees with what the CKAN already has", async () => {
    const published = "employees-and-fte.csv";
    site.packages.push({
      id: "p",
      name: "bodo-kommune-employees-and-fte",
      private: false,
      owner_org: "bodo-kommune",
      extras: [{ key: "samapne_dataset", value: "employees-and-fte" }],
      resources: [{ id: "r", name: published, url: `${url}/dataset/download/${published}` }],
    });
    const path = file("x.csv", meters("ute-1"));
    const unreadable = await publish([path, ...where()]);
    expect([unreadable.code, site.writes()]).toEqual([2, []]);
    expect(unreadable.problems).toContain("Cannot read what was published before");
    site.files.set(published, new TextEncoder().encode("municipality_number\n"));
    expect((await publish([path, ...where()])).code).toBe(0);
  });

  test("leaves nothing behind on this machine", () => {
    const left = readdirSync(folder).filter((name) => !name.endsWith(".csv"));
    expect(left).toEqual([]);
  });

  const path = () => file("y.csv", meters("ute-1"));
  test.each<readonly [string, () => readonly string[], Readonly<Record<string, string>>, string]>([
    ["no files", () => where(), { CKAN_API_TOKEN: "x" }, "Say which files"],
    ["no address", () => [path(), "--organisation", "x1"], { CKAN_API_TOKEN: "x" }, "Say where the CKAN is"],
    ["no organisation", () => [path(), "--url", url], { CKAN_API_TOKEN: "x" }, "Say which organisation"],
    ["no token", () => [path(), ...where()], {}, "CKAN_API_TOKEN"],
    [
      "a token in clear",
      () => [path(), "--url", "http://data.example.no", "--organisation", "x1"],
      { CKAN_API_TOKEN: "x" },
      "over https only",
    ],
    ["a wrong token", () => [path(), ...where()], { CKAN_API_TOKEN: "wrong-token" }, "Nothing was sent"],
  ])("%s is told in a sentence", async (_, argv, environment, sentence) => {
    const { code, problems } = await publish(argv(), environment);
    expect([code, problems]).toEqual([2, expect.stringContaining(sentence)]);
    expect(problems).not.toContain("wrong-token");
  });
});
