// cultural-venues draft, printed by the SamÅpne registry. Do not edit.

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
  "list.too_few": { "nb": "For få verdier", "nn": "For få verdiar", "en": "Too few values" },
  "list.too_many": { "nb": "For mange verdier", "nn": "For mange verdiar", "en": "Too many values" },
  "list.repeated": { "nb": "Samme verdi to ganger", "nn": "Same verdi to gonger", "en": "The same value twice" },
  "uri.invalid": {
    "nb": "Ikke en gyldig nettadresse",
    "nn": "Ikkje ei gyldig nettadresse",
    "en": "Not a valid web address"
  },
  "identifier.check_digit": {
    "nb": "Kontrollsifferet stemmer ikke",
    "nn": "Kontrollsifferet stemmer ikkje",
    "en": "The check digit is wrong"
  },
  "CV1": {
    "nb": "Lokalet kan leies, men det står ikke hvor. Fyll ut adressen til bestillingssiden, eller skriv at lokalet ikke kan leies.",
    "nn": "Lokalet kan leigast, men det står ikkje kvar. Fyll ut adressa til bestillingssida, eller skriv at lokalet ikkje kan leigast.",
    "en": "The venue is bookable, but it does not say where. Fill in the address of the booking page, or say that it is not bookable."
  },
  "CV2": {
    "nb": "Lokalet er stengt for godt ({status}) og kan da ikke leies. Rett det ene av feltene. Er det bare stengt en stund, skriv «temporarily_closed».",
    "nn": "Lokalet er stengt for godt ({status}) og kan då ikkje leigast. Rett det eine av felta. Er det berre stengt ei stund, skriv «temporarily_closed».",
    "en": "The venue is closed for good ({status}) and cannot be bookable. Correct one of the fields. If it is closed for a while only, write «temporarily_closed»."
  },
  "CV3": {
    "nb": "Lokalet {venue_id} er en del av seg selv. La feltet stå tomt, eller oppgi det større lokalet.",
    "nn": "Lokalet {venue_id} er ein del av seg sjølv. Lat feltet stå tomt, eller oppgi det større lokalet.",
    "en": "Venue {venue_id} is a part of itself. Leave the field empty, or name the larger venue."
  },
  "CV4": {
    "nb": "Lokalet har HC-toalett, men er ikke tilrettelagt for rullestol. Se om «wheelchair_access» mangler.",
    "nn": "Lokalet har HC-toalett, men er ikkje lagt til rette for rullestol. Sjå om «wheelchair_access» manglar.",
    "en": "The venue has a wheelchair toilet but no wheelchair access. See whether «wheelchair_access» is missing."
  },
  "CV6": {
    "nb": "En del av et lokale tar flere ({capacity}) enn hele lokalet ({ref.parent.capacity}). Se om tallene er byttet om.",
    "nn": "Ein del av eit lokale tek fleire ({capacity}) enn heile lokalet ({ref.parent.capacity}). Sjå om tala er bytte om.",
    "en": "A part of a venue holds more ({capacity}) than the whole ({ref.parent.capacity}). See whether the figures were swapped."
  },
  "CV9": {
    "nb": "Breddegrad ({latitude}) og lengdegrad ({longitude}) er byttet om. Rett kolonnene i eksporten.",
    "nn": "Breiddegrad ({latitude}) og lengdegrad ({longitude}) er bytte om. Rett kolonnane i eksporten.",
    "en": "Latitude ({latitude}) and longitude ({longitude}) are swapped. Correct the columns of the export."
  }
};

/** What each field is called, by language. */
export const labels = {
  "municipality_number": { "nb": "Kommunenummer", "nn": "Kommunenummer", "en": "Municipality number" },
  "venue_id": { "nb": "Lokale-ID", "nn": "Lokale-ID", "en": "Venue id" },
  "name": { "nb": "Navn på lokale", "nn": "Namn på lokale", "en": "Name of venue" },
  "venue_type": { "nb": "Lokaltype", "nn": "Lokaltype", "en": "Venue type" },
  "building_id": { "nb": "Bygg-ID", "nn": "Bygg-ID", "en": "Building id" },
  "parent_venue_id": { "nb": "Del av lokale", "nn": "Del av lokale", "en": "Part of venue" },
  "facility_register_number": { "nb": "Anleggsnummer", "nn": "Anleggsnummer", "en": "Facility register number" },
  "floor": { "nb": "Etasje", "nn": "Etasje", "en": "Floor" },
  "room": { "nb": "Rom", "nn": "Rom", "en": "Room" },
  "street_address": { "nb": "Adresse", "nn": "Adresse", "en": "Street address" },
  "postal_code": { "nb": "Postnummer", "nn": "Postnummer", "en": "Postal code" },
  "postal_place": { "nb": "Poststed", "nn": "Poststad", "en": "Postal place" },
  "latitude": { "nb": "Breddegrad", "nn": "Breiddegrad", "en": "Latitude" },
  "longitude": { "nb": "Lengdegrad", "nn": "Lengdegrad", "en": "Longitude" },
  "description": { "nb": "Beskrivelse", "nn": "Beskriving", "en": "Description" },
  "capacity": { "nb": "Kapasitet", "nn": "Kapasitet", "en": "Capacity" },
  "area": { "nb": "Areal", "nn": "Areal", "en": "Area" },
  "suitability": { "nb": "Egnet til", "nn": "Eigna til", "en": "Suitable for" },
  "equipment": { "nb": "Utstyr", "nn": "Utstyr", "en": "Equipment" },
  "amenities": { "nb": "Fasiliteter", "nn": "Fasilitetar", "en": "Amenities" },
  "accessibility_features": { "nb": "Tilgjengelighet", "nn": "Tilgjenge", "en": "Accessibility" },
  "bookable": { "nb": "Kan leies", "nn": "Kan leigast", "en": "Bookable" },
  "booking_url": { "nb": "Bestilling", "nn": "Bestilling", "en": "Booking page" },
  "url": { "nb": "Nettside", "nn": "Nettside", "en": "Web page" },
  "owner_organization_number": { "nb": "Eier (orgnr)", "nn": "Eigar (orgnr)", "en": "Owner (organisation number)" },
  "status": { "nb": "Status", "nn": "Status", "en": "Status" }
};

/** Fields whose values are never shown. */
const sensitive = [];

/** Fields whose values may hold personal data; not shown when they have an @ or eight digits. */
const searched = ["venue_id","name","building_id","parent_venue_id","facility_register_number","floor","room","street_address","postal_place","description"];

const mayShow = (name, text) =>
  !sensitive.includes(name) && !(searched.includes(name) && /@|(?:\d\D*){8}/.test(text));

/** An issue of `validate` as a sentence in `nb`, `nn` or `en`, with the row's values where the text asks for them. */
export function messageOf({ code, path }, row = {}, language = "nb") {
  const text = messages[code][language].replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(row ?? {}, name) && mayShow(name, String(row[name])) ? String(row[name] ?? "–") : "–",
  );
  return path.length > 0 ? `${labels[path[0]][language]}: ${text}` : text;
}
