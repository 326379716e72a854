/**
 * What Markdown (GitHub Flavored) or HTML would read as more than text, and how to write it. In order: the backslash and
 * the ampersand first, because the others are written with them.
 */
const escapes: readonly (readonly [pattern: RegExp, written: string])[] = [
  [/\\/g, "\\\\"],
  [/&/g, "&amp;"],
  [/</g, "&lt;"],
  [/>/g, "&gt;"],
  [/`/g, "\\`"],
  [/\*/g, "\\*"],
  [/_/g, "\\_"],
  [/\[/g, "\\["],
  [/\]/g, "\\]"],
  [/~/g, "\\~"],
  [/\|/g, "\\|"],
  [/[\r\n\u2028\u2029\t]+/g, " "],
  [/^(\s*)([#+-])(?=\s)/g, "$1\\$2"],
  [/^(\s*\d+)([.)])(?=\s)/g, "$1\\$2"],
];

/** Plain text as Markdown that shows that text, in a paragraph, a list, a heading or a table cell. */
export function text(plain: string): string {
  return escapes.reduce((written, [pattern, by]) => written.replace(pattern, by), plain);
}

/** Text as it is, in monospace. The fence is longer than any row of backticks inside (CommonMark 6.1); tables still need `|` escaped. */
export function code(plain: string, { inTable = false } = {}): string {
  if (plain.trim() === "") return "";
  const line = plain.replace(/[\r\n\u2028\u2029]+/g, " ");
  const fence = "`".repeat(longestRun(line) + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  const inside = inTable ? line.replaceAll("|", "\\|") : line;
  return `${fence}${pad}${inside}${pad}${fence}`;
}

/** A block of text as it is, such as CSV. */
export function block(plain: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(plain) + 1));
  return `${fence}${language}\n${plain.replace(/\n$/, "")}\n${fence}`;
}

/** A link; addresses are only shown as links when they are http(s). */
export function link(words: string, address: string): string {
  if (!/^(?:https?:\/\/|#|\.{0,2}\/?[A-Za-z0-9])/.test(address)) return text(words);
  return `[${text(words)}](${encodeURI(decodeOnce(address)).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})`;
}

/** A table of cells that are Markdown already. Every row has as many cells as the heading. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${headings.map((_, place) => cells[place] ?? "").join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}

function longestRun(plain: string): number {
  return Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length));
}

function decodeOnce(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
