import type { Rule } from "@samapne/core";

/** Ten years later to the day; a certificate of 29 February may end on 28 February or 1 March. */
const tenYears =
  "row.valid_to.getFullYear() == row.issued_date.getFullYear() + 10 && " +
  "((row.valid_to.getMonth() == row.issued_date.getMonth() && row.valid_to.getDate() == row.issued_date.getDate())" +
  " || (row.issued_date.getMonth() == 1 && row.issued_date.getDate() == 29" +
  " && ((row.valid_to.getMonth() == 1 && row.valid_to.getDate() == 28)" +
  " || (row.valid_to.getMonth() == 2 && row.valid_to.getDate() == 1))))";

/** The digits between the letter and the hyphen are the year the certificate was issued. */
const sameYear = `row.certificate_number.contains(string(row.issued_date.getFullYear()) + "-")`;

/** The rules across fields of energy-certificates. */
export const certificateRules: readonly Rule[] = [
  {
    id: "EC1",
    expression: tenYears,
    fixer: "steward",
    message: {
      nb: "Attesten er utstedt {issued_date} og skal være gyldig i ti år, ikke til {valid_to}. Rett datoene etter attesten.",
      nn: "Attesten er utferda {issued_date} og skal vere gyldig i ti år, ikkje til {valid_to}. Rett datoane etter attesten.",
      en: "The certificate was issued {issued_date} and is valid for ten years, not to {valid_to}. Correct the dates from the certificate.",
    },
  },
  {
    id: "EC2",
    severity: "warning",
    expression: sameYear,
    fixer: "steward",
    message: {
      nb: "Året i merkenummeret ({certificate_number}) er et annet enn året attesten ble utstedt ({issued_date}). Se om en av dem er feil.",
      nn: "Året i merkenummeret ({certificate_number}) er eit anna enn året attesten vart utferda ({issued_date}). Sjå om ein av dei er feil.",
      en: "The year in the certificate number ({certificate_number}) is not the year of issue ({issued_date}). See whether one of them is wrong.",
    },
  },
  {
    id: "EC3",
    expression: `!has(row.heating_grade) || row.scheme_version == "2010"`,
    fixer: "steward",
    message: {
      nb: "Oppvarmingskarakter ({heating_grade}) finnes bare i ordningen fra 2010, og attesten følger {scheme_version}. La feltet stå tomt, eller rett ordningen.",
      nn: "Oppvarmingskarakter ({heating_grade}) finst berre i ordninga frå 2010, og attesten følgjer {scheme_version}. Lat feltet stå tomt, eller rett ordninga.",
      en: "A heating grade ({heating_grade}) exists only in the scheme of 2010, and the certificate follows {scheme_version}. Leave the field empty, or correct the scheme.",
    },
  },
  {
    id: "EC4",
    expression: "row.issued_date <= now.date",
    fixer: "steward",
    message: {
      nb: "Attesten er utstedt fram i tid ({issued_date}). Se etter en skrivefeil.",
      nn: "Attesten er utferda fram i tid ({issued_date}). Sjå etter ein skrivefeil.",
      en: "The certificate is issued in the future ({issued_date}). Look for a misspelling.",
    },
  },
];
