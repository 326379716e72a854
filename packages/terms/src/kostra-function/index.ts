import { defineCodeList, type CodeList } from "@samapne/core";
import { kostraFunctionRows } from "./data.ts";

/**
 * KOSTRA functions: what a municipality's money, people and buildings are for, three digits. The split of
 * 254 in 2024 is dated; the other codes carry no dates, because their first days were not found.
 */
export const kostraFunction: CodeList = defineCodeList<string>({
  id: "kostra-function",
  version: "2026-01-01",
  title: { nb: "KOSTRA-funksjon", nn: "KOSTRA-funksjon", en: "KOSTRA function" },
  description: {
    nb: "Funksjonene i kommunenes regnskap til KOSTRA.",
    nn: "Funksjonane i rekneskapen kommunane leverer til KOSTRA.",
    en: "The functions of municipal accounts in KOSTRA, the national reporting from municipalities.",
  },
  source: {
    name: "Statistisk sentralbyrå, kontrollprogram for KOSTRA-regnskap",
    uri: "https://github.com/statisticsnorway/kostra-kontrollprogram",
    version: "commit c1f5848, 2026-07-16",
    licence: "MIT",
    note: "Codes from the control program; bokmål names from published pages unless the code has a note. Nynorsk and most English names are our translations.",
  },
  codes: kostraFunctionRows.map(([code, nb, nn, en, more]) => ({ code, label: { nb, nn, en }, ...more })),
});
