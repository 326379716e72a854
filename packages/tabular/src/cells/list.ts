import { type CellRead, plain, type ReadText, repaired } from "./read-cell.ts";

const others = /[;,\n]/;

/**
 * Reads several values with `|` between them. Another separator is repaired when the cell as a whole is no item but
 * each of its parts is one the list's kind can tell (`canTell`: for free text a comma is part of the text).
 */
export function listReader(readItem: ReadText, canTell: (value: unknown) => boolean): ReadText {
  return (text) => {
    const used = new Set<CellRead["repairs"][number]>();
    const readAll = (parts: readonly string[]) =>
      parts.map((part) => {
        const trimmed = part.trim();
        if (trimmed !== part) used.add("blanks_around");
        const { value, repairs } = readItem(trimmed);
        for (const repair of repairs) used.add(repair);
        return value ?? "";
      });
    const values = readAll(text.split("|"));
    if (values.length > 1 || values.every(canTell) || !others.test(text)) return finish(values, used);
    used.clear();
    const parts = readAll(text.split(others));
    if (!parts.every(canTell)) return plain([text]);
    used.delete("blanks_around");
    return repaired(parts, "list_separator", ...used);
  };
}

function finish(values: readonly unknown[], used: ReadonlySet<CellRead["repairs"][number]>) {
  return used.size === 0 ? plain(values) : repaired(values, ...used);
}
