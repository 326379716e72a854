import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Dataset } from "@samapne/core";
import readSheets from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { csvw } from "../packages/generators/src/csvw/index.ts";
import { csvwLimits } from "../packages/generators/src/csvw/inexpressible.ts";
import { reference } from "../packages/generators/src/reference/index.ts";
import { dataPackage, tableSchema } from "../packages/generators/src/table-schema/index.ts";
import { tableSchemaLimits } from "../packages/generators/src/table-schema/inexpressible.ts";
import { template } from "../packages/generators/src/template/index.ts";
import { partsOf } from "../packages/generators/test/xlsx-parts.ts";
import { type Entry, registry } from "../scripts/specs/registry.ts";

const forms = [
  { path: "table-schema.json", title: "Table Schema", limits: tableSchemaLimits },
  { path: "csv-metadata.json", title: "CSV on the Web", limits: csvwLimits },
];
const texts = [tableSchema, dataPackage, csvw, reference("nb", forms), reference("en", forms)];

/** Everything printed about a dataset, by file name. */
async function printed({ dataset, samples }: Entry) {
  const all = await Promise.all(
    texts.map(async (one) => [one.path, (await one.print(dataset, { samples })) as string] as const),
  );
  return { texts: new Map(all), workbook: await template.print(dataset, { samples }) };
}

describe.each(registry.map((entry) => [entry.dataset.id, entry] as const))("%s", (_, entry) => {
  const { dataset } = entry;
  const names = Object.keys(dataset.fields);

  test("has every field in every file, in order", async () => {
    const { texts: files } = await printed(entry);
    const table = JSON.parse(files.get("table-schema.json") as string) as Named;
    const packaged = JSON.parse(files.get("datapackage.json") as string) as {
      resources: { schema: Named }[];
    };
    const web = JSON.parse(files.get("csv-metadata.json") as string) as {
      tableSchema: { columns: { name: string }[] };
    };
    expect(table.fields.map(({ name }) => name)).toEqual(names);
    expect(packaged.resources[0]?.schema.fields.map(({ name }) => name)).toEqual(names);
    expect(web.tableSchema.columns.map(({ name }) => name)).toEqual(names);
    for (const path of ["README.md", "README.en.md"]) {
      const rows = [
        ...(files.get(path) as string).matchAll(/^\| `([a-z_0-9]+)` \|.*\|.*\|.*\|.*\|.*\|.*\|.*\|$/gm),
      ];
      expect(rows.map(([, name]) => name)).toEqual(names);
    }
  });

  test("has a README whose tables have as many cells in each row, with every rule, check and CEL text", async () => {
    const { texts: files } = await printed(entry);
    for (const path of ["README.md", "README.en.md"]) {
      const text = files.get(path) as string;
      expect(tablesIn(text).length).toBeGreaterThan(2);
      for (const rows of tablesIn(text)) expect(new Set(rows.map(cellsIn)).size, rows[0]).toBe(1);
      for (const { id, expression } of dataset.rules ?? []) {
        expect(text, path).toContain(`### ${id} (`);
        expect(text.replaceAll(/\s+/g, " "), id).toContain(expression.replaceAll(/\s+/g, " "));
      }
      for (const { id } of dataset.checks ?? []) expect(text, path).toContain(`### ${id} (`);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  test("shows for each rule a row that breaks it, with the message", async () => {
    const text = (await printed(entry)).texts.get("README.en.md") as string;
    for (const { id } of dataset.rules ?? [])
      expect(text.split(`### ${id} (`)[1]?.split("\n#")[0], id).toMatch(/^- Message: .{10}/m);
  });

  test("has a workbook with the bokmål labels, a drop-down for each code field, and codes as text", async () => {
    const { workbook } = await printed(entry);
    const sheets = await readSheets(Buffer.from(workbook));
    const [data, explanation] = sheets;
    expect(data?.data[0]).toEqual(Object.values(dataset.fields).map(({ label }) => label.nb));
    expect(explanation?.data.map((row) => row[1])).toEqual(expect.arrayContaining(names));
    const xml = partsOf(workbook).get("xl/worksheets/sheet1.xml")?.text ?? "";
    const listed = [...xml.matchAll(/<dataValidation type="list"[^>]* sqref="([A-Z]+)2:/g)].map(
      ([, column]) => column,
    );
    expect(listed).toEqual(codeColumns(dataset));
    const codes = sheets.find(({ sheet }) => sheet === "Koder")?.data.flat() ?? [];
    expect(codes.includes("0301")).toBe(names.some((name) => /^municipality_(number|code)$/.test(name)));
    expect(codes).not.toContain("3005");
  });
});

test("two prints are byte-equal, in another time zone, language and folder too", async () => {
  const env = { ...process.env, TZ: "Pacific/Auckland", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" };
  const there = execFileSync(
    process.execPath,
    ["--conditions=@samapne/source", "--input-type=module", "--eval", digesting],
    { env, encoding: "utf8", cwd: fileURLToPath(new URL(".", import.meta.url)) },
  );
  expect(JSON.parse(there)).toEqual(await digests());
});

async function digests(): Promise<readonly string[]> {
  const all = await Promise.all(registry.map(printed));
  return all.flatMap(({ texts: files, workbook }) => [...files.values(), workbook].map(digest));
}

function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

const here = (path: string) =>
  JSON.stringify(new URL(`../packages/generators/src/${path}`, import.meta.url).href);

/** The same prints in a process of its own. */
const digesting = `
import { createHash } from "node:crypto";
const { registry } = await import(${here("../../../scripts/specs/registry.ts")});
const { csvw } = await import(${here("csvw/index.ts")});
const { reference } = await import(${here("reference/index.ts")});
const { dataPackage, tableSchema } = await import(${here("table-schema/index.ts")});
const { template } = await import(${here("template/index.ts")});
const { csvwLimits } = await import(${here("csvw/inexpressible.ts")});
const { tableSchemaLimits } = await import(${here("table-schema/inexpressible.ts")});
const forms = [
  { path: "table-schema.json", title: "Table Schema", limits: tableSchemaLimits },
  { path: "csv-metadata.json", title: "CSV on the Web", limits: csvwLimits },
];
const printers = [tableSchema, dataPackage, csvw, reference("nb", forms), reference("en", forms), template];
const found = [];
for (const { dataset, samples } of registry)
  for (const printer of printers)
    found.push(createHash("sha256").update(await printer.print(dataset, { samples })).digest("hex"));
console.log(JSON.stringify(found));
`;

interface Named {
  readonly fields: readonly { readonly name: string }[];
}

/** The columns of the fields with a list to choose from, by letter: codes, and yes or no. */
function codeColumns({ fields }: Dataset): readonly string[] {
  return Object.values(fields).flatMap(({ kind }, place) =>
    kind === "code" || kind === "boolean" ? [columnLetter(place)] : [],
  );
}

function columnLetter(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : columnLetter(Math.floor(place / 26) - 1) + last;
}

/** The tables of a Markdown text, each as its lines; what stands in code blocks is no table. */
function tablesIn(text: string): readonly (readonly string[])[] {
  const prose = text.replace(/^(`{3,})[^]*?^\1$/gm, "");
  return prose
    .split(/\n{2,}/)
    .filter((part) => part.startsWith("|"))
    .map((part) => part.trim().split("\n"));
}

/** Cells of a table line: an escaped | does not end one. */
function cellsIn(line: string): number {
  return line.replaceAll("\\\\", "").replaceAll("\\|", "").split("|").length - 2;
}
