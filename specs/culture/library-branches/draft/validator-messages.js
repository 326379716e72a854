// library-branches draft, printed by the SamÅpne registry. Do not edit.

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
  "list.too_few": { "nb": "For få verdier", "nn": "For få verdiar", "en": "Too few values" },
  "list.too_many": { "nb": "For mange verdier", "nn": "For mange verdiar", "en": "Too many values" },
  "list.repeated": { "nb": "Samme verdi to ganger", "nn": "Same verdi to gonger", "en": "The same value twice" },
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
  "text.too_long": { "nb": "For lang tekst", "nn": "For lang tekst", "en": "Text too long" },
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
  "text.pattern": { "nb": "Feil skrivemåte", "nn": "Feil skrivemåte", "en": "Wrong spelling" },
  "number.too_many_decimals": { "nb": "For mange desimaler", "nn": "For mange desimalar", "en": "Too many decimals" },
  "number.too_small": { "nb": "For lite tall", "nn": "For lite tal", "en": "Number too small" },
  "number.too_large": { "nb": "For stort tall", "nn": "For stort tal", "en": "Number too large" },
  "number.not_whole": { "nb": "Ikke et heltall", "nn": "Ikkje eit heiltal", "en": "Not a whole number" },
  "uri.invalid": {
    "nb": "Ikke en gyldig nettadresse",
    "nn": "Ikkje ei gyldig nettadresse",
    "en": "Not a valid web address"
  },
  "LB1": {
    "nb": "Vertskommunen {municipality_number} er ikke blant kommunene biblioteket betjener. Ta den med i lista.",
    "nn": "Vertskommunen {municipality_number} er ikkje blant kommunane biblioteket betener. Ta han med i lista.",
    "en": "The host municipality {municipality_number} is not among those served. Include it in the list."
  },
  "LB2": {
    "nb": "Egne ({own_events}) og eksternes arrangementer ({external_events}) er til sammen ikke {events}. Rett det tallet som er feil.",
    "nn": "Eigne arrangement ({own_events}) og arrangement av eksterne ({external_events}) er til saman ikkje {events}. Rett det talet som er feil.",
    "en": "Own events ({own_events}) and those by others ({external_events}) do not add up to {events}. Correct the figure that is wrong."
  },
  "LB3": {
    "nb": "{event_attendance} møtte opp, men det var {events} arrangementer. Rett det ene tallet.",
    "nn": "{event_attendance} møtte opp, men det var {events} arrangement. Rett det eine talet.",
    "en": "{event_attendance} came, but there were {events} events. Correct one of the figures."
  },
  "LB4": {
    "nb": "Det står tall for besøk, utlån eller arrangementer, men ikke hvilket år de gjelder. Fyll ut statistikkår.",
    "nn": "Det står tal for besøk, utlån eller arrangement, men ikkje kva år dei gjeld. Fyll ut statistikkår.",
    "en": "There are figures on visits, loans or events, but not for which year. Fill in statistics year."
  },
  "LB5": {
    "nb": "Biblioteket ({branch_type}) mangler posisjon. Finn breddegrad og lengdegrad i kartet; bare bokbuss og bokbåt kan være uten.",
    "nn": "Biblioteket ({branch_type}) manglar posisjon. Finn breiddegrad og lengdegrad i kartet; berre bokbuss og bokbåt kan vere utan.",
    "en": "The library ({branch_type}) has no position. Find latitude and longitude on the map; only mobile libraries may be without."
  },
  "LB6": {
    "nb": "Tidene under åpningstid eller meråpent henger ikke sammen: en slutter før den begynner, eller to gjelder samtidig på samme dag.",
    "nn": "Tidene under opningstid eller meirope heng ikkje saman: ei sluttar før ho byrjar, eller to gjeld samstundes på same dag.",
    "en": "The times in opening hours or self-service hours do not fit together: one ends before it begins, or two hold at the same time on the same day."
  },
  "LB8": {
    "nb": "Breddegrad ({latitude}) og lengdegrad ({longitude}) er byttet om. Rett kolonnene i eksporten.",
    "nn": "Breiddegrad ({latitude}) og lengdegrad ({longitude}) er bytte om. Rett kolonnane i eksporten.",
    "en": "Latitude ({latitude}) and longitude ({longitude}) are swapped. Correct the columns of the export."
  },
  "LB9": {
    "nb": "Bare den ene halvdelen av posisjonen er fylt ut. Fyll ut både breddegrad og lengdegrad, eller la begge stå tomme.",
    "nn": "Berre den eine halvdelen av posisjonen er fylt ut. Fyll ut både breiddegrad og lengdegrad, eller lat begge stå tomme.",
    "en": "Only half of the position is filled in. Fill in both latitude and longitude, or leave both empty."
  },
  "LB10": {
    "nb": "Statistikkåret {statistics_year} er ikke over. Vent med tallene til de er hele.",
    "nn": "Statistikkåret {statistics_year} er ikkje over. Vent med tala til dei er heile.",
    "en": "The statistics year {statistics_year} has not ended. Wait with the figures until they are complete."
  }
};

