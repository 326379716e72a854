// sickness-absence draft, printed by the SamÅpne registry. Do not edit.

/** What each code says, by language. */
export const messages = {
  "row.not_object": {
    "nb": "Raden er ikke et objekt",
    "nn": "Rada er ikkje eit objekt",
    "en": "The row is not an object"
  },
  "row.unknown_field": { "nb": "Ukjent felt", "nn": "Ukjent felt", "en": "Unknown field" },
  "field.missing": { "nb": "Verdi mangler", "nn": "Verdi manglar", "en": "Missing value" },
  "field.wrong_type": { "nb": "Feil type verdi", "nn": "Feil type verdi", "en": "Wrong type of value" },
  "code.unknown": { "nb": "Ukjent kode", "nn": "Ukjend kode", "en": "Unknown code" },
  "code.not_valid_then": {
    "nb": "Koden gjaldt ikke da",
    "nn": "Koden galdt ikkje då",
    "en": "The code was not valid then"
  },
  "code.expired": { "nb": "Koden er byttet ut", "nn": "Koden er bytt ut", "en": "The code has been replaced" },
  "identifier.shape": {
    "nb": "Feil form på identifikator",
    "nn": "Feil form på identifikator",
    "en": "Identifier of the wrong shape"
  },
  "identifier.check_digit": {
    "nb": "Kontrollsifferet stemmer ikke",
    "nn": "Kontrollsifferet stemmer ikkje",
    "en": "The check digit is wrong"
  },
  "period.invalid": { "nb": "Ikke en gyldig periode", "nn": "Ikkje ein gyldig periode", "en": "Not a valid period" },
  "number.too_many_decimals": { "nb": "For mange desimaler", "nn": "For mange desimalar", "en": "Too many decimals" },
  "number.too_small": { "nb": "For lite tall", "nn": "For lite tal", "en": "Number too small" },
  "number.too_large": { "nb": "For stort tall", "nn": "For stort tal", "en": "Number too large" },
  "number.not_whole": { "nb": "Ikke et heltall", "nn": "Ikkje eit heiltal", "en": "Not a whole number" },
  "SA1": {
    "nb": "Sykefraværsprosenten ({absence_rate}) er ikke 100 × {absence_person_days} / {contracted_person_days}. Skriv prosent fra 0 til 100 med én desimal, ikke som brøk eller hundredeler, og rund av på vanlig måte.",
    "nn": "Sjukefråværsprosenten ({absence_rate}) er ikkje 100 × {absence_person_days} / {contracted_person_days}. Skriv prosent frå 0 til 100 med éin desimal, ikkje som brøk eller hundredelar, og rund av på vanleg måte.",
    "en": "The absence rate ({absence_rate}) is not 100 × {absence_person_days} / {contracted_person_days}. Write percent from 0 to 100 with one decimal, not a fraction or hundredths, rounded half up."
  },
  "SA2": {
    "nb": "Tapte dagsverk ({absence_person_days}) er flere enn avtalte dagsverk ({contracted_person_days}). Se om fraværet er talt i kalenderdager eller uten stillingsandel.",
    "nn": "Tapte dagsverk ({absence_person_days}) er fleire enn avtalte dagsverk ({contracted_person_days}). Sjå om fråværet er talt i kalenderdagar eller utan stillingsdel.",
    "en": "Absence person-days ({absence_person_days}) exceed contracted person-days ({contracted_person_days}). See whether absence was counted in calendar days or without the position share."
  },
  "SA3": {
    "nb": "Tallene passer ikke med skjermingsårsaken ({suppression}). «none» skal ha alle tallene (contracted_person_days, absence_person_days, absence_rate, headcount); «confidential», «missing» og «not_applicable» skal stå med tomme tall, ikke 0.",
    "nn": "Tala passar ikkje med skjermingsårsaka ({suppression}). «none» skal ha alle tala (contracted_person_days, absence_person_days, absence_rate, headcount); «confidential», «missing» og «not_applicable» skal stå med tomme tal, ikkje 0.",
    "en": "The figures do not fit the suppression ({suppression}). «none» has all figures (contracted_person_days, absence_person_days, absence_rate, headcount); «confidential», «missing» and «not_applicable» stand with empty ones, not 0."
  },
  "SA4": {
    "nb": "Egenmeldt fravær ({absence_type}) i varighetsgruppe {duration_group} er uvanlig: egenmelding gjelder korte fravær. Se om fraværet er legemeldt.",
    "nn": "Eigenmeldt fråvær ({absence_type}) i varigheitsgruppe {duration_group} er uvanleg: eigenmelding gjeld korte fråvær. Sjå om fråværet er legemeldt.",
    "en": "Self-certified absence ({absence_type}) in duration group {duration_group} is unusual: self-certification is for short absences. See whether it was doctor-certified."
  },
  "SA5": {
    "nb": "Avtalte dagsverk er {contracted_person_days}, men raden har tall ({suppression}). Er det ingen ansatte i cellen, tas raden ut eller merkes «not_applicable» uten tall.",
    "nn": "Avtalte dagsverk er {contracted_person_days}, men rada har tal ({suppression}). Er det ingen tilsette i cella, skal rada takast ut eller merkast «not_applicable» utan tal.",
    "en": "Contracted person-days are {contracted_person_days}, yet the row has figures ({suppression}). If nobody is employed in the cell, take the row out or mark it «not_applicable» without figures."
  },
  "SA13": {
    "nb": "Perioden {period} er ikke over. Vent med raden til tallene er hele.",
    "nn": "Perioden {period} er ikkje over. Vent med rada til tala er heile.",
    "en": "The period {period} has not ended. Leave the row out until the figures are complete."
  },
  "P1": {
    "nb": "Raden bygger på færre enn fem personer og kan avsløre dem. La alle tallene i raden stå tomme, også antallet, og skriv «confidential» som skjermingsårsak.",
    "nn": "Rada byggjer på færre enn fem personar og kan avsløre dei. Lat alle tala i rada stå tomme, òg talet på personar, og skriv «confidential» som skjermingsårsak.",
    "en": "The row rests on fewer than five persons and may reveal them. Leave all its figures empty, the count too, and write «confidential» as suppression."
  }
};

