import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server as WebServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { energyMeters } from "@samapne/energy";
import { memoryStore, server } from "@samapne/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listen, type Listening } from "../../network/listen.ts";
import { runCommand } from "../../_testing-run.ts";

const folder = mkdtempSync(join(tmpdir(), "samapne-check-"));
const meter = {
  municipality_number: "5001",
  name: "Utetemperatur",
  measured_quantity: "temperature",
  unit: "Cel",
};
const rows = ["ute-1", "ute-2", "ute-3"].map((meter_id, index) => ({
  ...meter,
  meter_id,
  resolution: "PT1H",
  valid_from: `2019-01-0${index + 1}`,
}));

let api: Listening;
let address: string;
const store = memoryStore({ now: Date.now });
const others: WebServer[] = [];

beforeAll(async () => {
  await store.publish([{ dataset: energyMeters, rows }]);
  api = await listen(server({ datasets: [energyMeters], store, now: Date.now }), "127.0.0.1", 0);
  address = `http://127.0.0.1:${api.port}`;
});
afterAll(async () => {
  await api.stop(0);
  for (const other of others) other.close();
  rmSync(folder, { recursive: true, force: true });
});

const check = (...argv: readonly string[]) =>
  runCommand(["check", "--rate", "1000", ...argv], { now: () => new Date().toISOString() });

/** A web server that always answers the same. */
async function other(status: number, headers: Readonly<Record<string, string>>, body = ""): Promise<string> {
  const web = createServer((_, response) => response.writeHead(status, headers).end(body));
  others.push(web);
  await new Promise<void>((resolve) => void web.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
}

describe("samapne check", () => {
  test("finds nothing wrong with what serve serves, over a real connection, in every form and language", async () => {
    const files = ["html", "json", "junit"].map((form) =>
      join(folder, `rapport.${form === "junit" ? "xml" : form}`),
    );
    const reports = files.flatMap((path) => ["--report", path]);
    const { code, output, problems } = await check(address, "--allow-private", "--level", "3", ...reports);
    expect(output).toContain("Nivå 3 (alt) er nådd. Ingen feil ble funnet.");
    expect(output).toContain("Energimålere (energy-meters), 3 rader");
    expect(code).toBe(0);
    expect(problems.match(/Rapporten står i/g)).toHaveLength(3);
    const [html = "", json = "", xml = ""] = files.map((path) => readFileSync(path, "utf8"));
    expect(html).toContain('<html lang="nb">');
    expect(JSON.parse(json)).toMatchObject({ verdict: "conformant", level: 3, form: "api" });
    expect(xml).toMatch(/<testsuites name="samapne check [^"]+" tests="\d\d+" failures="0" errors="0"/);
  });

  test("writes a certificate that can be tried again, and tells when it no longer holds", async () => {
    const path = join(folder, "bevis.json");
    expect((await check(address, "--allow-private", "--certify", path)).problems).toContain(
      `Beviset står i ${path}`,
    );
    const again = await check("--certificate", path, "--allow-private", "--lang", "en");
    expect([again.code, again.problems]).toEqual([
      0,
      "The certificate still holds: level 3 then, level 3 now.\n",
    ]);
    const text = readFileSync(path, "utf8");
    const worse = await other(404, {});
    const { digest: _, ...certificate } = JSON.parse(text) as Record<string, unknown>;
    writeFileSync(join(folder, "endret.json"), JSON.stringify({ ...certificate, digest: "0", base: worse }));
    const changed = await check(
      "--certificate",
      join(folder, "endret.json"),
      "--allow-private",
      "--lang",
      "en",
    );
    expect([changed.code, changed.problems]).toEqual([2, expect.stringContaining("or has been changed")]);
    await store.publish([{ dataset: energyMeters, rows: rows.slice(0, 2) }]);
    const later = await check("--certificate", path, "--allow-private", "--lang", "en");
    expect(later.code).toBe(0);
    expect(later.problems).toContain("Other data than then (no fault in itself): energy-meters");
  });

  test.each(["nb", "nn", "en"])("says in words why something cannot be checked: %s", async (language) => {
    const html = { "content-type": "text/html" };
    const asked = [
      [address],
      [await other(404, html, "<h1>404</h1>"), "--allow-private"],
      [await other(302, { location: "http://169.254.169.254/" }), "--allow-private"],
      [await other(200, html, "<p>Velkommen</p>"), "--allow-private"],
      ["http://127.0.0.1:9", "--allow-private"],
      ["http://samapne-no-such-name.invalid"],
      [address.replace("127.0.0.1", "169.254.169.254"), "--allow-private"],
    ] as const;
    for (const argv of asked) {
      const { code, output } = await check(...argv, "--lang", language);
      expect([argv, code]).toEqual([argv, 2]);
      expect(output).toMatch(
        /^(?:Kunne ikke kontrolleres|Kunne ikkje kontrollerast|Could not be checked)\. \S/,
      );
    }
  });

  test.each([
    [[]],
    [["data.kommunen.no"]],
    [["ftp://x.no"]],
    [["https://a:b@x.no"]],
    [["https://x.no/?a=b"]],
    [["https://x.no", "--rate", "0"]],
  ])("refuses a call that is none: %j", async (argv) => {
    const { code, output } = await check(...argv);
    expect([code, output]).toEqual([2, ""]);
  });
});
