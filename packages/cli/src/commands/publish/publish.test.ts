import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { runCommand } from "../../_testing-run.ts";

const folder = mkdtempSync(join(tmpdir(), "samapne-publish-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const heading = "meter_id,meter_type,unit,meter_level\n";
const points = (...ids: readonly string[]) =>
  heading + ids.map((id) => `${id},Fastkraft,kWh,Forbruksmåler\n`).join("");

const publish = (day: string, ...argv: readonly string[]) =>
  runCommand(["publish", ...argv, "--lang", "en"], { now: () => `${day}T09:00:00Z` });

/** Every file below a folder with the digest of its bytes and when it was written. */
function filesIn(path: string): ReadonlyMap<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: "utf8" }).toSorted();
  const files = names.filter((name) => statSync(join(path, name)).isFile());
  return new Map(
    files.map((name) => {
      const digest = createHash("sha256")
        .update(readFileSync(join(path, name)))
        .digest("hex");
      return [name, `${digest} ${statSync(join(path, name)).mtimeMs}`];
    }),
  );
}

describe("samapne publish", () => {
  const out = join(folder, "site");
  const path = file("points.csv", points("EL-1", "EL-2"));

  test("writes every form of the rows, what describes them, and pages in three languages", async () => {
    const { code, output } = await publish("2026-01-15", path, "--out", out);
    expect([code, output]).toEqual([0, expect.stringContaining("written")]);
    const one = "v1/measurement-points";
    expect([...filesIn(out).keys()]).toEqual(
      [
        "catalog.ttl",
        "datapackage.json",
        "openapi.json",
        "index.html",
        "index.nn.html",
        "index.en.html",
        "404.html",
        ...["csv", "csv.gz", "ndjson", "parquet", "html", "nn.html", "en.html"].map((end) => `${one}.${end}`),
      ].toSorted(),
    );
    expect(readFileSync(join(out, `${one}.csv`), "utf8")).toBe(points("EL-1", "EL-2"));
  });

  test("leaves every file alone when nothing has changed, on another day too", async () => {
    const before = filesIn(out);
    const { output } = await publish("2026-03-01", path, "--out", out);
    expect(output).toContain("14 files are as before");
    expect(filesIn(out)).toEqual(before);
  });

  test("gives the same bytes in an empty folder", async () => {
    const other = join(folder, "other");
    await publish("2026-01-15", path, "--out", other);
    const digests = (site: string) => [...filesIn(site)].map(([name, text]) => [name, text.split(" ")[0]]);
    expect(digests(other)).toEqual(digests(out));
  });

  test("publishes nothing of what is wrong, and says why", async () => {
    const before = filesIn(out);
    const { code, problems } = await publish(
      "2026-03-01",
      file("w.csv", points("EL-1", "EL-1")),
      "--out",
      out,
    );
    expect(code).toBe(1);
    expect(problems).toContain("Not approved");
    expect(problems).toContain("Nothing was published");
    const named = file("named.csv", `${heading}ring 73 51 12 34,Fastkraft,kWh,Forbruksmåler\n`);
    const refused = await publish("2026-03-01", named, "--out", out);
    expect(refused.code).toBe(1);
    expect(refused.problems).toContain("looks like personal data");
    expect(filesIn(out)).toEqual(before);
  });

  test("writes what has changed, and tells the day", async () => {
    writeFileSync(path, points("EL-2", "EL-3"));
    const { output } = await publish("2026-03-02", path, "--out", out);
    expect(output).toContain("measurement-points.parquet");
    const { resources } = JSON.parse(readFileSync(join(out, "datapackage.json"), "utf8")) as {
      readonly resources: readonly Readonly<Record<string, unknown>>[];
    };
    const csv = readFileSync(join(out, "v1/measurement-points.csv"));
    expect(resources).toMatchObject([
      {
        path: "v1/measurement-points.csv",
        rows: 2,
        modified: "2026-03-02",
        bytes: csv.length,
        hash: `sha256:${createHash("sha256").update(csv).digest("hex")}`,
      },
    ]);
    expect(readFileSync(join(out, "catalog.ttl"), "utf8")).toContain("2026-03-02");
  });

  test("never drops a dataset in silence, and leaves the files of others", async () => {
    mkdirSync(join(out, "bilder"));
    writeFileSync(join(out, "bilder", "logo.svg"), "<svg/>");
    const meters = file(
      "meters.csv",
      "municipality_number,meter_id,name,measured_quantity,unit,resolution,valid_from\n5001,el-1,Hovedmåler,temperature,Cel,PT1H,2019-01-01\n",
    );
    const before = filesIn(out);
    const refused = await publish("2026-03-03", meters, "--out", out);
    expect(refused.code).toBe(2);
    expect(refused.problems).toContain("--remove measurement-points");
    expect(filesIn(out)).toEqual(before);
    const { code, output } = await publish(
      "2026-03-03",
      meters,
      "--out",
      out,
      "--remove",
      "measurement-points",
    );
    expect(code).toBe(0);
    expect(output).toContain("removed");
    const names = [...filesIn(out).keys()];
    expect(names.filter((name) => name.includes("measurement-points"))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(["bilder/logo.svg", "v1/energy-meters.csv"]));
  });

  test("ends with one sentence when the call makes no sense, or nothing can be written", async () => {
    expect((await publish("2026-03-03", "--out", out)).problems).toContain("Say which files");
    expect((await publish("2026-03-03", path)).problems).toContain("--out <folder>");
    const { code, problems } = await publish("2026-03-03", path, "--out", path);
    expect([code, problems.trim().split("\n").length]).toEqual([2, 1]);
    expect(problems).toContain("Cannot write in");
    const who = ["--publisher", "123456789", "--title", "Bodø kommune", "--contact", "post@bodo.kommune.no"];
    const half = await publish(
      "2026-03-03",
      path,
      "--out",
      out,
      ...who,
      "--base-url",
      "https://data.bodo.no",
    );
    expect([half.code, half.problems]).toEqual([2, expect.stringContaining("not an organisation number")]);
  });

  test("ended in the middle, it leaves the site as it was, and the next one is whole", async () => {
    const site = join(folder, "ended");
    await publish("2026-01-15", path, "--out", site);
    const before = filesIn(site);
    const big = file("big.csv", points(...Array.from({ length: 20_000 }, (_, index) => `EL-${index}`)));
    const bin = fileURLToPath(new URL("../../bin.ts", import.meta.url));
    const argv = ["--conditions=@samapne/source", "--no-warnings", bin, "publish", big, "--out", site];
    const child = spawn(process.execPath, argv, { env: { ...process.env, TMPDIR: folder } });
    const ended = new Promise((resolve) => child.on("close", resolve));
    const isStaging = () => readdirSync(site).some((name) => name.startsWith(".samapne-"));
    while (!isStaging() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGKILL");
    await ended;
    const after = [...filesIn(site)].filter(([name]) => !name.startsWith(".samapne-"));
    expect(after).toEqual([...before]);
    expect((await publish("2026-01-16", big, "--out", site)).code).toBe(0);
  });
});

describe("samapne publish, over figures of persons", () => {
  const out = join(folder, "persons");
  const key =
    "municipality_number,employer_organization_number,reference_date,service_area,position_code,sex,employment_type";
  const measures =
    "headcount,full_time_headcount,part_time_headcount,contracted_fte,average_position_percent,suppression";
  const row = (sex: string, persons?: number) => {
    const figures = persons === undefined ? ["", "", "", "", ""] : [persons, persons, 0, persons, 100];
    const status = persons === undefined ? "confidential" : "none";
    return ["1804", "972418013", "2025-12-01", "all", "total", sex, "total", ...figures, status].join(",");
  };
  const employees = (name: string, ...rows: readonly string[]) =>
    file(name, `${[`${key},${measures}`, ...rows].join("\n")}\n`);
  const first = employees("employees.csv", row("total", 40), row("female"), row("male"));
  const second = employees("again.csv", row("total"), row("female", 37), row("male"));

  test("compares with what the folder has: what the two tell together is not published", async () => {
    expect((await publish("2026-01-15", first, "--out", out)).code).toBe(0);
    const before = filesIn(out);
    const { code, problems } = await publish("2026-02-15", second, "--out", out);
    expect([code, problems]).toEqual([1, expect.stringContaining("Withheld now, but shown in the release")]);
    expect(problems).toContain("the folder is as it was");
    expect(filesIn(out)).toEqual(before);
    expect((await publish("2026-02-15", first, "--out", out)).output).toContain("14 files are as before");
  });

  test("does not compare with what is withdrawn", async () => {
    const { code } = await publish("2026-02-15", second, "--out", out, "--remove", "employees-and-fte");
    expect(code).toBe(0);
  });
});
