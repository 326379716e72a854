import { createHash } from "node:crypto";
import { languages, specificationOf } from "@samapne/core";
import { generators } from "@samapne/generators";
import { describe, expect, test } from "vitest";
import { markupFaults } from "../src/check/markup.ts";
import { whyNoExample } from "../src/model/failing/why-no-example.ts";
import { fileWords } from "../src/pages/dataset/files.ts";
import { placeholders } from "../src/pages/placeholders.ts";
import { tenderText } from "../src/pages/tender.ts";
import { countyNumbers, municipalities } from "../src/parts/adoption-map.ts";
import { model, oneFiles, pages, plain, scripts, site } from "./support/built.ts";
import { brokenLink, linksIn } from "./support/links.ts";
import { strayPassages } from "./support/passages.ts";

const styleSize = Buffer.byteLength(site.get("look.css") ?? "");

describe("every page", () => {
  test("there are hundreds", () => {
    expect(pages.length).toBeGreaterThan(400);
  });

  test("exists in every language", () => {
    const of = (language: string) =>
      pages
        .filter(([path]) => path.startsWith(`${language}/`))
        .map(([path]) => path.slice(3))
        .toSorted();
    expect(of("nb").length).toBeGreaterThan(100);
    expect(of("nn")).toEqual(of("nb"));
    expect(of("en")).toEqual(expect.arrayContaining([...of("nb")]));
  });

  test("says its language", () => {
    const ofLanguage = pages.filter(([path]) => (languages as readonly string[]).includes(path.slice(0, 2)));
    const wrong = ofLanguage.filter(([path, html]) => !html.includes(`<html lang="${path.slice(0, 2)}">`));
    expect(ofLanguage.length).toBeGreaterThan(400);
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  test("says where a passage is in another language", () => {
    const wrong = '<p>Fila</p><p>Which rows?</p><p lang=en>the</p><p lang="en">the</p>';
    expect(strayPassages(wrong, "nb")).toEqual(["Which rows?", "the"]);
    expect(strayPassages("<p>Navn på <b>sykefravær</b></p>", "en")).toEqual(["sykefravær"]);
    for (const language of languages)
      for (const [path, html] of pages.filter(([one]) => one.startsWith(`${language}/`)))
        expect(strayPassages(html, language), path).toEqual([]);
  });

  test("has no broken link, and no anchor that is not there", () => {
    const links = pages.flatMap(([path, html]) => linksIn(path, html));
    expect(links.length).toBeGreaterThan(10_000);
    expect(links.flatMap((link) => brokenLink(link) ?? [])).toEqual([]);
  });

  test("asks no other host, and forbids itself to", () => {
    for (const [path, html] of pages) {
      const loaded = [...html.matchAll(/<(?:script|link rel="stylesheet"|img|iframe|source)[^>]*>/g)].join(
        "",
      );
      expect(loaded, path).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
      const policy = plain(/Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "");
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).not.toMatch(/'unsafe-eval'|https?:|\*/);
      // The solver of the page that withholds is WebAssembly, and that alone it may compile.
      expect(policy.includes("'wasm-unsafe-eval'"), path).toBe(path.endsWith("/protect/index.html"));
      expect(policy.includes("unsafe-inline"), path).toBe(path === "404.html");
    }
    expect(site.get("look.css")).not.toMatch(/@import|url\(/);
  });

  test("has no inline script, style or handler", () => {
    for (const [path, html] of pages) {
      expect(html, path).not.toMatch(/<script(?![^>]* src=)|\sstyle="|\son[a-z]+="/);
      expect(html.includes("<style"), path).toBe(path === "404.html");
    }
  });

  test("is under 200 KB with its stylesheet and scripts, the engines in two of them apart", () => {
    for (const [path, html] of pages) {
      const own = [...html.matchAll(/src="[./]*(scripts\/[^"]+)"/g)]
        .map(([, name = ""]) => name)
        .filter((name) => !/validator|protect/.test(name));
      const size = own.reduce((sum, name) => sum + (scripts.get(name)?.length ?? 0), 0);
      expect(Buffer.byteLength(html) + styleSize + size, path).toBeLessThan(200_000);
    }
  });

  test("leads to the validator as one file, whose policy lets its own script run and nothing else in or out", async () => {
    expect([...oneFiles]).toHaveLength(3);
    for (const [path, html] of oneFiles) {
      expect(site.get(`${path.slice(0, path.lastIndexOf("/"))}/index.html`)).toContain(
        `href="${path.split("/").at(-1)}" download`,
      );
      expect(html).toContain("default-src &#39;none&#39;");
      expect(html).toContain("connect-src &#39;none&#39;");
      const script = /<script type="module">([\s\S]*)<\/script>/.exec(html)?.[1] ?? "";
      expect(script.length).toBeGreaterThan(1_000_000);
      const digest = createHash("sha256").update(script).digest("base64");
      expect(plain(html)).toContain(`script-src 'sha256-${digest}';`);
      expect(html.match(/<script/g)?.length).toBeGreaterThan(0);
      expect(await markupFaults(html.replace(script, ""), path)).toEqual([]);
      expect(Buffer.byteLength(html)).toBeLessThan(2_200_000);
    }
  });

  test("has one heading of the first order", () => {
    for (const [path, html] of pages) expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
  });

  test("has a title that no other page of its language has; versions of one dataset and kinds of message may share theirs", () => {
    const shared = /\/(?:draft|\d+\.\d+\.\d+)\/index\.html$|\/issues\//;
    const titles = pages
      .filter(([path]) => !shared.test(path))
      .map(([path, html]) => `${path.slice(0, 2)} ${/<title>([^<]*)</.exec(html)?.[1] ?? ""}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});

describe("the HTML", () => {
  /** One page of each kind and language; `npm run docs:check` looks at all of them. */
  const kinds = new Map(pages.map((page) => [kindOf(page[0]), page] as const));

  test("is judged: a fault is found", async () => {
    expect(await markupFaults("<!DOCTYPE html><p><div>x</div></p><img>", "wrong")).not.toEqual([]);
  });

  test.each([...kinds.values()])("is valid: %s", async (path, html) => {
    expect(await markupFaults(html, path)).toEqual([]);
  });
});

/** Pages of one kind differ only by what stands in the middle of their path. */
function kindOf(path: string): string {
  return path
    .replace(/^(\w\w\/)?(datasets|code-lists|issues|problems|guides)\/[^/]+\//, "$1$2/x/")
    .replace(/x\/[\d.]+\//, "x/v/");
}

describe("what is made from the model", () => {
  test("every printed file is explained", () => {
    for (const { path } of generators) expect(fileWords, path).toHaveProperty([path]);
  });

  test("every field has an anchor, a meaning and an example or a reason", () => {
    for (const { id, newest } of model.datasets) {
      const html = site.get(`nn/datasets/${id}/index.html`) ?? "";
      for (const [name, field] of Object.entries(newest.dataset.fields)) {
        expect(html, name).toContain(`id="${name}"`);
        expect(plain(html), name).toContain(field.description.nn);
      }
      for (const rule of newest.dataset.rules ?? []) expect(html, rule.id).toContain(`id="${rule.id}"`);
    }
  });

  test("a message has a small file that gets it, or a reason why no file has, never both", () => {
    const shown = model.issues.filter(({ example }) => example !== undefined);
    expect(shown.length).toBeGreaterThanOrEqual(75);
    for (const { code, example } of shown)
      for (const language of languages) {
        const html = plain(site.get(`${language}/issues/${code}/index.html`) ?? "");
        expect(html, code).toContain(example?.cause.message[language]);
      }
    const others = model.issues.filter(({ example }) => example === undefined);
    expect(others.map(({ code }) => code).toSorted()).toEqual([...whyNoExample.keys()].toSorted());
    for (const { code } of others)
      for (const language of languages)
        expect(plain(site.get(`${language}/issues/${code}/index.html`) ?? ""), code).toContain(
          whyNoExample.get(code)?.[language],
        );
  });

  test("what is filled into a message is named in the language of the page", () => {
    const named = model.issues.flatMap(({ entry }) =>
      [entry.message, entry.advice].flatMap((text) =>
        [...(text?.nb ?? "").matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name),
      ),
    );
    expect(new Set(named)).toEqual(new Set(Object.keys(placeholders)));
  });

  test("the requirements name every required field, every error and the address, in every language", () => {
    for (const { newest } of model.datasets)
      for (const language of languages) {
        const text = tenderText(newest.dataset, language);
        for (const name of Object.keys(newest.dataset.fields)) expect(text).toContain(`- ${name} (`);
        for (const { id, severity = "error" } of newest.dataset.rules ?? [])
          expect(text.includes(`- ${id}: `), id).toBe(severity === "error");
        expect(text).toContain(specificationOf(newest.dataset));
        expect(text).not.toMatch(/undefined|\{\w+\}/);
      }
  });

  test("every municipality of today has a tile", () => {
    expect(municipalities).toHaveLength(357);
    for (const { number } of municipalities) expect(countyNumbers).toContain(number.slice(0, 2));
    expect(site.get("nb/adoption/index.html")?.match(/<rect/g)).toHaveLength(357);
  });

  test("the registry of publishers names municipalities and datasets that exist", () => {
    const known = new Set(
      model.datasets.flatMap(({ versions }) =>
        versions.map(({ dataset }) => `${dataset.id}@${dataset.version}`),
      ),
    );
    for (const { municipality, publications } of model.publishers) {
      expect(municipalities.map(({ number }) => number)).toContain(municipality);
      for (const { dataset } of publications) expect(known).toContain(dataset);
    }
  });
});

describe("for machines", () => {
  test("llms.txt and index.json name every dataset, and addresses that exist", () => {
    const [llms = "", index = ""] = [site.get("llms.txt"), site.get("index.json")];
    for (const { id } of model.datasets) expect(llms).toContain(`[${id}]`);
    const { datasets, issues } = JSON.parse(index) as { datasets: unknown[]; issues: unknown[] };
    expect(datasets.length).toBeGreaterThanOrEqual(model.datasets.length);
    expect(issues).toHaveLength(model.issues.length);
    const addresses = [...`${llms}${index}`.matchAll(/https:\/\/samapne\.no\/([^\s")]*)/g)].map(
      ([, path = ""]) => path,
    );
    expect(addresses.length).toBeGreaterThan(100);
    expect(
      addresses.flatMap(
        (path) => brokenLink({ from: "llms.txt", to: path === "" ? "index.html" : path }) ?? [],
      ),
    ).toEqual([]);
  });

  test("every code list stands as JSON, with all its codes", () => {
    for (const { list } of model.codeLists) {
      const { codes } = JSON.parse(site.get(`code-lists/${list.id}.json`) ?? "{}") as typeof list;
      expect(codes, list.id).toHaveLength(list.codes.length);
    }
    expect(Buffer.byteLength(site.get("llms.txt") ?? "")).toBeLessThan(20_000);
    expect(Buffer.byteLength(site.get("index.json") ?? "")).toBeLessThan(200_000);
  });

  test("the sitemap names pages that exist, and none twice", () => {
    const addresses = [
      ...(site.get("sitemap.xml") ?? "").matchAll(/<loc>https:\/\/samapne\.no\/([^<]*)</g),
    ].map(([, path = ""]) => path);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.length).toBeGreaterThan(300);
    for (const path of addresses) expect(site.has(`${path}index.html`), path).toBe(true);
  });

  test("the search finds what interval_end means, in every language", () => {
    for (const language of languages) {
      const entries = JSON.parse(site.get(`${language}/search.json`) ?? "[]") as [
        string,
        string,
        string,
        string,
      ][];
      const [path, title, , text] = entries.find(([, name]) => name.startsWith("interval_end")) ?? [];
      expect(path).toBe("datasets/energy-measurements/#interval_end");
      expect(title).toMatch(/–/);
      expect(text?.length).toBeGreaterThan(20);
      for (const [to] of entries) expect(brokenLink({ from: `${language}/index.html`, to })).toBeUndefined();
    }
  });
});
