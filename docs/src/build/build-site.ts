import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { apiInThread } from "../api/api-thread.ts";
import { readModel } from "../model/read-model.ts";
import { exampleFiles } from "./example-files.ts";
import { apiPages } from "../pages/api.ts";
import { pagesOf } from "../site/pages.ts";
import { filesOf, wholeSite } from "../site/site.ts";
import { oneFileValidators } from "./one-file.ts";
import { bundledScripts } from "./scripts.ts";

const docs = fileURLToPath(new URL("../../", import.meta.url));
const root = join(docs, "../");

/** Builds the whole site beside its place and moves it there when it is whole. Gives the paths of its pages, and where they are. */
export async function buildSite(): Promise<{ readonly paths: readonly string[]; readonly folder: string }> {
  const folder = join(docs, "dist");
  const beside = join(docs, "dist.new");
  rmSync(beside, { recursive: true, force: true });
  const reading = apiInThread(root);
  const model = await readModel();
  const bundling = bundledScripts(model);
  const own = pagesOf(model);
  const files = filesOf(own);
  const [api, scripts] = await Promise.all([reading, bundling]);
  const further = apiPages(api);
  const site = wholeSite(model, [...own, ...further], [...files, ...filesOf(further)]);
  for (const [path, content] of [
    ...site,
    ...scripts,
    ...oneFileValidators(new Map(scripts)),
    ...exampleFiles(model),
  ]) {
    mkdirSync(dirname(join(beside, path)), { recursive: true });
    writeFileSync(join(beside, path), content);
  }
  cpSync(join(root, "specs"), join(beside, "specs"), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(beside, folder);
  return { paths: [...site.keys()].filter((path) => path.endsWith(".html")), folder };
}
