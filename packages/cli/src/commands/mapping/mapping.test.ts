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
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test, vi } from "vitest";
import { runCommand as run } from "../../_testing-run.ts";

const folder = mkdtempSync(join(tmpdir(), "samapne-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const table = `Rapport;Energi;
Tid (Time);El-014456308- Hovedmåler KWh;Varme - KWh
01.01.2021 00:00;4,5;1
01.01.2021 01:00;;2
Sum;4,5;3
`;
const source = file("kilde.csv", table);
const canonical = `meter_id,interval_start,interval_end,value,quality,updated_at
El-014456308,2021-01-01T00:00:00+01:00,2021-01-01T01:00:00+01:00,4.5,measured,
varme,2021-01-01T00:00:00+01:00,2021-01-01T01:00:00+01:00,1,measured,
El-014456308,2021-01-01T01:00:00+01:00,2021-01-01T02:00:00+01:00,,missing,
varme,2021-01-01T01:00:00+01:00,2021-01-01T02:00:00+01:00,2,measured,
`;
const answers = [
  "--answer",
  "time.zone=Europe/Oslo",
  "--answer",
  "time.labels=start",
  "--answer",
  "columns.1.values.meter_id=varme",
];
const mapped = join(folder, "tilordning.yaml");

describe("map", () => {
  test("lists what it cannot know, and writes a mapping that says where", async () => {
    const { code, output, problems } = await run(["map", source, "--dataset", "energy-measurements"]);
    expect(code).toBe(1);
    expect(output).toContain('zone: "?"');
    for (const id of ["columns.1.values.meter_id=varme-kwh", "time.zone=Europe/Oslo", "time.labels=…"])
      expect(problems).toContain(`--answer '${id}'`);
  });

  test("says what the codes mean that are asked for, once, and takes what they are called", async () => {
    const absence = file("fravær.csv", "Periode;Avtalte dagsverk\n2025-Q1;100,5\n");
    const map = ["map", absence, "--dataset", "sickness-absence"];
    const { problems } = await run(map);
    expect(problems.match(/^Koder for «Varighet»:\n {2}A {2}1–7 dager$/gm)).toHaveLength(1);
    const asked: string[] = [];
    await run(map, { ask: async (question) => (asked.push(question), "") });
    expect(asked.filter((question) => question.includes("1–7 dager"))).toHaveLength(1);
    const { output } = await run([
      ...map,
      "--answer",
      "fields.duration_group.value=alle varigheter",
      "--answer",
      "fields.municipality_number.value=Bodø kommune",
    ]);
    expect(output).toContain("duration_group: { value: X }");
    expect(output).toContain('municipality_number: { value: "1804" }');
  });

  test("takes answers, and the mapping converts", async () => {
    const {
      code,
      problems,
      output: told,
    } = await run(["map", source, "--dataset", "energy-measurements", ...answers, "--out", mapped]);
    expect(code).toBe(0);
    expect(problems).toMatch(
      /^Prøve: .+ til 4 rader\.[^]+\n {2}– 1 etter regelen i tilordningen: totaler \(rad 5\)\n\n$/,
    );
    expect(told).toContain(`samapne convert ${source} --mapping ${mapped}`);
    const { code: end, output } = await run(["convert", source, "--mapping", mapped]);
    expect([end, output]).toEqual([0, canonical]);
  });

  test("asks a person at the keyboard, who may take what is suggested", async () => {
    const asked: string[] = [];
    const said = ["", "", "end"];
    const ask = async (question: string) => {
      asked.push(question);
      return said[asked.length - 1];
    };
    const { code, output } = await run(["map", source, "--dataset", "energy-measurements"], { ask });
    expect(code).toBe(0);
    expect(asked).toHaveLength(3);
    expect(asked[0]).toContain(
      "«Varme - KWh» – hva skal stå under «Måler-ID» for verdiene i kolonnen? Svar - når den ikke skal leses [varme-kwh]",
    );
    expect(output).toContain("labels: end");
  });

  test.each([
    ["fields.start_date.zone=Oslo", "«Oslo» er ingen tidssone."],
    ["fields.updated_at.value=2026-04-20", "ventet et tidspunkt som finnes"],
    ["fields.title_language.value=norsk", "«norsk» finnes ikke i kodelista Språk."],
  ])("refuses an answer no file could be converted with: %s", async (answer, sentence) => {
    const calendar = file("kalender.csv", "Tittel;Dato;Kl\nKonsert;20.03.2026;19\n");
    const out = join(folder, "kalender.yaml");
    const given = ["--answer", answer, "--out", out];
    const { code, problems } = await run(["map", calendar, "--dataset", "cultural-events", ...given]);
    expect([code, problems]).toEqual([2, expect.stringContaining(`--answer ${answer} kan ikke brukes.`)]);
    expect(problems).toContain(sentence);
    expect(existsSync(out)).toBe(false);
  });

  test("asks again at the keyboard where an answer cannot be used, and says why", async () => {
    const calendar = file("kalender.csv", "Tittel;Dato;Kl\nKonsert;20.03.2026;19\n");
    const asked: string[] = [];
    const zones = ["Oslo", "Europe/Oslo"];
    const { output } = await run(["map", calendar, "--dataset", "cultural-events"], {
      ask: async (question) => {
        asked.push(question);
        return question.includes("tidssone følger") ? zones.shift() : "";
      },
    });
    const again = asked.filter((question) => question.includes("tidssone følger"));
    expect(again).toHaveLength(2);
    expect(again[1]).toMatch(/^«Oslo» er ingen tidssone\./);
    expect(output).toContain("zone: Europe/Oslo");
  });

  test("says once more what would be wrong with the rows where answers are what makes it so", async () => {
    const meters = file(
      "målere.csv",
      "Målepunkt-ID;Navn;Type;Enhet;Oppløsning;Fra\n707057500012345671;Skolen;Strøm;kWh;Time;01.01.2020\n",
    );
    const said: Readonly<Record<string, string>> = { Kommunenummer: "5001", "Målt størrelse": "energy" };
    const told: string[] = [];
    const { problems } = await run(["map", meters, "--dataset", "energy-meters"], {
      ask: async (question) => {
        told.push(question);
        return Object.entries(said).find(([name]) => question.includes(`«${name}»`))?.[1] ?? "";
      },
    });
    expect(problems).toContain("blir fila (2 rader) til 0 rader");
    expect(problems).toContain("Energi skal ha begge");
    expect(problems.match(/Prøve:/g)).toHaveLength(1);
  });

  test("takes suggestions, and those of the columns they name; converts, and tells of a row with the key of another", async () => {
    const rows = ["Strøm", "Varme"].flatMap((kind) =>
      ["00", "01", "02"].map((hour) => `707057500012345671;${kind};01.01.2021 ${hour}:00;1`),
    );
    const both = file("begge.csv", ["Måler-ID;Slag;Tid;kWh", ...rows, ""].join("\n"));
    const out = join(folder, "begge.yaml");
    const given = ["--accept", "--answer", "time.labels=start", "--out", out];
    expect((await run(["map", both, "--dataset", "energy-measurements", ...given])).code).toBe(0);
    expect(readFileSync(out, "utf8")).toContain("{ column: Slag, codes: { Strøm: strom } }");
    const right = await run(["convert", both, "--mapping", out]);
    expect([right.code, right.output.split("\n").length]).toEqual([0, 8]);
    const again = file(
      "igjen.csv",
      [...readFileSync(both, "utf8").trim().split("\n"), rows[0], ""].join("\n"),
    );
    const wrong = await run(["convert", again, "--mapping", out]);
    expect(wrong.code).toBe(1);
    expect(wrong.problems).toContain("! 1 av radene som er skrevet, har samme nøkkel som en rad før (rad 8)");
  });

  test("asks once for the zone of a beginning and an end, and takes an answer for either", async () => {
    const programme = file("program.csv", "Tittel;Dato;Kl\nKonsert;20.03.2026;kl 19-21\n");
    const map = ["map", programme, "--dataset", "cultural-events"];
    const { problems, output } = await run(map);
    expect(problems.match(/\.zone=/g)).toHaveLength(1);
    expect(output).toContain("# ? Det samme svaret som over\n  end_date:");
    const given = await run([...map, "--answer", "fields.end_date.zone=Europe/Oslo"]);
    expect(given.output.match(/zone: Europe\/Oslo/g)).toHaveLength(2);
  });

  test("asks for what rows lack though not all need it, and takes it with --answer", async () => {
    const meters = file(
      "retning.csv",
      "Måler-ID;Navn;Målt størrelse;Energibærer;Enhet;Oppløsning;Gyldig fra\nm-1;Skolen;energy;El;kWh;Time;01.01.2020\n",
    );
    const out = join(folder, "retning.yaml");
    const map = [
      "map",
      meters,
      "--dataset",
      "energy-meters",
      "--answer",
      "fields.municipality_number.value=5001",
    ];
    const { code, problems } = await run([...map, "--out", out]);
    expect([code, problems]).toEqual([0, expect.stringContaining("--answer 'fields.flow.value=…'")]);
    const given = await run([...map, "--answer", "fields.flow.value=Forbruk", "--out", out]);
    expect([given.code, given.problems]).toEqual([0, ""]);
    expect((await run(["convert", meters, "--mapping", out])).code).toBe(0);
    const asked: string[] = [];
    const ask = (flow: string) => async (question: string) => {
      asked.push(question);
      return question.includes("«Retning»") ? flow : "";
    };
    expect((await run(map, { ask: ask("consumption") })).output).toContain("flow: { value: consumption }");
    expect(asked.at(-1)).toContain("(Enter når det ikke finnes)");
    const skipped = await run(map, { ask: ask("") });
    expect([skipped.code, skipped.output.includes("flow")]).toEqual([0, false]);
  });

  test("says plainly that figures of weeks are no series", async () => {
    const weeks = file("uker.csv", "Måler-ID;Uke;Verdi\n1000001;Uke 1 2024;1\n1000001;Uke 2 2024;2\n");
    const { code, problems } = await run(["map", weeks, "--dataset", "energy-measurements"]);
    expect(code).toBe(1);
    expect(problems).toContain("! Tallene er for uker.");
  });

  test("leaves open what the person does not answer", async () => {
    const { code, output } = await run(["map", source, "--dataset", "energy-measurements"], {
      ask: async () => undefined,
    });
    expect(code).toBe(1);
    expect(output).toContain('labels: "?"');
  });

  test("tells that the answer may be a column that is used already, and takes it", async () => {
    const points = file(
      "punkter.csv",
      "Målepunkt-ID;Navn;Energibærer;Oppstart\n707057500012345671;Rådhuset;Fastkraft;31.12.2019\n",
    );
    const asked = await run(["map", points, "--dataset", "energy-meters"]);
    expect(asked.problems).toContain("skriv @ foran overskriften");
    const answer = "fields.meter_id.value=@Målepunkt-ID";
    const given = await run(["map", points, "--dataset", "energy-meters", "--answer", answer]);
    expect(given.output).toContain("meter_id: { column: Målepunkt-ID }");
    expect(given.output).toContain("metering_point_id: { column: Målepunkt-ID }");
  });

  test.each<readonly [argv: readonly string[], problem: string]>([
    [["map"], "Si hvilken fil"],
    [["map", source], "Si hvilket datasett"],
    [
      ["map", source, "--dataset", "energy-measurements", "--answer", "sone=Oslo"],
      "svarer ikke på noe spørsmål",
    ],
    [["map", "finnes-ikke.csv", "--dataset", "energy-measurements"], "Finner ikke finnes-ikke.csv"],
    [["convert", source], "Si hvilken tilordning"],
    [["convert", source, "--mapping", "finnes-ikke.yaml"], "Kan ikke lese tilordningen"],
    [["convert", source, "--mapping", source], "ventet navn med verdier"],
    [["convert", file("annen.csv", "a;b\n1;2\n"), "--mapping", mapped], "Fila passer ikke til tilordningen"],
  ])("%j ends with exit code 2 and a sentence", async (argv, problem) => {
    const { code, output, problems } = await run(argv);
    expect([code, output]).toEqual([2, ""]);
    expect(problems).toContain(problem);
    expect(problems).not.toContain("at ");
  });
});

describe("convert", () => {
  test("writes the format the name tells, whole, with the account as JSON beside it", async () => {
    const [out, account] = [join(folder, "ut.ndjson"), join(folder, "regnskap.json")];
    const { code, output } = await run([
      "convert",
      source,
      "--mapping",
      mapped,
      "--out",
      out,
      "--report",
      account,
    ]);
    expect(code).toBe(0);
    expect(output).toContain("Regnskapet går opp");
    expect(readFileSync(out, "utf8").split("\n")[0]).toBe(
      '{"meter_id":"El-014456308","interval_start":"2021-01-01T00:00:00+01:00","interval_end":"2021-01-01T01:00:00+01:00","value":4.5,"quality":"measured"}',
    );
    expect(JSON.parse(readFileSync(account, "utf8"))).toMatchObject({
      addsUp: true,
      file: { read: 5, used: 2 },
      made: { written: 4 },
    });
  });

  test.each(["csv", "ndjson", "json", "xlsx", "ods", "parquet"])(
    "writes %s that is judged conformant",
    async (to) => {
      const out = join(folder, `ut-${to}`);
      expect((await run(["convert", source, "--mapping", mapped, "--to", to, "--out", out])).code).toBe(0);
      const { code, output } = await run(["validate", out, "--dataset", "energy-measurements"]);
      expect([code, output.split("\n")[0]]).toEqual([0, "Godkjent. Fila følger spesifikasjonen."]);
    },
  );

  test("reads standard input, packed too, and leaves nothing behind", async () => {
    const own = join(folder, "tmp");
    mkdirSync(own);
    vi.stubEnv("TMPDIR", own);
    for (const bytes of [new TextEncoder().encode(table), gzipSync(table)]) {
      const input = (async function* pieces() {
        yield bytes;
      })();
      const { code, output } = await run(["convert", "-", "--mapping", mapped], { input });
      expect([code, output]).toEqual([0, canonical]);
    }
    vi.unstubAllEnvs();
    expect(readdirSync(own)).toEqual([]);
  });

  test("says so when a row is wrong, and keeps the others", async () => {
    const wrong = file("feil.csv", table.replace("01.01.2021 01:00;;2", "i går;;2"));
    const { code, output, problems } = await run(["convert", wrong, "--mapping", mapped]);
    expect(code).toBe(1);
    expect(output.split("\n")).toHaveLength(4);
    expect(problems.replaceAll("\u00a0", " ")).toContain("! 1 uten lesbart tidspunkt: «i går» (rad 4)");
  });

  test("leaves no half file when the source breaks off", async () => {
    const out = join(folder, "halv.csv");
    const broken = file("halv.csv.gz", gzipSync(table.repeat(2000)).subarray(0, 300));
    expect((await run(["convert", broken, "--mapping", mapped, "--out", out])).code).toBe(2);
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith(".new"))).toEqual([]);
  });

  test("never writes over the file it reads", async () => {
    const { code, problems } = await run(["convert", source, "--mapping", mapped, "--out", source]);
    expect(code).toBe(2);
    expect(problems).toContain("Velg et annet navn");
    expect(readFileSync(source, "utf8")).toBe(table);
  });
});
