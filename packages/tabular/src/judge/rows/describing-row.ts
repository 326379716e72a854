import { type Field, languages, placeholders } from "@samapne/core";
import type { Cell } from "../../formats/cell.ts";
import { cellAsText } from "../../formats/sheet/sheet-cell.ts";
import { isSentence, saysKind } from "../../headings/column-words.ts";
import { fold } from "../../headings/fold.ts";
import type { FileWork } from "../work/file-work.ts";
import { neverWords } from "./never-words.ts";

/** So many rows below the headings may tell what stands in the columns: their types, their units, whether they must be filled in. */
const mostRows = 3;

/** May a row be one that tells what stands in the columns? Only those right below the headings are. */
export function mayDescribe({ headerRow }: FileWork["file"]["table"], row: number): boolean {
  return headerRow > 0 && row > headerRow && row <= headerRow + mostRows;
}

/** What a field is known by where its column is described. */
interface Described {
  /** What it is called, and what is said of it, folded. */
  readonly words: ReadonlySet<string>;
  /** Its codes, and their other spellings. */
  readonly codes: ReadonlySet<string>;
}

/** Made once for each field: a call may have thousands of files. */
const known = new WeakMap<Field, Described>();

/**
 * Tells rows below the headings that say what stands in the columns: `kWh`, `Tekst`, `ÅÅÅÅ-MM-DD`, the labels of the
 * fields. Such a row has no value at all: where a number, a date or a time is due stand words, and no other cell is what
 * its field asks for. Gives what tells it, as messages show it.
 */
export function describingRowTeller({
  matching,
  file,
}: FileWork): (cells: readonly Cell[]) => string | undefined {
  const columns = matching.matched.map(({ index, field: name }) => {
    const field = file.dataset.fields[name] as Field;
    return { index, field, ...describedField(name, field) };
  });
  return (cells) => {
    const kinds: string[] = [];
    const sentences: string[] = [];
    let due = 0;
    for (const { index, field, words, codes } of columns) {
      const text = cellAsText(cells[index]).trim();
      if (!/[\p{L}\p{N}%°]/u.test(text)) continue;
      const isKind = saysKind(text) || words.has(fold(text));
      if (codes.has(text) || (!isKind && isValueOf(field, text))) return undefined;
      if (!neverWords.has(field.kind)) continue;
      due += 1;
      if (isKind) kinds.push(text);
      else if (isSentence(text)) sentences.push(text);
    }
    // One remark where a value is due may be a wrong value; what a column holds, written in it, is none.
    if (kinds.length === 0 && sentences.length < 2) return undefined;
    const sayings = [...kinds, ...sentences];
    return sayings.length * 2 >= due ? sayings[0] : undefined;
  };
}

/** May a text be meant as a value of a field, right or wrong? What it may not be is a word where none can stand. */
function isValueOf(field: Field, text: string): boolean {
  if (field.kind === "text") return /\d/.test(text) && text.length <= longestId;
  if (field.kind === "code") return false;
  if (field.kind === "uri") return text.includes("://");
  return /\d/.test(text) || isPlaceholder.has(text) || (field.kind === "boolean" && text.length <= 5);
}

/** A short text with figures in it may be an id. */
const longestId = 30;

const isPlaceholder: ReadonlySet<string> = new Set(placeholders);

function describedField(name: string, field: Field): Described {
  const already = known.get(field);
  if (already) return already;
  const { label, description, aliases = [] } = field;
  const said = languages.flatMap((language) => [label[language], description[language]]);
  const codes = field.kind === "code" ? field.list.codes : [];
  const described: Described = {
    words: new Set([name, ...aliases, ...said].map(fold)),
    codes: new Set(codes.flatMap(({ code, aliases: others = [] }) => [code, ...others])),
  };
  known.set(field, described);
  return described;
}
