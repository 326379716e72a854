/** The width of a report in characters. */
const width = 100;

/** Text broken at blanks into lines that fit, the first after `first`, the others after `indent`; never before a `»`. */
export function wrap(text: string, first: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isBare = true;
  for (const word of text.replace(/ (?=»)/g, "\u00a0").split(" ")) {
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

/** A whole number with groups of three digits: 78 840 (no-break space). */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
}

/** A name without control characters, which could command a terminal. */
export function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, "\ufffd");
}
