import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Answer, file, hanging, publishersAt, status } from "./_faulty.ts";
import { meters } from "./_meters.ts";
import { runCommand } from "../../packages/cli/src/_testing-run.ts";

/** `samapne fetch` from publishers of whom some follow the contract, some have a file, and some have a file of another form. */

const folder = mkdtempSync(join(tmpdir(), "samapne-foreign-"));

/** A map of meters as a service has it: two pages, dates as Norwegians write them, one that is no date. */
const places = ["01.02.2019", "15.03.2020", "i fjor"].map((since, at) => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [10.4, 63.4] },
  properties: { maaler: `t-${at}`, navn: "Utetemperatur", slag: "Temperatur", fra: since },
}));
const service: Answer = ({ url = "" }, response) => {
  const isLast = url.includes("offset=2");
  const links = isLast ? [] : [{ rel: "next", href: "?f=json&offset=2" }];
  const features = isLast ? places.slice(2) : places.slice(0, 2);
  response.writeHead(200, { "content-type": "application/geo+json" });
  response.end(JSON.stringify({ type: "FeatureCollection", features, links }));
};

writeFileSync(
  join(folder, "trondheim.yaml"),
  `mapping: 1
dataset: energy-meters
fields:
  municipality_number: { value: "5001" }
  meter_id: { column: maaler }
  name: { column: navn }
  measured_quantity: { column: slag, codes: { Temperatur: temperature } }
  unit: { value: Cel }
  resolution: { value: PT1H }
  valid_from: { column: fra, spelling: DD.MM.YYYY }
`,
);

const plain =
  (text: string): Answer =>
  (_, response) =>
    void response.writeHead(200).end(text);
let publishers: Awaited<ReturnType<typeof publishersAt>>;
let list = "";
beforeAll(async () => {
  publishers = await publishersAt({
    contract: file(meters(1804, 2)),
    plain: plain(meters(1508, 3)),
    other: plain("Måler;Sted\n1;Torget\n"),
    service,
    gone: status(404),
    half: plain(JSON.stringify({ data: places, nextPageToken: "abc" })),
    hanging: hanging(meters(1804, 2000)),
  });
  const at = (path: string) => `${publishers.base}/${path}`;
  list = join(folder, "kommuner.json");
  writeFileSync(
    list,
    JSON.stringify([
      { name: "Bodø", address: at("contract"), municipalities: ["1804"] },
      { name: "Ålesund", address: at("plain/maalere.csv"), municipalities: ["1508"] },
      {
        name: "Trondheim",
        address: at("service/items?f=json"),
        municipalities: ["5001"],
        mapping: "trondheim.yaml",
      },
      { name: "Halve", address: at("half/items?f=json"), mapping: "./trondheim.yaml" },
      { name: "Ingen", address: at("gone/maalere.xlsx") },
    ]),
  );
});
afterAll(() => {
  publishers.end();
  rmSync(folder, { recursive: true, force: true });
});

async function fetchCommand(dataset: string, out: string, ...argv: readonly string[]) {
  const all = ["fetch", dataset, ...argv, "--out", out, "--lang", "en"];
  const { code, output, problems } = await runCommand(all, { now: () => "2026-01-15T09:00:00Z" });
  return {
    code,
    output: output.replaceAll(publishers.base, "").replaceAll(folder, ""),
    problems: problems.replaceAll(folder, ""),
  };
}

const idsIn = (path: string) =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[1] ?? "")
    .toSorted();