/** What each field is called, by language. */
export const labels = {
  "municipality_number": { "nb": "Kommunenummer", "nn": "Kommunenummer", "en": "Municipality number" },
  "employer_organization_number": {
    "nb": "Organisasjonsnummer",
    "nn": "Organisasjonsnummer",
    "en": "Employer's organisation number"
  },
  "period": { "nb": "Periode", "nn": "Periode", "en": "Period" },
  "service_area": { "nb": "Tjenesteområde", "nn": "Tenesteområde", "en": "Service area" },
  "sex": { "nb": "Kjønn", "nn": "Kjønn", "en": "Sex" },
  "age_group": { "nb": "Aldersgruppe", "nn": "Aldersgruppe", "en": "Age group" },
  "absence_type": { "nb": "Fraværstype", "nn": "Fråværstype", "en": "Absence type" },
  "duration_group": { "nb": "Varighet", "nn": "Varigheit", "en": "Duration" },
  "contracted_person_days": { "nb": "Avtalte dagsverk", "nn": "Avtalte dagsverk", "en": "Contracted person-days" },
  "absence_person_days": { "nb": "Sykefraværsdagsverk", "nn": "Sjukefråværsdagsverk", "en": "Absence person-days" },
  "absence_rate": { "nb": "Sykefraværsprosent", "nn": "Sjukefråværsprosent", "en": "Sickness absence rate" },
  "headcount": {
    "nb": "Antall ansatte i grunnlaget",
    "nn": "Tal på tilsette i grunnlaget",
    "en": "Employees the figures rest on"
  },
  "suppression": { "nb": "Skjermingsårsak", "nn": "Skjermingsårsak", "en": "Suppression" }
};

/** Fields whose values are never shown. */
const sensitive = [];

/** Fields whose values may hold personal data; not shown when they have an @ or eight digits. */
const searched = [];

const mayShow = (name, text) =>
  !sensitive.includes(name) && !(searched.includes(name) && /@|(?:\d\D*){8}/.test(text));

/** An issue of `validate` as a sentence in `nb`, `nn` or `en`, with the row's values where the text asks for them. */
export function messageOf({ code, path }, row = {}, language = "nb") {
  const text = messages[code][language].replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(row ?? {}, name) && mayShow(name, String(row[name])) ? String(row[name] ?? "–") : "–",
  );
  return path.length > 0 ? `${labels[path[0]][language]}: ${text}` : text;
}
