import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { languages } from "@samapne/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "../../packages/cli/src/commands.ts";
import { codeBlocks, runExample } from "../src/guides/examples.ts";
import { snippetsOf } from "../src/pages/dataset/snippets.ts";
import { model, pages, plain, root } from "./support/built.ts";

/** Code the site shows is run. Commands must exist; guides must print what they say; snippets must get the rows. */

mkdirSync(join(root, ".turbo"), { recursive: true });
const folder = mkdtempSync(join(root, ".turbo", "docs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every command the site names exists, with the options it is given", () => {
  const named = pages.flatMap(([path, html]) =>
    [...plain(html).matchAll(/npx samapne ([a-z]+)([^\n<]*)/g)].map(([, name = "", rest = ""]) => ({
      path,
      name,
      rest,
    })),
  );
  expect(named.length).toBeGreaterThan(20);
  for (const { path, name, rest } of named) {
    // Some commands have two words.
    const [, second = ""] = /^\s+([a-z]+)/.exec(rest) ?? [];
    const command =
      commands.find((one) => one.name === `${name} ${second}`) ?? commands.find((one) => one.name === name);
    expect(command, `${path}: ${name}`).toBeDefined();
    for (const [, option = ""] of rest.matchAll(/--([a-z-]+)/g))
      expect(Object.keys(command?.options ?? {}), `${path}: ${name}`).toContain(option);
  }
});

describe("the guides", () => {
  const examples = model.guides.flatMap(({ slug, text }) =>
    languages.flatMap((language) =>
      codeBlocks(text[language])
        .filter(({ printed }) => printed !== undefined)
        .map((block) => [`${language}/${slug}`, block, text[language]] as const),
    ),
  );

  test("have examples that are run", () => {
    expect(examples.length).toBeGreaterThanOrEqual(6);
  });

  test.each(examples)("%s prints what it says (npm run docs:guides writes it anew)", (_, block, text) => {
    expect(runExample(block, text, folder)).toBe(block.printed);
  });

  test("say the same in every language: the same links and the same code", () => {
    for (const { slug, text } of model.guides) {
      const links = (one: string) => [...one.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to);
      const code = (one: string) => codeBlocks(one).map(({ syntax }) => syntax);
      for (const language of languages) {
        expect(links(text[language]), `${language}/${slug}`).toEqual(links(text.nb));
        expect(code(text[language]), `${language}/${slug}`).toEqual(code(text.nb));
      }
    }
  });
});

describe("the ways to get data", () => {
  const entries = model.datasets.flatMap(({ id, newest }) =>
    newest.samples === undefined ? [] : [[id, newest, newest.samples] as const],
  );
  let server: Server;
  let base: string;

  beforeAll(async () => {
    server = createServer((request, response) => answer(request.url ?? "", response));
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  /** A publisher's files and a page of its API, as the contract says. */
  function answer(url: string, response: ServerResponse): void {
    const { pathname } = new URL(url, "http://x");
    const [id = ""] = pathname.replace("/v1/", "").split(".");
    const found = entries.find(([name]) => name === id);
    response.setHeader("content-type", pathname.endsWith(".csv") ? "text/csv" : "application/json");
    response.end(
      pathname.endsWith(".csv")
        ? readFileSync(join(root, "specs", found?.[1].folder ?? "", "example.csv"))
        : JSON.stringify({ data: found?.[2].valid, links: {}, meta: {} }),
    );
  }

  const textOf = (id: string, snippet: string) => {
    const version = entries.find(([name]) => name === id)?.[1];
    if (version === undefined) throw new Error(id);
    const all = snippetsOf(version.dataset, { csv: `${base}/v1/${id}.csv`, api: base });
    return all.find((one) => one.id === snippet)?.text ?? "";
  };

  test.each(entries)("curl, JavaScript: %s", async (id, _, { valid }) => {
    const run = (command: string, args: readonly string[]) =>
      new Promise<string>((resolve) => {
        execFile(command, args, { cwd: folder }, (error, stdout) => resolve(error ? error.message : stdout));
      });
    await run("sh", ["-c", textOf(id, "csv")]);
    expect(
      readFileSync(join(folder, `${id}.csv`), "utf8")
        .trim()
        .split("\n"),
    ).toHaveLength(valid.length + 1);
    expect(JSON.parse(await run("sh", ["-c", textOf(id, "api")]))).toHaveProperty("data");
    writeFileSync(join(folder, "get.mjs"), textOf(id, "javascript"));
    expect(await run(process.execPath, ["get.mjs"])).toMatch(new RegExp(`^${valid.length} \\{`));
  });

  test("DuckDB, with every code as text: each dataset", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    for (const [id, version, { valid }] of entries) {
      const file = join(root, "specs", version.folder, "example.csv");
      const text = textOf(id, "duckdb").replace(`${base}/v1/${id}.csv`, file);
      const rows = (await connection.runAndReadAll(text)).getRowObjects();
      expect(rows, id).toHaveLength(valid.length);
      expect(typeof (rows[0]?.["municipality_number"] ?? ""), id).toBe("string");
    }
    connection.closeSync();
  });

  const python = spawnSync("python3", ["-c", "import pandas"]).status === 0;

  test.skipIf(!python)("Python: each dataset (skipped where pandas is not installed)", () => {
    for (const [id, version] of entries) {
      const file = join(root, "specs", version.folder, "example.csv");
      const text = textOf(id, "python").replace(`${base}/v1/${id}.csv`, file);
      const { status, stderr } = spawnSync("python3", ["-c", text], { encoding: "utf8" });
      expect(stderr).toBe("");
      expect(status).toBe(0);
    }
  });
});
