// Judges the HTML of every page of the site, and looks at it in a real browser in every way of `looks`; says what is wrong.
// Run as `npm run docs:check`, or `npm run docs:check -- nb/datasets` for pages whose path holds a word, `--look phone` for one of
// the ways only. Needs a Chromium on the path or in CHROMIUM. Exit code 1 when something was found.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { AddressInfo } from "node:net";
import { buildSite } from "./build/build-site.ts";
import { serveFolder } from "./build/serve.ts";
import { chromiumHere, launch } from "./check/chromium.ts";
import { faultsIn, looks, windowFor } from "./check/looks.ts";
import { markupFaults } from "./check/markup.ts";

const executable = chromiumHere(process.env);
if (executable === undefined) {
  console.error("No Chromium on the path or in CHROMIUM.");
  process.exit(2);
}
const { folder, paths } = await buildSite();
const { positionals: words, values } = parseArgs({
  allowPositionals: true,
  options: { look: { type: "string", multiple: true, default: looks.map(({ name }) => name) } },
});
const ways = looks.filter(({ name }) => values.look.includes(name));
const wanted = paths.filter((path) => words.every((word) => path.includes(word)));
const server = await serveFolder(folder, 0);
const { port } = server.address() as AddressInfo;
const browser = await launch(executable);
let faulty = 0;
for (const path of wanted) {
  const faults = await markupFaults(readFileSync(join(folder, path), "utf8"), path);
  faulty += faults.length;
  for (const fault of faults) console.log(`${path}: ${fault}`);
}
for (const look of ways) {
  const context = await windowFor(browser, look);
  const page = await context.newPage();
  for (const path of wanted) {
    const faults = await faultsIn(page, `http://127.0.0.1:${port}/${path}`, look);
    faulty += faults.length;
    for (const fault of faults) console.log(`${path} (${look.name}): ${fault}`);
  }
  console.log(`${look.name}: ${wanted.length} pages`);
  await context.close();
}
await browser.close();
server.close();
console.log(
  faulty === 0 ? `${wanted.length} pages, ${ways.length} ways: nothing found.` : `Faults: ${faulty}.`,
);
process.exitCode = faulty === 0 ? 0 : 1;
