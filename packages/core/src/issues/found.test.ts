import { expect, test } from "vitest";
import { found } from "./found.ts";

test("shows texts in guillemets and numbers bare", () => {
  expect(found("Skole")).toBe("«Skole»");
  expect(found(-4)).toBe("-4");
});

test("cuts long values and makes control characters visible", () => {
  expect(found("x".repeat(100))).toBe(`«${"x".repeat(60)}…»`);
  expect(found("a\u001b[31mb\nc")).toBe("«a\\u001b[31mb\\u000ac»");
});

test("never repeats what may be a national identity number or a mail address", () => {
  expect(found("født 010190 12345 i Bodø")).toBe("«født ••••••••••• i Bodø»");
  expect(found("01019012345")).toBe("«•••••••••••»");
  expect(found("kari.nordmann@bodo.kommune.no")).toBe("«•••@•••»");
  expect(found("707057500012345671")).toBe("«707057500012345671»");
});

test("does not repeat sensitive values", () => {
  expect(found("hemmelig", "hidden")).toMatchObject({ nb: "en verdi (vises ikke)" });
  expect(found(17, "hidden")).toMatchObject({ en: "a value (not shown)" });
});

test("masking happens before cutting, so a number at the edge is not half shown", () => {
  expect(found(`${"x".repeat(55)} 01019012345`)).not.toContain("0101");
});
