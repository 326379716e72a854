/** The lines of a text, each set in by so many blanks. */
export function indent(text: string, by = 2): string {
  return text.replaceAll(/^(?=.)/gm, " ".repeat(by));
}

/** Items one to a line, with a comma after each but the last. */
export function lines(items: readonly string[]): string {
  return items.map((item) => indent(item)).join(",\n");
}

/** A remark in SQL, line by line. */
export function remark(text: string): string {
  return text.replaceAll(/^/gm, "-- ").replaceAll(/ +$/gm, "");
}
