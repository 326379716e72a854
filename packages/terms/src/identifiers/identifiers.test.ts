import { describe, expect, it } from "vitest";
import {
  certificateNumber,
  gsrn,
  identifierSchemes,
  localId,
  organizationNumber,
  weatherStationId,
} from "../index.ts";

const fits = (scheme: { readonly pattern: string }, value: string) =>
  new RegExp(scheme.pattern, "u").test(value);

describe.each(identifierSchemes.map((scheme) => ({ id: scheme.id, scheme })))("$id", ({ scheme }) => {
  it("has texts in every language", () => {
    const texts = [scheme.label, scheme.description, ...(scheme.lookalikes ?? []).map(({ label }) => label)];
    expect(texts.flatMap(({ nb, nn, en }) => [nb, nn, en]).filter((text) => text.trim() === "")).toEqual([]);
  });

  it("gives an example of itself, and no lookalike fits it", () => {
    expect(scheme.pattern).toMatch(/^\^.*\$$/u);
    expect(fits(scheme, scheme.example)).toBe(true);
    expect((scheme.lookalikes ?? []).filter((lookalike) => fits(lookalike, scheme.example))).toEqual([]);
  });
});

it("takes a metering point id and knows a meter serial number from it", () => {
  expect(fits(gsrn, "707057500088553215")).toBe(true);
  expect(fits(gsrn, "857643212345678921")).toBe(false);
  expect(gsrn.lookalikes?.filter((lookalike) => fits(lookalike, "6970631401423765"))).toHaveLength(1);
});

it("knows a national identity number from an organisation number", () => {
  expect(fits(organizationNumber, "94211046")).toBe(false);
  expect(organizationNumber.lookalikes?.filter((lookalike) => fits(lookalike, "00000000000"))).toHaveLength(
    1,
  );
});

it("keeps local ids to 64 safe characters", () => {
  expect(["a", "EID_972418013_00290", "0".repeat(64)].every((id) => fits(localId, id))).toBe(true);
  expect(["", "-a", "bygg 1", "målar", "a".repeat(65)].some((id) => fits(localId, id))).toBe(false);
});

it("takes the certificate and station numbers seen in real files", () => {
  expect(fits(certificateNumber, "A2012-152012")).toBe(true);
  expect(fits(certificateNumber, "A12-152012")).toBe(false);
  expect(fits(weatherStationId, "SN82290")).toBe(true);
  expect(fits(weatherStationId, "82290")).toBe(false);
});
