import { describe, expect, test } from "vitest";
import { circlesIn } from "./house/circles.ts";
import { faultsOf } from "./house/faults.ts";
import { type House, type Manifest, readHouse } from "./house/house.ts";
import { importsOf } from "./house/imports.ts";

describe("the house", () => {
  const house = readHouse();

  test("keeps its own rules", () => {
    expect(faultsOf(house)).toEqual([]);
  });

  test("was really read: six rooms or more, each with a front door", () => {
    expect(house.rooms.length).toBeGreaterThanOrEqual(6);
    for (const room of house.rooms)
      expect(room.files.map((file) => file.path)).toContain(`${room.folder}/src/index.ts`);
  });
});

describe("a planted fault is found", () => {
  const core = (files: Record<string, string>, manifest: Partial<Manifest> = {}): House =>
    houseOf("packages/core", { name: "@samapne/core", ...manifest }, files);

  test("a package.json that asks for a higher storey", () => {
    const found = faultsOf(core({}, { dependencies: { "@samapne/energy": "0.1.0" } }));
    expect(found).toEqual([
      "packages/core: @samapne/core may not depend on @samapne/energy, which is not on a lower storey",
    ]);
  });

  test("an import of the own storey", () => {
    const house = houseOf(
      "packages/terms",
      { name: "@samapne/terms" },
      { "src/index.ts": 'import "@samapne/tabular";' },
    );
    expect(faultsOf(house)).toEqual([
      "packages/terms/src/index.ts: @samapne/tabular is not on a lower storey",
    ]);
  });

  test("a package without a storey", () => {
    expect(faultsOf(houseOf("packages/attic", { name: "@samapne/attic" }, {}))).toEqual([
      "packages/attic: no storey is given for @samapne/attic",
    ]);
  });

  test("a library nobody declared", () => {
    expect(faultsOf(core({ "src/a.ts": 'import x from "left-pad/deeper";' }))).toEqual([
      "packages/core/src/a.ts: left-pad is not declared in package.json",
    ]);
  });

  test("a development library in shipped code, while a test may use it", () => {
    const text = 'import fc from "fast-check";';
    const manifest = { devDependencies: { "fast-check": "4.10.2" } };
    expect(faultsOf(core({ "src/a.test.ts": text }, manifest))).toEqual([]);
    expect(faultsOf(core({ "src/a.ts": text }, manifest))).toHaveLength(1);
  });

  test("a package that is declared for development only, while the command line builds it in", () => {
    const files = { "src/a.ts": 'import { found } from "@samapne/core";' };
    const devDependencies = { "@samapne/core": "0.1.0" };
    expect(faultsOf(houseOf("packages/cli", { name: "samapne", devDependencies }, files))).toEqual([]);
    const server = houseOf("packages/server", { name: "@samapne/server", devDependencies }, files);
    expect(faultsOf(server)).toEqual([
      "packages/server/src/a.ts: @samapne/core is not declared in package.json",
    ]);
  });

  test("a relative import that leaves the package", () => {
    expect(faultsOf(core({ "src/a.ts": 'export * from "../../terms/src/index.ts";' }))).toEqual([
      'packages/core/src/a.ts: "../../terms/src/index.ts" leaves the package',
    ]);
  });

  test("a relative import that does not end in .ts", () => {
    expect(faultsOf(core({ "src/a.ts": 'import "./b.js";' }))).toEqual([
      'packages/core/src/a.ts: "./b.js" must end in .ts',
    ]);
  });

  test("core that opens a file, while the command line may", () => {
    const text = 'import { readFile } from "node:fs/promises";';
    expect(faultsOf(core({ "src/a.ts": text }))).toEqual([
      'packages/core/src/a.ts: "node:fs/promises" reaches too far for @samapne/core',
    ]);
    expect(faultsOf(houseOf("packages/cli", { name: "samapne" }, { "src/a.ts": text }))).toEqual([]);
  });

  test("a circle of three files, closed by a type and an import()", () => {
    const found = faultsOf(
      core({
        "src/a.ts": 'import { b } from "./b.ts";',
        "src/b.ts": 'import type { C } from "./deep/c.ts";',
        "src/deep/c.ts": 'export const a = () => import("../a.ts");',
      }),
    );
    const circle = ["a.ts", "b.ts", "deep/c.ts", "a.ts"].map((name) => `packages/core/src/${name}`);
    expect(found).toEqual([`circle: ${circle.join(" → ")}`]);
  });

  test("a library with two doors, while types and tests are free", () => {
    const files = {
      "src/a.ts": 'import { z } from "zod";',
      "src/b.ts": 'import type { ZodType } from "zod";',
      "src/c.ts": 'import { type ZodType } from "zod";',
      "src/a.test.ts": 'import { z } from "zod";',
    };
    const manifest = { peerDependencies: { zod: "^4.0.0" } };
    expect(faultsOf(core(files, manifest))).toEqual([]);
    expect(faultsOf(core({ ...files, "src/d.ts": 'export { z } from "zod";' }, manifest))).toEqual([
      "packages/core: zod has 2 doors: packages/core/src/a.ts, packages/core/src/d.ts",
    ]);
  });
});

test("finds every way to ask for a module, and which of them are only types", () => {
  const text = `
    import "a"; import b from "b"; import type c from "c"; import { type d } from "d"; import { type e, f } from "e";
    export * from "g"; export type { h } from "h"; type I = import("i").I; await import("j");
    // import "not-me"
    const text = 'import "nor-me"';
  `;
  const [value, type] = [
    importsOf(text).filter((it) => !it.typeOnly),
    importsOf(text).filter((it) => it.typeOnly),
  ];
  expect(value.map((it) => it.from).join()).toBe("a,b,e,g,j");
  expect(type.map((it) => it.from).join()).toBe("c,d,h,i");
});

test("finds two circles that share a file, and none where a file is reached by two ways", () => {
  const graph = { a: ["b", "c"], b: ["a"], c: ["a"] };
  expect(circlesIn(new Map(Object.entries(graph)))).toEqual([
    ["a", "b", "a"],
    ["a", "c", "a"],
  ]);
  expect(circlesIn(new Map(Object.entries({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] })))).toEqual([]);
});

function houseOf(folder: string, manifest: Manifest, files: Record<string, string>): House {
  const sources = Object.entries(files).map(([name, text]) => ({ path: `${folder}/${name}`, text }));
  return { manifest: { name: "root" }, rooms: [{ folder, manifest, files: sources }] };
}
