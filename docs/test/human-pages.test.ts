import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type AnyRow, type Dataset, languages } from "@samapne/core";
import { libraryBranches, publicArt } from "@samapne/culture";
import { employeesAndFte } from "@samapne/hr";
import { sampleDelivery } from "@samapne/generators";
import { memoryStore, publishSite, server } from "@samapne/server";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumHere, launch } from "../src/check/chromium.ts";
import { faultsIn, looks, windowFor } from "../src/check/looks.ts";
import { markupFaults } from "../src/check/markup.ts";

/**
 * The pages for people of a service and of a site of files, with one dataset, with many and with none: right HTML, and no
 * fault in a browser. Without a Chromium on the path or in CHROMIUM the second is skipped.
 */
const executable = chromiumHere(process.env);
const now = () => Date.parse("2026-11-26T12:00:00Z");
const publisher = {
  organizationNumber: "972418013",
  name: "Bodø kommune",
  contact: { name: "Bodø kommune", email: "post@bodo.kommune.no" },
};

/** Pages by path, of a service and of a site that publish these datasets. */
async function pagesWith(
  name: string,
  datasets: readonly Dataset[],
  who: { publisher?: typeof publisher },
): Promise<readonly (readonly [path: string, html: string])[]> {
  const store = memoryStore({ now });
  const tables = sampleDelivery(datasets, { rows: 40, seed: 1 }).map(({ dataset, rows }) => ({
    dataset,
    rows: [...rows] as readonly AnyRow[],
  }));
  if (tables.length > 0) expect(await store.publish(tables)).toMatchObject({ verdict: "conformant" });
  const service = server({ datasets, store, now, ...who });
  const decoder = new TextDecoder();
  const site: [string, string][] = [];
  const place = {
    read: async () => undefined,
    put: async (path: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => {
      let text = "";
      for await (const piece of pieces) if (path.endsWith(".html")) text += decoder.decode(piece);
      if (path.endsWith(".html")) site.push([`${name}/site/${path}`, text]);
      return { bytes: 1234, sha256: "0".repeat(64) };
    },
    finish: async () => ({ written: [], unchanged: [], removed: [] }),
    abandon: async () => {},
  };
  const source = { datasets, store, now, remove: [], baseUrl: undefined, publisher: undefined, ...who };
  await publishSite(source, place);
  const fronts = languages.map(async (language) => {
    const answer = await service.fetch(new Request(`https://data.example/?lang=${language}`));
    return [`${name}/service/${language}/`, await answer.text()] as const;
  });
  return [...(await Promise.all(fronts)), ...site];
}

const pages = new Map([
  ...(await pagesWith("one", [employeesAndFte], {})),
  ...(await pagesWith("many", [publicArt, libraryBranches], { publisher })),
  ...(await pagesWith("none", [], {})),
]);

describe("pages for people", () => {
  test("are there, in every language", () => {
    expect(pages.size).toBe(3 * (2 + 1) + 3 * (2 + 2) + 3 * 2 + 3);
    for (const [path, html] of pages) expect(html, path).toMatch(/<html lang="(?:nb|nn|en)">/);
    expect(pages.get("many/service/nn/")).toContain("Publisert av Bodø kommune.");
    expect(pages.get("many/site/index.en.html")).toContain("Norwegian Licence for Open Government Data");
    expect(pages.get("none/service/nb/")).toContain("Ingen data er publisert ennå.");
  });

  test("are right HTML", async () => {
    for (const [path, html] of pages) expect(await markupFaults(html, path), path).toEqual([]);
  });

  test("lead to what the columns mean, and to every form of the rows", () => {
    const front = pages.get("many/service/en/") ?? "";
    expect(front).toContain(`https://samapne.no/en/datasets/${publicArt.id}/${publicArt.version}/`);
    for (const form of ["csv&amp;dialect=excel-nb", "csv", "ndjson", "parquet", "geojson"])
      expect(front).toContain(`href="./v1/${publicArt.id}/export?format=${form}"`);
  });

  test("have no script and no other host to ask", () => {
    for (const [path, html] of pages) {
      expect(html, path).not.toMatch(/<script|<img|<link rel="stylesheet"|\ssrc=/);
      expect(html, path).toContain("default-src &#39;none&#39;");
    }
  });

  describe.skipIf(executable === undefined)("in a browser", () => {
    let host: Server;
    let browser: Browser;
    let base: string;
    beforeAll(async () => {
      host = createServer((request, response) => {
        const html = pages.get((request.url ?? "").slice(1));
        response.writeHead(html === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
        response.end(html);
      });
      await new Promise<void>((resolve) => void host.listen(0, "127.0.0.1", resolve));
      base = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
      browser = await launch(executable ?? "");
    });
    afterAll(async () => {
      await browser.close();
      host.close();
    });

    /** The two ways that find most, and pages of each kind. */
    test.each(looks.filter(({ name }) => name === "dark phone" || name === "200 % text"))(
      "have no fault: $name",
      async (look) => {
        const context = await windowFor(browser, look);
        const page = await context.newPage();
        const kinds = ["many/service/nb/", `many/site/v1/${publicArt.id}.nn.html`, "one/site/404.html"];
        for (const path of kinds) {
          expect(pages.has(path), path).toBe(true);
          expect(await faultsIn(page, `${base}${path}`, look), path).toEqual([]);
        }
        await context.close();
      },
    );
  });
});
