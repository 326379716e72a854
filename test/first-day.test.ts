import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "samapne";
import { afterAll, describe, expect, test } from "vitest";
import { rowXml, workbookOf } from "../packages/tabular/src/formats/xlsx/_testing.ts";

/**
 * What a new user does, with the commands of the README and no others: a spreadsheet as a municipality exports it becomes
 * an API that is checked, and what three such APIs have becomes one file.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "samapne-first-day-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The words of the README's command that begins like this. */
function commandOf(beginning: string): readonly string[] {
  const line = readme.split("\n").find((one) => one.startsWith(`npx samapne ${beginning}`)) ?? "";
  expect(line, beginning).not.toBe("");
  return line.split(" ").slice(2);
}

/** A list of meters with a title above, Norwegian headings and words, numbers as numbers, and a date as Excel keeps one. */
async function spreadsheet(name: string, municipality: number): Promise<string> {
  const headings = "Kommunenummer,Måler-ID,Målernavn,Målt størrelse,Enhet,Oppløsning,Gjelder fra".split(",");
  const meters = [1, 2].map((row) => [
    municipality,
    `ute-${municipality}-${row}`,
    `Utetemperatur ${row}`,
    "Temperatur",
    "Cel",
    "Time",
  ]);
  const date = (row: number) => `<c r="G${row}" s="1"><v>43466</v></c></row>`;
  const rows = meters.map((cells, index) => rowXml(index + 4, cells).replace("</row>", date(index + 4)));
  const table = [rowXml(1, ["Målere i kommunen, uttrekk"]), rowXml(3, headings), ...rows];
  const path = join(folder, name);
  writeFileSync(
    path,
    await workbookOf({ sheets: [{ name: "Målere", rows: table.join("") }], formats: [14] }),
  );
  return path;
}

/** Runs a command to its end, or until it says where it answers. */
function begin(argv: readonly string[]) {
  let [output, problems] = ["", ""];
  let stop = (): void => {};
  let said = (): void => {};
  const answers = new Promise<void>((resolve) => (said = resolve));
  const ended = main(argv, {
    write: (text) => void (output += String(text)),
    warn: (text) => {
      problems += text;
      if (text.includes("http://")) said();
    },
    now: () => new Date().toISOString(),
    environment: {},
    onSignal: (asked, act) => {
      if (asked === "stop") stop = act;
      return () => {};
    },
    watched: { output: false, problems: false },
  });
  return {
    ended,
    answers: Promise.race([answers, ended]),
    stop: () => stop(),
    output: () => output,
    problems: () => problems,
  };
}

describe("a first day with the README", () => {
  test("from a spreadsheet to a checked API, and from three APIs to one Parquet file that conforms", async () => {
    const running: ReturnType<typeof begin>[] = [];
    const addresses: string[] = [];
    for (const municipality of [5001, 1804, 1508]) {
      const path = await spreadsheet(`${municipality}.xlsx`, municipality);
      const put: Readonly<Record<string, string>> = { "maalere.xlsx": path, "8081": "0" };
      const one = begin(commandOf("serve ").map((word) => put[word] ?? word));
      running.push(one);
      await one.answers;
      const address = /http:\/\/\S+:\d+/.exec(one.problems())?.[0] ?? "";
      expect(address, one.problems()).not.toBe("");
      addresses.push(address);
    }
    const [first = ""] = addresses;
    const check = commandOf("check http://localhost").map((word) =>
      word === "http://localhost:8081" ? first : word,
    );
    const checked = begin([...check, "--rate", "1000"]);
    expect(await checked.ended, checked.output()).toBe(0);
    expect(checked.output()).toContain("Nivå 3 (alt) er nådd. Ingen feil ble funnet.");

    const out = join(folder, "nasjonal.parquet");
    let next = 0;
    const fetchThem = commandOf("fetch energy-meters").map((word) => {
      if (word.startsWith("https://")) return addresses[next++] ?? "";
      return word === "nasjonal.parquet" ? out : word;
    });
    const fetched = begin(fetchThem);
    expect([await fetched.ended, next], fetched.output()).toEqual([0, 3]);
    expect(fetched.output()).toContain("nasjonal.parquet: 6 rader");
    const validated = begin(["validate", out]);
    expect(await validated.ended, validated.output()).toBe(0);

    for (const one of running) one.stop();
    expect(await Promise.all(running.map(({ ended }) => ended))).toEqual([0, 0, 0]);
  });

  test("a spreadsheet that only needs repairs says how they are made, in every command that takes files", async () => {
    const path = await spreadsheet("strict.xlsx", 5001);
    for (const command of [["validate"], ["publish", "--out", join(folder, "site")], ["serve"]]) {
      const [name = "", ...options] = command;
      const strict = begin([name, path, ...options]);
      expect(await strict.ended).toBe(1);
      expect(strict.problems()).toContain("--mode import retter det som er trygt å rette");
    }
    const repaired = begin(["validate", path, "--mode", "import"]);
    expect([await repaired.ended, repaired.problems()]).toEqual([0, ""]);
  });
});
