import type { Language } from "@samapne/core";
import type { SitePage } from "./site-page.ts";

/** One thing the search finds, in as few letters as it takes: address, title, kind, text. */
export type Indexed = readonly [path: string, title: string, kind: string, text: string];

/** What the search of a language looks in, as JSON; the page's script makes the index of words. */
export function searchIndex(pages: readonly SitePage[], language: Language): string {
  const all = pages.flatMap((page) => page.found?.(language) ?? []);
  const entries = all.map(({ path, title, kind, text }): Indexed => [path, title, kind[language], text]);
  return JSON.stringify(entries);
}
