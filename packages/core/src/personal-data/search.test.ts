import { describe, expect, test } from "vitest";
import type { Field } from "../field.ts";
import { lookedFor } from "./kinds.ts";
import { personalDataSearch } from "./search.ts";

const described = { label: { nb: "a", nn: "a", en: "a" }, description: { nb: "a", nn: "a", en: "a" } };
const scheme = {
  id: "local",
  label: described.label,
  description: described.label,
  pattern: "^[A-Za-z0-9-]{1,64}$",
  example: "a",
  source: { name: "test" },
};
/** Built like a birth number, of a person who was never born: a synthetic month of 1870. */
const invented = "13897050085";

function codesIn(field: object, value: unknown): readonly string[] {
  const search = personalDataSearch("f", { ...described, ...field } as Field);
  return (
    search?.(value).map(({ code, severity, item }) => [severity, code, item ?? ""].join(" ").trim()) ?? []
  );
}

describe("what is looked for", () => {
  test("in free text everything, and a birth number is an error", () => {
    const text = `Kari, ${invented}, 91234567, kari@eksempel.no, konto 9999.06.00003`;
    expect(codesIn({ kind: "text" }, text)).toEqual([
      "error personal.birth_number",
      "warning personal.account_number",
      "warning personal.mail_address",
      "warning personal.phone_number",
    ]);
  });

  test("in what follows a pattern, a birth number as the whole value, and it is a warning", () => {
    for (const field of [
      { kind: "text", pattern: "^[0-9 ]{4,20}$" },
      { kind: "identifier", scheme },
    ]) {
      for (const value of [invented, `${invented.slice(0, 6)} ${invented.slice(6)}`])
        expect(codesIn(field, value)).toEqual(["warning personal.possible_birth_number"]);
      for (const value of [`A${invented}`, "91234567", "12345678901"])
        expect(codesIn(field, value)).toEqual([]);
    }
  });

  test("nothing where it cannot be, or where a check digit says what the number is", () => {
    const check = { method: "mod10", weights: [3, 1] } as const;
    const fields = [
      { kind: "text", maxLength: 10 },
      { kind: "text", pattern: "^[0-9]{4}$" },
      { kind: "text", pattern: "^[0-9]+/[0-9]+$" },
      { kind: "identifier", scheme: { ...scheme, check } },
      { kind: "integer" },
      { kind: "uri" },
    ];
    for (const field of fields) expect(lookedFor({ ...described, ...field } as Field)).toEqual([]);
  });

  test("in a list, each kind once, at the first item that holds it", () => {
    const values = ["Bodø", "ring 91234567", 5, "eller 92345678", "kari@eksempel.no"];
    expect(codesIn({ kind: "list", items: { kind: "text" } }, values)).toEqual([
      "warning personal.phone_number 1",
      "warning personal.mail_address 4",
    ]);
    expect(codesIn({ kind: "list", items: { kind: "text" } }, "91234567")).toEqual([]);
  });
});
