import type { Field, FieldKind, ListItem } from "../field.ts";

/** The personal data that texts are searched for (DOMAIN C16), in the order it is reported. */
export const personalDataKinds = ["birth_number", "account_number", "mail_address", "phone_number"] as const;

/** A kind of personal data. */
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** The code of an issue about personal data. An identifier built like a birth number may be another number, and is only a warning. */
export type PersonalDataCode = `personal.${PersonalDataKind | "possible_birth_number"}`;

/** What to look for in a value, and what to call it. */
export interface LookFor {
  readonly kind: PersonalDataKind;
  readonly code: PersonalDataCode;
}

const everything: readonly LookFor[] = personalDataKinds.map((kind) => ({ kind, code: `personal.${kind}` }));
const birthNumbers: readonly LookFor[] = [{ kind: "birth_number", code: "personal.possible_birth_number" }];
const nothing: readonly LookFor[] = [];

type FieldOf<K extends FieldKind> = Extract<Field | ListItem, { readonly kind: K }>;

/**
 * Free text may hold anything, unless it is shorter than the longest thing looked for. What follows a pattern may be a
 * birth number as a whole (DOMAIN C15), unless it has a check digit of its own.
 */
const table: { readonly [K in FieldKind]: (field: FieldOf<K>) => readonly LookFor[] } = {
  text: ({ pattern, maxLength = Infinity }) => {
    if (pattern !== undefined) return inPattern(pattern);
    return maxLength < 11 ? nothing : everything;
  },
  identifier: ({ scheme }) => (scheme.check === undefined ? inPattern(scheme.pattern) : nothing),
  list: ({ items }) => lookedFor(items),
  code: () => nothing,
  integer: () => nothing,
  decimal: () => nothing,
  boolean: () => nothing,
  date: () => nothing,
  instant: () => nothing,
  period: () => nothing,
  uri: () => nothing,
};

/** The personal data that the values of a field are searched for. */
export function lookedFor(field: Field | ListItem): readonly LookFor[] {
  return (table[field.kind] as (field: Field | ListItem) => readonly LookFor[])(field);
}

/** A birth number of a person who was never born (a synthetic month), in the ways it is written as one value. */
const invented = ["", " ", ".", "-"].map((sign) => `138970${sign}50085`);

/** A birth number, when the pattern lets one through. */
function inPattern(pattern: string): readonly LookFor[] {
  const shape = new RegExp(pattern, "u");
  return invented.some((number) => shape.test(number)) ? birthNumbers : nothing;
}
