import { posix } from "node:path";
import { examples, oneFiles, pages, plain, scripts, site, specs } from "./built.ts";

/** Something a page points to. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

const folderOf = (path: string) => (path === "404.html" ? "" : posix.dirname(path));

/** Every address in `href` and `src`, as written. */
export function linksIn(from: string, html: string): readonly Link[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, to = ""]) => ({ from, to: plain(to) }));
}

const anchors = new Map(
  pages.map(([path, html]) => [
    path,
    new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => plain(id))),
  ]),
);

/** Says why a link within the site leads nowhere; undefined when it is good, or leads out of the site. */
export function brokenLink({ from, to }: Link): string | undefined {
  if (/^(?:https?:|mailto:|data:)/.test(to)) return undefined;
  const [path = "", anchor] = to.split("#");
  const joined = path === "" ? from : path.startsWith("/") ? path.slice(1) : posix.join(folderOf(from), path);
  const target =
    joined.endsWith("/") || joined === "." || joined === "" ? posix.join(joined, "index.html") : joined;
  if (![site, scripts, specs, examples, oneFiles].some((files) => files.has(target)))
    return `${from}: ${to} is not there`;
  if (anchor === undefined || target.endsWith("validator/index.html")) return undefined;
  return anchors.get(target)?.has(decodeURIComponent(anchor))
    ? undefined
    : `${from}: ${to} has no such anchor`;
}
