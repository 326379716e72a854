import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { signalOnceOpen } from "../../packages/cli/src/_testing-signal.ts";
import { csvOf, employeeTable } from "./employees.ts";
import { employeeWorkbook, secrets, textOfWorkbook } from "./employee-workbook.ts";
import { runCommand } from "../../packages/cli/src/_testing-run.ts";

const folder = mkdtempSync(join(tmpdir(), "samapne-protect-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command line in a world of our own. The letters of the folder, which are by chance, are taken out of what it says. */
async function run(...argv: readonly string[]) {
  const { problems, ...rest } = await runCommand(argv);
  return { ...rest, problems: problems.replaceAll(folder, "") };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const people = { persons: 80, positions: 2, seed: 4 };
const full = employeeTable(people);
const fullFile = file("full.csv", csvOf(full));
const at = (name: string) => join(folder, name);

describe("samapne protect", () => {
  test("makes a file that conforms, and tells the loss without a figure of the full table", async () => {
    const out = at("published.csv");
    const made = await run("protect", fullFile, "--dataset", "employees-and-fte", "--out", out);
    expect(made.problems).toBe("");
    expect(made.output).toMatch(/Skjult: \d+ av \d+ rader/);
    expect(made.code).toBe(0);
    expect(full.some(({ headcount }) => (headcount as number) < 5)).toBe(true);
    const judged = await run("validate", out);
    expect([judged.code, judged.output]).toEqual([0, expect.stringContaining("Godkjent")]);
    const withheld = readFileSync(out, "utf8")
      .split("\n")
      .filter((line) => line.includes("confidential"));
    expect(withheld.length).toBeGreaterThan(0);
    expect(withheld.filter((line) => !line.endsWith(",,,,,,confidential"))).toEqual([]);
  });

  test("knows the dataset by the headings, and gives the same file again, as a workbook too", async () => {
    await run("protect", fullFile, "--out", at("again.csv"), "--lang", "en");
    expect(readFileSync(at("again.csv"), "utf8")).toBe(readFileSync(at("published.csv"), "utf8"));
    const { code } = await run("protect", fullFile, "--out", at("published.xlsx"), "--lang", "nn");
    expect(code).toBe(0);
    expect((await run("validate", at("published.xlsx"))).code).toBe(0);
  });

  test("gives a workbook back as its sheet was, tells what is not in it and what was put right", async () => {
    const workbook = file("internal.xlsx", await employeeWorkbook(full));
    const asItStands = await run("protect", workbook, "--out", at("back.xlsx"));
    expect([asItStands.code, asItStands.problems]).toEqual([1, expect.stringContaining("Linjer før")]);
    const { code, output } = await run("protect", workbook, "--out", at("back.xlsx"), "--mode", "import");
    expect(code).toBe(0);
    expect(output).toContain("kolonnen «Intern merknad»; arket «Navneliste»; linjene over overskriftene");
    expect(output).toContain("Rettet: Linjer før overskriftene.");
    const text = await textOfWorkbook(readFileSync(at("back.xlsx")));
    expect(text).toContain('<sheet name="Ansatte &amp; årsverk"');
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect((await run("validate", at("back.xlsx"))).code).toBe(0);
    await run("protect", workbook, "--out", at("from-workbook.csv"), "--mode", "import");
    expect(readFileSync(at("from-workbook.csv"), "utf8")).toBe(readFileSync(at("published.csv"), "utf8"));
  });

  test("protects a second release together with the first", async () => {
    const changed = file("changed.csv", csvOf(employeeTable({ ...people, persons: people.persons + 2 })));
    const alone = await run("protect", changed, "--out", at("second.csv"), "--previous", at("published.csv"));
    expect([alone.problems, alone.code]).toEqual(["", 0]);
    expect((await run("validate", at("second.csv"))).code).toBe(0);
  });

  test("is what publish and serve ask for: a table that withholds only its small rows is never published", async () => {
    const names = ["headcount", "full_time_headcount", "part_time_headcount"];
    const figures = [
      ...names,
      "contracted_fte",
      "contracted_fte_excl_long_absence",
      "average_position_percent",
    ];
    const onlySmall = full.map((row) => {
      const isSmall = (row["headcount"] as number) < 5;
      const emptied = isSmall ? Object.fromEntries(figures.map((name) => [name, undefined])) : {};
      return { ...row, ...emptied, suppression: isSmall ? "confidential" : "none" };
    });
    const leaking = file("leaking.csv", csvOf(onlySmall));
    const published = await run("publish", leaking, "--out", at("site"));
    expect([published.code, existsSync(at("site"))]).toEqual([1, false]);
    const served = await run("serve", leaking, "--port", "0");
    expect([served.code, served.problems]).toEqual([1, expect.stringContaining("suppression.")]);
    expect((await run("publish", at("published.csv"), "--out", at("site"))).code).toBe(0);
  });

  test("tells faults of the full table by kind and place, never by value, and writes nothing", async () => {
    const [first, ...others] = full;
    const faulty = file(
      "faulty.csv",
      csvOf([{ ...first, contracted_fte: 77_777.7 }, ...others, { ...first, headcount: 88_888 }]),
    );
    const { code, output, problems } = await run("protect", faulty, "--out", at("faulty-out.csv"));
    expect([code, output, existsSync(at("faulty-out.csv"))]).toEqual([1, "", false]);
    expect(problems).toContain("Tabellen har feil");
    expect(problems).toContain("rad 2");
    expect(problems).not.toMatch(/77.?777|88.?888/);
  });

  test("tells no value where the rows of a fault differ, or the headings are missing", async () => {
    const rows = full
      .slice(0, 6)
      .map((row, index) => ({ ...row, headcount: -(70_001 + index), sex: `z${index}` }));
    const lines = csvOf(full).split("\n").slice(1).join("\n");
    const told = await Promise.all(
      [csvOf(rows), lines].map((text, index) =>
        run(
          "protect",
          file(`told-${index}.csv`, text),
          "--dataset",
          "employees-and-fte",
          "--out",
          at("told-out.csv"),
        ),
      ),
    );
    expect(told.map(({ code, output }) => [code, output])).toEqual([
      [1, ""],
      [2, ""],
    ]);
    expect(told[0]?.problems).toContain("For lite tall (6 tilfeller)");
    expect(told[0]?.problems).not.toMatch(/7.?000|z[0-5]/);
    expect(told[1]?.problems).toContain("Overskriftene hører ikke til datasettet");
    expect(told[1]?.problems).not.toMatch(/1804|972418013/);
  });

  test("names the columns that are missing, and a table without rows", async () => {
    const [headings = ""] = csvOf(full).split("\n");
    const some = csvOf(
      full.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== "sex"))),
    );
    const [columns, rows] = await Promise.all(
      [some, headings].map((text, index) =>
        run(
          "protect",
          file(`whole-${index}.csv`, text),
          "--dataset",
          "employees-and-fte",
          "--out",
          at("w.csv"),
        ),
      ),
    );
    expect([columns?.code, columns?.problems]).toEqual([1, expect.stringContaining("«sex» (Kjønn)")]);
    expect([rows?.code, rows?.problems]).toEqual([1, expect.stringContaining("ingen rader")]);
  });

  test.each([
    ["no file", ["--out", "x.csv"], "Si hvilken fil"],
    ["no place for the result", [fullFile], "--out"],
    ["a threshold below the dataset's", [fullFile, "--out", at("x.csv"), "--threshold", "3"], "ikke senkes"],
    ["a format nobody knows", [fullFile, "--out", at("x.doc")], ".csv"],
    ["the result in place of the table", [fullFile, "--out", fullFile], "Velg et annet navn"],
    [
      "a dataset without persons",
      [fullFile, "--out", at("x.csv"), "--dataset", "energy-meters"],
      "ingen regler om skjerming",
    ],
    ["a file that is not there", [at("none.csv"), "--out", at("x.csv")], "none.csv"],
  ])("refuses %s in one sentence", async (_, argv, sentence) => {
    const { code, problems } = await run("protect", ...argv);
    expect([code, problems]).toEqual([2, expect.stringContaining(sentence)]);
    expect(existsSync(at("x.csv"))).toBe(false);
  });

  test.each(["SIGTERM", "SIGINT"] as const)(
    "leaves nothing behind when it is ended by %s",
    async (signal) => {
      const place = at(signal);
      mkdirSync(join(place, "tmp"), { recursive: true });
      writeFileSync(join(place, "full.csv"), csvOf(employeeTable({ persons: 900, positions: 90, seed: 2 })));
      const bin = fileURLToPath(new URL("../../packages/cli/src/bin.ts", import.meta.url));
      const early = ["--import", signalOnceOpen("full.csv", signal), "--conditions=@samapne/source"];
      const argv = [...early, "--no-warnings", bin, "protect", "full.csv", "--out", "out.csv"];
      const child = spawn(process.execPath, argv, {
        cwd: place,
        env: { ...process.env, NODE_OPTIONS: "", TMPDIR: join(place, "tmp") },
        stdio: "ignore",
      });
      expect(await once(child, "exit")).toEqual([null, signal]);
      expect(readdirSync(place).toSorted()).toEqual(["full.csv", "tmp"]);
      expect(readdirSync(join(place, "tmp"))).toEqual([]);
    },
  );
});
