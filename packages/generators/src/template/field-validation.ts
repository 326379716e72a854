import type { Dataset, Field, FieldKind } from "@samapne/core";
import { allowedValues, exampleText } from "../in-words/field-words.ts";
import { codesRange } from "./codes-sheet.ts";
import type { Validation } from "./sheet.ts";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;
type Check = Pick<Validation, "kind" | "between" | "source" | "otherwise">;

/** What Excel shows of a title and of a help text; longer ones make the file unreadable to it. */
const longest = { title: 32, help: 255 };

/** The largest whole number Excel keeps exactly: 15 digits. */
const most = 999_999_999_999_999;
const longestText = 32_767;
const any: Check = { kind: "any", otherwise: "warning" };

/**
 * What Excel checks of each kind while somebody types. It asks (`warning`) where the reader may know better: another
 * spelling that import accepts, a code that has ended but is right in an old row. Values that are pasted go unchecked.
 */
const checks: { readonly [K in FieldKind]: (field: FieldOf<K>, dataset: Dataset) => Check } = {
  text: ({ minLength = 1, maxLength }) =>
    maxLength === undefined && minLength <= 1
      ? any
      : {
          kind: "textLength",
          between: [String(minLength), String(maxLength ?? longestText)],
          otherwise: "warning",
        },
  code: ({ list }, dataset) => ({
    kind: "list",
    source: codesRange(list, dataset),
    otherwise: list.codes.some(({ validFrom, validTo }) => validFrom ?? validTo) ? "warning" : "stop",
  }),
  identifier: () => any,
  integer: ({ min = -most, max = most }) => ({
    kind: "whole",
    between: [String(min), String(max)],
    otherwise: "warning",
  }),
  decimal: ({ min, exclusiveMin, max = most }) => ({
    kind: "decimal",
    between: [String(min ?? exclusiveMin ?? -most), String(max)],
    otherwise: "warning",
  }),
  boolean: () => ({ kind: "list", source: '"true,false"', otherwise: "stop" }),
  date: () => ({ kind: "textLength", between: ["10", "10"], otherwise: "warning" }),
  instant: () => any,
  period: () => any,
  uri: () => any,
  list: () => any,
};

/** The validation of a field's column, with its help in bokmål. */
export function fieldValidation(field: Field, dataset: Dataset): Validation {
  const check = (checks[field.kind] as (field: Field, dataset: Dataset) => Check)(field, dataset);
  return { ...check, title: shortened(field.label.nb, longest.title), help: helpOf(field) };
}

/** Whether it must be filled in and what it is; then, as far as there is room, what is allowed and an example. */
function helpOf(field: Field): string {
  const first = `${field.required === true ? "Må fylles ut. " : ""}${field.description.nb}`;
  const allowed = allowedValues(field, "nb");
  const example = exampleText(field);
  const rest = [
    ...(allowed === "" ? [] : [`Tillatt: ${allowed.replace(/\.$/, "")}.`]),
    ...(example === "" ? [] : [`Eksempel: ${example}`]),
  ];
  return rest.reduce(
    (help, part) => (help.length + 1 + part.length > longest.help ? help : `${help} ${part}`),
    shortened(first, longest.help),
  );
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
