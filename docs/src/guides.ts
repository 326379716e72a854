// Runs the examples of the guides and writes what they print into them. Run as `npm run docs:guides` when a report or a
// message has changed; a test holds that the guides are up to date.
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { codeBlocks, runExample } from "./guides/examples.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
mkdirSync(join(root, ".turbo"), { recursive: true });
const folder = mkdtempSync(join(root, ".turbo", "docs-"));
for (const path of globSync("docs/guides/*/*.md", { cwd: root })) {
  const before = readFileSync(join(root, path), "utf8");
  const after = codeBlocks(before)
    .filter(({ printed }) => printed !== undefined)
    .reduce((text, block) => {
      const old = `\`\`\`${block.syntax}\n${block.text}\`\`\`\n\n\`\`\`text\n${block.printed === "" ? "" : `${block.printed}\n`}\`\`\``;
      const now = `\`\`\`${block.syntax}\n${block.text}\`\`\`\n\n\`\`\`text\n${runExample(block, before, folder)}\n\`\`\``;
      return text.replace(old, () => now);
    }, before);
  if (after === before) continue;
  writeFileSync(join(root, path), after);
  console.log(`updated: ${path}`);
}
rmSync(folder, { recursive: true });
