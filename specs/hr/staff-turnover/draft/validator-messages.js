// staff-turnover draft, printed by the SamÅpne registry. Do not edit.

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
  "date.invalid": { "nb": "Ikke en gyldig dato", "nn": "Ikkje ein gyldig dato", "en": "Not a valid date" },
  "text.too_short": { "nb": "For kort tekst", "nn": "For kort tekst", "en": "Text too short" },
  "text.control_character": {
    "nb": "Ugyldige tegn i teksten",
    "nn": "Ugyldige teikn i teksten",
    "en": "Invalid characters in the text"
  },
  "text.not_trimmed": {
    "nb": "Blanke tegn før eller etter teksten",
    "nn": "Blanke teikn før eller etter teksten",
    "en": "Blanks before or after the text"
  },
  "text.not_nfc": {
    "nb": "Bokstaver skrevet med løse aksenter",
    "nn": "Bokstavar skrivne med lause aksentar",
    "en": "Letters written with loose accents"
  },
  "text.placeholder": {
    "nb": "Fylltekst i stedet for verdi",
    "nn": "Fylltekst i staden for verdi",
    "en": "A filler instead of a value"
  },
  "text.pattern": { "nb": "Feil skrivemåte", "nn": "Feil skrivemåte", "en": "Wrong spelling" },
  "number.not_whole": { "nb": "Ikke et heltall", "nn": "Ikkje eit heiltal", "en": "Not a whole number" },
  "number.too_small": { "nb": "For lite tall", "nn": "For lite tal", "en": "Number too small" },
  "number.too_many_decimals": { "nb": "For mange desimaler", "nn": "For mange desimalar", "en": "Too many decimals" },
  "number.too_large": { "nb": "For stort tall", "nn": "For stort tal", "en": "Number too large" },
  "TO1": {
    "nb": "Turnover ({turnover_rate}) er ikke 100 × antall sluttet / ansatte ved start. Skriv prosent fra 0 til 100 med én desimal, og del på dem som var ansatt den første dagen.",
    "nn": "Turnover ({turnover_rate}) er ikkje 100 × talet på slutta / tilsette ved start. Skriv prosent frå 0 til 100 med éin desimal, og del på dei som var tilsette den første dagen.",
    "en": "The turnover rate ({turnover_rate}) is not 100 × leavers / employees at the start. Write percent from 0 to 100 with one decimal, and divide by those employed on the first day."
  },
  "TO2": {
    "nb": "Flere har sluttet ({leavers}) enn det var ansatte ved start ({headcount_start}). Tell bare dem som var ansatt den første dagen.",
    "nn": "Fleire har slutta ({leavers}) enn det var tilsette ved start ({headcount_start}). Tel berre dei som var tilsette den første dagen.",
    "en": "More have left ({leavers}) than were employed at the start ({headcount_start}). Count only those employed on the first day."
  },
  "TO3": {
    "nb": "Perioden fra {period_start} til {period_end} er ikke ett år.",
    "nn": "Perioden frå {period_start} til {period_end} er ikkje eitt år.",
    "en": "The period from {period_start} to {period_end} is not one year."
  },
  "TO4": {
    "nb": "Tallene passer ikke med skjermingsårsaken ({suppression}). «none» skal ha alle tallene (leavers, turnover_rate, headcount_start); «confidential», «missing» og «not_applicable» skal stå med tomme tall, ikke 0.",
    "nn": "Tala passar ikkje med skjermingsårsaka ({suppression}). «none» skal ha alle tala (leavers, turnover_rate, headcount_start); «confidential», «missing» og «not_applicable» skal stå med tomme tal, ikkje 0.",
    "en": "The figures do not fit the suppression ({suppression}). «none» has all figures (leavers, turnover_rate, headcount_start); «confidential», «missing» and «not_applicable» stand with empty ones, not 0."
  },
  "TO8": {
    "nb": "Perioden begynner {period_start}. Turnover telles fra 1. desember til 1. desember, som KS gjør.",
    "nn": "Perioden byrjar {period_start}. Turnover blir tald frå 1. desember til 1. desember, som KS gjer.",
    "en": "The period begins {period_start}. Turnover is counted from 1 December to 1 December, as KS does."
  },
  "TO9": {
    "nb": "Perioden er ikke over før {period_end}. Vent med raden.",
    "nn": "Perioden er ikkje over før {period_end}. Vent med rada.",
    "en": "The period does not end before {period_end}. Leave the row out until then."
  },
  "TO10": {
    "nb": "Mellom én og fire har sluttet, av færre enn tjue ansatte: det kan avsløre hvem. La alle tallene i raden stå tomme, og skriv «confidential» som skjermingsårsak.",
    "nn": "Mellom éin og fire har slutta, av færre enn tjue tilsette: det kan avsløre kven. Lat alle tala i rada stå tomme, og skriv «confidential» som skjermingsårsak.",
    "en": "Between one and four have left, of fewer than twenty employees: that may reveal who. Leave all the row's figures empty, and write «confidential» as suppression."
  },
  "TO11": {
    "nb": "KS' definisjon regner pensjonering som turnover, men raden sier at pensjonering ikke er med. Ta pensjonistene med, eller velg en annen definisjon ({turnover_scope}).",
    "nn": "Definisjonen til KS reknar pensjonering som turnover, men rada seier at pensjonering ikkje er med. Ta pensjonistane med, eller vel ein annan definisjon ({turnover_scope}).",
    "en": "KS' definition counts retirement as turnover, but the row says that retirement is left out. Include those who retired, or choose another scope ({turnover_scope})."
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
  "period_start": { "nb": "Fra dato", "nn": "Frå dato", "en": "Period start" },
  "period_end": { "nb": "Til dato", "nn": "Til dato", "en": "Period end" },
  "service_area": { "nb": "Tjenesteområde", "nn": "Tenesteområde", "en": "Service area" },
  "position_code": { "nb": "Stillingskode", "nn": "Stillingskode", "en": "Position code" },
  "age_group": { "nb": "Aldersgruppe", "nn": "Aldersgruppe", "en": "Age group" },
  "turnover_scope": { "nb": "Turnoverdefinisjon", "nn": "Turnoverdefinisjon", "en": "Turnover scope" },
  "headcount_start": { "nb": "Ansatte ved start", "nn": "Tilsette ved start", "en": "Employees at the start" },
  "leavers": { "nb": "Antall sluttet", "nn": "Tal på slutta", "en": "Leavers" },
  "turnover_rate": { "nb": "Turnover i prosent", "nn": "Turnover i prosent", "en": "Turnover rate" },
  "includes_retirement": { "nb": "Inkluderer pensjonering", "nn": "Inkluderer pensjonering", "en": "Includes retirement" },
  "includes_hourly_paid": { "nb": "Inkluderer timelønte", "nn": "Inkluderer timeløna", "en": "Includes hourly paid" },
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
