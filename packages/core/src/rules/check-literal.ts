import { isZone } from "../calendar/zone.ts";
import type { Call, Context, Expression, TypedExpression } from "./expression.ts";
import { own } from "./known-names.ts";
import { inspectPattern } from "./pattern.ts";
import { refuse } from "./problem.ts";
import { durationOf, momentOf } from "./time.ts";

/** `timestamp("…")` and `duration("…")` as literals, in milliseconds. ModelError for anything but a literal text. */
export const timeLiterals: Readonly<Record<string, (call: Call, context: Context) => TypedExpression>> = {
  timestamp: (node, context) =>
    timeLiteral(node, context, 'timestamp("2025-01-01T00:00:00Z"), to the millisecond', millisecondInstant),
  duration: (node, context) =>
    timeLiteral(node, context, 'duration("1h30m"), in h, m, s and ms, to the millisecond', durationOf),
};

/** Operands that must be written out, each with its own check. */
const literalOperands: Readonly<
  Record<string, (text: string, refuseIt: (problem: string) => never) => void>
> = {
  matches: (pattern, refuseIt) =>
    inspectPattern(pattern, (problem) =>
      refuseIt(`the pattern ${JSON.stringify(pattern)} is not portable: ${problem}`),
    ),
  getFullYear: inspectZone,
  getMonth: inspectZone,
  getDate: inspectZone,
  getHours: inspectZone,
  getMinutes: inspectZone,
  getSeconds: inspectZone,
};

/** Checks the operands of a function that takes a pattern, a time zone or places in a text: they must be written out, and right. */
export function checkLiteralOperand({ name, operands }: Call, { place, proven }: Context): void {
  if (proven) return;
  if (name === "substring") return checkPlaces(operands, place);
  const operand = operands[1];
  const inspect = own(literalOperands, name);
  if (!operand || !inspect) return;
  if (operand.kind !== "literal")
    return refuse(place, operand.at, `the text in ${name}( ) must be written out, not computed`);
  inspect(operand.value as string, (problem) => refuse(place, operand.at, problem));
}

/** The places of `text.substring(start, end)`, in code points: from 0, the end after the start. */
function checkPlaces(operands: readonly Expression[], place: string): void {
  const [, start, end] = operands.map((operand) => (operand.kind === "literal" ? operand.value : undefined));
  if (typeof start === "number" && typeof end === "number" && start >= 0 && start < end) return;
  refuse(
    place,
    operands[1]?.at ?? 0,
    "substring(start, end) takes two whole numbers written out, 0 or more, start before end",
  );
}

function timeLiteral(
  { at, name, operands }: Call,
  { place }: Context,
  example: string,
  millisOf: (text: string) => number | undefined,
): TypedExpression {
  const [operand, more] = operands;
  const isText = operand?.kind === "literal" && operand.type === "string" && !more;
  const millis = isText ? millisOf(operand.value as string) : undefined;
  if (millis !== undefined)
    return { kind: "literal", at, type: { kind: name as "timestamp" | "duration" }, value: millis };
  const found = isText
    ? `${name}(${JSON.stringify(operand.value)})`
    : `${name}( ) of something not written out`;
  return refuse(place, at, `found ${found}, expected a text such as ${example}`);
}

function millisecondInstant(text: string): number | undefined {
  return /\.\d{4}/.test(text) ? undefined : momentOf(text, "instant");
}

function inspectZone(zone: string, refuseIt: (problem: string) => never): void {
  if (!isZone(zone))
    refuseIt(`found ${JSON.stringify(zone)}, expected an IANA time zone such as "Europe/Oslo"`);
}
