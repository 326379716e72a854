import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { chromiumHere } from "../src/check/chromium.ts";
import { faultsNow, windowFor } from "../src/check/looks.ts";
import { root } from "./support/built.ts";
import { siteInBrowser } from "./support/site-in-browser.ts";

/** The step of the validator page in which a reader says what columns are, in a real browser. Without a Chromium these tests are skipped. */
const executable = chromiumHere(process.env);
const folder = mkdtempSync(join(tmpdir(), "samapne-mapping-page-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Somebody must say which column is the value; one of its cells is no number. */
const file = join(folder, "eksport.csv");
const rows = ["00:00;1,5", "01:00;feil", "02:00;1,5", "03:00;", "04:00;1,5"];
writeFileSync(
  file,
  ["Målernummer;Tid;kWh", ...rows.map((row) => `M-1;01.06.2025 ${row}`), "Sum;;4,5", ""].join("\n"),
);

/** What `map` tells of a file beside the mapping. */
function saidByCommand(
  path: string,
  dataset: string,
  language: string,
  answers: readonly string[] = [],
): string {
  const command = ["map", path, "--dataset", dataset, "--lang", language];
  const { stderr } = spawnSync(process.execPath, [
    "--conditions=@samapne/source",
    "--no-warnings",
    join(root, "packages/cli/src/bin.ts"),
    ...command,
    ...answers.flatMap((answer) => ["--answer", answer]),
  ]);
  return stderr.toString();
}

/** What it tells of its trial, in one line. */
function toldByCommand(language: string, ...answers: readonly string[]): string {
  const [trial = ""] = saidByCommand(file, "energy-measurements", language, answers).split("\n\n");
  return oneLine(trial.replace(/^ {2}[!–] /gm, ""));
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

describe.skipIf(executable === undefined)("the mapping step of the page", () => {
  const site = siteInBrowser(executable);

  /** Judges a file on the page, with some verdict, and says which dataset it is to become. */
  const mapped = async (
    page: Page,
    language: string,
    [path, dataset]: readonly [path: string, dataset: string],
    verdict = "[data-verdict]",
  ): Promise<void> => {
    await page.goto(`${site.base}${language}/validator/`);
    await page.setInputFiles("#files", path);
    await page.waitForSelector(`#results${verdict}`);
    await page.click("[data-act=map]");
    await page.selectOption("#map-dataset", dataset);
    await page.waitForSelector("#map-form table");
  };
  const opened = (page: Page, language: string) =>
    mapped(page, language, [file, "energy-measurements"], "[data-verdict=not_judged]");

  /** The words of the trial without the marks of what is wrong. */
  const trialOn = async (page: Page): Promise<string | undefined> => {
    const [trial] = await page.$$eval(".notice:has(#map-trial)", (all) =>
      all.map((one) => {
        const copy = one.cloneNode(true) as HTMLElement;
        for (const mark of copy.querySelectorAll(".badge")) mark.remove();
        const [title, ...others] = copy.querySelectorAll("p,li");
        return `${title?.textContent}: ${others.map(({ textContent }) => textContent).join(" ")}`;
      }),
    );
    return trial === undefined ? undefined : oneLine(trial);
  };

  test.each(["nb", "nn", "en"])(
    "tries the first rows as `map` does, and again with each answer: %s",
    async (language) => {
      const page = await site.browser.newPage();
      await opened(page, language);
      const before = await trialOn(page);
      expect(before).toBe(toldByCommand(language));
      expect(before).not.toContain("«feil»");
      expect(await page.$$("#map-trial .badge")).toHaveLength(0);
      await page.selectOption("#map-column-2", "value");
      await page.waitForSelector("#map-trial .badge.error");
      const after = toldByCommand(language, "fields.value.value=@kWh");
      expect(await trialOn(page)).toBe(after);
      expect(after).toContain("«feil»");
      await page.close();
    },
  );

  test("shows the column that is suggested as an answer as chosen, and lets it be another", async () => {
    const art = join(folder, "kunst.csv");
    const works = [
      "ID;Tittel;Kunstner;Plassering",
      "K-1;Fossen;Ola Li;Innendørs",
      "K-2;Kuben;Liv Å;Utendørs",
    ];
    writeFileSync(art, [...works, ""].join("\n"));
    const page = await site.browser.newPage();
    await mapped(page, "nb", [art, "public-art"]);
    expect(await page.inputValue("#map-column-0")).toBe("artwork_id");
    expect(await page.textContent("#map-column-0 + .badge")).toBe("forslag");
    await page.selectOption("#map-column-0", "");
    await page.waitForSelector("#map-column-0:not(:has(+ .badge))");
    expect(await page.inputValue("#map-column-0")).toBe("");
    await page.close();
  });

  test.each(["nn"])("asks what rows are left out for lacking, as `map` does: %s", async (language) => {
    const art = join(folder, "uten-sted.csv");
    const works = [
      "Kunstverk-ID;Tittel;Kunstner;Type;Plassering;Status;Eier",
      "K-1;Fossen;Ola Li;Skulptur;Innendørs;På plass;938801363",
      "K-2;Kuben;Liv Å;Skulptur;Innendørs;På plass;938801363",
    ];
    writeFileSync(art, [...works, ""].join("\n"));
    const asked = saidByCommand(art, "public-art", language).split("\n");
    const from = asked.findIndex((line) => line.includes("fields.building_id.value"));
    const page = await site.browser.newPage();
    await mapped(page, language, [art, "public-art"]);
    await page.waitForSelector("#map-missed");
    expect(await page.textContent("#map-missed > p")).toBe(asked[from - 1]);
    const fields = () =>
      page.$$eval("#map-missed [data-constant]", (all) =>
        all.map((one) => one.getAttribute("data-constant")),
      );
    expect(await fields()).toEqual(["building_id", "place_name"]);
    expect(asked.slice(from, from + 2).map((line) => /fields\.(\w+)/.exec(line)?.[1])).toEqual(
      await fields(),
    );
    expect(await page.$$("#map-constants [data-constant=place_name]")).toHaveLength(0);
    await page.fill("#map-constant-place_name", "@Tittel");
    await page.press("#map-constant-place_name", "Tab");
    await page.waitForSelector("#map-form:not(:has(#map-trial))");
    expect(await page.inputValue("#map-constant-place_name")).toBe("@Tittel");
    expect(await page.textContent("#map-form pre")).toContain("place_name: { column: Tittel }");
    await page.fill("#map-constant-place_name", "");
    await page.press("#map-constant-place_name", "Tab");
    await page.waitForSelector("#map-trial");
    expect(await fields()).toEqual(["building_id", "place_name"]);
    await page.close();
  });

  test("tries nothing with an answer that is none", async () => {
    const page = await site.browser.newPage();
    await opened(page, "nb");
    await page.selectOption("#map-column-2", "value");
    await page.waitForSelector("#map-trial .badge.error");
    const zone = "[data-question]:is(input)";
    await page.fill(zone, "Europe/Olso");
    await page.press(zone, "Tab");
    await page.waitForSelector("#map-form .notice.error");
    expect(await trialOn(page)).toBeUndefined();
    await page.fill(zone, "Europe/Oslo");
    await page.press(zone, "Tab");
    await page.waitForSelector("#map-trial .badge.error");
    await page.close();
  });

  test("shows it without a fault, small and in the dark", async () => {
    const look = { name: "dark phone", width: 320, dark: true };
    const context = await windowFor(site.browser, look);
    const page = await context.newPage();
    await opened(page, "nn");
    await page.selectOption("#map-column-2", "value");
    await page.waitForSelector("#map-trial .badge.error");
    expect(await faultsNow(page, {})).toEqual([]);
    await context.close();
  });
});
