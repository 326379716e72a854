import { type Language, languages } from "@samapne/core";
import type { SiteModel } from "../model/model.ts";
import { filesForMachines } from "./for-machines.ts";
import { pagesOf } from "./pages.ts";
import { render } from "./render.ts";
import { rootPages } from "./root-pages.ts";
import { searchIndex } from "./search-index.ts";
import { siteStyle } from "./style.ts";
import type { SitePage } from "./site-page.ts";

/** The whole site as files, by path from its root; without the scripts and the printed specifications, which are copied beside it. */
export function siteOf(model: SiteModel, further: readonly SitePage[] = []): ReadonlyMap<string, string> {
  const own = pagesOf(model);
  return wholeSite(model, [...own, ...further], filesOf([...own, ...further]));
}

/** Pages in each of their languages, as files. */
export function filesOf(pages: readonly SitePage[]): readonly SiteFile[] {
  return pages.flatMap((page) => (page.languages ?? languages).map((language) => fileOf(page, language)));
}

/** What the pages are part of: their files, the look, and what is made of all of them. */
export function wholeSite(
  model: SiteModel,
  pages: readonly SitePage[],
  files: readonly SiteFile[],
): ReadonlyMap<string, string> {
  return new Map([
    ["look.css", siteStyle],
    ...rootPages(),
    ...filesForMachines(model, pages),
    ...languages.map((language) => [`${language}/search.json`, searchIndex(pages, language)] as const),
    ...files,
  ]);
}

type SiteFile = readonly [path: string, content: string];

function fileOf(page: SitePage, language: Language): SiteFile {
  return [`${language}/${page.path}index.html`, render(page, language)];
}
