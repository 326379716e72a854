import { isDate } from "../calendar/date.ts";
import { instantToMillis } from "../calendar/instant.ts";
import { granularityOf, lastDayOf } from "../calendar/period.ts";
import type { Code, CodeList } from "../code-list.ts";
import type { CodeField } from "../field.ts";
import { found } from "../issues/found.ts";
import type { Params } from "../issues/issue.ts";
import { listed } from "../issues/listed.ts";
import { didYouMean, nearestAmong } from "../issues/suggest.ts";
import type { Text } from "../text.ts";
import { expectedValue } from "./expected.ts";
import { fault, type Fault, usableFault, type ValueCheck, type ValueContext } from "./value-check.ts";

const nothing: Text = { nb: "", nn: "", en: "" };
const mostCodesShown = 12;

/**
 * Judges a code (DOMAIN C2): it must be in the list, and valid on the date the file's codes follow if one is
 * declared, otherwise on the row's own reference date (`at`). With neither, a code that has ended is a warning.
 */
export function checkCode(field: Pick<CodeField, "list" | "at">): ValueCheck {
  const { list, at } = field;
  const entries = entriesByCode(list);
  const unknown = unknownCodes(list);
  return (value, context) => {
    if (typeof value !== "string")
      return fault("field.wrong_type", { found: found(value), expected: expectedValue.code });
    const known = entries.get(value);
    if (known === undefined) return unknown(value);
    return known === undated ? undefined : validityFault(value, known, list, referenceDate(context, at));
  };
}

/** Marks codes that have always been valid: nothing more to ask. */
const undated: readonly Code[] = [];

function entriesByCode(list: CodeList): ReadonlyMap<string, readonly Code[]> {
  const entries = new Map<string, readonly Code[]>();
  for (const code of list.codes) {
    const known = entries.get(code.code);
    if (known === undated) continue;
    const isUndated = !code.validFrom && !code.validTo;
    entries.set(code.code, isUndated ? undated : known === undefined ? [code] : [...known, code]);
  }
  return entries;
}

/** The day a row is about: a date as it is, a period's last day, a year's last day, an instant's UTC day. */
function referenceDate(
  { row, classificationDate }: ValueContext,
  at: string | undefined,
): string | undefined {
  if (classificationDate !== undefined || at === undefined) return classificationDate;
  const value = row[at];
  if (typeof value === "number") return value >= 1000 && value <= 9999 ? `${value}-12-31` : undefined;
  if (typeof value !== "string") return undefined;
  if (isDate(value)) return value;
  if (granularityOf(value)) return lastDayOf(value);
  return instantToMillis(value) === undefined ? undefined : value.slice(0, 10);
}

function validityFault(
  value: string,
  known: readonly Code[],
  list: CodeList,
  date: string | undefined,
): Fault | undefined {
  if (known.some((code) => isValidOn(code, date ?? list.version))) return undefined;
  const last = known.at(-1) as Code;
  const about = {
    found: found(value),
    name: last.label,
    period: validity(known),
    successors: successorNote(last, list),
  };
  if (date === undefined) return usableFault("code.expired", about);
  return usableFault("code.not_valid_then", { ...about, date });
}

/** True when the code was valid on the date (half-open validity). */
export function isValidOn({ validFrom, validTo }: Code, date: string): boolean {
  return (validFrom === undefined || validFrom <= date) && (validTo === undefined || date < validTo);
}

function validity(known: readonly Code[]): Text {
  const from = known[0]?.validFrom ?? "";
  const to = known.at(-1)?.validTo;
  if (to === undefined) return { nb: `fra og med ${from}`, nn: `frå og med ${from}`, en: `from ${from}` };
  return {
    nb: `${from ? `fra ${from} ` : ""}til ${to}`,
    nn: `${from ? `frå ${from} ` : ""}til ${to}`,
    en: `${from ? `from ${from} ` : ""}until ${to}`,
  };
}

