import type { CodeField } from "@samapne/core";
import { municipalityNumber as numberOf } from "@samapne/terms";

/**
 * The municipality of a row. Judged against the list of today (or the date the file declares), because the
 * rows have no date field that says which year's numbers they use: a replaced number is a warning.
 */
export const municipalityNumber = {
  ...numberOf({
    nb: "Nummeret på kommunen der bygget eller måleren står. Fire siffer, med null først når det hører til. Der en kommune er delt, følger nummeret stedet: et bygg i gamle Ålesund 1507 står i dag i 1508 Ålesund eller 1580 Haram.",
    nn: "Nummeret på kommunen der bygget eller målaren står. Fire siffer, med null først når det høyrer til. Der ein kommune er delt, følgjer nummeret staden: eit bygg i gamle Ålesund 1507 står i dag i 1508 Ålesund eller 1580 Haram.",
    en: "Number of the municipality where the building or meter stands. Four digits, leading zero kept. Where a municipality was split, the number follows the place: a building in the old Ålesund 1507 stands in 1508 Ålesund or 1580 Haram today.",
  }),
  aliases: ["Kommunenr", "Komm.nr", "Knr", "Kommunekode", "municipality_code", "Kom.nr"],
  note: "No `at`: a register or a calendar year has no single date its number is judged at.",
} as const satisfies CodeField;
