import { codeBlock, contents, html, type Html, link, type Piece, table } from "@samapne/page";
import {
  type ApiEntry,
  type ApiExport,
  type ApiMember,
  exportKinds,
  type ExportKind,
} from "../api/api-package.ts";
import { fromMarkdown, leadOf } from "../parts/markdown.ts";
import { code } from "../parts/small.ts";
import type { Frame, SitePage } from "../site/site-page.ts";
import { words } from "../site/words.ts";

const above = [["reference/", words.reference]] as const;
const title = "Programming interface";

/** The pages about what programs may import: one for each entry of a package, and their list. In English, as the code is. */
export function apiPages(entries: readonly ApiEntry[]): readonly SitePage[] {
  return [listPage(entries), ...entries.flatMap(entryPagesOf)];
}

function listPage(entries: readonly ApiEntry[]): SitePage {
  return {
    path: "api/",
    section: "reference",
    title: words.api,
    above,
    languages: ["en"],
    description: inEnglish("What a program may import from the packages of SamÅpne."),
    content: ({ to }) => html`<h1>${title}</h1>
<p class="lead">Types and docstrings of everything a program may import, read from the code.</p>
<ul class="plain">
${entries.map(({ name, description, exports }) => html`<li>${link(to(pathOf(name)), code(name))}<br>${description}. ${exports.length} names.</li>\n`)}</ul>`,
  };
}

/** An entry with more names than this has its types on a page of their own: a page stays below 200 kB. */
const most = 100;

function entryPagesOf(entry: ApiEntry): readonly SitePage[] {
  const { name, exports } = entry;
  if (exports.length <= most) return [entryPage(entry, pathOf(name), exports)];
  const types = exports.filter(({ kind }) => kind === "type");
  const rest = exports.filter(({ kind }) => kind !== "type");
  return [entryPage(entry, pathOf(name), rest), entryPage(entry, typesOf(name), types)];
}

function entryPage(entry: ApiEntry, path: string, shown: readonly ApiExport[]): SitePage {
  const { name, description } = entry;
  const parts = exportKinds
    .map((kind) => ({ kind, found: shown.filter((one) => one.kind === kind) }))
    .filter(({ found }) => found.length > 0);
  const title = path === pathOf(name) ? name : `${name}: types`;
  return {
    path,
    section: "reference",
    title: inEnglish(title),
    above: [...above, ["api/", words.api]],
    languages: ["en"],
    description: inEnglish(`${description}: what a program may import from ${name}.`),
    content: (frame) => html`<h1>${title}</h1>
<p class="lead">${description}.</p>
${codeBlock(`npm install ${packageOf(name)}`, { copied: true })}
${otherPart(entry, path, frame)}${contents(
      parts.map(({ kind, found }) => [kind, html`${headings[kind]} (${found.length})`]),
      "en",
    )}
${parts.map(
  ({ kind, found }) => html`<section id="${kind}"><h2>${headings[kind]}</h2>
${found.map((one) => exportSection(one, frame))}</section>
`,
)}`,
    found: () =>
      shown.map((one) => ({
        path: `${path}#${anchorOf(one)}`,
        title: one.name,
        kind: inEnglish(name),
        text: leadOf(one.text),
      })),
  };
}

/** The way between the two pages of an entry with many names. */
function otherPart({ name, exports }: ApiEntry, path: string, { to }: Frame): Piece {
  if (exports.length <= most) return "";
  return path === pathOf(name)
    ? html`<p>${link(to(typesOf(name)), "The types")} have a page of their own.</p>`
    : html`<p>${link(to(pathOf(name)), "Functions and values")} have a page of their own.</p>`;
}

const headings: Readonly<Record<ExportKind, string>> = {
  function: "Functions",
  class: "Classes",
  value: "Values",
  type: "Types",
};

function exportSection(it: ApiExport, frame: Frame): Html {
  const { name, text, signatures, members, returns } = it;
  return html`<section id="${anchorOf(it)}"><h3>${code(name)}</h3>
${fromMarkdown(text, frame)}${signatures.map((signature) => codeBlock(signature, { syntax: "ts" }))}
${members.length > 0 && memberTable(name, members, frame)}${returns !== undefined && html`<p>Returns:</p>${fromMarkdown(returns, frame)}`}</section>
`;
}

function memberTable(of: string, members: readonly ApiMember[], frame: Frame): Html {
  return table({
    caption: `Members of ${of}`,
    captionHidden: true,
    columns: [{ heading: "Name", names: true }, { heading: "Type" }, { heading: "Meaning" }],
    rows: members.map(({ name, type, text }) => ({
      cells: [code(name), code(type), fromMarkdown(text, frame)],
    })),
  });
}

/** A type and a value may have the same name. */
function anchorOf({ name, kind }: ApiExport): string {
  return `${kind}-${name}`;
}

function pathOf(name: string): string {
  return `api/${name.replace("@samapne/", "")}/`;
}

function typesOf(name: string): string {
  return `${pathOf(name)}types/`;
}

function packageOf(name: string): string {
  return name.split("/").slice(0, 2).join("/");
}

function inEnglish(text: string): { readonly nb: string; readonly nn: string; readonly en: string } {
  return { nb: text, nn: text, en: text };
}
