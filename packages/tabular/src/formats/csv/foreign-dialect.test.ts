import { expect, test } from "vitest";
import { findDialect } from "./dialect.ts";
import { requireOurDialect } from "./foreign-dialect.ts";

const isHeading = (text: string) => ["bygg", "kommune", "verdi"].includes(text.toLowerCase());

/** What is said of a file: the first words in English; undefined when it is read. */
function saidOf(sample: string): string | undefined {
  try {
    requireOurDialect(sample, findDialect(sample, isHeading), isHeading);
    return undefined;
  } catch (error) {
    return (error as { readonly text: { readonly en: string } }).text.en.split(" ", 8).join(" ");
  }
}

test.each([
  [
    "blanks on both sides",
    '"Bygg" ; "Kommune" ; "Verdi"\n"a" ; "1804" ; "5"\n',
    "There are blanks between the delimiters and the",
  ],
  [
    "blanks behind the delimiters",
    '"Bygg", "Kommune", "Verdi"\n"a", "18,04", "5"\n',
    "There are blanks between the delimiters and the",
  ],
  [
    "blanks before the delimiters",
    '"Bygg" ,"Kommune" ,"Verdi"\n',
    "There are blanks between the delimiters and the",
  ],
  [
    "a blank at the end of each line",
    '"Bygg";"Kommune";"Verdi" \n"a";"1804";"5" \n',
    "There are blanks between the delimiters and the",
  ],
  [
    "single quotation marks",
    "'Bygg';'Kommune';'Verdi'\n'a';'1804';'5'\n",
    "The texts stand in single quotation marks ('a';'b'),",
  ],
  ["blanks between cells", "Bygg Kommune Verdi\na 1804 5\n", "The cells are separated by blanks. It cannot"],
  [
    "columns of equal width",
    "Bygg       Kommune    Verdi   \na          1804       5       \n",
    "The cells are separated by blanks. It cannot",
  ],
  [
    "quoted cells between blanks",
    '"Bygg" "Kommune" "Verdi"\n"a" "1804" "5"\n',
    "The cells are separated by blanks. It cannot",
  ],
  ["colons", "Bygg:Kommune:Verdi\na:1804:5\n", "The cells are separated by colons. It cannot"],
  [
    "JSON under a comment",
    '// fra i dag\n[{"Bygg": "a", "Verdi": 5}]\n',
    "The file has rows of JSON, and something",
  ],
  [
    "JSON in a call of a function",
    'vis([{"Bygg": "a", "Kommune": "1804", "Verdi": 5}]);\n',
    "The file has rows of JSON, and something",
  ],
  [
    "tildes under a title",
    "Uttrekk\nBygg~Kommune~Verdi\na~1804~5\n",
    "The cells are separated by tildes (~). It",
  ],
])("%s are named, once for the file", (_, sample, said) => {
  expect(saidOf(sample)).toBe(said);
});

test.each([
  ["what we read", '"Bygg";"Kommune";"Verdi"\na;1804;5\n'],
  ["blanks around headings without quotation marks", "Bygg ; Kommune ; Verdi\na ; 1804 ; 5\n"],
  ["words of a sentence above the table", "Bygg og kommune og verdi\nBygg;Kommune;Verdi\na;1804;5\n"],
  ["headings nobody knows", "a b c\n1 2 3\n"],
  ["JSON that is none", '[ "a", "Bygg", "b" ]\n[ "a", "1804", "b" ]\n'],
  ["lines of a log", 'INFO {"Bygg": "a", "Verdi": 5}\nINFO {"Bygg": "b", "Verdi": 5}\n'],
  ["one column", "Bygg\na\n"],
])("%s is read", (_, sample) => {
  expect(saidOf(sample)).toBeUndefined();
});
