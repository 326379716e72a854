import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import type { Report } from "@samapne/tabular";
import { allDatasets } from "./datasets/registry.ts";
import { runCommand } from "./_testing-run.ts";

const folder = mkdtempSync(join(tmpdir(), "samapne-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command line in a world of our own. */
const run = (argv: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runCommand(argv, { environment });

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const points = "meter_id;meter_type;unit;meter_level\nEL-1;Fastkraft;kWh;Forbruksmåler\n";

describe("help", () => {
  test("lists the commands in the language asked for", async () => {
    expect((await run([])).output).toContain("kontroller filer mot et datasett");
    expect((await run(["--help", "--lang", "nn"])).output).toContain("sjå kva som må rettast");
    expect((await run(["help"], { SAMAPNE_LANG: "en" })).output).toContain("check files against a dataset");
  });

  test("explains a command, its options and exit codes", async () => {
    const { code, output } = await run(["validate", "--help"]);
    expect(code).toBe(0);
    for (const part of [
      "--dataset",
      "--mode strict|import",
      "--classification-date",
      "2 kunne ikke bedømmes",
    ])
      expect(output).toContain(part);
  });

  test.each(["nb", "nn", "en"])("fits a terminal of 80 columns: %s", async (language) => {
    const usage = /^ {2}(?:samapne|--)/;
    for (const command of [[], ["validate"], ["fetch"], ["serve"]]) {
      const { output } = await run([...command, "--help", "--lang", language]);
      expect(output.split("\n").filter((line) => line.length > 80 && !usage.test(line))).toEqual([]);
    }
  });

  test("tells its version", async () =>
    expect((await run(["--version"])).output).toMatch(/^\d+\.\d+\.\d+\n$/));
});

describe("a call that makes no sense ends with exit code 2 and one sentence", () => {
  test.each<readonly [argv: readonly string[], problem: string]>([
    [["valider"], "Det finnes ingen kommando «valider»"],
    [["validate"], "Si hvilke filer"],
    [["validate", "x.csv", "--mod", "strict"], "Forsto ikke --mod"],
    [["validate", "x.csv", "--mode", "streng"], "--mode må være strict eller import"],
    [["validate", "x.csv", "--dataset", "energy-meter"], "Mente du energy-meters?"],
    [["validate", "x.csv", "--dataset", "measurements@7"], "Det som finnes, er measurements@1.0.0"],
    [
      ["validate", "x.csv", "--dataset", "missing.json"],
      "Kan ikke bruke missing.json som datasett. Fila finnes ikke",
    ],
    [["validate", "x.csv", "--classification-date", "31.12.2021"], "må være en dato som finnes"],
    [["show"], "Si hvilket datasett"],
  ])("%j", async (argv, problem) => {
    const { code, output, problems } = await run(argv);
    expect([code, output]).toEqual([2, ""]);
    expect(problems).toContain(problem);
    expect(problems.trim().split("\n")).toHaveLength(1);
  });
});

describe("list and show", () => {
  test("list names every dataset with its status", async () => {
    const { output } = await run(["list"]);
    expect(output).toContain("energy-measurements@draft");
    expect(output).toMatch(/measurements@1\.0\.0 .* avløst av energy-measurements/);
    expect(JSON.parse((await run(["list", "--format", "json"])).output)).toHaveLength(
      (await allDatasets()).length,
    );
  });

  test("show gives fields, rules and checks; as JSON the declaration itself", async () => {
    const { output } = await run(["show", "municipal-buildings", "--lang", "en"]);
    for (const part of ["* building_id", "MB1", "row.heated_area <= row.usable_area", "MB9"])
      expect(output).toContain(part);
    const shown: unknown = JSON.parse((await run(["show", "measurements@1", "--format", "json"])).output);
    expect(shown).toMatchObject({ id: "measurements", version: "1.0.0" });
  });
});

describe("validate", () => {
  test("a conformant file ends with 0", async () => {
    const { code, output } = await run(["validate", file("points.csv", points)]);
    expect(code).toBe(0);
    expect(output).toMatch(/^Godkjent\./);
  });

  test("a fault ends with 1 and says where", async () => {
    const { code, output } = await run(["validate", file("bad.csv", points.replace("kWh", "MWh"))]);
    expect(code).toBe(1);
    expect(output).toContain("«MWh» finnes ikke i kodelista");
    expect(output).toContain("kolonne C «unit»: rad 2");
  });

  test("the report is the same data as JSON", async () => {
    const { code, output } = await run([
      "validate",
      file("bad2.csv", points.replace("kWh", "MWh")),
      "--format",
      "json",
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(output)).toMatchObject({ verdict: "not_conformant", mode: "strict" });
  });

  test("tells of mappings where a column is missing or no row has a time that can be read, and only there", async () => {
    const heading = "meter_id,interval_start,interval_end,value,quality\n";
    const row = (from: string, to: string) => `707057500000012342,${from},${to},1,measured\n`;
    const right = row("2025-01-01T00:00:00Z", "2025-01-01T01:00:00Z");
    const local = row("01.01.2025 00:00", "01.01.2025 01:00") + row("01.01.2025 01:00", "01.01.2025 02:00");
    const said = async (name: string, content: string) => {
      const path = file(name, content);
      const { problems } = await run(["validate", path, "--dataset", "energy-measurements"]);
      return problems.replaceAll(path, "<fil>").match(/samapne map (.*) lager/)?.[1];
    };
    expect(await said("local.csv", heading + local)).toBe("<fil> --dataset energy-measurements");
    expect(await said("to ord.csv", heading.replace(",interval_end", ""))).toBe(
      '"<fil>" --dataset energy-measurements',
    );
    expect(await said("one.csv", heading + right + local)).toBeUndefined();
    expect(await said("right.csv", heading + right)).toBeUndefined();
  });

  test("takes *.csv for the files it stands for, as the shells of Windows do not", async () => {
    mkdirSync(join(folder, "stjerne"));
    for (const name of ["b.csv", "a.csv"]) file(join("stjerne", name), points);
    const { output } = await run(["validate", join(folder, "stjerne", "*.csv"), "--format", "json"]);
    const names = (JSON.parse(output) as Report).deliveries.flatMap(({ files }) =>
      files.map(({ name }) => name),
    );
    expect(names).toEqual(["a.csv", "b.csv"].map((name) => join(folder, "stjerne", name)));
  });

  test("writes a copy of the file with notes, of several into a folder, and says why there is none", async () => {
    const bad = file("kopi.csv", points.replace("kWh", "kwh"));
    const other = file("annen.csv", points);
    const copy = join(folder, "kopier", "med-merknader.csv");
    const { code, problems } = await run(["validate", bad, "--annotate", copy]);
    expect(code).toBe(1);
    expect(problems).toMatch(/^--mode import retter .*1 av 1 slags feil her\.\n/);
    expect(problems.endsWith(`\nKopien med merknader står i ${copy}\n`)).toBe(true);
    expect(readFileSync(copy, "utf8")).toMatch(/^Funn;meter_id;.*\n"?FEIL: .*;EL-1;/);
    const folderOfCopies = join(folder, "begge");
    expect((await run(["validate", bad, other, "--annotate", folderOfCopies])).code).toBe(1);
    expect(readdirSync(folderOfCopies).sort()).toEqual(["annen.csv", "kopi.csv"]);
    const json = file("punkter.json", '[{"meter_id":"EL-1","meter_type":"Fastkraft"}]');
    const none = join(folder, "ingen.json");
    const answer = await run(["validate", json, "--annotate", none]);
    expect([answer.code, answer.problems]).toEqual([
      2,
      expect.stringContaining("En kopi med merknader kan lages av"),
    ]);
    expect(readdirSync(folder)).not.toContain("ingen.json");
    expect((await run(["validate", bad, "--annotate", bad])).problems).toContain(
      "er fila som skal kontrolleres",
    );
    const packed = `${copy}.gz`;
    await run(["validate", bad, "--annotate", packed]);
    expect(gunzipSync(readFileSync(packed))).toEqual(readFileSync(copy));
    const misnamed = await run(["validate", bad, "--annotate", join(folder, "kopi.xlsx")]);
    expect([misnamed.code, misnamed.problems]).toEqual([
      2,
      expect.stringContaining("Gi den et navn som slutter på .csv."),
    ]);
  });

  test("other forms of the report go to files, whole or not at all, and never over what is checked", async () => {
    const path = file("bad3.csv", points.replace("kWh", "MWh"));
    const [html, sarif, junit] = ["r.html", "reports/r.sarif", "r.junit"].map((name) => join(folder, name));
    const asked = [html, sarif, `junit=${junit}`].flatMap((one) => ["--report", String(one)]);
    const { code, output, problems } = await run(["validate", path, ...asked]);
    expect([code, output.split("\n")[0]]).toEqual([
      1,
      "Ikke godkjent. Fila følger ikke spesifikasjonen ennå.",
    ]);
    expect(problems).toContain(`Rapporten står i ${html}`);
    expect(readFileSync(html as string, "utf8")).toMatch(/^<!DOCTYPE html>/);
    expect(JSON.parse(readFileSync(sarif as string, "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(readFileSync(junit as string, "utf8")).toContain('failures="1"');
    const out = await run([
      "validate",
      path,
      "--format",
      "github",
      "--out",
      join(folder, "r.txt"),
      "--lang",
      "en",
    ]);
    expect([out.code, out.output]).toEqual([1, ""]);
    expect(readFileSync(join(folder, "r.txt"), "utf8")).toMatch(/^::error file=/);
    for (const [wrong, says] of [
      [["--report", "r.docx"], "Forsto ikke --report r.docx"],
      [["--report", "pdf=r.pdf"], "Formene er text, json, html"],
      [["--out", path], "er fila som skal kontrolleres"],
      [["--report", `html=${path}`], "er fila som skal kontrolleres"],
      [["--out", join(path, "r.txt")], "Kan ikke skrive"],
    ] as const) {
      const refused = await run(["validate", path, ...wrong]);
      expect([refused.code, refused.output, refused.problems]).toEqual([
        2,
        "",
        expect.stringContaining(says),
      ]);
    }
    expect(readFileSync(path, "utf8")).toContain("MWh");
  });

  test("import mode repairs and counts", async () => {
    const path = file("import.csv", points.replace("EL-1;", "EL-1 ;"));
    expect((await run(["validate", path])).code).toBe(1);
    const { code, output } = await run(["validate", path, "--mode", "import"]);
    expect(code).toBe(0);
    expect(output).toContain("RETTET");
  });

  test("a file is compared with the last delivery, which is never written over", async () => {
    const sample = (await run(["sample", "energy-measurements", "--rows", "40"])).output;
    const before = file("foer.csv", sample);
    const lines = sample.trimEnd().split("\n");
    const now = file("naa.csv", `${lines.slice(0, 31).join("\n")}\n`);
    const { code, output } = await run(["validate", now, "--previous", before, "--lang", "en"]);
    expect(code).toBe(0);
    expect(output).toContain("10 of 40 rows of the last delivery are not here");
    expect((await run(["validate", now])).output).not.toContain("forrige leveranse");
    const over = await run(["validate", now, "--previous", before, "--out", before]);
    expect([over.code, over.problems]).toEqual([2, expect.stringContaining("foer.csv")]);
    expect(readFileSync(before, "utf8")).toBe(sample);
  });

  test("a dataset of one's own, from a dataset.json", async () => {
    const declared = (await run(["show", "measurement-points", "--format", "json"])).output;
    const own = file("own.json", declared.replace('"measurement-points"', '"my-points"'));
    const { code, output } = await run(["validate", file("mine.csv", points), "--dataset", own]);
    expect(code).toBe(0);
    expect(output).toContain("my-points");
  });

  test("the classification date settles codes that have ended", async () => {
    const header = "location;municipality_code;location_type;building_type;address;latitude;longitude\n";
    const path = file("locations.csv", `${header}Skolen;3005;Bygning;Skole;Gata 1;59.7;10.2\n`);
    expect((await run(["validate", path])).output).toContain("Ny kode: 3301 Drammen");
    expect((await run(["validate", path, "--classification-date", "2021-12-31"])).output).not.toContain(
      "3301",
    );
    expect((await run(["validate", path, "--classification-date", "2025-01-01"])).code).toBe(1);
  });
});

describe("emit", () => {
  test("prints one artefact", async () => {
    const { code, output } = await run(["emit", "energy-meters", "--artifact", "schema.json"]);
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ title: "Energy meters" });
  });

  test("writes all of them into a folder, for anyone's own dataset too", async () => {
    const declared = (await run(["show", "measurement-points", "--format", "json"])).output;
    const own = file("points.json", declared.replace('"measurement-points"', '"my-points"'));
    const { code, output } = await run(["emit", own, "--out", join(folder, "out")]);
    expect(code).toBe(0);
    for (const path of output.trim().split("\n")) expect(readFileSync(path).length).toBeGreaterThan(0);
    expect(output).toContain(join(folder, "out", "schema.json"));
  });

  test("says what it cannot do", async () => {
    expect((await run(["emit", "energy-meters"])).problems).toContain("Rett ut kan bare én tekst skrives");
    expect((await run(["emit", "energy-meters", "--artifact", "poster"])).problems).toContain(
      "json-schema (schema.json)",
    );
    const blocked = await run(["emit", "energy-meters", "--out", file("not-a-folder", "x")]);
    expect([blocked.code, blocked.problems]).toEqual([2, expect.stringContaining("Kan ikke skrive")]);
  });
});

describe("sample", () => {
  test("makes rows that are valid, and the same for the same seed", async () => {
    const argv = ["sample", "energy-meters", "--rows", "20", "--seed", "7"];
    const { code, output } = await run(argv);
    expect(code).toBe(0);
    expect(output.trim().split("\n")).toHaveLength(21);
    expect((await run(argv)).output).toBe(output);
    expect((await run(["validate", file("sampled.csv", output)])).code).toBe(0);
  });

  test("speaks NDJSON too, and refuses what is no number", async () => {
    const { output } = await run(["sample", "measurements", "--rows", "3", "--format", "ndjson"]);
    expect(
      output
        .trim()
        .split("\n")
        .map((line) => Object.keys(JSON.parse(line) as object)),
    ).toHaveLength(3);
    expect((await run(["sample", "measurements", "--rows", "mange"])).problems).toContain(
      "må være et heltall",
    );
  });

  test("writes a file whole, in the format asked for, and validates it", async () => {
    for (const format of ["csv", "ndjson", "json", "xlsx", "ods", "parquet"]) {
      const out = join(folder, "ny", `rader.${format}`);
      const call = ["sample", "energy-meters", "--rows", "20", "--format", format, "--out", out];
      expect(await run(call)).toMatchObject({ code: 0, output: "" });
      const { code, output } = await run(["validate", out, "--format", "json"]);
      expect([code, (JSON.parse(output) as Report).deliveries[0]?.files[0]?.table?.format]).toEqual([
        0,
        format,
      ]);
    }
    expect(readdirSync(join(folder, "ny"))).toEqual([
      "rader.csv",
      "rader.json",
      "rader.ndjson",
      "rader.ods",
      "rader.parquet",
      "rader.xlsx",
    ]);
  });

  test("makes tables of several datasets that fit together", async () => {
    const out = join(folder, "sammen");
    const call = ["sample", "energy-measurements", "energy-meters", "municipal-buildings", "--rows", "400"];
    expect((await run(call)).problems).toContain("hvilken mappe");
    const { code, output } = await run([...call, "--out", out]);
    const paths = output.trim().split("\n");
    expect([code, paths.map((path) => path.slice(out.length + 1))]).toEqual([
      0,
      ["municipal-buildings.csv", "energy-meters.csv", "energy-measurements.csv"],
    ]);
    const judged = await run(["validate", ...paths, "--format", "json"]);
    const report = JSON.parse(judged.output) as Report;
    expect([judged.code, report.verdict]).toEqual([0, "conformant"]);
    expect(report.deliveries[0]?.notChecked.filter(({ id }) => id.startsWith("reference:"))).toEqual([]);
  });

  test("leaves nothing behind when it cannot write", async () => {
    const place = join(folder, "fullt");
    mkdirSync(join(place, "mappe"), { recursive: true });
    const out = join(place, "mappe");
    const { code, problems } = await run(["sample", "energy-meters", "--out", out]);
    expect([code, problems]).toEqual([2, expect.stringContaining(`Kan ikke skrive ${out}`)]);
    expect(readdirSync(place)).toEqual(["mappe"]);
  });
});

describe("what cannot be judged ends with 2, a reason and no stack trace", () => {
  const odd: readonly (readonly [name: string, path: string, problem: string])[] = [
    ["an empty file", file("empty.csv", ""), "Fila er tom"],
    ["a missing file", join(folder, "nothing.csv"), "Finner ikke"],
    ["a folder", folder, "er en mappe"],
    [
      "a binary file",
      file(
        "binary.csv",
        Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256),
      ),
      "noe annet enn tekst",
    ],
    [
      "a quote never closed",
      file("quote.csv", 'meter_id,meter_type,unit,meter_level\nA,"b,kWh\n'),
      "lukkes aldri",
    ],
    ["a file of something else", file("other.csv", "foo,bar\n1,2\n"), "Kjenner ikke igjen datasettet"],
  ];

  test.each(odd)("%s", async (_name, path, problem) => {
    const { code, output, problems } = await run(["validate", path]);
    expect(code).toBe(2);
    expect(output).toContain(problem);
    expect(output + problems).not.toMatch(/\bat .*:\d+:\d+|Error:/);
  });

  test("who meets an unknown dataset is told where to look", async () => {
    expect((await run(["validate", file("other2.csv", "foo,bar\n1,2\n")])).problems).toContain(
      "samapne list",
    );
    expect((await run(["validate", join(folder, "nothing.csv")])).problems).toBe("");
  });

  test("one odd file does not spoil the verdict on the others", async () => {
    const { code, output } = await run(["validate", file("good.csv", points), join(folder, "nothing.csv")]);
    expect(code).toBe(2);
    expect(output).toContain("good.csv – Godkjent");
  });

  test.skipIf(process.getuid?.() === 0)("a file nobody may read (not as root, who may)", async () => {
    const path = file("secret.csv", points);
    chmodSync(path, 0o000);
    const { code, output } = await run(["validate", path]);
    expect(code).toBe(2);
    expect(output).toContain("Har ikke lov til å lese");
  });

  test("a path below a file", async () => {
    mkdirSync(join(folder, "sub"));
    const { code, output } = await run(["validate", join(file("sub/plain", "x"), "y.csv")]);
    expect(code).toBe(2);
    expect(output).toContain("Kan ikke lese");
  });
});

describe("compare", () => {
  const declaration = async (
    change: (dataset: { fields: Record<string, Record<string, unknown>> }) => void,
  ) => {
    const dataset = JSON.parse((await run(["show", "energy-meters", "--format", "json"])).output);
    change(dataset);
    return file("after.json", JSON.stringify(dataset));
  };

  const rows =
    "municipality_number,meter_id,name,building_id,measured_quantity,unit,energy_carrier,flow,resolution,price_area,valid_from\n" +
    "5001,el-1,Hovedmåler,bygg-1,energy,kWh,electricity,consumption,PT1H,NO3,2019-01-01\n" +
    "5001,el-2,Varmepumpe,bygg-1,energy,kWh,electricity,consumption,PT1H,,2019-01-01\n";

  test("says what changed, how large it is, and which rows break", async () => {
    const after = await declaration(({ fields }) =>
      Object.assign(fields["price_area"] ?? {}, { required: true }),
    );
    const { code, output } = await run(["compare", "energy-meters", after, "--rows", file("rows.csv", rows)]);
    expect(code).toBe(1);
    expect(output).toContain("STOR  price_area må nå fylles ut.");
    expect(output).toContain("dette blir feil i den nye versjonen\n  Verdi mangler: 1");
    expect(output).toContain("rad 3");
  });

  test("is silent about faults the rows had before, and about nothing", async () => {
    const same = await declaration(() => undefined);
    const broken = file("rows.csv", rows.replace("NO3", "NO9"));
    const { code, output } = await run(["compare", "energy-meters", same, "--rows", broken, "--lang", "en"]);
    expect(code).toBe(0);
    expect(output).toContain("Nothing has changed.");
    expect(output).toContain("none of the 2 rows gets a new error");
  });

  test("gives changes to programs, and asks for two versions", async () => {
    const after = await declaration(({ fields }) => delete fields["weather_station_id"]);
    const { output } = await run(["compare", "energy-meters", after, "--format", "json"]);
    expect(JSON.parse(output)).toMatchObject({ size: "major", changes: [{ code: "field.removed" }] });
    expect(await run(["compare", "energy-meters"])).toMatchObject({ code: 2 });
  });

  test("cannot say which rows break when the file cannot be read", async () => {
    const same = await declaration(() => undefined);
    expect((await run(["compare", "energy-meters", same, "--rows", join(folder, "no.csv")])).code).toBe(2);
  });
});
