import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { employeesAndFte } from "@samapne/hr";
import { protect } from "@samapne/disclosure";
import { formatOf, judge } from "@samapne/tabular";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { csvOf, employeeTable } from "../../test/disclosure/employees.ts";
import { workbookOf } from "../../packages/tabular/src/formats/xlsx/_testing.ts";
import { employeeWorkbook, secrets, textOfWorkbook } from "../../test/disclosure/employee-workbook.ts";
import { chromiumHere } from "../src/check/chromium.ts";
import { faultsNow } from "../src/check/looks.ts";
import { siteInBrowser } from "./support/site-in-browser.ts";

/** The page that withholds small figures, in a real browser. Without a Chromium these tests are skipped. */
const executable = chromiumHere(process.env);
const folder = mkdtempSync(join(tmpdir(), "samapne-protect-page-"));
afterAll(() => rmSync(folder, { recursive: true }));

const people = { persons: 60, positions: 2, seed: 4 };
const rows = employeeTable(people);
const table = join(folder, "intern.csv");
writeFileSync(table, csvOf(rows));

/** What `protect` makes of rows, as a file. */
async function published(full: typeof rows, previous?: typeof rows): Promise<string> {
  const made = await protect(employeesAndFte, full, { previous });
  const pieces: Uint8Array[] = [];
  for await (const piece of formatOf("csv").write([made.rows], employeesAndFte)) pieces.push(piece.slice());
  return Buffer.concat(pieces).toString();
}

let ofRows: Promise<string> | undefined;
/** What `protect` makes of the table, worked out once. */
const publishedRows = () => (ofRows ??= published(rows));

