import { municipalityNumber as numberOf } from "@samapne/terms";

/** The municipality of a row; each dataset says what makes a row belong to it, and which date the number is judged at. */
export const municipalityNumber = numberOf({
  nb: "Nummeret på kommunen. Fire siffer, med null først når det hører til.",
  nn: "Nummeret på kommunen. Fire siffer, med null først når det høyrer til.",
  en: "Number of the municipality. Four digits, leading zero kept.",
});
