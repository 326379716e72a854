import { eachLanguage, found, inLanguage, nearest, type Language, type Text } from "@samapne/core";
import type { Shape, ShapeType } from "../file/schema.ts";

/** Something wrong in a mapping, at a place in it. */
export interface MappingProblem {
  readonly path: readonly (string | number)[];
  readonly text: Text;
  /** Nothing is wrong, but an answer is missing. */
  readonly isQuestion?: true;
}

/** Holds a value against a schema; says everything that is wrong, in the order it stands. */
export function checkShape(
  value: unknown,
  shape: Shape,
  path: MappingProblem["path"] = [],
): readonly MappingProblem[] {
  const own = ownProblem(value, shape);
  if (own) return [{ path, text: own }];
  if (Array.isArray(value))
    return value.flatMap((item, index) =>
      shape.items ? checkShape(item, shape.items, [...path, index]) : [],
    );
  if (typeof value !== "object" || value === null || typesOf(shape).every((type) => type !== "object"))
    return [];
  return checkMembers(value as Readonly<Record<string, unknown>>, shape, path);
}

function checkMembers(
  value: Readonly<Record<string, unknown>>,
  shape: Shape,
  path: MappingProblem["path"],
): readonly MappingProblem[] {
  const { properties = {}, required = [], additionalProperties: others } = shape;
  const missing = required
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => ({ path, text: missingMember(name) }));
  const wrong = Object.entries(value).flatMap(([name, member]) => {
    const known = Object.hasOwn(properties, name) ? properties[name] : others;
    if (known === false)
      return [{ path: [...path, name], text: unknownMember(name, Object.keys(properties)) }];
    return known === undefined ? [] : checkShape(member, known, [...path, name]);
  });
  return [...wrong, ...missing];
}

function typesOf({ type }: Shape): readonly ShapeType[] {
  return type === undefined ? [] : [type].flat();
}

/** What is wrong with a value itself, its members aside. */
function ownProblem(value: unknown, shape: Shape): Text | undefined {
  const types = typesOf(shape);
  if (types.length > 0 && !types.some((type) => isOf(value, type))) return wrongType(value, types);
  if (shape.const !== undefined && value !== shape.const) return notOneOf(value, [shape.const]);
  if (shape.enum && !shape.enum.includes(value as string)) return notOneOf(value, shape.enum);
  if (typeof value === "string" && value.length < (shape.minLength ?? 0)) return nothing;
  if (typeof value === "string" && shape.pattern !== undefined && !new RegExp(shape.pattern, "u").test(value))
    return wrongLook(value, shape.examples ?? []);
  if (typeof value === "number" && value < (shape.minimum ?? -Infinity))
    return wrongLook(value, [String(shape.minimum)]);
  if (Array.isArray(value) && value.length < (shape.minItems ?? 0)) return nothing;
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject && Object.keys(value).length < (shape.minProperties ?? 0) ? nothing : undefined;
}

const tests: Readonly<Record<ShapeType, (value: unknown) => boolean>> = {
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number" && Number.isFinite(value),
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
};

function isOf(value: unknown, type: ShapeType): boolean {
  return tests[type](value);
}

const typeNames: Readonly<Record<ShapeType, Text>> = {
  object: { nb: "navn med verdier", nn: "namn med verdiar", en: "names with values" },
  array: { nb: "en liste", nn: "ei liste", en: "a list" },
  string: { nb: "en tekst", nn: "ein tekst", en: "a text" },
  number: { nb: "et tall", nn: "eit tal", en: "a number" },
  integer: { nb: "et heltall", nn: "eit heiltal", en: "a whole number" },
  boolean: { nb: "true eller false", nn: "true eller false", en: "true or false" },
  null: { nb: "null", nn: "null", en: "null" },
};

const or: Text = { nb: " eller ", nn: " eller ", en: " or " };
const shown = (value: unknown, language: Language) => inLanguage(found(value), language);

function wrongType(value: unknown, types: readonly ShapeType[]): Text {
  return eachLanguage((language) => {
    const expected = types.map((type) => typeNames[type][language]).join(or[language]);
    return {
      nb: `Fant ${shown(value, "nb")}, ventet ${expected}.`,
      nn: `Fann ${shown(value, "nn")}, venta ${expected}.`,
      en: `Found ${shown(value, "en")}, expected ${expected}.`,
    }[language];
  });
}

function notOneOf(value: unknown, values: readonly (string | number | boolean)[]): Text {
  const choices = values.map(String);
  const near = typeof value === "string" ? nearest(value, choices) : undefined;
  return eachLanguage((language) => {
    const all = choices.join(or[language]);
    const found = shown(value, language);
    const { start, hint } = {
      nb: { start: `Fant ${found}, ventet ${all}.`, hint: ` Mente du ${near}?` },
      nn: { start: `Fann ${found}, venta ${all}.`, hint: ` Meinte du ${near}?` },
      en: { start: `Found ${found}, expected ${all}.`, hint: ` Did you mean ${near}?` },
    }[language];
    return near === undefined ? start : start + hint;
  });
}

function wrongLook(value: unknown, [example = ""]: readonly string[]): Text {
  return eachLanguage(
    (language) =>
      ({
        nb: `${shown(value, "nb")} ser ikke riktig ut. Slik skal det se ut: ${example}.`,
        nn: `${shown(value, "nn")} ser ikkje rett ut. Slik skal det sjå ut: ${example}.`,
        en: `${shown(value, "en")} does not look right. It should look like this: ${example}.`,
      })[language],
  );
}

const nothing: Text = {
  nb: "Her mangler det noe.",
  nn: "Her manglar det noko.",
  en: "Something is missing here.",
};

function missingMember(name: string): Text {
  return { nb: `«${name}» mangler.`, nn: `«${name}» manglar.`, en: `«${name}» is missing.` };
}

function unknownMember(name: string, known: readonly string[]): Text {
  const near = nearest(name, known);
  const all = known.join(", ");
  return {
    nb: `Kjenner ikke «${name}».${near ? ` Mente du ${near}?` : ` Det som kan stå her, er ${all}.`}`,
    nn: `Kjenner ikkje «${name}».${near ? ` Meinte du ${near}?` : ` Det som kan stå her, er ${all}.`}`,
    en: `«${name}» is not known.${near ? ` Did you mean ${near}?` : ` What may stand here: ${all}.`}`,
  };
}
