// energy-certificates draft, printed by the SamÅpne registry. Do not edit.

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
  "personal.possible_birth_number": {
    "nb": "Kan være et fødselsnummer",
    "nn": "Kan vere eit fødselsnummer",
    "en": "May be a birth number"
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
  "personal.birth_number": {
    "nb": "Fødselsnummer i teksten",
    "nn": "Fødselsnummer i teksten",
    "en": "Birth number in the text"
  },
  "personal.account_number": {
    "nb": "Kontonummer i teksten",
    "nn": "Kontonummer i teksten",
    "en": "Bank account number in the text"
  },
  "personal.mail_address": {
    "nb": "E-postadresse i teksten",
    "nn": "E-postadresse i teksten",
    "en": "Mail address in the text"
  },
  "personal.phone_number": {
    "nb": "Telefonnummer i teksten",
    "nn": "Telefonnummer i teksten",
    "en": "Phone number in the text"
  },
  "number.too_many_decimals": { "nb": "For mange desimaler", "nn": "For mange desimalar", "en": "Too many decimals" },
  "number.too_small": { "nb": "For lite tall", "nn": "For lite tal", "en": "Number too small" },
  "number.too_large": { "nb": "For stort tall", "nn": "For stort tal", "en": "Number too large" },
  "number.not_whole": { "nb": "Ikke et heltall", "nn": "Ikkje eit heiltal", "en": "Not a whole number" },
  "EC1": {
    "nb": "Attesten er utstedt {issued_date} og skal være gyldig i ti år, ikke til {valid_to}. Rett datoene etter attesten.",
    "nn": "Attesten er utferda {issued_date} og skal vere gyldig i ti år, ikkje til {valid_to}. Rett datoane etter attesten.",
    "en": "The certificate was issued {issued_date} and is valid for ten years, not to {valid_to}. Correct the dates from the certificate."
  },
  "EC2": {
    "nb": "Året i merkenummeret ({certificate_number}) er et annet enn året attesten ble utstedt ({issued_date}). Se om en av dem er feil.",
    "nn": "Året i merkenummeret ({certificate_number}) er eit anna enn året attesten vart utferda ({issued_date}). Sjå om ein av dei er feil.",
    "en": "The year in the certificate number ({certificate_number}) is not the year of issue ({issued_date}). See whether one of them is wrong."
  },
  "EC3": {
    "nb": "Oppvarmingskarakter ({heating_grade}) finnes bare i ordningen fra 2010, og attesten følger {scheme_version}. La feltet stå tomt, eller rett ordningen.",
    "nn": "Oppvarmingskarakter ({heating_grade}) finst berre i ordninga frå 2010, og attesten følgjer {scheme_version}. Lat feltet stå tomt, eller rett ordninga.",
    "en": "A heating grade ({heating_grade}) exists only in the scheme of 2010, and the certificate follows {scheme_version}. Leave the field empty, or correct the scheme."
  },
  "EC4": {
    "nb": "Attesten er utstedt fram i tid ({issued_date}). Se etter en skrivefeil.",
    "nn": "Attesten er utferda fram i tid ({issued_date}). Sjå etter ein skrivefeil.",
    "en": "The certificate is issued in the future ({issued_date}). Look for a misspelling."
  }
};

/** What each field is called, by language. */
export const labels = {
  "municipality_number": { "nb": "Kommunenummer", "nn": "Kommunenummer", "en": "Municipality number" },
  "building_id": { "nb": "Bygg-ID", "nn": "Bygg-ID", "en": "Building id" },
  "certificate_number": { "nb": "Merkenummer", "nn": "Merkenummer", "en": "Certificate number" },
  "scheme_version": { "nb": "Ordningsversjon", "nn": "Ordningsversjon", "en": "Scheme version" },
  "issued_date": { "nb": "Utstedt", "nn": "Utferda", "en": "Issued date" },
  "valid_to": { "nb": "Gyldig til", "nn": "Gyldig til", "en": "Valid to" },
  "energy_grade": { "nb": "Energikarakter", "nn": "Energikarakter", "en": "Energy grade" },
  "heating_grade": { "nb": "Oppvarmingskarakter", "nn": "Oppvarmingskarakter", "en": "Heating grade" },
  "building_category": { "nb": "Bygningskategori", "nn": "Bygningskategori", "en": "Building category" },
  "heated_area": { "nb": "Oppvarmet BRA", "nn": "Oppvarma BRA", "en": "Heated area (BRA)" },
  "calculated_delivered_energy": {
    "nb": "Beregnet levert energi",
    "nn": "Berekna levert energi",
    "en": "Calculated delivered energy"
  },
  "construction_year": { "nb": "Byggeår", "nn": "Byggjeår", "en": "Construction year" }
};

/** Fields whose values are never shown. */
const sensitive = [];

/** Fields whose values may hold personal data; not shown when they have an @ or eight digits. */
const searched = ["building_id","building_category"];

const mayShow = (name, text) =>
  !sensitive.includes(name) && !(searched.includes(name) && /@|(?:\d\D*){8}/.test(text));

/** An issue of `validate` as a sentence in `nb`, `nn` or `en`, with the row's values where the text asks for them. */
export function messageOf({ code, path }, row = {}, language = "nb") {
  const text = messages[code][language].replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(row ?? {}, name) && mayShow(name, String(row[name])) ? String(row[name] ?? "–") : "–",
  );
  return path.length > 0 ? `${labels[path[0]][language]}: ${text}` : text;
}
