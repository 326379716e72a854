import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { everyKind } from "../../test/every-kind.ts";
import { types } from "./index.ts";
import { compilerSays } from "../../test/compiler-says.ts";

const text = (await types.print(everyKind, {})) as string;

test("documents every field, with unit, codes and example", () => {
  expect(text).toContain("export interface EveryKind {");
  expect(text.match(/^ {2}\/\*\*$/gm)).toHaveLength(Object.keys(everyKind.fields).length);
  expect(text).toContain("Unit: %");
  expect(text).toContain("- `closed`: Stengt");
  expect(text).toContain('Example: "Bodø"');
  expect(text).toContain("// every-kind draft, printed");
});

test("does not let a text end its comment", () => {
  expect(text).toContain("Every kind *\\/ of field");
});

test("is the row type of the dataset, but for readonly and undefined", () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  mkdirSync(`${root}.turbo`, { recursive: true });
  const folder = mkdtempSync(`${root}.turbo/types-`);
  try {
    writeFileSync(`${folder}/types.d.ts`, text);
    writeFileSync(`${folder}/assertion.ts`, assertion);
    const config = { extends: "../../../../tsconfig.base.json", include: ["*.ts"] };
    writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));
    expect(compilerSays(folder)).toBe("");
    writeFileSync(`${folder}/types.d.ts`, text.replace("  count?: number | null", "  count?: string | null"));
    expect(compilerSays(folder)).toContain("assertion.ts");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const assertion = `
import type { Row } from "@samapne/core";
import type { everyKind } from "../../test/every-kind.ts";
import type { EveryKind } from "./types.d.ts";
type Plain<R> = { -readonly [K in keyof R]: R[K] extends infer V ? (V extends readonly (infer I)[] ? I[] : V) : never };
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Present<R> = { [K in keyof R]: Exclude<R[K], undefined> };
export const same: Same<Present<Plain<Row<typeof everyKind>>>, Present<Plain<EveryKind>>> = true;
`;
