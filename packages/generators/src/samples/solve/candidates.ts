import type { Dataset, Scope, TypedExpression } from "@samapne/core";
import { type Assignment, assigned } from "./assignment.ts";
import { addMonths, dateOf } from "../values/calendar.ts";
import { matchingText } from "../values/pattern-text.ts";
import {
  compiled,
  fieldOf,
  numberFrom,
  type Place,
  rawValue,
  stepped,
  written,
} from "../values/place-values.ts";

type Call = Extract<TypedExpression, { kind: "call" }>;
/** What candidates are derived for: the dataset, an expression over it, and the scope it is to change its answer in. */
export interface Question {
  readonly dataset: Dataset;
  readonly expression: TypedExpression;
  readonly scope: Scope;
  /** The values that may change; all when left out. */
  readonly mayChange?: (field: string, reference: string | undefined) => boolean;
}

/**
 * Changes of one value that may turn an expression's answer, derived from the expression: the literals and other
 * values something is compared with, one step to each side, where two sides of a comparison meet, texts that begin
 * with, contain or match what is asked for, dates moved, the value taken away or filled in, all codes of a list.
 * Values of the kind's type only; whether the field allows them is for the caller to judge.
 */
export function* candidates(question: Question): Generator<Assignment> {
  const seen = new Map<string, Set<unknown>>();
  for (const assignment of everything(question)) {
    const { reference, field, value = null } = assignment;
    const place = reference === undefined ? field : `${reference}.${field}`;
    let values = seen.get(place);
    if (values === undefined) seen.set(place, (values = new Set()));
    const known = typeof value === "object" ? JSON.stringify(value) : value;
    if (values.has(known)) continue;
    values.add(known);
    yield assignment;
  }
}

function* everything(question: Question): Generator<Assignment> {
  const places = placesOf(question.expression).filter((place) => isOpen(place, question));
  for (const call of callsOf(question.expression)) yield* fromCall(call, question);
  for (const place of places) yield* moved(place, question);
  for (const place of places) yield* anything(place, question);
}

function isOpen(place: TypedExpression, { mayChange }: Question): place is Place {
  if (place.kind !== "row" && place.kind !== "ref") return false;
  return mayChange?.(place.field, place.kind === "ref" ? place.reference : undefined) ?? true;
}

function nameOf(place: Place): string {
  return place.kind === "row" ? place.field : `${place.reference}.${place.field}`;
}

function assign(place: Place, value: unknown): Assignment {
  if (place.kind === "row") return { field: place.field, value };
  return { reference: place.reference, field: place.field, value };
}

function* callsOf(expression: TypedExpression): Generator<Call> {
  if (expression.kind !== "call") return;
  yield expression;
  for (const operand of expression.operands) yield* callsOf(operand);
}

const knownPlaces = new WeakMap<TypedExpression, readonly Place[]>();

/** The values an expression reads, each once. */
export function placesOf(expression: TypedExpression): readonly Place[] {
  const known = knownPlaces.get(expression) ?? [
    ...new Map(allPlaces(expression).map((place) => [nameOf(place), place])).values(),
  ];
  knownPlaces.set(expression, known);
  return known;
}

function allPlaces(expression: TypedExpression): readonly Place[] {
  if (expression.kind === "row" || expression.kind === "ref") return [expression];
  if (expression.kind === "has") return allPlaces(expression.of);
  return expression.kind === "call" ? expression.operands.flatMap(allPlaces) : [];
}

function* fromCall(call: Call, question: Question): Generator<Assignment> {
  const [left, right] = call.operands;
  if (!left) return;
  if (right) yield* copied(left, right, question);
  if (right) yield* copied(right, left, question);
  if (call.function === "weeklyHoursFit(list)") yield* allWeek(left, question);
  if (call.function.startsWith("in(")) yield* listed(left, right, question);
  if (call.function.startsWith("abs(")) yield* meeting(() => 0, left, question);
  else if (right && isMeasure(left) && isMeasure(right))
    yield* meeting(numberFrom(right), left, question, right);
  if (right && textCalls.test(call.function)) yield* spliced(call, left, right, question);
}

