// employees-and-fte draft, printed by the SamÅpne registry. Do not edit.

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
  "EF1": {
    "nb": "Heltid ({full_time_headcount}) og deltid ({part_time_headcount}) er ikke til sammen antall ansatte ({headcount}). Tell personer, ikke arbeidsforhold, og legg sammen stillingene før du skiller heltid og deltid.",
    "nn": "Heiltid ({full_time_headcount}) og deltid ({part_time_headcount}) er ikkje til saman talet på tilsette ({headcount}). Tel personar, ikkje arbeidsforhold, og legg saman stillingane før du skil heiltid og deltid.",
    "en": "Full time ({full_time_headcount}) and part time ({part_time_headcount}) do not add up to the employees ({headcount}). Count persons, not jobs, and add up positions before telling full and part time apart."
  },
  "EF2": {
    "nb": "Gjennomsnittlig stillingsstørrelse ({average_position_percent}) er ikke 100 × {contracted_fte} / {headcount}. Skriv prosent fra 0 til 150, ikke brøk eller hundredeler.",
    "nn": "Gjennomsnittleg stillingsstorleik ({average_position_percent}) er ikkje 100 × {contracted_fte} / {headcount}. Skriv prosent frå 0 til 150, ikkje brøk eller hundredelar.",
    "en": "The average position percentage ({average_position_percent}) is not 100 × {contracted_fte} / {headcount}. Write percent from 0 to 150, not a fraction or hundredths."
  },
  "EF3": {
    "nb": "Årsverk uten lange fravær ({contracted_fte_excl_long_absence}) er flere enn avtalte årsverk ({contracted_fte}). Se om kolonnene er byttet om.",
    "nn": "Årsverk utan lange fråvær ({contracted_fte_excl_long_absence}) er fleire enn avtalte årsverk ({contracted_fte}). Sjå om kolonnane er bytte om.",
    "en": "Full-time equivalents without long absences ({contracted_fte_excl_long_absence}) exceed the contracted ({contracted_fte}). See whether the columns are swapped."
  },
  "EF4": {
    "nb": "Flere årsverk ({contracted_fte}) enn ansatte ({headcount}). Det kan være riktig når mange har mer enn full stilling; ellers er ansatte talt feil.",
    "nn": "Fleire årsverk ({contracted_fte}) enn tilsette ({headcount}). Det kan vere rett når mange har meir enn full stilling; elles er tilsette talde feil.",
    "en": "More full-time equivalents ({contracted_fte}) than employees ({headcount}). That may be right when many have more than a full position; otherwise employees were miscounted."
  },
  "EF5": {
    "nb": "Tallene passer ikke med skjermingsårsaken ({suppression}). «none» skal ha alle tallene (full_time_headcount, part_time_headcount, contracted_fte, headcount); «confidential», «missing» og «not_applicable» skal stå med tomme tall, ikke 0.",
    "nn": "Tala passar ikkje med skjermingsårsaka ({suppression}). «none» skal ha alle tala (full_time_headcount, part_time_headcount, contracted_fte, headcount); «confidential», «missing» og «not_applicable» skal stå med tomme tal, ikkje 0.",
    "en": "The figures do not fit the suppression ({suppression}). «none» has all figures (full_time_headcount, part_time_headcount, contracted_fte, headcount); «confidential», «missing» and «not_applicable» stand with empty ones, not 0."
  },
  "EF6": {
    "nb": "Færre årsverk ({contracted_fte}) enn heltidsansatte ({full_time_headcount}). Hver heltidsansatt er minst ett årsverk; se om årsverkene er uten ansatte i permisjon.",
    "nn": "Færre årsverk ({contracted_fte}) enn heiltidstilsette ({full_time_headcount}). Kvar heiltidstilsett er minst eitt årsverk; sjå om årsverka er utan tilsette i permisjon.",
    "en": "Fewer full-time equivalents ({contracted_fte}) than full-time employees ({full_time_headcount}). Each is at least one; see whether employees on leave were left out."
  },
  "EF7": {
    "nb": "{reference_date} er ingen telledato. Tell per 1. desember (PAI) eller 31. desember (KOSTRA).",
    "nn": "{reference_date} er ingen teljedato. Tel per 1. desember (PAI) eller 31. desember (KOSTRA).",
    "en": "{reference_date} is no counting date. Count on 1 December (PAI) or 31 December (KOSTRA)."
  },
  "EF8": {
    "nb": "Telledatoen {reference_date} er fram i tid. Vent med raden.",
    "nn": "Teljedatoen {reference_date} er fram i tid. Vent med rada.",
    "en": "The reference date {reference_date} is in the future. Leave the row out until then."
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
  "reference_date": { "nb": "Telledato", "nn": "Teljedato", "en": "Reference date" },
  "service_area": { "nb": "Tjenesteområde", "nn": "Tenesteområde", "en": "Service area" },
  "position_code": { "nb": "Stillingskode", "nn": "Stillingskode", "en": "Position code" },
  "sex": { "nb": "Kjønn", "nn": "Kjønn", "en": "Sex" },
  "employment_type": { "nb": "Ansettelsesform", "nn": "Tilsetjingsform", "en": "Employment type" },
  "headcount": { "nb": "Antall ansatte", "nn": "Tal på tilsette", "en": "Employees" },
  "full_time_headcount": { "nb": "Heltidsansatte", "nn": "Heiltidstilsette", "en": "Full-time employees" },
  "part_time_headcount": { "nb": "Deltidsansatte", "nn": "Deltidstilsette", "en": "Part-time employees" },
  "contracted_fte": { "nb": "Avtalte årsverk", "nn": "Avtalte årsverk", "en": "Contracted full-time equivalents" },
  "contracted_fte_excl_long_absence": {
    "nb": "Avtalte årsverk ekskl. lange fravær",
    "nn": "Avtalte årsverk ekskl. lange fråvær",
    "en": "Contracted full-time equivalents without long absences"
  },
  "average_position_percent": {
    "nb": "Gjennomsnittlig stillingsstørrelse",
    "nn": "Gjennomsnittleg stillingsstorleik",
    "en": "Average position percentage"
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
