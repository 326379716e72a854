import { defineCodeList } from "@samapne/core";
import { navCode } from "../shared/sources.ts";

const group = <C extends string>(
  code: C,
  [nb, nn, en]: readonly [nb: string, nn: string, en: string],
  ...aliases: readonly string[]
) => ({ code, label: { nb, nn, en }, aliases: [...new Set([nb, nn, ...aliases])] });

/** How long an absence lasted, in calendar days from its first. A and B are short-term, C to F long-term. */
export const durationGroup = /* @__PURE__ */ defineCodeList({
  id: "duration-group",
  version: "2026-11-24",
  title: { nb: "Varighet", nn: "Varigheit", en: "Duration" },
  description: {
    nb: "Hvor lenge fraværet varte, i kalenderdager. A og B er korttidsfravær (arbeidsgiverperioden), C–F langtidsfravær.",
    nn: "Kor lenge fråværet varte, i kalenderdagar. A og B er korttidsfråvær (arbeidsgivarperioden), C–F langtidsfråvær.",
    en: "How long the absence lasted, in calendar days. A and B are short-term (paid by the employer), C–F long-term.",
  },
  source: navCode,
  codes: [
    group("A", ["1–7 dager", "1–7 dagar", "1–7 days"], "1-7 dager", "1-7 dagar"),
    group("B", ["8–16 dager", "8–16 dagar", "8–16 days"], "8-16 dager", "8-16 dagar"),
    group(
      "C",
      ["17 dager–8 uker", "17 dagar–8 veker", "17 days–8 weeks"],
      "17 dager - 8 uker",
      "17 dager-8 uker",
    ),
    group("D", ["Over 8–20 uker", "Over 8–20 veker", "Over 8–20 weeks"], "8-20 uker", "8–20 uker"),
    group("E", ["Over 20–39 uker", "Over 20–39 veker", "Over 20–39 weeks"], "20-39 uker", "20–39 uker"),
    group("F", ["Over 39 uker", "Over 39 veker", "Over 39 weeks"], "Mer enn 39 uker", "Meir enn 39 veker"),
    group(
      "X",
      ["Alle varigheter", "Alle varigheiter", "All durations"],
      "Alle",
      "I alt",
      "Totalt",
      "Total",
      "Sum",
    ),
  ],
});
