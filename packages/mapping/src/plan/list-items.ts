/** The several words of a cell, with |, ;, a comma or a line break between them. */
export function listItems(text: string): readonly string[] {
  return text
    .split(/[|;,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
