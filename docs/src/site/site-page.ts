import type { Language, Text } from "@samapne/core";
import type { Piece } from "@samapne/page";
import { type Place, way } from "./address.ts";

/** The parts of the site, in the order of the menu; a page belongs to one. */
export type Section = "datasets" | "validator" | "guides" | "reference" | "search" | "about";

/** What a page's content is written with: its language, and the ways to other pages. */
export interface Frame extends Place {
  /** The way to a page, by its path below the language's folder. */
  to(path: string): string;
  /** The way to a file of the whole site, by its path from the site's root. */
  file(path: string): string;
  say(text: Text): string;
}

/** Something the search finds: where, under which title, with which words. */
export interface Findable {
  readonly path: string;
  readonly title: string;
  readonly kind: Text;
  readonly text: string;
}

/** One page in every language; content is made once for each. */
export interface SitePage {
  /** Below the language's folder, with a slash at its end; empty for the front page. */
  readonly path: string;
  readonly section?: Section;
  readonly title: Text;
  readonly description?: Text;
  /** The pages above this one, by path and name, without the front page. */
  readonly above?: readonly (readonly [path: string, name: Text])[];
  readonly wide?: boolean;
  /** Scripts of the page, by name below `scripts/`. */
  readonly scripts?: readonly string[];
  readonly policy?: readonly string[];
  readonly webAssembly?: boolean;
  /** In which languages the page is written; all of them when left out. */
  readonly languages?: readonly Language[];
  /** The page's other form that counts as the real one, by path. */
  readonly canonical?: string;
  content(frame: Frame): Piece;
  found?(language: Language): readonly Findable[];
}

/** The frame of a page in one language. */
export function frameOf(page: Pick<SitePage, "path">, language: Language): Frame {
  const place = { language, path: page.path };
  return {
    ...place,
    to: (path) => way(place, path),
    file: (path) => way(place, path, { fromRoot: true }),
    say: (text) => text[language],
  };
}
