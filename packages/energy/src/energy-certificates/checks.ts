import type { TableCheck } from "@samapne/core";

/** Types of building the public usually visits: office and town hall, schools and kindergartens, culture, sport, care and health. */
const publicTypes = `["311", "612", "613", "614", "615", "616", "619", "641", "642", "643", "649", "651", "652", "653", "654", "655", "659", "661", "662", "663", "669", "721", "722", "723", "729", "731", "732", "739"]`;

/** Over 250 m² by the best area the register has: heated, else usable, else gross. */
const overTheLimit =
  "(row.heated_area > 250.0" +
  " || (!has(row.heated_area) && row.usable_area > 250.0)" +
  " || (!has(row.heated_area) && !has(row.usable_area) && row.gross_area > 250.0))";

/** What is checked over the whole of energy-certificates. */
export const certificateChecks: readonly TableCheck[] = [
  {
    id: "EC7",
    kind: "unique",
    fields: ["building_id", "scheme_version"],
    where: "row.valid_to >= now.date",
    severity: "warning",
    fixer: "steward",
    message: {
      nb: "Bygget har mer enn én gyldig attest i samme ordning: {found} står også i rad {first}. Se om den eldste er erstattet.",
      nn: "Bygget har meir enn éin gyldig attest i same ordning: {found} står òg i rad {first}. Sjå om den eldste er erstatta.",
      en: "The building has more than one valid certificate in the same scheme: {found} also stands in row {first}. See whether the older one was replaced.",
    },
  },
  {
    id: "EC8",
    kind: "covers",
    of: {
      dataset: "municipal-buildings",
      fields: ["building_id"],
      where: `row.status == "in_use" && row.building_type_code in ${publicTypes} && ${overTheLimit}`,
    },
    fields: ["building_id"],
    where: "row.valid_to >= now.date",
    severity: "warning",
    fixer: "steward",
    message: {
      nb: "Bygget {found} er over 250 m² og av en type publikum vanligvis har adgang til, men har ingen gyldig energiattest her. Energimerk bygget, eller ta med attesten.",
      nn: "Bygget {found} er over 250 m² og av ein type publikum vanlegvis har tilgjenge til, men har ingen gyldig energiattest her. Energimerk bygget, eller ta med attesten.",
      en: "Building {found} is over 250 m² and of a type usually open to the public, but has no valid certificate here. Certify the building, or add the certificate.",
    },
    note: "Which types the public visits is inference.",
  },
];
