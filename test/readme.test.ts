import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

/**
 * Code in the README runs. A `ts` block is run as it stands and must print the `text` block that follows it. A
 * `csv file=name` block is written to a file; a `sh` block with `samapne` is run in its folder and must print the
 * `text` block that follows.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
// Inside the repository, so that packages are found; not in node_modules, where Node reads no TypeScript.
mkdirSync(join(root, ".turbo"), { recursive: true });
const folder = mkdtempSync(join(root, ".turbo", "readme-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Block {
  readonly language: string;
  readonly file: string | undefined;
  readonly text: string;
}

const blocks: readonly Block[] = [...readme.matchAll(/^```(\w+)(?: file=(\S+))?\n(.*?)^```$/gms)].map(
  ([, language = "", file, text = ""]) => ({ language, file, text }),
);

function run(command: string, args: readonly string[]): string {
  const environment = { ...process.env, NO_COLOR: "1", NODE_OPTIONS: "" };
  const { stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: "utf8", env: environment });
  return (stdout + stderr).trim();
}

const source = ["--conditions=@samapne/source", "--no-warnings"];
const bin = join(root, "packages/cli/src/bin.ts");

describe("the code in the README", () => {
  for (const { file, text } of blocks) if (file !== undefined) writeFileSync(join(folder, file), text);

  const examples = blocks.flatMap((block, index) => {
    const printed = blocks[index + 1];
    const runs = block.language === "ts" || (block.language === "sh" && block.text.includes("npx samapne"));
    return runs && printed?.language === "text" ? [{ ...block, printed: printed.text.trim() }] : [];
  });

  test("there is some", () => {
    expect(examples.map(({ language }) => language)).toEqual(expect.arrayContaining(["ts", "sh"]));
  });

  test.each(examples)("prints what it says: $text", ({ language, text, printed }) => {
    writeFileSync(join(folder, "example.ts"), text);
    const calls = text
      .trim()
      .split("\n")
      .map((line) => line.replace(/^npx samapne /, "").split(/\s+/));
    const argumentsOf = language === "ts" ? [["example.ts"]] : calls.map((words) => [bin, ...words]);
    const said = argumentsOf.map((words) => run(process.execPath, [...source, ...words]));
    expect(said.join("\n").trim()).toBe(printed);
  });
});
