import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, file, publishersAt } from "./_faulty.ts";
import { meters } from "./_meters.ts";
import { runCommand } from "../../packages/cli/src/_testing-run.ts";

/** A catalogue as data.norge.no has it: most who publish have plain files, and name them as they like. */

const folder = mkdtempSync(join(tmpdir(), "samapne-catalogue-files-"));
const plain =
  (text: string): Answer =>
  (_, response) =>
    void response.writeHead(200).end(text);
const specification = "https://registry.example/specs/energy/energy-meters/1.0.0/";
const fileType = "http://publications.europa.eu/resource/authority/file-type/";

interface Named {
  readonly at: string;
  readonly says: string;
}

/** A dataset of the catalogue with its distributions. */
function dataset(name: string, number: number, says: string, files: readonly Named[]): string {
  const own = files.map(
    ({ at, says: more }, place) =>
      `<#${name}-${place}> a dcat:Distribution; dcat:accessURL <${at}>; ${more} .`,
  );
  return `<#${name}> a dcat:Dataset; ${says}
  dct:publisher [ foaf:name "${name}" ]; dct:spatial <https://data.geonorge.no/administrativeEnheter/kommune/id/${number}>;
  dcat:distribution ${files.map((_, place) => `<#${name}-${place}>`).join(", ")} .
${own.join("\n")}`;
}

const follows = `dct:conformsTo <${specification}>;`;
const at = (path: string, format: string, more = ""): Named => ({
  at: `/${path}`,
  says: `dcat:downloadURL </${path}>; dct:format ${format}; ${more}`,
});

const catalogue = `@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix adms: <http://www.w3.org/ns/adms#> .
${dataset("Bodø", 1804, follows, [at("bodo/m.pdf", '"PDF"'), at("bodo/m.xlsx", `<${fileType}XLSX>`), at("bodo/m", '[ a dct:MediaTypeOrExtent; rdfs:label "CSV" ]')])}
${dataset("Ålesund", 1508, "", [at("alesund/2024", '"text/csv"', follows), at("alesund/2025", '"text/csv"', follows), at("alesund/om", '"text/csv"')])}
${dataset("Trondheim", 5001, follows, [at("trondheim/m.csv", '"CSV"', "dct:conformsTo <https://trondheim.example/vårt-eget>;")])}
${dataset("Oslo", 301, follows, [at("oslo/kart", '"WMS"')])}
${dataset("Vadsø", 5605, follows, [{ at: "/vadso/side", says: 'dct:format "CSV";' }])}
${dataset("Bergen", 4601, follows, [at("bergen/m.csv", '"CSV"'), { at: "/bergen/v1/energy-meters", says: 'dct:format "JSON";' }])}
${dataset("Registeret", 1804, "adms:sample <#Registeret-0>;", [at("prover/example.csv", '"CSV"', follows)])}
`;

let publishers: Awaited<ReturnType<typeof publishersAt>>;
beforeAll(async () => {
  publishers = await publishersAt({
    "catalog.ttl": (_, response) =>
      void response.writeHead(200, { "content-type": "text/turtle" }).end(catalogue),
    bodo: ({ url = "" }, response) =>
      void response.writeHead(url === "/bodo/m" ? 200 : 404).end(url === "/bodo/m" ? meters(1804, 2) : ""),
    alesund: ({ url = "" }, response) =>
      void response.writeHead(200).end(url.includes("2025") ? meters(1508, 3) : meters(1508, 1)),
    trondheim: plain("Måler;Navn\nt-1;Utetemperatur\n"),
    bergen: file(meters(4601, 1)),
  });
  writeFileSync(
    join(folder, "trondheim.yaml"),
    `mapping: 1
dataset: energy-meters
fields:
  municipality_number: { value: "5001" }
  meter_id: { column: Måler }
  name: { column: Navn }
  measured_quantity: { value: temperature }
  unit: { value: Cel }
  resolution: { value: PT1H }
  valid_from: { value: "2019-01-01" }
`,
  );
});
afterAll(() => {
  publishers.end();
  rmSync(folder, { recursive: true, force: true });
});

async function fetchAll(...argv: readonly string[]) {
  const out = join(folder, "out.csv");
  rmSync(out, { force: true });
  const all = ["fetch", "energy-meters", "--directory", `${publishers.base}/catalog.ttl`, ...argv];
  const { code, output, problems } = await runCommand([...all, "--out", out, "--lang", "en"], {
    now: () => "2026-01-15T09:00:00Z",
  });
  const ids = () =>
    readFileSync(out, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[1] ?? "");
  return { code, output: output.replaceAll(publishers.base, "").replaceAll(folder, ""), problems, ids };
}

test("plain files of a catalogue are read, one form of each dataset and all its parts, and what cannot be is told", async () => {
  const { code, output, ids } = await fetchAll();
  expect([code, ids().toSorted()]).toEqual([
    2,
    ["ute-1508-0", "ute-1508-1", "ute-1508-2", "ute-1804-0", "ute-1804-1", "ute-4601-0"],
  ]);
  expect(output.split(/\n(?! )/).toSorted()).toMatchInlineSnapshot(`
    [
      "",
      "1 row has the same key at several, and was taken once.",
      "Bergen: 1 row (from a file)",
      "Bodø: 2 rows (from a file)",
      "Oslo: /oslo/kart: The address is not asked. The catalogue says that it has a format tables are not read from. Nothing from here was taken. Has the file another form than the dataset? Download it, make a mapping with samapne map, and fetch with --mapping.",
      "Trondheim: /trondheim/m.csv: The address is not asked. The catalogue says that the file follows another specification. Nothing from here was taken. Has the file another form than the dataset? Download it, make a mapping with samapne map, and fetch with --mapping.",
      "Vadsø: /vadso/side: The address is not asked. The catalogue does not say where the file can be downloaded (dcat:downloadURL). Nothing from here was taken. Has the file another form than the dataset? Download it, make a mapping with samapne map, and fetch with --mapping.",
      "Written /out.csv: 6 rows.",
      "Ålesund: 1 row (from a file)",
      "Ålesund: 3 rows (from a file)",
    ]
  `);
});

test("a file that is not the dataset is fetched for whoever gives a mapping with the number", async () => {
  const mapping = ["--mapping", join(folder, "trondheim.yaml")];
  const { code, ids, problems } = await fetchAll("--from", "5001", "--from", "1508", ...mapping);
  expect([code, problems, ids().toSorted()]).toEqual([
    0,
    "",
    ["t-1", "ute-1508-0", "ute-1508-1", "ute-1508-2"],
  ]);
});
