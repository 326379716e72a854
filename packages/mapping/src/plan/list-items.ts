/** The several words of a cell, with |, ;, a comma or a line break between them. */
export function listItems(text: string): readonly string[] {
  return text
    .split(/[|;,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** Makes what parts the values of a cell by a sign, or by several with blanks between them. A word stands between blanks: `og` is no part of «Bogen». */
export function listSplitter(signs: string): (text: string) => readonly string[] {
  const all = /\S\s+\S/.test(signs) ? signs.trim().split(/\s+/) : [signs];
  const between = new RegExp(
    all
      .map((sign) => {
        const literal = sign.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
        return /^\p{L}+$/u.test(sign) ? `\\s${literal}\\s` : literal;
      })
      .join("|"),
    "iu",
  );
  return (text) =>
    text
      .split(between)
      .map((part) => part.trim())
      .filter((part) => part !== "");
}
