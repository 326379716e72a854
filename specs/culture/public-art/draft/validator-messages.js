// public-art draft, printed by the SamÅpne registry. Do not edit.

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
  "list.too_few": { "nb": "For få verdier", "nn": "For få verdiar", "en": "Too few values" },
  "list.too_many": { "nb": "For mange verdier", "nn": "For mange verdiar", "en": "Too many values" },
  "list.repeated": { "nb": "Samme verdi to ganger", "nn": "Same verdi to gonger", "en": "The same value twice" },
  "text.pattern": { "nb": "Feil skrivemåte", "nn": "Feil skrivemåte", "en": "Wrong spelling" },
  "number.not_whole": { "nb": "Ikke et heltall", "nn": "Ikkje eit heiltal", "en": "Not a whole number" },
  "number.too_small": { "nb": "For lite tall", "nn": "For lite tal", "en": "Number too small" },
  "number.too_many_decimals": { "nb": "For mange desimaler", "nn": "For mange desimalar", "en": "Too many decimals" },
  "number.too_large": { "nb": "For stort tall", "nn": "For stort tal", "en": "Number too large" },
  "identifier.check_digit": {
    "nb": "Kontrollsifferet stemmer ikke",
    "nn": "Kontrollsifferet stemmer ikkje",
    "en": "The check digit is wrong"
  },
  "uri.invalid": {
    "nb": "Ikke en gyldig nettadresse",
    "nn": "Ikkje ei gyldig nettadresse",
    "en": "Not a valid web address"
  },
  "PA1": {
    "nb": "Årene henger ikke sammen: fra {year_from} til {year_to}. «Fra» kommer ikke etter «til», og ingen av dem ligger fram i tid.",
    "nn": "Åra heng ikkje saman: frå {year_from} til {year_to}. «Frå» kjem ikkje etter «til», og ingen av dei ligg fram i tid.",
    "en": "The years do not fit: from {year_from} to {year_to}. «From» is not after «to», and neither is in the future."
  },
  "PA2": {
    "nb": "Verket er utendørs, men mangler breddegrad eller lengdegrad. Finn dem i kartet, så kan folk finne verket.",
    "nn": "Verket er utandørs, men manglar breiddegrad eller lengdegrad. Finn dei i kartet, så kan folk finne verket.",
    "en": "The work is outdoors but lacks latitude or longitude. Find them on the map, so that people can find the work."
  },
  "PA3": {
    "nb": "Verket er et sted publikum ikke slipper inn, og skal ikke ha posisjon. Tøm breddegrad og lengdegrad; bygg-ID er nok.",
    "nn": "Verket er ein stad publikum ikkje slepp inn, og skal ikkje ha posisjon. Tøm breiddegrad og lengdegrad; bygg-ID er nok.",
    "en": "The work is in a place not open to the public and must have no position. Empty latitude and longitude; the building id is enough."
  },
  "PA4": {
    "nb": "Bildet {image_url} mangler lisens eller kreditering. Kunst er vernet til 70 år etter at kunstneren døde: avklar med kunstneren eller BONO, eller ta bort bildet.",
    "nn": "Biletet {image_url} manglar lisens eller kreditering. Kunst er verna til 70 år etter at kunstnaren døydde: avklar med kunstnaren eller BONO, eller ta bort biletet.",
    "en": "The picture {image_url} lacks licence or credit. Art is protected until 70 years after the artist's death: ask the artist or BONO, or remove the picture."
  },
  "PA6": {
    "nb": "Verken bygg-ID eller sted er fylt ut. Fyll ut minst ett av dem.",
    "nn": "Verken bygg-ID eller stad er fylt ut. Fyll ut minst eitt av dei.",
    "en": "Neither building id nor place is filled in. Fill in at least one."
  },
  "PA8": {
    "nb": "Breddegrad ({latitude}) og lengdegrad ({longitude}) er byttet om. Rett kolonnene i eksporten.",
    "nn": "Breiddegrad ({latitude}) og lengdegrad ({longitude}) er bytte om. Rett kolonnane i eksporten.",
    "en": "Latitude ({latitude}) and longitude ({longitude}) are swapped. Correct the columns of the export."
  },
  "PA9": {
    "nb": "Bare den ene halvdelen av posisjonen er fylt ut. Fyll ut både breddegrad og lengdegrad, eller la begge stå tomme.",
    "nn": "Berre den eine halvdelen av posisjonen er fylt ut. Fyll ut både breiddegrad og lengdegrad, eller lat begge stå tomme.",
    "en": "Only half of the position is filled in. Fill in both latitude and longitude, or leave both empty."
  }
};

