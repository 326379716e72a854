import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { chromiumHere } from "../src/check/chromium.ts";
import { longestTask } from "./support/longest-task.ts";
import { faultsIn, faultsNow, looks, windowFor } from "../src/check/looks.ts";
import { trials } from "../src/build/trials.ts";
import { oneFiles, root } from "./support/built.ts";
import { siteInBrowser } from "./support/site-in-browser.ts";

/**
 * The site in a real browser: a page of each kind in each way of looking, and the validator with its promises. All pages
 * are looked at by `npm run docs:check`. Without a Chromium on the path or in CHROMIUM these tests are skipped.
 */
const executable = chromiumHere(process.env);

const bin = join(root, "packages/cli/src/bin.ts");

/** Pages of different kinds; the language goes round. */
const kinds = [
  "nb/",
  "nn/datasets/energy-meters/",
  "en/validator/",
  "nb/code-lists/energy-carrier/",
  "nn/adoption/",
  "en/story/",
] as const;

/** The two ways that find most. */
const hardest = looks.filter(({ name }) => name === "dark phone" || name === "200 % text");

describe.skipIf(executable === undefined)("in a browser", () => {
  const site = siteInBrowser(executable);

  test.each(hardest)("no fault on a page of each kind: $name", async (look) => {
    const context = await windowFor(site.browser, look);
    const page = await context.newPage();
    const faults: string[] = [];
    for (const path of kinds)
      faults.push(...(await faultsIn(page, `${site.base}${path}`, look)).map((fault) => `${path} ${fault}`));
    await context.close();
    expect(faults).toEqual([]);
  });

  test("a planted fault is found", async () => {
    const context = await windowFor(site.browser, { name: "", width: 320 });
    const page = await context.newPage();
    await page.route("**/nb/", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: '<html><img src="x"><p style="width:900px;color:#eee;background:#fff">pale words</p></html>',
      }),
    );
    const faults = await faultsIn(page, `${site.base}nb/`, { name: "", width: 320 });
    expect(faults.join()).toContain("image-alt");
    expect(faults.join()).toContain("sticks out");
    expect(faults.join()).toContain("404 (Not Found)");
    await context.close();
  });

  test("is read, and every link followed, without script and by keyboard", async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.base}nb/`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#main");
    await page.click("text=Energimålinger");
    await page.click(`a[href="#interval_end"]`);
    expect(await page.textContent("#interval_end p")).toContain("Når intervallet slutter");
    await page.goto(`${site.base}nb/validator/`);
    expect(await page.textContent("main")).toContain("npx samapne validate");
    await context.close();
  });

  test("finds interval_end by the search, in the language of the page", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.base}nn/search/`);
    await page.fill("#q", "interval end");
    await page.click(".results a >> nth=0");
    expect(page.url()).toBe(`${site.base}nn/datasets/energy-measurements/#interval_end`);
    await page.close();
  });

  describe("the validator", () => {
    const folder = mkdtempSync(join(tmpdir(), "samapne-docs-"));
    afterAll(() => rmSync(folder, { recursive: true }));

    const drop = async (page: Page, name: string, content: string | undefined, language = "nb") => {
      if (content !== undefined) writeFileSync(join(folder, name), content);
      await page.goto(`${site.base}${language}/validator/`);
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.setInputFiles("#files", join(folder, name));
      await page.waitForSelector("#results[data-verdict]", { timeout: 200_000 });
      return asked.filter((url) => !url.startsWith("blob:"));
    };

    const file =
      "municipality_number,meter_id,name,measured_quantity,unit,resolution,valid_from\n5001,ute-1,Utetemperatur,temperature,kWh,PT1H,01.01.2015\n";

    test("judges a file as the command line does, and asks nobody for anything", async () => {
      const page = await site.browser.newPage();
      expect(await drop(page, "maalere.csv", file)).toEqual([]);
      const text = (await page.textContent("#results")) ?? "";
      expect(text).toContain("Ikke godkjent");
      expect(text).toContain("Dato skrevet med punktum");
      expect(text).toContain("rad 2");
      expect(text).toContain("leverandør eller systemeier");
      await page.click("text=Mer om denne meldingen >> nth=0");
      expect(await page.title()).toContain("SamÅpne");
      await page.close();
    });

    test("leads to the verdict, however long the report is", async () => {
      const page = await site.browser.newPage({
        viewport: { width: 360, height: 640 },
        reducedMotion: "reduce",
      });
      const faults = join(root, "specs/energy/energy-meters/draft/example-with-faults.csv");
      await drop(page, "maalere.csv", readFileSync(faults, "utf8"));
      const { top, height, focused } = await page.evaluate(() => {
        const results = document.querySelector("#results") ?? document.body;
        const { top: from, height: tall } = results.getBoundingClientRect();
        return { top: from, height: tall, focused: document.activeElement?.id };
      });
      expect(height).toBeGreaterThan(5000);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(320);
      expect(focused).toBe("results");
      await page.close();
    });

    test("could send nothing if it tried: the policy holds for the page and for workers made of text", async () => {
      const page = await site.browser.newPage();
      await page.goto(`${site.base}nb/validator/`);
      const tried = await page.evaluate(async () => {
        const inPage = await fetch("/index.json").then(
          () => "sent",
          () => "refused",
        );
        const code =
          'fetch(origin + "/index.json").then(() => postMessage("sent"), () => postMessage("refused"))';
        const address = URL.createObjectURL(
          new Blob([`const origin = ${JSON.stringify(location.origin)};${code}`]),
        );
        const inWorker = await new Promise((resolve) => {
          new Worker(address).addEventListener("message", ({ data }) => resolve(data));
        });
        return [inPage, inWorker];
      });
      expect(tried).toEqual(["refused", "refused"]);
      await page.close();
    });

    test("works from a disk as one file, and asks for nothing", async () => {
      const page = await site.browser.newPage();
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      const [validator, data] = [join(folder, "samapne-kontroll.html"), join(folder, "maalere.csv")];
      writeFileSync(validator, oneFiles.get("nn/validator/samapne-kontroll.html") ?? "");
      writeFileSync(data, file);
      const address = pathToFileURL(validator).href;
      await page.goto(address);
      await page.setInputFiles("#files", data);
      await page.waitForSelector("#results[data-verdict=not_conformant]");
      const results = (await page.textContent("#results")) ?? "";
      expect(results).toContain("«01.01.2015» skal skrivast «2015-01-01»");
      expect(await faultsNow(page, {})).toEqual([]);
      const links = await page.$$eval("a:not([href^='#'])", (all) =>
        all.map((link) => (link as HTMLAnchorElement).href),
      );
      expect(links.length).toBeGreaterThan(2);
      expect(links.filter((link) => !link.startsWith("https://samapne.no/nn/"))).toEqual([]);
      const { path } = await taken(page, "[data-act=copy]");
      expect(readFileSync(path, "utf8")).toContain("«01.01.2015» skal skrivast «2015-01-01»");
      const sent = await page.evaluate(() =>
        fetch("https://samapne.no/").then(
          () => "sent",
          () => "refused",
        ),
      );
      expect(sent).toBe("refused");
      expect(asked.filter((url) => url !== address && !url.startsWith("blob:"))).toEqual([]);
      await page.close();
    });

    /** Drops a file without faults, and a declaration of a version to come that refuses it. */
    const dropRightFileBeside = async (page: Page, declaration: string) => {
      const right = join(folder, "maalere.csv");
      writeFileSync(right, file.replace("kWh", "Cel").replace("01.01.2015", "2015-01-01"));
      await page.goto(`${site.base}en/validator/`);
      await page.setInputFiles("#files", [right, declaration]);
      await page.waitForSelector("#results[data-verdict=not_conformant]");
    };
    const taken = async (page: Page, button: string): Promise<{ name: string; path: string }> => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
      const name = download.suggestedFilename();
      await download.saveAs(join(folder, name));
      return { name, path: join(folder, name) };
    };

    test("gives the file back with the faults marked", async () => {
      const page = await site.browser.newPage();
      await drop(page, "maalere.csv", file, "nn");
      const { name, path } = await taken(page, "[data-act=copy]");
      expect(name).toBe("maalere-merknader.csv");
      const [headings = "", row = ""] = readFileSync(path, "utf8").split("\n");
      expect(headings).toMatch(/,municipality_number,meter_id,/);
      expect(row).toContain("«01.01.2015» skal skrivast «2015-01-01»");
      expect(row).toMatch(/,5001,ute-1,Utetemperatur,temperature,kWh,PT1H,01\.01\.2015$/);
      await page.close();
    });

    test("a raw export becomes a dataset: asked, previewed, converted as the command line does it, the choices used again", async () => {
      const page = await site.browser.newPage();
      await page.goto(`${site.base}nb/validator/`);
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.click("text=en rå eksport");
      await page.waitForSelector("#results[data-verdict=not_judged]");
      await page.click("[data-act=map]");
      await page.selectOption("#map-dataset", "energy-measurements");
      await page.waitForSelector("#map-form table");
      expect(await page.textContent("#map-form")).toContain("2021-10-31T01:00:00+02:00");
      await page.fill("#map-question-0", "");
      await page.press("#map-question-0", "Tab");
      await page.waitForSelector("[data-act=convert][disabled]");
      await page.selectOption("#map-column-3", "");
      await page.waitForSelector("[data-act=convert]:not([disabled])");
      const choices = await taken(page, "[data-act=save-mapping]");
      await page.click("[data-act=convert]");
      await page.waitForSelector("#made[data-made=conformant]");
      expect(await page.textContent("#made")).toContain("Regnskapet går opp");
      const made = await taken(page, "#made [data-format=csv]");
      const source = join(folder, "energirapport.csv");
      writeFileSync(source, trials([]).find(({ id }) => id === "export")?.bytes ?? "", "latin1");
      const out = join(folder, "by-command.csv");
      const words = ["convert", source, "--mapping", choices.path, "--out", out];
      spawnSync(process.execPath, ["--conditions=@samapne/source", "--no-warnings", bin, ...words]);
      expect(readFileSync(made.path, "utf8")).toBe(readFileSync(out, "utf8"));
      expect(readFileSync(out, "utf8").split("\n").length).toBeGreaterThan(5);
      await page.click("[data-act=map]");
      await page.setInputFiles("#map-saved", choices.path);
      await page.waitForSelector("#made[data-made=conformant]");
      const others: string[] = [];
      for (const format of ["xlsx", "ndjson", "parquet"])
        others.push((await taken(page, `#made [data-format=${format}]`)).path);
      for (const path of others) {
        await page.setInputFiles("#files", path);
        await page.waitForSelector("#results[data-verdict=conformant]");
      }
      await page.click("[data-act=map]");
      await page.setInputFiles("#map-saved", choices.path);
      await page.waitForSelector("#said:not(:empty)");
      expect(await page.textContent("#said")).toContain("passer ikke til tilordningen");
      expect(asked.filter((url) => !url.startsWith("blob:"))).toEqual([]);
      await page.close();
    });

    test("a heading nobody knows is chosen by hand, and no state of the page has a fault", async () => {
      const look = { name: "dark phone", width: 320, dark: true };
      const context = await windowFor(site.browser, look);
      const page = await context.newPage();
      await drop(page, "maalere.csv", file.replace("valid_from", "Rubrikk 7").replace("kWh", "Cel"), "en");
      expect(await faultsNow(page, {})).toEqual([]);
      await page.click("[data-act=map]");
      await page.waitForSelector("#map-form table");
      expect(await page.isDisabled("[data-act=convert]")).toBe(true);
      await page.focus("#map-column-6");
      await page.selectOption("#map-column-6", "valid_from");
      await page.waitForSelector("[data-act=convert]:not([disabled])");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("map-column-6");
      expect(await faultsNow(page, {})).toEqual([]);
      await page.click("[data-act=convert]");
      await page.waitForSelector("#made[data-made=conformant]");
      expect(await page.textContent("#made")).toContain("1 row was written");
      expect(await faultsNow(page, {})).toEqual([]);
      await context.close();
    });

    test("a file is held against a version to come that lies beside it", async () => {
      const page = await site.browser.newPage();
      const declaration = JSON.parse(
        readFileSync(join(root, "specs/energy/energy-meters/draft/dataset.json"), "utf8"),
      );
      declaration.fields.price_area.required = true;
      writeFileSync(join(folder, "dataset.json"), JSON.stringify(declaration));
      await dropRightFileBeside(page, join(folder, "dataset.json"));
      expect(await page.textContent("#results")).toContain("price_area");
      writeFileSync(join(folder, "dataset.json"), JSON.stringify({ ...declaration, key: ["nothing"] }));
      await page.setInputFiles("#files", [join(folder, "maalere.csv"), join(folder, "dataset.json")]);
      await page.waitForSelector("#said:not(:empty)");
      expect(await page.textContent("#said")).toContain("is not a right declaration");
      await page.close();
    });

    test("makes a file of a version to come that lies beside it", async () => {
      const page = await site.browser.newPage();
      const path = join(root, "specs/energy/energy-meters/draft/dataset.json");
      const declaration = JSON.parse(readFileSync(path, "utf8"));
      const { name: _, ...fields } = declaration.fields;
      const renamed = { ...fields, display_name: { ...declaration.fields.name, label: fields.unit.label } };
      const coming = { ...declaration, fields: renamed, references: {}, rules: [], checks: [] };
      writeFileSync(join(folder, "dataset.json"), JSON.stringify(coming));
      await dropRightFileBeside(page, join(folder, "dataset.json"));
      await page.click("[data-act=map]");
      await page.waitForSelector("#map-form table");
      await page.selectOption("#map-column-2", "display_name");
      await page.waitForSelector("[data-act=convert]:not([disabled])");
      await page.click("[data-act=convert]");
      await page.waitForSelector("#made[data-made=conformant]");
      const { path: made } = await taken(page, "#made [data-format=csv]");
      expect(readFileSync(made, "utf8").split("\n")[0]).toContain("display_name");
      await page.close();
    });

    test("offers the mappings of known systems, and asks what is the reader's own", async () => {
      const page = await site.browser.newPage();
      await page.goto(`${site.base}nb/validator/`);
      await page.click("text=en rå eksport");
      await page.waitForSelector("#results[data-verdict=not_judged]");
      await page.click("[data-act=map]");
      await page.selectOption("#map-shared", "drammen-energirapport/meters.yaml");
      await page.fill("[data-fixed=municipality_number]", "3301");
      expect(await faultsNow(page, {})).toEqual([]);
      await page.click("[data-act=convert]");
      await page.waitForSelector("#made[data-made]");
      const { path: made } = await taken(page, "#made [data-format=csv]");
      const [, row = ""] = readFileSync(made, "utf8").split("\n");
      expect(row).toMatch(/^3301,/);
      await page.close();
    });

    test("checks the file a message's page shows, and gives that message", async () => {
      const page = await site.browser.newPage();
      await page.goto(`${site.base}nn/issues/cell.date_dotted/`);
      const said = (await page.textContent(".sheet .notice p"))?.replace(/^\S+\s/, "") ?? "none";
      await page.click("text=Kontroller denne fila");
      await page.waitForSelector("#results[data-verdict=not_conformant]");
      expect(await page.textContent("#results")).toContain(said);
      await page.close();
    });

    test.each([
      ["tom.csv", "", "Fila er tom"],
      ["bilde.png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0", "er ikke"],
      ["brev.txt", "Hei!\nDette er et brev.\n", "Kjenner ikke"],
    ])("says plainly what it cannot judge: %s", async (name, content, words) => {
      const page = await site.browser.newPage();
      await drop(page, name, content);
      expect(await page.getAttribute("#results", "data-verdict")).toBe("not_judged");
      expect(await page.textContent("#results")).toContain(words);
      await page.close();
    });

    test("reads 100 000 rows on a phone without blocking the page, in English", async () => {
      const context = await site.browser.newContext({ viewport: { width: 320, height: 640 } });
      const page = await context.newPage();
      const row = "5001,ute-1,Utetemperatur,temperature,Cel,PT1H,2015-01-01\n";
      const many = `${file.split("\n")[0]}\n${row.repeat(100_000)}`;
      const longest = await longestTask(page, async () => {
        await drop(page, "stor.csv", many, "en");
      });
      expect(await page.textContent("#results")).toMatch(/99\s999/);
      // Far from nothing, or nothing was measured.
      expect(longest).toBeGreaterThan(1);
      expect(longest).toBeLessThan(100);
      await context.close();
    });
  });
});
