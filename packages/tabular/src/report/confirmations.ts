import { isDate, type Text } from "@samapne/core";
import { ReadError } from "../read-error.ts";
import type { Confirmation } from "./publication-gate.ts";

/**
 * Reads the file of confirmations, `{ "confirmations": [ … ] }`, which a publisher keeps beside the data. Throws a
 * `ReadError` that names the first thing that is wrong: a confirmation nobody can account for is none.
 */
export function readConfirmations(text: string): readonly Confirmation[] {
  const listed = listIn(text);
  if (listed === undefined) throw unreadable({ nb: "Ventet", nn: "Venta", en: "Expected" }, shape);
  return listed.map((one, index) => confirmationOf(one, index));
}

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const { confirmations } = JSON.parse(text) as { readonly confirmations?: unknown };
    return Array.isArray(confirmations) ? confirmations : undefined;
  } catch {
    return undefined;
  }
}

const checks: { readonly [K in keyof Confirmation]: (value: unknown) => boolean } = {
  dataset: isText,
  code: (value) => isText(value) && value.startsWith("personal."),
  column: (value) => typeof value === "string",
  count: (value) => Number.isSafeInteger(value) && Number(value) > 0,
  reason: isText,
  confirmedOn: (value) => typeof value === "string" && isDate(value),
};

function confirmationOf(one: unknown, index: number): Confirmation {
  const members = Object(one) as Record<string, unknown>;
  const wrong = Object.entries(checks).find(([name, isRight]) => !isRight(members[name]));
  if (wrong === undefined) return one as Confirmation;
  const where = `confirmations[${index}].${wrong[0]}`;
  throw unreadable(
    {
      nb: `${where} mangler eller er feil. Ventet`,
      nn: `${where} manglar eller er feil. Venta`,
      en: `${where} is missing or wrong. Expected`,
    },
    shape,
  );
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

const shape =
  '{ "confirmations": [{ "dataset": "…", "code": "personal.phone_number", "column": "…", "count": 1, "reason": "…", "confirmedOn": "2026-06-01" }] }';

function unreadable({ nb, nn, en }: Text, expected: string): ReadError {
  return new ReadError("confirmations.unreadable", {
    nb: `Bekreftelsene kan ikke leses. ${nb} ${expected}`,
    nn: `Stadfestingane kan ikkje lesast. ${nn} ${expected}`,
    en: `The confirmations cannot be read. ${en} ${expected}`,
  });
}
