const markup: unique symbol = Symbol("markup");

/** Markup, made by `html` only. Text from outside can never be one: the key is private to this file. */
export interface Html {
  readonly [markup]: string;
}

/** What may stand in a template: markup as it is, text and numbers escaped, lists one after the other, nothing for `undefined` and `false`. */
export type Piece = Html | string | number | false | undefined | readonly Piece[];

/**
 * Markup from a template: html`<p title="${text}">${text}</p>`. Every piece is escaped for text and for quoted
 * attribute values; names of elements and attributes, and unquoted values, may not be pieces.
 */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const parts = strings.map((fixed, index) =>
    index === 0 ? fixed : `${written(pieces[index - 1])}${fixed}`,
  );
  return { [markup]: parts.join("") };
}

/** The markup as text, to be sent or written. */
export function markupOf(made: Html): string {
  return made[markup];
}

/** ` name="value"`, or nothing when there is no value; `true` gives the bare name. For attributes that may be absent. */
export function attribute(name: Lowercase<string>, value: string | number | boolean | undefined): Html {
  if (value === undefined || value === false) return html``;
  return { [markup]: value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"` };
}

/** A stylesheet that stands inside its own element; refused when it could end that element or begin a comment. */
export function verbatim(text: string): Html {
  if (/<\/|<!--/.test(text)) throw new RangeError("the text would end its element");
  return { [markup]: text };
}

/** A script that stands inside its own element; refused when it could end that element or begin a comment. */
export function verbatimScript(text: string): Html {
  if (/<\/script|<!--/i.test(text)) throw new RangeError("the text would end its element");
  return { [markup]: text };
}

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return "";
  if (typeof piece === "string") return escaped(piece);
  if (typeof piece === "number") return String(piece);
  return Array.isArray(piece) ? piece.map(written).join("") : (piece as Html)[markup];
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Half characters are no text, and control characters other than tab and line breaks no part of HTML. */
function escaped(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/(?![\t\n\r])\p{Cc}/gu, "")
    .replace(/[&<>"']/g, (sign) => entities[sign] as string);
}
