import type { Field, FieldKind, Fields, ListItem, ScalarField } from "../field.ts";
import type { IdentifierScheme } from "../identifier-scheme.ts";
import { eachLanguage } from "../issues/render.ts";
import type { Text } from "../text.ts";
import type { FilterTest, Parameter, Several } from "./operation.ts";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

/** The longest text to ask for where the field names no limit. */
const longestText = 200;

/** What a field can be asked for: the shape of the values, how several are written, and whether ends of a range are part of it. */
interface Filter {
  readonly value: ListItem;
  readonly by: Several["by"];
  readonly test: "equals" | "has";
  readonly range?: "to_included" | "to_excluded";
}

/**
 * The filters of each kind. `value` keeps what a shape shows and drops what it does not (check digits, bounds,
 * decimals, dated codes), so that a value the description accepts is never refused: it just meets no row. Instants
 * are compared as instants; a period lies in a range when its first and last day do.
 */
const table: { readonly [K in FieldKind]: (field: FieldOf<K>) => Filter } = {
  text: ({ kind, minLength, maxLength, pattern }) => ({
    value: {
      kind,
      ...(minLength === undefined ? {} : { minLength }),
      ...(pattern === undefined ? {} : { pattern }),
      maxLength: maxLength ?? longestText,
    },
    by: "repeat",
    test: "equals",
  }),
  code: ({ kind, list }) => ({
    value: { kind, list },
    by: list.codes.some(({ code }) => code.includes(",")) ? "repeat" : "comma",
    test: "equals",
  }),
  identifier: ({ kind, scheme }) => ({
    value: { kind, scheme: withoutCheck(scheme) },
    by: "comma",
    test: "equals",
  }),
  integer: ({ kind }) => ({ value: { kind }, by: "comma", test: "equals", range: "to_included" }),
  decimal: ({ kind }) => ({ value: { kind }, by: "comma", test: "equals", range: "to_included" }),
  boolean: ({ kind }) => ({ value: { kind }, by: "comma", test: "equals" }),
  date: ({ kind }) => ({ value: { kind }, by: "comma", test: "equals", range: "to_included" }),
  instant: ({ kind }) => ({ value: { kind }, by: "comma", test: "equals", range: "to_excluded" }),
  period: ({ kind, granularities }) => ({
    value: { kind, granularities },
    by: "comma",
    test: "equals",
    range: "to_included",
  }),
  uri: ({ kind }) => ({ value: { kind }, by: "repeat", test: "equals" }),
  list: ({ items }) => {
    const { value, by } = filterOf(items as ScalarField);
    return { value, by, test: "has" };
  },
};

function withoutCheck({
  id,
  label,
  description,
  pattern,
  example,
  source,
}: IdentifierScheme): IdentifierScheme {
  return { id, label, description, pattern, example, source };
}

/** The shape of the values a field can be asked for; the field of a key in a path has the same. */
export function askedValue(field: Field): ListItem {
  return filterOf(field).value;
}

/** The filter parameters of a dataset, in the order of its fields. A sensitive field has none: addresses are logged. */
export function filterParameters(fields: Fields): readonly Parameter[] {
  return Object.entries(fields)
    .filter(([, { privacy }]) => privacy !== "sensitive")
    .flatMap(([name, field]) => parametersOf(name, field));
}

/** Values in one parameter; names are longer than codes, and an address has an end. */
const mostValues: Readonly<Record<Several["by"], number>> = { comma: 100, repeat: 20 };

function parametersOf(name: string, field: Field): readonly Parameter[] {
  const { value, by, test, range } = filterOf(field);
  const parameter = (suffix: string, how: FilterTest): Parameter => ({
    name: name + suffix,
    place: "query",
    meaning: eachLanguage((language) =>
      meaningOf(how, field)[language].replace("{label}", field.label[language]),
    ),
    level: 2,
    value,
    filter: { field: name, test: how },
  });
  const equals: Parameter = { ...parameter("", test), several: { by, min: 1, max: mostValues[by] } };
  if (range === undefined) return [equals];
  const to = range === "to_included" ? "at_most" : "before";
  return [equals, parameter("_from", "at_least"), parameter("_to", to)];
}

const meanings: Readonly<Record<FilterTest, Text>> = {
  equals: {
    nb: "Rader der «{label}» er en av verdiene.",
    nn: "Rader der «{label}» er ein av verdiane.",
    en: "Rows where “{label}” is one of the values.",
  },
  has: {
    nb: "Rader der «{label}» inneholder minst én av verdiene.",
    nn: "Rader der «{label}» inneheld minst éin av verdiane.",
    en: "Rows where “{label}” holds at least one of the values.",
  },
  at_least: {
    nb: "Rader der «{label}» er fra og med verdien.",
    nn: "Rader der «{label}» er frå og med verdien.",
    en: "Rows where “{label}” is from the value on, the value included.",
  },
  at_most: {
    nb: "Rader der «{label}» er til og med verdien.",
    nn: "Rader der «{label}» er til og med verdien.",
    en: "Rows where “{label}” is up to the value, the value included.",
  },
  before: {
    nb: "Rader der «{label}» er før verdien; verdien selv er ikke med.",
    nn: "Rader der «{label}» er før verdien; sjølve verdien er ikkje med.",
    en: "Rows where “{label}” is before the value, the value excluded.",
  },
};

/** A period has two ends, which are what is compared. */
const meaningsOfPeriods: Readonly<Partial<Record<FilterTest, Text>>> = {
  at_least: {
    nb: "Rader der «{label}» begynner tidligst når verdien begynner.",
    nn: "Rader der «{label}» byrjar tidlegast når verdien byrjar.",
    en: "Rows where “{label}” begins no earlier than the value does.",
  },
  at_most: {
    nb: "Rader der «{label}» slutter senest når verdien slutter.",
    nn: "Rader der «{label}» sluttar seinast når verdien sluttar.",
    en: "Rows where “{label}” ends no later than the value does.",
  },
};

function meaningOf(how: FilterTest, { kind }: Field): Text {
  return (kind === "period" ? meaningsOfPeriods[how] : undefined) ?? meanings[how];
}

function filterOf(field: Field): Filter {
  return (table[field.kind] as (field: Field) => Filter)(field);
}