describe.skipIf(executable === undefined)("the page that withholds small figures", () => {
  const site = siteInBrowser(executable);

  /** Opens the page, which asks for nothing from then on. */
  const opened = async (language: string): Promise<{ page: Page; asked: string[] }> => {
    const page = await site.browser.newPage();
    await page.goto(`${site.base}${language}/protect/`);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    return { page, asked };
  };

  const made = async (page: Page, outcome: string): Promise<string> => {
    await page.click("#make");
    await page.waitForSelector("#made[data-made], #said:not(:empty)", { timeout: 200_000 });
    expect(await page.textContent("#said")).toBe("");
    expect(await page.getAttribute("#made", "data-made")).toBe(outcome);
    return (await page.textContent("#made")) ?? "";
  };

  const takenAs = async (page: Page, format: string, ending: string): Promise<Buffer> => {
    const button = page.locator("#made button", { hasText: format });
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    expect(download.suggestedFilename()).toBe(`employees-and-fte.${ending}`);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return readFileSync(path);
  };

  const taken = async (page: Page): Promise<string> => (await takenAs(page, "CSV", "csv")).toString();

  test("makes the file that the command makes, and asks nobody for anything", async () => {
    const { page, asked } = await opened("nb");
    await page.setInputFiles("#table", table);
    expect(await made(page, "made")).toMatch(/Skjult: \d+ av \d+ rader/);
    expect(await faultsNow(page, {})).toEqual([]);
    const first = await taken(page);
    expect(first).toBe(await publishedRows());
    expect(first).toContain("confidential");
    expect(asked.filter((url) => !url.startsWith("blob:"))).toEqual([]);
    await page.close();
  });

  test("gives a workbook back as a workbook, with its table in its looks and nothing else of it", async () => {
    const { page, asked } = await opened("nb");
    const workbook = join(folder, "intern.xlsx");
    writeFileSync(workbook, await employeeWorkbook(rows));
    await page.setInputFiles("#table", workbook);
    const told = await made(page, "made");
    expect(told).toContain("Arket «Ansatte & årsverk» ser ut som det gjorde");
    expect(told).toContain("kolonnen «Intern merknad»; arket «Navneliste»; linjene over overskriftene");
    expect(told).toContain("Rettet: Overskrifter skrevet på en annen måte.");
    expect(await page.locator("#made button").allTextContents()).toEqual([
      "Last ned som Excel (XLSX)",
      "Last ned som CSV",
    ]);
    expect(await faultsNow(page, {})).toEqual([]);
    expect((await takenAs(page, "CSV", "csv")).toString()).toBe(await publishedRows());
    const bytes = await takenAs(page, "Excel", "xlsx");
    const text = await textOfWorkbook(bytes);
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text).toContain('<sheet name="Ansatte &amp; årsverk"');
    expect(text).toContain("dd\\.mm\\.yyyy");
    const report = await judge({
      datasets: [employeesAndFte],
      inputs: [
        {
          input: {
            name: "ut.xlsx",
            open: async function* open() {
              yield bytes;
            },
          },
        },
      ],
      mode: "strict",
      versions: { validator: "test" },
    });
    expect(report.verdict).toBe("conformant");
    expect(asked.filter((url) => !url.startsWith("blob:"))).toEqual([]);
    await page.close();
  });

  test.each([
    ["ods", "ODS", "ods"],
    ["ndjson", "NDJSON", "ndjson"],
    ["parquet", "Parquet", "parquet"],
  ] as const)("gives %s back as it came", async (format, name, ending) => {
    const { page } = await opened("en");
    const path = join(folder, `internal.${ending}`);
    const pieces: Uint8Array[] = [];
    for await (const piece of formatOf(format).write([rows], employeesAndFte)) pieces.push(piece.slice());
    writeFileSync(path, Buffer.concat(pieces));
    await page.setInputFiles("#table", path);
    await made(page, "made");
    expect((await takenAs(page, name, ending)).length).toBeGreaterThan(100);
    expect(await taken(page)).toBe(await publishedRows());
    await page.close();
  });

  test("reads a table as it stands, where that is asked for", async () => {
    const { page } = await opened("nb");
    const workbook = join(folder, "intern.xlsx");
    writeFileSync(workbook, await employeeWorkbook(rows));
    await page.setInputFiles("#table", workbook);
    await page.check("[name=mode][value=strict]");
    expect(await made(page, "refused")).toContain("Linjer før overskriftene");
    await page.close();
  });

  test("tells of a workbook that is locked or empty that it could not be read", async () => {
    const { page } = await opened("nb");
    const [locked, empty] = [join(folder, "locked.xlsx"), join(folder, "empty.xlsx")];
    writeFileSync(locked, Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]));
    await page.setInputFiles("#table", locked);
    expect(await made(page, "refused")).toContain("kunne ikke leses som en tabell");
    writeFileSync(empty, await workbookOf({ sheets: [{ name: "Ark1", rows: "" }] }));
    await page.setInputFiles("#table", empty);
    expect(await made(page, "refused")).toContain("kunne ikke leses som en tabell");
    await page.close();
  });

  test("stops a large workbook when asked to, and begins again", async () => {
    const { page } = await opened("nb");
    const workbook = join(folder, "stor.xlsx");
    const many = employeeTable({ persons: 900, positions: 90, seed: 2 });
    writeFileSync(workbook, await employeeWorkbook(many));
    await page.setInputFiles("#table", workbook);
    await page.click("#make");
    await page.click("#stop");
    expect(await page.textContent("#said")).toBe("Stoppet. Ingenting er lagret.");
    writeFileSync(workbook, await employeeWorkbook(rows));
    await page.setInputFiles("#table", workbook);
    await made(page, "made");
    await page.close();
  });

  test("takes what was published before along", async () => {
    const { page } = await opened("en");
    const before = await publishedRows();
    const earlier = join(folder, "before.csv");
    writeFileSync(earlier, before);
    const next = employeeTable({ ...people, persons: 62 });
    writeFileSync(table, csvOf(next));
    await page.setInputFiles("#table", table);
    await page.setInputFiles("#previous", earlier);
    expect(await made(page, "made")).not.toContain("Was something published before?");
    expect(await taken(page)).not.toBe(await published(next));
    await page.close();
  });

  test("tells faults without a figure of the table, and what cannot be", async () => {
    const { page } = await opened("nn");
    await page.click("#make");
    await page.waitForSelector("#said:not(:empty)");
    writeFileSync(table, csvOf(rows).replace(/,60,/, ",98765x,"));
    await page.setInputFiles("#table", table);
    const faults = await made(page, "refused");
    expect(faults).toContain("Verdiane blir ikkje viste her");
    expect(faults).toContain("rad 2");
    expect(faults).not.toContain("98765");
    expect(await page.textContent("#made .label")).toMatch(/\.csv:$/);
    expect(await page.textContent("#made li")).toContain("rad 2");
    expect(await faultsNow(page, {})).toEqual([]);
    writeFileSync(table, csvOf(rows));
    await page.setInputFiles("#table", table);
    await page.fill("#threshold", "2,5");
    await page.click("#make");
    await page.waitForSelector("#said:not(:empty)");
    await page.fill("#threshold", "2");
    expect(await made(page, "refused")).toContain("5 personar");
    await page.close();
  });

  test("is where the validator leads, when a file tells of too few persons", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.base}nn/validator/`);
    await page.setInputFiles("#files", table);
    await page.waitForSelector("#results[data-verdict]");
    await page.click("#results .next >> text=Skjul små tal");
    expect(page.url()).toBe(`${site.base}nn/protect/`);
    await page.close();
  });

  test("compiles the solver and nothing else: no text becomes code", async () => {
    const { page } = await opened("nb");
    const tried = await page.evaluate(async () => {
      const code = "try { postMessage(eval('1') && 'run'); } catch { postMessage('refused'); }";
      const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
      return new Promise((resolve) => {
        new Worker(address).addEventListener("message", ({ data }) => resolve(data));
      });
    });
    expect(tried).toBe("refused");
    await page.close();
  });
});
