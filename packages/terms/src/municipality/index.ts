import { type Code, type CodeList, defineCodeList } from "@samapne/core";
import { type MunicipalityRow, municipalityRows } from "./data.ts";

/**
 * Municipality numbers since 2002 (Statistics Norway, Klass 131), with validity, changes of name, mergers
 * and splits. A new name opens a new entry for the same number. `successors` are the numbers that took over
 * the day an entry ended; two or more mean the municipality was divided. "Unknown" (9999, Elhub's 0000) is
 * not a municipality and is left out.
 */
export const municipality: CodeList = defineCodeList<string>({
  id: "municipality",
  version: "2024-01-01",
  title: { nb: "Kommunenummer", nn: "Kommunenummer", en: "Municipality number" },
  description: {
    nb: "Alle kommunenumre og kommunenavn siden 2002, med datoer og hva de gikk over til.",
    nn: "Alle kommunenummer og kommunenamn sidan 2002, med datoar og kva dei gjekk over til.",
    en: "All municipality numbers and names since 2002, with dates and what they became.",
  },
  source: {
    name: "Statistisk sentralbyrå, Klass 131: Standard for kommuneinndeling",
    uri: "https://data.ssb.no/api/klass/v1/classifications/131",
    version: "Kommuneinndeling 2024",
    licence: "CC BY 4.0",
    note: "Validity starts at the 2002 version: a number in force that day may be older.",
  },
  codes: municipalityRows.map(codeOf),
});

/** Written out by hand because every program that knows the list pays for it at its start. */
function codeOf([code, label, validFrom, validTo, ...successors]: MunicipalityRow): Code {
  if (validTo === undefined) return { code, label, validFrom };
  if (successors.length === 0) return { code, label, validFrom, validTo };
  return { code, label, validFrom, validTo, successors };
}