describe("samapne fetch", () => {
  test("makes one file of a list of publishers with and without mappings, and tells what became of the rows of each", async () => {
    const out = join(folder, "alle.csv");
    const { code, output, problems } = await fetchCommand(
      "energy-meters",
      out,
      "--directory",
      list,
      "--allow-private",
    );
    expect([code, problems]).toEqual([2, ""]);
    expect(idsIn(out)).toEqual([
      "t-0",
      "t-1",
      "ute-1508-0",
      "ute-1508-1",
      "ute-1508-2",
      "ute-1804-0",
      "ute-1804-1",
    ]);
    // They come as they answer.
    expect(output.split(/\n(?! )/).toSorted()).toMatchInlineSnapshot(`
      [
        "",
        "Bodø: 2 rows (from a file)",
        "Halve: /half/items?f=json: The answer is only a part of the data. It says that there are more rows, but not at which address. Give an address that has all rows in one answer, such as an export. Nothing from here was taken.",
        "Ingen: /gone/maalere.xlsx: The dataset is not published here. (404) Nothing from here was taken.",
        "Trondheim: 2 rows (from a file, converted with a mapping)
        The file has 3 rows: 3 used, 0 left out.
        3 rows: 2 written, 1 left out.
          ! 1 that breaks the dataset's rules: Valid from: found «i fjor», expected a
            date that exists, written YYYY-MM-DD. (row 3)
        Done to values on the way:
          – 3 Measured quantity: translated to a code (row 1: «Temperatur» →
            «temperature»)
          – 2 Valid from: date respelt (row 1: «01.02.2019» → «2019-02-01»)",
        "Written /alle.csv: 7 rows.",
        "Ålesund: 3 rows (from a file)",
      ]
    `);
  });

  test("sifts what was converted, and gives the file with a mapping to whoever names it", async () => {
    const out = join(folder, "noen.csv");
    const from = [
      "--from",
      `${publishers.base}/service/items?f=json`,
      "--mapping",
      join(folder, "trondheim.yaml"),
    ];
    const { code, output } = await fetchCommand("energy-meters", out, ...from, "--where", "meter_id=t-1");
    expect([code, idsIn(out)]).toEqual([1, ["t-1"]]);
    expect(output).toContain("1 left out");
  });

  test("says how a file of another form can be had", async () => {
    const out = join(folder, "ingen.csv");
    const { code, output } = await fetchCommand(
      "energy-meters",
      out,
      "--from",
      `${publishers.base}/other/m.csv`,
    );
    expect(code).toBe(1);
    expect(output).toContain("make a mapping with samapne map, and fetch with --mapping");
  });

  test("takes no publisher of a list whose mapping is for another dataset", async () => {
    const out = join(folder, "annet.csv");
    const { problems } = await fetchCommand(
      "energy-measurements",
      out,
      "--directory",
      list,
      "--allow-private",
    );
    expect(problems).not.toContain("trondheim.yaml");
    const { output } = await fetchCommand("energy-measurements", out, "--directory", list, "--allow-private");
    expect(output).not.toContain("Trondheim");
    expect(output).toContain("Bodø");
  });

  test.each([
    [
      "a mapping that is not there",
      ["--from", "https://x.example/a.csv", "--mapping", "no.yaml"],
      "Cannot read the mapping",
    ],
    [
      "a mapping of nobody",
      ["--from", "1804", "--mapping", "trondheim.yaml"],
      "--mapping is for the addresses",
    ],
  ] as const)("refuses %s before anybody is asked", async (_, argv, words) => {
    const inFolder = argv.map((one) => (one === "trondheim.yaml" ? join(folder, one) : one));
    const { code, problems } = await fetchCommand(
      "energy-meters",
      join(folder, "x.csv"),
      ...inFolder,
      "--directory",
      list,
    );
    expect([code, problems]).toEqual([2, expect.stringContaining(words)]);
  });

  test("refuses a mapping for another dataset", async () => {
    const argv = ["--from", "https://x.example/a.csv", "--mapping", join(folder, "trondheim.yaml")];
    const { code, problems } = await fetchCommand("municipal-buildings", join(folder, "x.csv"), ...argv);
    expect([code, problems]).toEqual([2, expect.stringContaining("is a mapping for energy-meters")]);
  });
});

const bin = fileURLToPath(new URL("../../packages/cli/src/bin.ts", import.meta.url));

test("an interrupt while a file is kept leaves nothing behind", async () => {
  const scratch = join(folder, "scratch");
  mkdirSync(scratch);
  const argv = [
    "fetch",
    "energy-meters",
    "--from",
    `${publishers.base}/hanging/m.csv`,
    "--out",
    join(folder, "y.csv"),
  ];
  const child = spawn(process.execPath, ["--conditions=@samapne/source", "--no-warnings", bin, ...argv], {
    env: { ...process.env, TMPDIR: scratch },
    stdio: "ignore",
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const kept = () =>
    readdirSync(scratch, { recursive: true, encoding: "utf8" }).filter((name) => /kept-\d+$/.test(name));
  await vi.waitFor(
    () => expect(kept().map((name) => statSync(join(scratch, name)).size > 1000)).toEqual([true]),
    60_000,
  );
  child.kill("SIGINT");
  await ended;
  expect(readdirSync(scratch)).toEqual([]);
});
