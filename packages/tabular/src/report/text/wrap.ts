/** The width of a report in characters. */
const width = 80;

/** Text broken at blanks into lines that fit, the first after `first`, the others after `indent`; never before a `»`, nor within a short value. */
export function wrap(text: string, first: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isBare = true;
  for (const word of kept(text).split(" ")) {
    if (!isBare && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      isBare = true;
    }
    line += isBare ? word : ` ${word}`;
    isBare = false;
  }
  return [...lines, line];
}

/** Blanks that must not become line breaks are hard ones. */
function kept(text: string): string {
  const values = text.replace(/\u00ab[^\u00ab\u00bb]{1,30}\u00bb/g, (value) =>
    value.replaceAll(" ", "\u00a0"),
  );
  return values.replace(/ (?=\u00bb)/g, "\u00a0");
}
