import type { TextField } from "../field.ts";
import { spellingNote } from "../calendar/spelling.ts";
import { found, type Showing, showingOf } from "../issues/found.ts";
import { expectedValue } from "./expected.ts";
import { fault, type Fault, usableFault, type ValueCheck } from "./value-check.ts";

const controlOrBroken = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** What spreadsheets and scripts write when there is no value (C12). Compared exactly. */
export const placeholders: readonly string[] = [
  "NA",
  "N/A",
  "n/a",
  "NULL",
  "null",
  "None",
  "NaN",
  "nan",
  "undefined",
  "undefined undefined",
  "#N/A",
  "#I/T",
  "#REF!",
  "#VALUE!",
  "#VERDI!",
  "#NAME?",
  "#NAVN?",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  "-",
  "--",
  "?",
  ".",
  "..",
  ":",
];
const isPlaceholder = new Set(placeholders);

/** Judges text: C14 form, no placeholder, length in code points, pattern. */
export function checkText(field: TextField): ValueCheck {
  const pattern = field.pattern === undefined ? undefined : new RegExp(field.pattern, "u");
  const showing = showingOf(field);
  return (value) => {
    if (typeof value !== "string")
      return fault("field.wrong_type", { found: found(value, showing), expected: expectedValue.text });
    return formFault(value, showing) ?? lengthFault(value, field) ?? patternFault(value, field, pattern);
  };
}

/** What is wrong with the form of a text whatever it says (C14, C12). */
function formFault(value: string, showing: Showing): Fault | undefined {
  if (value === "") return fault("text.too_short", { length: 0, min: 1 });
  if (isVisibleAscii(value))
    return isPlaceholder.has(value) ? fault("text.placeholder", { found: found(value) }) : undefined;
  if (controlOrBroken.test(value)) return fault("text.control_character", { found: found(value, showing) });
  if (value.trim() !== value) return fault("text.not_trimmed", { found: found(value, showing) });
  if (value.normalize("NFC") !== value) return fault("text.not_nfc", { found: found(value, showing) });
  if (isPlaceholder.has(value)) return fault("text.placeholder", { found: found(value) });
  return undefined;
}

/** True for letters, digits and signs of ASCII with blanks only between them: their form is right. */
function isVisibleAscii(value: string): boolean {
  const last = value.length - 1;
  if (value.charCodeAt(0) === blank || value.charCodeAt(last) === blank) return false;
  for (let index = 0; index <= last; index++) {
    const unit = value.charCodeAt(index);
    if (unit < blank || unit > 126) return false;
  }
  return true;
}

const blank = 32;

function lengthFault(value: string, field: TextField): Fault | undefined {
  const { minLength = 0, maxLength = Infinity } = field;
  if (value.length <= maxLength && value.length >= minLength * 2) return undefined;
  const length = [...value].length;
  if (length < minLength) return usableFault("text.too_short", { length, min: minLength });
  return length > maxLength ? usableFault("text.too_long", { length, max: maxLength }) : undefined;
}

function patternFault(value: string, field: TextField, pattern: RegExp | undefined): Fault | undefined {
  if (!pattern || pattern.test(value)) return undefined;
  const expected = field.patternName ?? (field.pattern as string);
  const spelling = spellingNote(value);
  return usableFault("text.pattern", {
    found: found(value, showingOf(field)),
    spelling,
    expected,
  });
}