/** What each field is called, by language. */
export const labels = {
  "municipality_number": { "nb": "Kommunenummer", "nn": "Kommunenummer", "en": "Municipality number" },
  "artwork_id": { "nb": "Kunstverk-ID", "nn": "Kunstverk-ID", "en": "Artwork id" },
  "title": { "nb": "Tittel", "nn": "Tittel", "en": "Artwork title" },
  "artists": { "nb": "Kunstner(e)", "nn": "Kunstnar(ar)", "en": "Artists" },
  "artist_authority_uris": { "nb": "Kunstner (KulturNav)", "nn": "Kunstnar (KulturNav)", "en": "Artists in KulturNav" },
  "art_type": { "nb": "Kunsttype", "nn": "Kunsttype", "en": "Type of art" },
  "technique": { "nb": "Teknikk", "nn": "Teknikk", "en": "Technique" },
  "material": { "nb": "Materiale", "nn": "Materiale", "en": "Material" },
  "year_from": { "nb": "År fra", "nn": "År frå", "en": "Year from" },
  "year_to": { "nb": "År til", "nn": "År til", "en": "Year to" },
  "cultural_heritage_id": { "nb": "Kulturminne-ID", "nn": "Kulturminne-ID", "en": "Cultural heritage id" },
  "placement": { "nb": "Plassering", "nn": "Plassering", "en": "Placement" },
  "building_id": { "nb": "Bygg-ID", "nn": "Bygg-ID", "en": "Building id" },
  "place_name": { "nb": "Sted", "nn": "Stad", "en": "Name of place" },
  "latitude": { "nb": "Breddegrad", "nn": "Breiddegrad", "en": "Latitude" },
  "longitude": { "nb": "Lengdegrad", "nn": "Lengdegrad", "en": "Longitude" },
  "owner_organization_number": { "nb": "Eier (orgnr)", "nn": "Eigar (orgnr)", "en": "Owner (organisation number)" },
  "status": { "nb": "Status", "nn": "Status", "en": "Status" },
  "image_url": { "nb": "Bilde", "nn": "Bilete", "en": "Picture" },
  "image_credit": { "nb": "Bildekreditering", "nn": "Biletkreditering", "en": "Picture credit" },
  "image_license": { "nb": "Bildelisens", "nn": "Biletlisens", "en": "Picture licence" },
  "url": { "nb": "Nettside", "nn": "Nettside", "en": "Web page" }
};

/** Fields whose values are never shown. */
const sensitive = [];

/** Fields whose values may hold personal data; not shown when they have an @ or eight digits. */
const searched = ["artwork_id","title","artists","technique","material","building_id","place_name","image_credit"];

const mayShow = (name, text) =>
  !sensitive.includes(name) && !(searched.includes(name) && /@|(?:\d\D*){8}/.test(text));

/** An issue of `validate` as a sentence in `nb`, `nn` or `en`, with the row's values where the text asks for them. */
export function messageOf({ code, path }, row = {}, language = "nb") {
  const text = messages[code][language].replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(row ?? {}, name) && mayShow(name, String(row[name])) ? String(row[name] ?? "–") : "–",
  );
  return path.length > 0 ? `${labels[path[0]][language]}: ${text}` : text;
}
