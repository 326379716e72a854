import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readApi } from "../api/read-api.ts";
import { readModel } from "../model/read-model.ts";
import { apiPages } from "../pages/api.ts";
import { siteOf } from "../site/site.ts";
import { bundledScripts } from "./scripts.ts";

const docs = fileURLToPath(new URL("../../", import.meta.url));
const root = join(docs, "../");

/** Builds the whole site beside its place and moves it there when it is whole. Gives the paths of its pages, and where they are. */
export async function buildSite(): Promise<{ readonly paths: readonly string[]; readonly folder: string }> {
  const folder = join(docs, "dist");
  const beside = join(docs, "dist.new");
  rmSync(beside, { recursive: true, force: true });
  const site = siteOf(readModel(), apiPages(await readApi(root)));
  for (const [path, content] of [...site, ...(await bundledScripts())]) {
    mkdirSync(dirname(join(beside, path)), { recursive: true });
    writeFileSync(join(beside, path), content);
  }
  cpSync(join(root, "specs"), join(beside, "specs"), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(beside, folder);
  return { paths: [...site.keys()].filter((path) => path.endsWith(".html")), folder };
}
