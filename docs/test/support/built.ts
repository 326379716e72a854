import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { exampleFiles } from "../../src/build/example-files.ts";
import { oneFileValidators } from "../../src/build/one-file.ts";
import { bundledScripts } from "../../src/build/scripts.ts";
import { readModel } from "../../src/model/read-model.ts";
import { apiPages } from "../../src/pages/api.ts";
import { siteOf } from "../../src/site/site.ts";

/** The repository's root folder, with a separator at its end. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The model the site is made from, read once. */
export const model = await readModel();

/** The site as files by path, as the build makes it; what is read from the code has a test of its own. */
export const site = siteOf(model, apiPages([]));

/** The scripts of the site, by path. */
export const scripts = new Map(await bundledScripts(model));

/** The validator as one file, by path. */
export const oneFiles: ReadonlyMap<string, string> = new Map(oneFileValidators(scripts));

/** The files that show the messages, by path. */
export const examples = new Map(exampleFiles(model));

/** The printed specifications that are copied beside it, by path. */
export const specs: ReadonlySet<string> = new Set(
  readdirSync(`${root}specs`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(
      (entry) =>
        `specs${`${entry.parentPath}/${entry.name}`.slice(`${root}specs`.length).replaceAll("\\", "/")}`,
    ),
);

/** Every page, by path. */
export const pages: readonly (readonly [path: string, html: string])[] = [...site].filter(([path]) =>
  path.endsWith(".html"),
);

/** Text of attributes and elements with its entities as signs. */
export function plain(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
