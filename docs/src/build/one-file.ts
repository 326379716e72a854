import { createHash } from "node:crypto";
import { languages } from "@samapne/core";
import { markupOf } from "@samapne/page";
import { oneFilePage } from "../pages/one-file.ts";
import { oneFilePath } from "../pages/one-file-path.ts";

/**
 * The validator as one file in each language, by path from the site's root: to be taken along and opened from a disk,
 * where there is neither a web server nor a network.
 */
export function oneFileValidators(
  scripts: ReadonlyMap<string, Uint8Array>,
): readonly (readonly [path: string, content: string])[] {
  const script = inline(new TextDecoder().decode(scripts.get("scripts/validator.js")));
  return languages.map(
    (language) => [oneFilePath(language), markupOf(oneFilePage(language, script))] as const,
  );
}

/** A script as it may stand in a page. What would begin a comment there stands within texts and patterns, where it may be written otherwise. */
function inline(script: string): { readonly text: string; readonly digest: string } {
  const text = script.trim().replaceAll("<!--", String.raw`\x3C!--`);
  return { text, digest: createHash("sha256").update(text).digest("base64") };
}
