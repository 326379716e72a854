import type { Code, CodeList } from "./code-list.ts";
import { defineCodeList } from "./define-code-list.ts";

/** A text of which nothing is asked. */
export const text = { nb: "Tekst", nn: "Tekst", en: "Text" };

/** What a field says of itself. */
export const about = { label: text, description: text };

/** A text that every row has. */
export const name = { ...about, kind: "text", required: true } as const;

/** A code list of which only the codes matter. */
export function listOf(id: string, codes: readonly Pick<Code, "code" | "validTo">[]): CodeList {
  const labelled = codes.map((code) => ({ ...code, label: text }));
  return defineCodeList({
    id,
    title: text,
    source: { name: "test" },
    version: "2025-01-01",
    codes: labelled,
  });
}

/** What a dataset says of itself, beside its name, fields and key. */
export const plainDataset = {
  domain: "test",
  title: text,
  purpose: text,
  rowMeaning: text,
  privacy: "open",
  frequency: "ANNUAL",
  themes: ["GOVE"],
} as const;

/** The interval of a meter, which every row has. */
export const meterInterval = {
  meter: { ...about, kind: "text", required: true },
  from: { ...about, kind: "instant", required: true },
  to: { ...about, kind: "instant", required: true },
} as const;
