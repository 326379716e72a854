import { type Language, languages, registryBase } from "@samapne/core";
import { attribute, html, type Html, link, markupOf, page, type Piece, trail } from "@samapne/page";
import { type Frame, frameOf, type Section, type SitePage } from "./site-page.ts";
import { words } from "./words.ts";

/** The menu of every page. */
const menu: readonly (readonly [section: Section, path: string])[] = [
  ["datasets", "datasets/"],
  ["validator", "validator/"],
  ["guides", "guides/"],
  ["reference", "reference/"],
  ["search", "search/"],
];

const footerLinks = [
  ["about", "about/"],
  ["adoption", "adoption/"],
  ["story", "story/"],
  ["changes", "changes/"],
  ["accessibility", "accessibility/"],
  ["privacy", "privacy/"],
] as const satisfies readonly (readonly [keyof typeof words, string])[];

/** A page of the site in one language, as the text of a file. */
export function render(it: SitePage, language: Language): string {
  const frame = frameOf(it, language);
  const { to, file, say } = frame;
  const title = it.path === "" ? `SamÅpne – ${say(it.title)}` : `${say(it.title)} – SamÅpne`;
  return markupOf(
    page({
      language,
      title,
      ...(it.description && { description: say(it.description) }),
      look: { address: file("look.css") },
      scripts: ["page.js", ...(it.scripts ?? [])].map((name) => file(`scripts/${name}`)),
      ...(it.policy && { policy: it.policy }),
      ...(it.webAssembly && { webAssembly: it.webAssembly }),
      ...(it.wide && { wide: it.wide }),
      header: {
        home: { address: to(""), name: say(words.site) },
        menu: menu.map(([section, path]) => ({
          address: to(path),
          name: say(words[section]),
          current: it.section === section,
        })),
        languages: languages.map((other) => ({ language: other, address: otherLanguage(it, frame, other) })),
      },
      ...trailOf(it, frame),
      content: it.content(frame),
      footer: footer(frame),
      head: headLinks(it, frame),
    }),
  );
}

/** The same page in another language, or that language's front page when there is none. */
function otherLanguage(
  { path, languages: written = languages }: SitePage,
  { file }: Frame,
  other: Language,
): string {
  return file(`${other}/${written.includes(other) ? path : ""}`);
}

function trailOf(
  { path, title, above = [] }: SitePage,
  { language, to, say }: Frame,
): { readonly trail?: Html } {
  if (path === "") return {};
  const steps = [["", words.home], ...above, [path, title]] as const;
  return {
    trail: trail(
      steps.map(([step, name]) => [to(step), say(name)]),
      language,
    ),
  };
}

/** What search engines ask for: the page's own address, and its other languages. */
function headLinks(
  { path, canonical = path, languages: written = languages }: SitePage,
  { language }: Frame,
): Html {
  const address = (one: Language) => `${registryBase}/${one}/${canonical}`;
  return html`<link rel="canonical" href="${address(language)}">
${written.map((one) => html`<link rel="alternate" hreflang="${one}" href="${address(one)}">\n`)}`;
}

function footer({ language, to, file, say }: Frame): Piece {
  const item = (address: string, name: Piece) => html`<li>${link(address, name)}</li>`;
  return html`<nav aria-label="${say({ nb: "Bunnmeny", nn: "Botnmeny", en: "Footer menu" })}"><ul class="footer-links">
${footerLinks.map(([name, path]) => item(to(path), say(words[name])))}
${item(file("llms.txt"), html`${say(words.machines)}<span${attribute("lang", language === "en" ? undefined : "en")}> (llms.txt)</span>`)}
</ul></nav>
<p>${say(words.licence)} ${say(words.nothingLeaves)}</p>`;
}
