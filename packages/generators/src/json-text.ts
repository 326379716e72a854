import { invisible } from "./invisible.ts";

const widest = 100;

/**
 * A value as JSON text (RFC 8259) that people can read and compare line by line: what fits in 100 characters
 * stands on one line, members keep their order, and no character is invisible. Ends with a newline.
 */
export function jsonText(value: unknown): string {
  return `${write(JSON.parse(JSON.stringify(value)), "")}\n`;
}

function write(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return scalar(value);
  const flat = oneLine(value, widest - indent.length);
  if (flat !== undefined) return flat;
  const deeper = `${indent}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const lines = Array.isArray(value)
    ? value.map((item) => write(item, deeper))
    : Object.entries(value).map(([name, member]) => `${scalar(name)}: ${write(member, deeper)}`);
  return `${open}\n${lines.map((line) => deeper + line).join(",\n")}\n${indent}${close}`;
}

/** A value on one line of at most so many characters; undefined as soon as there is no room. */
function oneLine(value: unknown, room: number): string | undefined {
  if (typeof value !== "object" || value === null) return within(scalar(value), room);
  const isArray = Array.isArray(value);
  const [open, close] = isArray ? ["[", "]"] : ["{ ", " }"];
  let text = "";
  for (const [name, member] of Object.entries(value)) {
    const start = text === "" ? open : `${text}, `;
    const named = isArray ? start : `${start}${scalar(name)}: `;
    const rest = oneLine(member, room - named.length - close.length);
    if (rest === undefined) return undefined;
    text = named + rest;
  }
  return within(text === "" ? (isArray ? "[]" : "{}") : text + close, room);
}

function within(text: string, room: number): string | undefined {
  return text.length <= room ? text : undefined;
}

function scalar(value: unknown): string {
  return JSON.stringify(value).replace(invisible, (character) =>
    [...Array(character.length).keys()].map((at) => escapeOf(character, at)).join(""),
  );
}

function escapeOf(text: string, at: number): string {
  return `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`;
}