function successorNote(code: Code, list: CodeList): Text {
  const successors = code.successors ?? [];
  if (successors.length === 0) return nothing;
  const names = successors.map((successor) => `${successor} ${nameOf(successor, list)}`.trim()).join(", ");
  if (successors.length === 1)
    return { nb: ` Ny kode: ${names}.`, nn: ` Ny kode: ${names}.`, en: ` New code: ${names}.` };
  return {
    nb: ` Delt i flere: ${names}. Noen må velge for hver rad.`,
    nn: ` Delt i fleire: ${names}. Nokon må velje for kvar rad.`,
    en: ` Split into several: ${names}. Somebody must choose row by row.`,
  };
}

function nameOf(code: string, list: CodeList): string {
  const label = (labels.get(list) ?? labelsOf(list)).get(code);
  return label === undefined ? "" : typeof label === "string" ? label : label.nb;
}

type Labels = ReadonlyMap<string, Code["label"]>;

/** What each code was called last; made when the first code of a list has a successor that is told. */
const labels = new WeakMap<CodeList, Labels>();

function labelsOf(list: CodeList): Labels {
  const made: Labels = new Map(list.codes.map(({ code, label }) => [code, label]));
  labels.set(list, made);
  return made;
}

const mostRemembered = 4096;
const longestRemembered = 64;

/** Makes the faults of codes that are not in a list. */
function unknownCodes(list: CodeList): (value: string) => Fault {
  return (value) => {
    const { shown, codeFor, remembered } = suggestions.get(list) ?? suggestionsOf(list);
    const known = remembered.get(value);
    if (known) return known;
    const told = { found: found(value), list: list.title, codes: shown };
    const made = fault(
      "code.unknown",
      withSuggestion(told, () => codeFor(value)),
    );
    if (remembered.size >= mostRemembered) remembered.clear();
    if (value.length <= longestRemembered) remembered.set(value, made);
    return made;
  };
}

/** The same with the code that was meant. It is looked for when somebody reads it: most of many wrong codes are only counted. */
function withSuggestion(told: Params, meant: () => string | undefined): Params {
  let known: Text | undefined;
  return {
    ...told,
    get suggestion(): Text {
      if (known !== undefined) return known;
      const code = meant();
      known = code === undefined ? nothing : didYouMean(code);
      return known;
    },
  };
}

/** What is said of codes that are not in a list. */
interface Suggestions {
  /** The first codes there are. */
  readonly shown: string;
  /** The code somebody probably meant: by alias, label, or a small misspelling; numbers look alike without meaning alike. */
  codeFor(value: string): string | undefined;
  /** Recent faults: a wrong code mostly stands in many rows, and is looked at with its column and then with its row. */
  readonly remembered: Map<string, Fault>;
}

/** Made when the first code of a list is unknown. */
const suggestions = new WeakMap<CodeList, Suggestions>();

function suggestionsOf(list: CodeList): Suggestions {
  // What has ended is right for old data only, so those are shown last, and suggested where nothing else has the name.
  const current = list.codes.filter(({ validTo }) => validTo === undefined);
  const codes = [...new Set([...current, ...list.codes].map(({ code }) => code))];
  const byName = codesByName(current);
  for (const [name, named] of codesByName(list.codes)) if (!byName.has(name)) byName.set(name, named);
  const near = nearestAmong(list.codes.map(({ code }) => code));
  const made: Suggestions = {
    shown: listed(codes, mostCodesShown, (code) => code),
    codeFor: (value) =>
      onlyOne(byName.get(value.trim().toLowerCase())) ?? (/\p{L}/u.test(value) ? near(value) : undefined),
    remembered: new Map(),
  };
  suggestions.set(list, made);
  return made;
}

/** The codes that each name may mean: two municipalities are called Herøy. Of a proper name in two languages each is one: `Trondheim - Tråante`. */
function codesByName(codes: CodeList["codes"]): Map<string, Set<string>> {
  const byName = new Map<string, Set<string>>();
  for (const { code, aliases = [], label } of codes) {
    const labels = typeof label === "string" ? [label, ...label.split(" - ")] : Object.values(label);
    for (const name of [...aliases, ...labels]) {
      const key = name.toLowerCase();
      byName.set(key, (byName.get(key) ?? new Set<string>()).add(code));
    }
  }
  return byName;
}

function onlyOne(codes: ReadonlySet<string> | undefined): string | undefined {
  if (codes?.size !== 1) return undefined;
  const [only] = codes;
  return only;
}
