import { municipalityNumber as numberOf } from "@samapne/terms";

/** The municipality that is the employer; each dataset says which date its number is judged at. */
export const municipalityNumber = numberOf({
  nb: "Nummeret på kommunen som er arbeidsgiver. Fire siffer, med null først når det hører til. Etter en grenseendring kan gamle tall ikke bare få nytt nummer: Ålesund 1507 ble 1. januar 2024 delt i 1508 Ålesund og 1580 Haram.",
  nn: "Nummeret på kommunen som er arbeidsgivar. Fire siffer, med null først når det høyrer til. Etter ei grenseendring kan gamle tal ikkje berre få nytt nummer: Ålesund 1507 vart 1. januar 2024 delt i 1508 Ålesund og 1580 Haram.",
  en: "Number of the municipality that is the employer. Four digits, leading zero kept. After a change of borders old figures cannot just be renumbered: Ålesund 1507 was split into 1508 Ålesund and 1580 Haram on 1 January 2024.",
});
