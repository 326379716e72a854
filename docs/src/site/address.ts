import type { Language } from "@samapne/core";

/** Where a page stands: its language, and its path below the language's folder (`""`, `datasets/energy-meters/`). */
export interface Place {
  readonly language: Language;
  readonly path: string;
}

/**
 * The way from a page to another page of the same language, or with `fromRoot` to any file of the site. Relative, so that
 * the site works in any folder of any web server.
 */
export function way({ language, path }: Place, target: string, { fromRoot = false } = {}): string {
  const here = `${language}/${path}`;
  const there = fromRoot ? target : `${language}/${target}`;
  const [folder = "", anchor = ""] = there.split(/(?=#)/);
  const from = here.split("/").slice(0, -1);
  const to = folder.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = "../".repeat(from.length - shared);
  const down = to.slice(shared).join("/");
  return `${up}${down}${anchor}` || "./";
}
