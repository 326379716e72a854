import type { Field } from "../field.ts";
import { found, showingOf } from "../issues/found.ts";
import { meant } from "../issues/suggest.ts";
import type { Fault, ValueCheck, ValueContext } from "./value-check.ts";

/** Letters that stand where a digit is meant: they look like it, in print and in what is read by machine. */
const digits: Readonly<Record<string, string>> = { O: "0", o: "0", l: "1", I: "1" };
const lookalike = /[OolI]/g;
/** A number with its unit behind it. */
const withUnit = /^(-?\d+(?:[.,]\d+)?)(?: ?%| \p{L}[\p{L}\d²³/]*\.?)$/u;
const number = /^-?\d+(?:\.\d+)?$/;
/** A decimal comma; with three digits behind it, it may stand between thousands. */
const withComma = /^(-?\d+),(?!\d{3}$)(\d+)$/;
const longest = 40;

/**
 * Says of a value that cannot be read what was probably meant, where that would be right: letters that look like digits
 * are taken for them, a number is taken without its unit, and with a point for its comma where cells have commas between
 * them. Nothing is said of what is not for all to see.
 */
export function suggesting(field: Field, check: ValueCheck): ValueCheck {
  const showing = showingOf(field);
  if (showing === "hidden") return check;
  const isNumber = field.kind === "integer" || field.kind === "decimal";
  const meantBy = (value: string): readonly (string | number)[] => {
    const spelt = value.replace(lookalike, (letter) => digits[letter] ?? letter);
    if (!isNumber) return spelt === value ? [] : [spelt];
    const bare = (withUnit.exec(spelt)?.[1] ?? spelt).replace(withComma, "$1.$2");
    return number.test(bare) ? [Number(bare)] : [];
  };
  return (value, context) => {
    const wrong = check(value, context);
    if (wrong === undefined || typeof value !== "string" || value.length > longest) return wrong;
    return told(wrong, meantBy(value), check, context, (right) => meant(found(right, showing)));
  };
}

function told(
  wrong: Fault,
  candidates: readonly (string | number)[],
  check: ValueCheck,
  context: ValueContext,
  saying: (right: string | number) => Fault["params"][string],
): Fault {
  const right = candidates.find((candidate) => check(candidate, context) === undefined);
  return right === undefined ? wrong : { ...wrong, params: { ...wrong.params, suggestion: saying(right) } };
}
