import type { Field } from "@samapne/core";
import { cellReader } from "./index.ts";
import { type CellRead, type CellSetting, plain, type ReadCell, repaired } from "./read-cell.ts";

const empty: CellRead = plain(undefined);
const mostRemembered = 10_000;
const longestRemembered = 200;

/** Reads the cells of one column, and remembers recent ones where reading is work: columns repeat themselves. */
export function columnReader(field: Field, setting: CellSetting): ReadCell {
  const read = cellReader(field, setting);
  if (read === plain) return (text) => (text === "" ? empty : readTrimmed(text, read));
  const recent = new Map<string, CellRead>();
  return (text) => {
    if (text === "") return empty;
    const known = recent.get(text);
    if (known) return known;
    const fresh = readTrimmed(text, read);
    if (recent.size >= mostRemembered) recent.clear();
    if (text.length <= longestRemembered) recent.set(text, fresh);
    return fresh;
  };
}

function readTrimmed(text: string, read: ReadCell): CellRead {
  const trimmed = text.trim();
  if (trimmed === text) return read(text);
  if (trimmed === "") return repaired(undefined, "blanks_around");
  const { value, repairs } = read(trimmed);
  return repaired(value, "blanks_around", ...repairs);
}
