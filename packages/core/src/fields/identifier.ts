import { checkDigitTest } from "../check-digit.ts";
import type { IdentifierField } from "../field.ts";
import type { IdentifierScheme } from "../identifier-scheme.ts";
import { found, showingOf } from "../issues/found.ts";
import type { Text } from "../text.ts";
import { expectedValue } from "./expected.ts";
import { fault, usableFault, type ValueCheck } from "./value-check.ts";

/** Judges an identifier: its shape, then its check digit. */
export function checkIdentifier(field: IdentifierField): ValueCheck {
  const { scheme } = field;
  const pattern = new RegExp(scheme.pattern, "u");
  const showing = showingOf(field);
  const lookalikes = lookalikesOf(scheme);
  const hasRightDigit = scheme.check && checkDigitTest(scheme.check);
  return (value) => {
    if (typeof value !== "string")
      return fault("field.wrong_type", {
        found: found(value, showing),
        expected: expectedValue.identifier,
      });
    if (!pattern.test(value)) {
      const { label, example } = scheme;
      const lookalike = lookalikeNote(lookalikes().find(({ shape }) => shape.test(value)));
      return fault("identifier.shape", { found: found(value, showing), scheme: label, example, lookalike });
    }
    if (hasRightDigit && !hasRightDigit(value))
      return usableFault("identifier.check_digit", { found: found(value, showing) });
    return undefined;
  };
}

/** What else a wrong identifier may be, made ready when the first one is met. */
function lookalikesOf({ lookalikes = [] }: IdentifierScheme) {
  let made: readonly { readonly label: Text; readonly shape: RegExp }[] | undefined;
  return () =>
    (made ??= lookalikes.map(({ label, pattern }) => ({ label, shape: new RegExp(pattern, "u") })));
}

const noNote: Text = { nb: "", nn: "", en: "" };

function lookalikeNote(lookalike: { readonly label: Text } | undefined): Text {
  if (lookalike === undefined) return noNote;
  const { nb, nn, en } = lookalike.label;
  return { nb: ` Dette ser ut som ${nb}.`, nn: ` Dette ser ut som ${nn}.`, en: ` This looks like ${en}.` };
}
