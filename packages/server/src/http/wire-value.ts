import { catalogue, type Field, type ListItem, valueCheck, type WireValue } from "@samapne/core";

type Read = (text: string) => unknown;

/** JSON's spelling of a number (RFC 8259, section 6). */
const numberShape = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A number as written; what is none stays text, so that the check of its kind refuses it. */
const number: Read = (text) => (numberShape.test(text) && text.length <= 400 ? Number(text) : text);

/**
 * How text in an address becomes a value, where it is not the text itself. Texts are compared in NFC (DOMAIN C14). A
 * `+` that was not encoded arrives as a blank; no instant has one, so it is clear what was meant.
 */
const readers: Readonly<Partial<Record<ListItem["kind"], Read>>> = {
  integer: number,
  decimal: number,
  boolean: (text) => (text === "true" ? true : text === "false" ? false : text),
  text: (text) => text.normalize("NFC"),
  instant: (text) => text.replace(/ (\d\d:\d\d)$/, "+$1"),
};

/**
 * Makes the function that reads a value from an address; undefined means that it is refused. It refuses what the
 * contract's `WireValue` says and nothing else: a warning, such as a code that has ended, is no reason.
 */
export function wireReader(value: WireValue): (text: string) => unknown {
  if (value.kind === "choice") {
    const options = new Set(value.options);
    return (text) => (options.has(text) ? text : undefined);
  }
  if (value.kind === "token") {
    const { pattern, maxLength = Infinity } = value;
    const shape = pattern === undefined ? undefined : new RegExp(pattern, "u");
    return (text) => (text.length <= maxLength && shape?.test(text) !== false ? text : undefined);
  }
  const check = valueCheck(value as Field);
  const read = readers[value.kind];
  return (text) => {
    const found = read === undefined ? text : read(text);
    const fault = check(found, { row: {}, classificationDate: undefined });
    return fault === undefined || catalogue[fault.code].severity === "warning" ? found : undefined;
  };
}
