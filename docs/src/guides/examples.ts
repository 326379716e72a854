import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A block of code in a guide; `printed` is what the block after it says it prints. */
export interface CodeBlock {
  readonly syntax: string;
  readonly file: string | undefined;
  readonly text: string;
  readonly printed?: string;
}

const bin = fileURLToPath(new URL("../../../packages/cli/src/bin.ts", import.meta.url));

/** The code of a guide. A `ts` block, or a `sh` block that calls `samapne`, prints the `text` block that follows it. */
export function codeBlocks(markdown: string): readonly CodeBlock[] {
  const all = [...markdown.matchAll(/^```(\w+)(?: file=(\S+))?\n(.*?)^```$/gms)].map(
    ([, syntax = "", file, text = ""]) => ({
      syntax,
      file,
      text,
    }),
  );
  return all.map((block, index) => {
    const next = all[index + 1];
    const runs = block.syntax === "ts" || (block.syntax === "sh" && block.text.startsWith("npx samapne"));
    return runs && next?.syntax === "text" ? { ...block, printed: next.text.trim() } : block;
  });
}

/** Runs a block in a folder, with the files the guide shows beside it, and gives what it prints. */
export function runExample({ syntax, text }: CodeBlock, markdown: string, folder: string): string {
  for (const { file, text: content } of codeBlocks(markdown))
    if (file !== undefined) writeFileSync(join(folder, file), content);
  writeFileSync(join(folder, "example.ts"), text);
  const words =
    syntax === "ts"
      ? ["example.ts"]
      : [
          bin,
          ...text
            .trim()
            .replace(/^npx samapne /, "")
            .split(/\s+/),
        ];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=@samapne/source", "--no-warnings", ...words],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", NODE_OPTIONS: "" },
    },
  );
  return (stdout + stderr).trim();
}
