/** Does a text have tags of HTML, or names of signs as HTML has them? */
export function looksLikeHtml(text: string): boolean {
  return /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>|<br ?\/>|&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,5});/i.test(text);
}

/** Tags that stand within words and sentences; others part them. */
const inline = /^\/?(?:a|abbr|b|em|font|i|mark|small|span|strong|sub|sup|u)$/i;
/** What is no text, to its end. */
const passedOver: readonly (readonly [begins: string, ends: string])[] = [
  ["<!--", "-->"],
  ["<script", "</script>"],
  ["<style", "</style>"],
];

/**
 * HTML as text (HTML Living Standard, 13.1): without tags and comments, with signs for their names, and one blank where a
 * paragraph ends. What is no tag or name of a sign stays. Takes time with the length of the text.
 */
export function plainText(html: string): string {
  const small = html.toLowerCase();
  let text = "";
  let at = 0;
  for (let tag = html.indexOf("<"); tag >= 0; tag = html.indexOf("<", at)) {
    text += html.slice(at, tag);
    at = tag;
    const [, ends = ">"] = passedOver.find(([begins]) => small.startsWith(begins, tag)) ?? [];
    const end = /[a-z/!]/.test(small[tag + 1] ?? "") ? small.indexOf(ends, tag) : -1;
    if (end < 0) {
      // Another may end, but not one that begins further on where this one does not.
      if (/[a-z/!]/.test(small[tag + 1] ?? "")) break;
      text += "<";
      at = tag + 1;
      continue;
    }
    const [name = ""] = /^\/?[a-z0-9]*/.exec(small.slice(tag + 1, Math.min(end, tag + 20))) ?? [];
    text += inline.test(name) ? "" : " ";
    at = end + ends.length;
  }
  return withSigns(text + html.slice(at))
    .replace(/\s+/gu, " ")
    .trim();
}

const signs: Readonly<Record<string, string>> = {
  nbsp: " ",
  shy: "",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  aring: "å",
  Aring: "Å",
  aelig: "æ",
  AElig: "Æ",
  oslash: "ø",
  Oslash: "Ø",
  auml: "ä",
  Auml: "Ä",
  ouml: "ö",
  Ouml: "Ö",
  uuml: "ü",
  eacute: "é",
  egrave: "è",
  ecirc: "ê",
  agrave: "à",
  ograve: "ò",
  ocirc: "ô",
  ndash: "\u2013",
  mdash: "\u2014",
  hellip: "\u2026",
  laquo: "«",
  raquo: "»",
  lsquo: "\u2018",
  rsquo: "\u2019",
  ldquo: "\u201c",
  rdquo: "\u201d",
  bull: "\u2022",
  middot: "·",
  deg: "°",
  copy: "©",
  euro: "€",
};

function withSigns(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/gi, (whole, ...parts: unknown[]) => {
    const [decimal, hexadecimal, name] = parts as (string | undefined)[];
    if (name !== undefined) return Object.hasOwn(signs, name) ? (signs[name] as string) : whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
    const sign = code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    return /[\p{Cc}\p{Cs}]/u.test(sign) ? " " : sign;
  });
}
