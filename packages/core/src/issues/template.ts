import { inLanguage, type Language, type Text } from "../text.ts";

/**
 * A template in pieces: a text as it is, and then a place to be filled in. `{rows}` stands for a value;
 * `{rows|rad|rader}` for the word that goes with it, the first when it is one.
 */
export type Template = readonly Piece[];

interface Piece {
  readonly text: string;
  readonly place: Place | undefined;
}

interface Place {
  /** The place as it stands in the template. */
  readonly whole: string;
  readonly name: string;
  readonly one: string | undefined;
  readonly many: string | undefined;
}

const places = /(\{([\w.]+)(?:\|([^{}|]*)\|([^{}|]*))?\})/;

/** Takes a template apart; it is done once where a template is filled in many times. */
export function templateOf(text: string): Template {
  const parts = text.split(places);
  const pieces: Piece[] = [];
  for (let at = 0; at < parts.length; at += 5) {
    const [whole, name, one, many] = parts.slice(at + 1, at + 5);
    const place = whole === undefined || name === undefined ? undefined : { whole, name, one, many };
    pieces.push({ text: parts[at] as string, place });
  }
  return pieces;
}

/** The names of the values a template has places for. */
export function namesIn(template: Template): readonly string[] {
  return template.flatMap(({ place }) => (place === undefined ? [] : [place.name]));
}

/** Fills in a template; a place nobody has a value for stays as it is. */
export function filled(
  template: Template,
  valueOf: (name: string) => string | number | Text | undefined,
  language: Language,
): string {
  let whole = "";
  for (const { text, place } of template) {
    whole += text;
    if (place === undefined) continue;
    const value = valueOf(place.name);
    if (value === undefined) whole += place.whole;
    else if (place.one !== undefined) whole += value === 1 || value === "1" ? place.one : place.many;
    else whole += typeof value === "number" ? String(value) : inLanguage(value, language);
  }
  return whole;
}
