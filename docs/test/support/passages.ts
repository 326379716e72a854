import type { Language } from "@samapne/core";

const empty = new Set(["meta", "link", "br", "hr", "img", "input"]);
/** What stands in these is no language of people. */
const unspoken = new Set(["code", "pre", "style", "script"]);

/** Words that each language has and the others have not, and that no proper name holds. */
const own: Readonly<Record<Language, RegExp>> = {
  nb: /\b(?:ikke|hvor|hvordan|hvilken|hvilke|noe|noen|bare)\b/i,
  nn: /\b(?:ikkje|korleis|[Kk]va|kven|noko|nokon|berre|frå)\b/,
  en: /\b(?:the|which|what|how|with|from|when|these)\b/i,
};
const norwegian = /\b(?:av|som|eller|ikke|ikkje|skal|fra|frå|med|åpen|sykefravær|byggene|målerne)\b/i;

/** A text without what it quotes from a file. */
function unquoted(text: string): string {
  return text.replace(/«[^»]*»/g, "");
}

/** Passages of a page whose words are of another language than the page's and than any `lang` around them says. */
export function strayPassages(html: string, page: Language): readonly string[] {
  const foreign = page === "en" ? [norwegian] : [own.en, page === "nb" ? own.nn : own.nb];
  const around: { name: string; lang: string }[] = [];
  const found: string[] = [];
  for (const [, tag, text = ""] of html.matchAll(/(<[^>]+>)|([^<]+)/g)) {
    const { lang = page } = around.at(-1) ?? {};
    if (tag === undefined) {
      const isSaid = lang === page && !around.some(({ name }) => unspoken.has(name));
      if (isSaid && foreign.some((words) => words.test(unquoted(text)))) found.push(text.trim());
      continue;
    }
    const [, end, name = ""] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(tag) ?? [];
    if (name === "" || empty.has(name)) continue;
    if (end === "/") around.splice(around.findLastIndex((one) => one.name === name));
    else if (!tag.endsWith("/>")) around.push({ name, lang: /\slang="([^"]*)"/.exec(tag)?.[1] ?? lang });
  }
  return found;
}
