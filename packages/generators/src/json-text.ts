const widest = 100;

/**
 * A value as JSON text (RFC 8259) that people can read and compare line by line: what fits in 100 characters
 * stands on one line, members keep their order, and no character is invisible. Ends with a newline.
 */
export function jsonText(value: unknown): string {
  return `${write(JSON.parse(JSON.stringify(value)), "")}\n`;
}

function write(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return visible(JSON.stringify(value));
  const flat = oneLine(value);
  if (flat.length + indent.length <= widest) return flat;
  const deeper = `${indent}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const lines = Array.isArray(value)
    ? value.map((item) => write(item, deeper))
    : Object.entries(value).map(
        ([name, member]) => `${visible(JSON.stringify(name))}: ${write(member, deeper)}`,
      );
  return `${open}\n${lines.map((line) => deeper + line).join(",\n")}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (typeof value !== "object" || value === null) return visible(JSON.stringify(value));
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `[${value.map(oneLine).join(", ")}]`;
  const members = Object.entries(value).map(
    ([name, member]) => `${visible(JSON.stringify(name))}: ${oneLine(member)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** Blanks other than the space, and what shows as nothing, as escapes. */
function visible(json: string): string {
  return json.replace(/[\p{Z}\p{Cf}\p{Cc}]/gu, (character) =>
    character === " "
      ? character
      : [...Array(character.length).keys()].map((at) => escapeOf(character, at)).join(""),
  );
}

function escapeOf(text: string, at: number): string {
  return `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`;
}
