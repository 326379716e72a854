import { isDate } from "../calendar/date.ts";
import { ModelError } from "../errors.ts";
import { nearest } from "../issues/suggest.ts";
import { languages } from "../text.ts";

/** Throws a `ModelError` that names the place when the value is not of the shape. */
export type Shape = (value: unknown, place: string) => void;

/** A member of an object, and whether it may be left out. */
export interface Member {
  readonly shape: Shape;
  readonly optional: boolean;
}

/** A member that may be left out. */
export function optional(shape: Shape): Member {
  return { shape, optional: true };
}

/** An object with exactly these members; an unknown one is named with the nearest known. */
export function object(members: Readonly<Record<string, Shape | Member>>): Shape {
  return (value, place) => {
    const given = plainObject(value, place);
    for (const name of Object.keys(given))
      if (!Object.hasOwn(members, name))
        throw new ModelError(place, unknownMember(name, Object.keys(members)));
    for (const [name, member] of Object.entries(members)) {
      const { shape, optional } = typeof member === "function" ? { shape: member, optional: false } : member;
      if (given[name] !== undefined) shape(given[name], `${place}.${name}`);
      else if (!optional) throw new ModelError(place, `"${name}" is missing`);
    }
  };
}

function unknownMember(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return `unknown "${name}"${near === undefined ? "" : `; did you mean "${near}"?`}`;
}

function plainObject(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ModelError(place, "expected an object");
  return value as Record<string, unknown>;
}

/** An object of any names, each value of the shape. */
export function record(shape: Shape): Shape {
  return (value, place) => {
    for (const [name, member] of Object.entries(plainObject(value, place))) shape(member, `${place}.${name}`);
  };
}

/** An array, each item of the shape. */
export function list(shape: Shape): Shape {
  return (value, place) => {
    if (!Array.isArray(value)) throw new ModelError(place, "expected a list");
    for (const [index, item] of value.entries()) shape(item, `${place}[${index}]`);
  };
}

/** A non-empty text, perhaps of a pattern. */
export function string(pattern?: RegExp): Shape {
  return (value, place) => {
    if (typeof value !== "string" || value.trim() === "")
      throw new ModelError(place, "expected a text that is not empty");
    if (pattern && !pattern.test(value))
      throw new ModelError(place, `"${value}" does not match ${pattern.source}`);
  };
}

/** A finite number, perhaps a whole one that is not negative. */
export function number(kind: "any" | "count" = "any"): Shape {
  return (value, place) => {
    if (typeof value !== "number" || !Number.isFinite(value))
      throw new ModelError(place, "expected a number");
    if (kind === "count" && !(Number.isSafeInteger(value) && value >= 0))
      throw new ModelError(place, "expected a whole number, 0 or more");
  };
}

/** A date that exists, YYYY-MM-DD. */
export const date: Shape = (value, place) => {
  if (typeof value !== "string" || !isDate(value)) throw new ModelError(place, "expected a date, YYYY-MM-DD");
};

/** True or false. */
export const boolean: Shape = (value, place) => {
  if (typeof value !== "boolean") throw new ModelError(place, "expected true or false");
};

/** One of these texts. */
export function oneOf(...allowed: readonly string[]): Shape {
  return (value, place) => {
    if (!allowed.includes(value as string))
      throw new ModelError(place, `expected one of ${allowed.join(", ")}, found ${JSON.stringify(value)}`);
  };
}

/** A text in every language; a missing translation is an error. */
export const text: Shape = object(Object.fromEntries(languages.map((language) => [language, string()])));

/** A text in every language, or a proper name. */
export const textOrName: Shape = (value, place) =>
  typeof value === "string" ? string()(value, place) : text(value, place);

/** Nothing to ask: any value. */
export const anything: Shape = () => {};
