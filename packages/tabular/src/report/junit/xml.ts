/** What XML 1.0 allows of a text, the rest replaced, and its signs escaped. */
function escaped(text: string): string {
  return text
    .replace(/\p{Cs}|[\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu, "\ufffd")
    .replace(/[&<>"]/g, (sign) => entities[sign] as string)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Attributes in the order given, each after a blank; what has no value is left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");
}

/** An element with its attributes as text, and what is inside: elements, a line each, or text. */
export function element(
  name: string,
  head: string,
  inside: readonly string[] = [],
  kind: "elements" | "text" = "elements",
): string {
  if (inside.length === 0) return `<${name}${head}/>`;
  if (kind === "text")
    return `<${name}${head}>${inside.map(escaped).join("\n").replaceAll("&#10;", "\n")}</${name}>`;
  const lines = inside.join("\n").replace(/^(?= *<)/gm, "  ");
  return `<${name}${head}>\n${lines}\n</${name}>`;
}
