import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { everyKind } from "../../test/every-kind.ts";
import { types } from "../types/index.ts";
import { standalone, standaloneMessages, standaloneTypes } from "./index.ts";
import { compilerSays } from "../../test/compiler-says.ts";

const printed = async (print: (typeof standalone)["print"]) => String(await print(everyKind, {}));
const loaded = async (text: string) =>
  (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`)) as Record<
    string,
    unknown
  >;

interface Module {
  validate(row: unknown): readonly { readonly code: string; readonly path: readonly unknown[] }[];
}
interface Messages {
  messageOf(issue: unknown, row?: unknown, language?: string): string;
}

test("every issue has a text in three languages, with the field's name", async () => {
  const { validate } = (await loaded(await printed(standalone.print))) as unknown as Module;
  const { messageOf } = (await loaded(await printed(standaloneMessages.print))) as unknown as Messages;
  const row = { status: "ajar", count: 11, open: false, extra: 1 };
  const issues = validate(row);
  expect(issues.map(({ code }) => code)).toEqual([
    "row.unknown_field",
    "field.missing",
    "code.unknown",
    "number.too_large",
    "E1",
  ]);
  for (const language of ["nb", "nn", "en"])
    for (const issue of issues) expect(messageOf(issue, row, language)).toMatch(/^[^{}]+$/);
  expect(messageOf(issues[2], row)).toBe("Tekst: Ukjent kode");
});

test("the declarations compile beside the row's type, and narrow", async () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  mkdirSync(`${root}.turbo`, { recursive: true });
  const folder = mkdtempSync(`${root}.turbo/standalone-`);
  try {
    writeFileSync(`${folder}/types.d.ts`, String(await types.print(everyKind, {})));
    writeFileSync(`${folder}/validator.js`, await printed(standalone.print));
    writeFileSync(`${folder}/validator.d.ts`, await printed(standaloneTypes.print));
    writeFileSync(`${folder}/use.ts`, use);
    const config = { extends: "../../../../tsconfig.base.json", include: ["*.ts"] };
    writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));
    expect(compilerSays(folder)).toBe("");
    writeFileSync(`${folder}/use.ts`, use.replace('"E1"', '"E9"'));
    expect(compilerSays(folder)).toContain("use.ts");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const use = `
import { is, validate, type IssueCode } from "./validator.js";
const row: unknown = {};
export const name: string = is(row) ? row.name : "";
export const code: IssueCode = "E1";
export const errors = validate(row, { ref: (name, from) => (name === "parent" ? from : undefined) }).filter(
  ({ code, severity }) => code === "field.missing" && severity === "error",
);
`;
