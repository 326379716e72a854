import type { Code, CodeList } from "@samapne/core";

/** The codes of a list that had not ended when the list was true, each once: what a clerk may choose from today. */
export function currentCodes({ codes, version }: CodeList): readonly Code[] {
  const current = codes.filter(({ validTo }) => validTo === undefined || validTo > version);
  return [...new Map(current.map((code) => [code.code, code])).values()];
}
