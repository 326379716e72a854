import type { Text } from "@samapne/core";
import { ReadError } from "../../read-error.ts";
import { jsonBesideOther } from "../unreadable.ts";
import type { Dialect } from "./dialect.ts";

/** Signs that separate cells in files we do not read: which cell a sign belongs to can then often not be told. */
const otherDelimiters: readonly (readonly [sign: RegExp, name: Text])[] = [
  [/[ \t]+/, { nb: "mellomrom", nn: "mellomrom", en: "blanks" }],
  [/:/, { nb: "kolon", nn: "kolon", en: "colons" }],
  [/~/, { nb: "tilde (~)", nn: "tilde (~)", en: "tildes (~)" }],
  [/\^/, { nb: "cirkumfleks (^)", nn: "cirkumfleks (^)", en: "carets (^)" }],
  [/\//, { nb: "skråstrek (/)", nn: "skråstrek (/)", en: "slashes (/)" }],
];

/** Lines in which headings are looked for. */
const mostLines = 20;

/**
 * Throws a `ReadError` when a file is text with delimiters, but written in a way that is read wrongly: with blanks outside
 * of quotation marks, with other quotation marks, or with another delimiter; and when it is JSON with something before it.
 * One thing is said then, and not one of every column and row. Only known headings tell of other delimiters.
 */
export function requireOurDialect(
  sample: string,
  dialect: Dialect | undefined,
  isHeading: (text: string) => boolean,
): void {
  const headings = dialect?.headings ?? [];
  const isKnown = (text: string) => isHeading(text.trim());
  if (headings.filter(isMember).length * 2 > headings.length) throw jsonBesideOther();
  if (headings.some(hasBlanksOutside) && headings.every(isOneText)) throw foreign(blanksOutside);
  const inSingle = headings.filter((text) => inside(text, "'") !== text && isKnown(inside(text, "'")));
  if (headings.length > 1 && inSingle.length * 2 >= headings.length) throw foreign(singleMarks);
  if (headings.length > 1) return;
  for (const line of sample.split(/\r\n|\r|\n/, mostLines))
    for (const [sign, name] of otherDelimiters) {
      const cells = line.trim().split(sign);
      const known = cells.filter((cell) => isKnown(inside(cell.trim(), '"')));
      if (known.length > 2 && known.length * 2 >= cells.length) throw foreign(otherDelimiter(name));
    }
}

/** Blanks before or after a text in quotation marks: by the rules (RFC 4180) the marks are part of the text then. */
function hasBlanksOutside(text: string): boolean {
  return text !== text.trim() && inside(text.trim(), '"') !== text.trim();
}

/** A member of an object in JSON, perhaps the first of it. */
function isMember(text: string): boolean {
  return /^\W*"[^"]*"\s*:/.test(text);
}

/** Is it a text as a whole, in quotation marks or without? JSON that was read as CSV has marks everywhere. */
function isOneText(text: string): boolean {
  return !inside(text.trim(), '"').includes('"');
}

/** What stands inside of quotation marks; the text itself where there are none around it. */
function inside(text: string, mark: string): string {
  const isMarked = text.length > 1 && text.startsWith(mark) && text.endsWith(mark);
  return isMarked ? text.slice(1, -1) : text;
}

function foreign(text: Text): ReadError {
  return new ReadError("file.foreign_csv", text);
}

const blanksOutside: Text = {
  nb: 'Det står blanke tegn mellom skilletegnene og anførselstegnene, som i «"a" ; "b"». Da hører anførselstegnene til teksten, og cellene blir lest feil. Skriv fila uten de blanke tegnene: «"a";"b"».',
  nn: 'Det står blanke teikn mellom skiljeteikna og hermeteikna, som i «"a" ; "b"». Då høyrer hermeteikna til teksten, og cellene blir lesne feil. Skriv fila utan dei blanke teikna: «"a";"b"».',
  en: 'There are blanks between the delimiters and the quotation marks, as in «"a" ; "b"». The marks are then part of the text, and the cells are read wrongly. Write the file without those blanks: «"a";"b"».',
};

const singleMarks: Text = {
  nb: "Tekstene står i enkle anførselstegn ('a';'b'), som blir en del av teksten. Skriv fila med doble anførselstegn (\"a\";\"b\"), eller uten.",
  nn: "Tekstane står i enkle hermeteikn ('a';'b'), som blir ein del av teksten. Skriv fila med doble hermeteikn (\"a\";\"b\"), eller utan.",
  en: "The texts stand in single quotation marks ('a';'b'), which become part of the text. Write the file with double quotation marks (\"a\";\"b\"), or without.",
};

function otherDelimiter({ nb, nn, en }: Text): Text {
  return {
    nb: `Cellene er skilt med ${nb}. Da kan det ikke sies sikkert hvor en celle slutter. Skriv fila med semikolon, komma eller tabulator mellom cellene.`,
    nn: `Cellene er skilde med ${nn}. Då kan det ikkje seiast sikkert kvar ei celle sluttar. Skriv fila med semikolon, komma eller tabulator mellom cellene.`,
    en: `The cells are separated by ${en}. It cannot be told for certain then where a cell ends. Write the file with semicolons, commas or tabs between the cells.`,
  };
}
