import type { CodeList } from "@samapne/core";
import { plain, type ReadText, repaired } from "./read-cell.ts";

/** Reads a code of a list; aliases, labels, other case and lost leading zeros are repaired when only one code can be meant (DOMAIN C1). */
export function codeReader(list: CodeList): ReadText {
  const reader = readers.get(list) ?? newReader(list);
  readers.set(list, reader);
  return reader;
}

/** Made once a list: some have hundreds of codes, and a file may have thousands of tables. */
const readers = new WeakMap<CodeList, ReadText>();

function newReader({ codes }: CodeList): ReadText {
  const known = new Set(codes.map(({ code }) => code));
  let spellings: Spellings | undefined;
  return (text) => {
    if (known.has(text)) return plain(text);
    const { cases, aliases, padded } = (spellings ??= spellingsOf(codes, known));
    const word = text.toLowerCase();
    const sameLetters = cases.get(word);
    if (sameLetters !== undefined) return repaired(sameLetters, "code_case");
    const alias = aliases.get(word);
    if (alias !== undefined) return repaired(alias, "code_alias");
    const withZero = padded.get(text);
    return withZero === undefined ? plain(text) : repaired(withZero, "code_leading_zero");
  };
}

type Meanings = ReadonlyMap<string, string>;

/** What codes are written as instead, by what is repaired. */
type Spellings = Readonly<Record<"cases" | "aliases" | "padded", Meanings>>;

/** Made when the first text is no code: most files hold none. */
function spellingsOf(codes: CodeList["codes"], known: ReadonlySet<string>): Spellings {
  return {
    aliases: oneMeaning(
      codes.flatMap(({ code, label, aliases = [] }) =>
        // A plain text is a proper name, and more than one may bear it.
        [...aliases, ...(typeof label === "string" ? [] : Object.values(label))].map((name) => [name, code]),
      ),
    ),
    cases: oneMeaning([...known].map((code) => [code, code])),
    padded: oneMeaning(
      [...known].filter((code) => /^0\d*[1-9]\d*$/.test(code)).map((code) => [code.replace(/^0+/, ""), code]),
    ),
  };
}

/** Words with the code they mean, in lower case; without those that could mean two. */
function oneMeaning(pairs: readonly (readonly string[])[]): Meanings {
  const meanings = new Map<string, string>();
  const unclear = new Set<string>();
  for (const [name = "", code = ""] of pairs) {
    const word = name.toLowerCase();
    if (meanings.has(word) && meanings.get(word) !== code) unclear.add(word);
    meanings.set(word, code);
  }
  for (const word of unclear) meanings.delete(word);
  return meanings;
}