/** What each field is called, by language. */
export const labels = {
  "municipality_number": { "nb": "Kommunenummer (vert)", "nn": "Kommunenummer (vert)", "en": "Municipality number (host)" },
  "served_municipality_numbers": { "nb": "Betjener kommuner", "nn": "Betener kommunar", "en": "Municipalities served" },
  "branch_id": { "nb": "Filial-ID", "nn": "Filial-ID", "en": "Branch id" },
  "name": { "nb": "Navn på bibliotek", "nn": "Namn på bibliotek", "en": "Name of library" },
  "library_number": { "nb": "Biblioteknummer", "nn": "Biblioteknummer", "en": "Library number" },
  "branch_type": { "nb": "Type bibliotek", "nn": "Type bibliotek", "en": "Type of library" },
  "building_id": { "nb": "Bygg-ID", "nn": "Bygg-ID", "en": "Building id" },
  "street_address": { "nb": "Adresse", "nn": "Adresse", "en": "Street address" },
  "postal_code": { "nb": "Postnummer", "nn": "Postnummer", "en": "Postal code" },
  "postal_place": { "nb": "Poststed", "nn": "Poststad", "en": "Postal place" },
  "latitude": { "nb": "Breddegrad", "nn": "Breiddegrad", "en": "Latitude" },
  "longitude": { "nb": "Lengdegrad", "nn": "Lengdegrad", "en": "Longitude" },
  "opening_hours": { "nb": "Åpningstid (betjent)", "nn": "Opningstid (betent)", "en": "Opening hours (staffed)" },
  "self_service_hours": { "nb": "Meråpent bibliotek", "nn": "Meirope bibliotek", "en": "Self-service hours" },
  "statistics_year": { "nb": "Statistikkår", "nn": "Statistikkår", "en": "Statistics year" },
  "visits": { "nb": "Besøk", "nn": "Besøk", "en": "Visits" },
  "physical_loans": { "nb": "Utlån, fysiske medier", "nn": "Utlån, fysiske medium", "en": "Loans of physical media" },
  "events": { "nb": "Arrangementer", "nn": "Arrangement", "en": "Events" },
  "event_attendance": { "nb": "Frammøtte", "nn": "Frammøtte", "en": "Event attendance" },
  "own_events": { "nb": "Egne arrangementer", "nn": "Eigne arrangement", "en": "Own events" },
  "external_events": { "nb": "Eksternes arrangementer", "nn": "Arrangement av eksterne", "en": "Events by others" },
  "url": { "nb": "Nettside", "nn": "Nettside", "en": "Web page" },
  "status": { "nb": "Status", "nn": "Status", "en": "Status" }
};

/** Fields whose values are never shown. */
const sensitive = [];

/** Fields whose values may hold personal data; not shown when they have an @ or eight digits. */
const searched = ["branch_id","name","building_id","street_address","postal_place"];

const mayShow = (name, text) =>
  !sensitive.includes(name) && !(searched.includes(name) && /@|(?:\d\D*){8}/.test(text));

/** An issue of `validate` as a sentence in `nb`, `nn` or `en`, with the row's values where the text asks for them. */
export function messageOf({ code, path }, row = {}, language = "nb") {
  const text = messages[code][language].replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(row ?? {}, name) && mayShow(name, String(row[name])) ? String(row[name] ?? "–") : "–",
  );
  return path.length > 0 ? `${labels[path[0]][language]}: ${text}` : text;
}
