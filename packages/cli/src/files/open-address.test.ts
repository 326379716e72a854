import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runCommand } from "../_testing-run.ts";

/** A file at an address, where a file on the disk may stand. */

const folder = mkdtempSync(join(tmpdir(), "samapne-address-test-"));
const table = "Måler;Tid;Verdi\nm1;01.06 00:00;4,5\nm1;01.06 01:00;5\n";
const page = (at: number) => ({
  items: [{ Måler: "m1", Tid: `2024-06-01T0${at}:00:00Z`, Verdi: at }],
  ...(at < 2 && { next: `?from=${at + 1}` }),
});

let server: Server;
let base = "";
let inner = "";
beforeAll(async () => {
  server = createServer(({ url = "" }, response) => {
    const { pathname, searchParams } = new URL(url, base);
    const bodies: Readonly<Record<string, string>> = {
      "/maalinger-2024.csv": table,
      "/eksport": table,
      "/sider": JSON.stringify(page(Number(searchParams.get("from") ?? 0))),
      "/feil.csv": "meter_id\nm1\n",
      "/side": "<!doctype html><p>Last ned fila her.",
    };
    const body = bodies[pathname];
    if (pathname === "/videre") return void response.writeHead(302, { location: inner }).end();
    response.writeHead(body === undefined ? 404 : 200, {
      "content-type": pathname === "/side" ? "text/html" : "application/octet-stream",
      ...(pathname === "/eksport" && { "content-disposition": 'attachment; filename="maalinger-2024.csv"' }),
    });
    response.end(body ?? "no");
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  base = `http://127.0.0.1:${port}`;
  inner = `http://localhost:${port}/maalinger-2024.csv`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...argv: readonly string[]) => runCommand(argv);

const mapTo = (out: string) =>
  ["--dataset", "energy-measurements", "--accept", "--answer", "time.labels=start", "--out", out] as const;

describe("a file at an address", () => {
  test.each(["/maalinger-2024.csv?siste=2019", "/eksport"])(
    "%s is mapped, with what its name says, and converted; nothing is left behind",
    async (path) => {
      const own = join(folder, "tmp");
      mkdirSync(own, { recursive: true });
      vi.stubEnv("TMPDIR", own);
      const [mapping, out] = [join(folder, "fra-nett.yaml"), join(folder, "fra-nett.csv")];
      const { code, output } = await run("map", base + path, ...mapTo(mapping));
      expect([code, output]).toEqual([0, expect.stringContaining(`samapne convert `)]);
      expect(readFileSync(mapping, "utf8")).toContain("2024");
      expect((await run("convert", base + path, "--mapping", mapping, "--out", out)).code).toBe(0);
      expect(readFileSync(out, "utf8")).toContain(
        "m1,2024-06-01T01:00:00+02:00,2024-06-01T02:00:00+02:00,5,",
      );
      vi.unstubAllEnvs();
      expect(readdirSync(own)).toEqual([]);
    },
  );

  test("is all pages of a service", async () => {
    const mapping = join(folder, "sider.yaml");
    expect((await run("map", `${base}/sider`, ...mapTo(mapping))).code).toBe(0);
    const { code, output } = await run("convert", `${base}/sider`, "--mapping", mapping);
    expect([code, output.trim().split("\n")]).toEqual([0, expect.toSatisfy((lines) => lines.length === 4)]);
  });

  test("is judged, called by its address", async () => {
    const address = `${base}/feil.csv?nr=1`;
    const { code, output, problems } = await run("validate", address, "--dataset", "energy-meters");
    expect([code, output]).toEqual([1, expect.stringContaining(`${address} – Ikke godkjent`)]);
    expect(problems).toContain(`samapne map "${address}" --dataset energy-meters`);
  });

  test.each([
    ["/borte", "Det er ingen fil å hente på adressen (404)"],
    ["/side", "Det er en nettside, ikke en fil"],
    ["/videre", "--allow-private tillater"],
  ])("is said not to be had: %s", async (path, problem) => {
    for (const argv of [["map", "--dataset", "energy-meters"], ["validate"]]) {
      const [command = "", ...more] = argv;
      const { code, output, problems } = await run(command, base + path, ...more);
      expect([code, output, problems]).toEqual([2, "", expect.stringContaining(problem)]);
    }
  });

  test("within is had where it is allowed", async () => {
    const mapping = join(folder, "videre.yaml");
    const { code } = await run("map", `${base}/videre`, "--allow-private", ...mapTo(mapping));
    expect(code).toBe(0);
  });

  test("is not taken where files lie on the disk", async () => {
    const file = join(folder, "feil.csv");
    writeFileSync(file, "meter_id\nm1\n");
    const { code, output } = await run("validate", file, "--dataset", "energy-meters", "--previous", base);
    expect([code, output.replaceAll(/\s+/g, " ")]).toEqual([
      1,
      expect.stringContaining("er en nettadresse. Last ned fila"),
    ]);
  });
});