const textCalls = /^(startsWith|endsWith|contains|matches)\(/;

function isMeasure({ type }: TypedExpression): boolean {
  return ["int", "decimal", "timestamp", "duration"].includes(type.kind);
}

/** What stands on the other side, as a value of this one. */
function* copied(to: TypedExpression, from: TypedExpression, question: Question): Generator<Assignment> {
  if (!isOpen(to, question) || from.type.kind === "list") return;
  const answer = compiled(from)(question.scope);
  if (answer === undefined) return;
  const value = written(answer, to, question.dataset);
  if (value === undefined) return;
  yield assign(to, value);
  for (const step of [1, -1]) {
    const beside = stepped(value, step, to, question.dataset);
    if (beside !== undefined) yield assign(to, beside);
  }
}

function* listed(
  needle: TypedExpression,
  list: TypedExpression | undefined,
  question: Question,
): Generator<Assignment> {
  if (list && isOpen(list, question)) return yield* held(needle, list, question);
  if (list?.kind !== "list" || !isOpen(needle, question)) return;
  for (const value of list.values) {
    const answer = written(value, needle, question.dataset);
    if (answer !== undefined) yield assign(needle, answer);
  }
}

/** Opening hours that overlap with others there are. */
function* allWeek(list: TypedExpression, question: Question): Generator<Assignment> {
  if (!isOpen(list, question) || list.kind !== "row") return;
  const own = question.scope.row[list.field];
  const others: readonly unknown[] = Array.isArray(own) && own.length > 0 ? own : ["We 12:00-14:00"];
  yield assign(list, [...others, "Mo-Su 00:00-23:59"]);
  yield assign(list, ["We 12:00-14:00"]);
}

/** The list of a row with an item put in, or taken out. */
function* held(needle: TypedExpression, list: Place, question: Question): Generator<Assignment> {
  const item = compiled(needle)(question.scope);
  const row = list.kind === "row" ? question.scope.row : question.scope.ref[list.reference];
  const own = row?.[list.field];
  const items: readonly unknown[] = Array.isArray(own) ? own : [];
  if (item === undefined) return;
  yield assign(list, items.includes(item) ? items.filter((each) => each !== item) : [...items, item]);
}

/** Where one side meets another when a value in it moves (both are taken to be straight lines), and one step beside. */
function* meeting(
  goal: (scope: Scope) => number | undefined,
  side: TypedExpression,
  question: Question,
  other?: TypedExpression,
): Generator<Assignment> {
  const value = numberFrom(side);
  const gap = (scope: Scope) => minus(value(scope), goal(scope));
  for (const place of [...placesOf(side), ...(other ? placesOf(other) : [])]) {
    if (!isMeasure(place) || !isOpen(place, question)) continue;
    const root = rootOf(gap, place, question);
    if (root === undefined) continue;
    const at = written(root, place, question.dataset);
    for (const step of [0, 1, -1, 2, -2]) {
      const beside = at === undefined ? undefined : stepped(at, step, place, question.dataset);
      if (beside !== undefined) yield assign(place, beside);
    }
  }
}

function minus(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}

function rootOf(
  gap: (scope: Scope) => number | undefined,
  place: Place,
  { scope, ...question }: Question,
): number | undefined {
  const start = rawValue(place, scope) ?? (place.type.kind === "timestamp" ? undefined : 0);
  if (start === undefined) return undefined;
  const step = place.type.kind === "timestamp" ? 86_400_000 : Math.max(1, Math.round(Math.abs(start)));
  const at = (value: number) => gap(assigned(scope, assign(place, written(value, place, question.dataset))));
  const [first, second] = [at(start), at(start + step)];
  if (first === undefined || second === undefined || first === second) return undefined;
  const root = start - (first * step) / (second - first);
  return Number.isFinite(root) && Math.abs(root) < 1e14 ? root : undefined;
}

const dateShifts = [1, -1, 12, -12] as const;

/** A date or instant moved by days, months and years, and by the whole numbers in the expression as years. */
function* moved(place: Place, question: Question): Generator<Assignment> {
  const { scope, expression } = question;
  if (place.type.kind !== "timestamp") return;
  const years = [...new Set(yearsIn(expression))].map((count) => count * 12);
  for (const from of placesOf(expression)) {
    const millis = from.type.kind === "timestamp" ? rawValue(from, scope) : undefined;
    if (millis === undefined) continue;
    const shifts = nameOf(from) === nameOf(place) ? [...dateShifts, ...years] : [0, ...years];
    for (const months of new Set(shifts)) {
      const value = Date.parse(`${addMonths(dateOf(millis), months)}T00:00:00Z`) + (millis % 86_400_000);
      yield assign(place, written(value, place, question.dataset));
    }
  }
  const own = rawValue(place, scope);
  if (own === undefined || place.type.written === "date") return;
  for (const minutes of [1, 15, 60, 1440, -1, -15, -60, -1440, 0.5])
    yield assign(place, written(own + minutes * 60_000, place, question.dataset));
}

function yearsIn(expression: TypedExpression): readonly number[] {
  if (expression.kind === "literal" && expression.type.kind === "int") {
    const years = Number(expression.value);
    return Math.abs(years) > 0 && Math.abs(years) <= 200 ? [years, -years] : [];
  }
  return expression.kind === "call" ? expression.operands.flatMap(yearsIn) : [];
}

/** Texts that begin with, end with, contain or match what is asked for, or do so no longer. */
function* spliced(
  call: Call,
  left: TypedExpression,
  right: TypedExpression,
  question: Question,
): Generator<Assignment> {
  if (!isOpen(left, question)) return;
  const wanted = compiled(right)(question.scope);
  if (typeof wanted !== "string") return;
  if (call.function.startsWith("matches")) return yield assign(left, matchingText(wanted));
  const own = compiled(left)(question.scope);
  const text = typeof own === "string" ? own : "";
  const spot = new RegExp(shapeOf(wanted), "u");
  if (spot.test(text))
    yield assign(
      left,
      text.replace(spot, () => wanted),
    );
  yield assign(left, call.function.startsWith("startsWith") ? wanted + text : text + wanted);
  if (!text.includes(wanted)) return;
  yield assign(left, text.replace(wanted, shifted(wanted)));
  yield assign(left, text.replace(wanted, shortened(wanted)));
}

/** The pattern of texts shaped like this one: a digit where it has a digit, a letter where it has a letter. */
function shapeOf(text: string): string {
  return [...text]
    .map((sign) =>
      /\d/.test(sign) ? "\\d" : /\p{L}/u.test(sign) ? "\\p{L}" : `\\u{${sign.codePointAt(0)?.toString(16)}}`,
    )
    .join("");
}

/** A text without its last letter or digit: `https://` becomes `http://`. */
function shortened(text: string): string {
  return text.replace(/[0-9A-Za-z](?=[^0-9A-Za-z]*$)/, "");
}

/** A text of the same shape in which the last digit or letter is another. */
function shifted(text: string): string {
  return text.replace(/[0-9A-Za-z](?=[^0-9A-Za-z]*$)/, (sign) => (sign === "1" || sign === "a" ? "2" : "1"));
}

/** The value taken away, filled in with its example, turned round, or any code of its list. */
function* anything(place: Place, { dataset, scope }: Question): Generator<Assignment> {
  const field = fieldOf(place, dataset);
  const row = place.kind === "row" ? scope.row : scope.ref[place.reference];
  if (!row) return;
  const isAbsent = row[place.field] === undefined || row[place.field] === null;
  if (isAbsent && field.example !== undefined) yield assign(place, field.example);
  if (place.type.kind === "bool") yield* [assign(place, true), assign(place, false)];
  if (field.kind === "code" && field.list) for (const { code } of field.list.codes) yield assign(place, code);
  else if (place.type.kind === "string" && typeof row[place.field] === "string")
    yield assign(place, shifted(row[place.field] as string));
  if (!isAbsent) yield assign(place, undefined);
}
