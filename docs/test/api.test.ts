import { HtmlValidate } from "html-validate";
import { beforeAll, describe, expect, test } from "vitest";
import type { ApiEntry } from "../src/api/api-package.ts";
import { readApi } from "../src/api/read-api.ts";
import { apiPages } from "../src/pages/api.ts";
import { render } from "../src/site/render.ts";
import { root, site } from "./support/built.ts";

describe("the reference of the programming interface", () => {
  let entries: readonly ApiEntry[] = [];
  let pages: readonly (readonly [name: string, html: string])[] = [];

  beforeAll(async () => {
    entries = await readApi(root);
    pages = apiPages(entries).map((page) => [page.path, render(page, "en")]);
  });

  test("knows every entry of every package", () => {
    const names = entries.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["@samapne/core", "@samapne/core/zod", "@samapne/energy"]));
    expect(entries.filter(({ exports }) => exports.length === 0).map(({ name }) => name)).toEqual([]);
  });

  test("says what an export is for", () => {
    const silent = entries.flatMap(({ name, exports }) =>
      exports.filter(({ text }) => text.trim() === "").map((one) => `${name}: ${one.name}`),
    );
    expect(silent).toEqual([]);
  });

  test("shows how a function is called, and what an interface holds", () => {
    const core = new Map(
      entries.find(({ name }) => name === "@samapne/core")?.exports.map((one) => [one.name, one]),
    );
    expect(core.get("isDate")).toMatchObject({
      kind: "function",
      signatures: ["isDate(text: string): boolean"],
    });
    expect(core.get("Issue")?.members.map(({ name }) => name)).toContain("code");
  });

  test("is whole and correct markup below 200 kB a page", async () => {
    expect(pages.length).toBeGreaterThan(entries.length);
    const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
    for (const [path, html] of pages) {
      expect(Buffer.byteLength(html) + Buffer.byteLength(site.get("look.css") ?? ""), path).toBeLessThan(
        200_000,
      );
      const { results } = await validator.validateString(html);
      expect(
        results.flatMap(({ messages }) => messages.map(({ message }) => message)),
        path,
      ).toEqual([]);
    }
  });
});
