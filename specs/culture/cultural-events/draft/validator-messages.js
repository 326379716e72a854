// cultural-events draft, printed by the SamÅpne registry. Do not edit.

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
  "instant.no_offset": {
    "nb": "Tidspunkt uten tidssone",
    "nn": "Tidspunkt utan tidssone",
    "en": "Time without an offset"
  },
  "instant.invalid": {
    "nb": "Ikke et gyldig tidspunkt",
    "nn": "Ikkje eit gyldig tidspunkt",
    "en": "Not a valid point in time"
  },
  "instant.unusual_offset": { "nb": "Uventet tidssone", "nn": "Uventa tidssone", "en": "Unexpected offset" },
  "number.too_many_decimals": { "nb": "For mange desimaler", "nn": "For mange desimalar", "en": "Too many decimals" },
  "number.too_small": { "nb": "For lite tall", "nn": "For lite tal", "en": "Number too small" },
  "number.too_large": { "nb": "For stort tall", "nn": "For stort tal", "en": "Number too large" },
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
  "number.not_whole": { "nb": "Ikke et heltall", "nn": "Ikkje eit heiltal", "en": "Not a whole number" },
  "CE1": {
    "nb": "Slutten ({end_date}) skal være etter starten ({start_date}), og høyst 366 dager etter. Varer det lenger, er det en serie: en rad for hver gang.",
    "nn": "Slutten ({end_date}) skal vere etter starten ({start_date}), og høgst 366 dagar etter. Varer det lenger, er det ein serie: ei rad for kvar gong.",
    "en": "The end ({end_date}) must be after the start ({start_date}), at most 366 days later. What lasts longer is a series: one row for each time."
  },
  "CE2": {
    "nb": "Prisen og «gratis» passer ikke sammen. Er det gratis, skal pris fra og pris til stå tomme eller være 0. Er det ikke gratis, må det stå en pris, eller hvor billetter kjøpes.",
    "nn": "Prisen og «gratis» passar ikkje saman. Er det gratis, skal pris frå og pris til stå tomme eller vere 0. Er det ikkje gratis, må det stå ein pris, eller kvar billettar blir kjøpte.",
    "en": "The price and «free of charge» do not fit. If free, price from and price to are empty or 0. If not, there must be a price, or where tickets are bought."
  },
  "CE3": {
    "nb": "Pris fra ({price_from}) er høyere enn pris til ({price_to}). Se om de er byttet om.",
    "nn": "Pris frå ({price_from}) er høgare enn pris til ({price_to}). Sjå om dei er bytte om.",
    "en": "Price from ({price_from}) is higher than price to ({price_to}). See whether they were swapped."
  },
  "CE4": {
    "nb": "Alder fra ({minimum_age}) er høyere enn alder til ({maximum_age}). Se om de er byttet om.",
    "nn": "Alder frå ({minimum_age}) er høgare enn alder til ({maximum_age}). Sjå om dei er bytte om.",
    "en": "The minimum age ({minimum_age}) is higher than the maximum age ({maximum_age}). See whether they were swapped."
  },
  "CE5": {
    "nb": "Statusen er {event_status}. Er arrangementet flyttet til ny tid, skal statusen være «rescheduled» og tidligere starttid fylt ut; ellers skal tidligere starttid stå tom. Utsatt uten ny tid er «postponed».",
    "nn": "Statusen er {event_status}. Er arrangementet flytta til ny tid, skal statusen vere «rescheduled» og tidlegare starttid fylt ut; elles skal tidlegare starttid stå tom. Utsett utan ny tid er «postponed».",
    "en": "The status is {event_status}. If the event was moved to a new time, the status is «rescheduled» and the previous start filled in; otherwise the previous start is empty. Put off without a new time is «postponed»."
  },
  "CE6": {
    "nb": "Oppmøte er {attendance_mode}, men sted og nettadresse for deltakelse er ikke fylt ut slik det krever: «offline» skal ha sted og ingen nettadresse, «online» nettadresse, «mixed» begge. Siden om arrangementet hører til i feltet nettside.",
    "nn": "Oppmøte er {attendance_mode}, men stad og nettadresse for deltaking er ikkje fylt ut slik det krev: «offline» skal ha stad og inga nettadresse, «online» nettadresse, «mixed» begge. Sida om arrangementet høyrer til i feltet nettside.",
    "en": "Attendance is {attendance_mode}, but place and address for taking part online are not filled in as it demands: «offline» has a place and no address, «online» an address, «mixed» both. The page about the event belongs in url."
  },
  "CE7": {
    "nb": "Bildet {image_url} mangler alternativ tekst, lisens eller kreditering. Lisensen for datasettet gjelder ikke bildet. Fyll ut alle tre, eller ta bort bildet.",
    "nn": "Biletet {image_url} manglar alternativ tekst, lisens eller kreditering. Lisensen for datasettet gjeld ikkje biletet. Fyll ut alle tre, eller ta bort biletet.",
    "en": "The picture {image_url} lacks alternative text, licence or credit. The licence of the dataset does not cover it. Fill in all three, or remove the picture."
  },
  "CE8": {
    "nb": "Breddegrad ({latitude}) og lengdegrad ({longitude}) er byttet om. Rett kolonnene i eksporten.",
    "nn": "Breiddegrad ({latitude}) og lengdegrad ({longitude}) er bytte om. Rett kolonnane i eksporten.",
    "en": "Latitude ({latitude}) and longitude ({longitude}) are swapped. Correct the columns of the export."
  },
  "CE9": {
    "nb": "Dørene åpner ({door_time}) etter at arrangementet har begynt ({start_date}). Rett det ene klokkeslettet.",
    "nn": "Dørene opnar ({door_time}) etter at arrangementet har byrja ({start_date}). Rett det eine klokkeslettet.",
    "en": "Doors open ({door_time}) after the event has begun ({start_date}). Correct one of the times."
  },
  "CE10": {
    "nb": "Adressene til billetter og nettside skal begynne med https://, ikke http://.",
    "nn": "Adressene til billettar og nettside skal byrje med https://, ikkje http://.",
    "en": "The addresses of tickets and web page must begin with https://, not http://."
  },
  "CE11": {
    "nb": "Beskrivelsen inneholder HTML-koder, som <p> eller &nbsp;. La eksporten skrive ren tekst.",
    "nn": "Beskrivinga inneheld HTML-kodar, som <p> eller &nbsp;. Lat eksporten skrive rein tekst.",
    "en": "The description holds HTML, such as <p> or &nbsp;. Let the export write plain text."
  },
  "CE12": {
    "nb": "Bare den ene halvdelen av posisjonen er fylt ut. Fyll ut både breddegrad og lengdegrad, eller la begge stå tomme.",
    "nn": "Berre den eine halvdelen av posisjonen er fylt ut. Fyll ut både breiddegrad og lengdegrad, eller lat begge stå tomme.",
    "en": "Only half of the position is filled in. Fill in both latitude and longitude, or leave both empty."
  }
};

/** What each field is called, by language. */
export const labels = {
  "municipality_number": { "nb": "Kommunenummer", "nn": "Kommunenummer", "en": "Municipality number" },
  "event_id": { "nb": "Arrangement-ID", "nn": "Arrangement-ID", "en": "Event id" },
  "super_event_id": { "nb": "Del av", "nn": "Del av", "en": "Part of" },
  "title": { "nb": "Tittel", "nn": "Tittel", "en": "Event title" },
  "title_language": { "nb": "Språk på tittel", "nn": "Språk på tittel", "en": "Language of title" },
  "description": { "nb": "Beskrivelse", "nn": "Beskriving", "en": "Description" },
  "categories": { "nb": "Kategorier", "nn": "Kategoriar", "en": "Categories" },
  "start_date": { "nb": "Start", "nn": "Start", "en": "Start" },
  "end_date": { "nb": "Slutt", "nn": "Slutt", "en": "End" },
  "door_time": { "nb": "Dører åpner", "nn": "Dørene opnar", "en": "Doors open" },
  "previous_start_date": { "nb": "Tidligere starttid", "nn": "Tidlegare starttid", "en": "Previous start" },
  "event_status": { "nb": "Status", "nn": "Status", "en": "Status" },
  "sold_out": { "nb": "Utsolgt", "nn": "Utselt", "en": "Sold out" },
  "attendance_mode": { "nb": "Oppmøte", "nn": "Oppmøte", "en": "Attendance" },
  "venue_id": { "nb": "Lokale-ID", "nn": "Lokale-ID", "en": "Venue id" },
  "venue_name": { "nb": "Sted", "nn": "Stad", "en": "Name of place" },
  "street_address": { "nb": "Adresse", "nn": "Adresse", "en": "Street address" },
  "latitude": { "nb": "Breddegrad", "nn": "Breiddegrad", "en": "Latitude" },
  "longitude": { "nb": "Lengdegrad", "nn": "Lengdegrad", "en": "Longitude" },
  "online_url": {
    "nb": "Nettadresse for deltakelse",
    "nn": "Nettadresse for deltaking",
    "en": "Address for taking part online"
  },
  "organizer_name": { "nb": "Arrangør", "nn": "Arrangør", "en": "Organiser" },
  "organizer_organization_number": { "nb": "Arrangørens orgnr", "nn": "Arrangørens orgnr", "en": "Organiser's organisation number" },
  "is_free": { "nb": "Gratis", "nn": "Gratis", "en": "Free of charge" },
  "price_from": { "nb": "Pris fra", "nn": "Pris frå", "en": "Price from" },
  "price_to": { "nb": "Pris til", "nn": "Pris til", "en": "Price to" },
  "ticket_url": { "nb": "Billetter", "nn": "Billettar", "en": "Tickets" },
  "url": { "nb": "Nettside", "nn": "Nettside", "en": "Web page" },
  "minimum_age": { "nb": "Alder fra", "nn": "Alder frå", "en": "Minimum age" },
  "maximum_age": { "nb": "Alder til", "nn": "Alder til", "en": "Maximum age" },
  "accessibility_features": { "nb": "Tilgjengelighet", "nn": "Tilgjenge", "en": "Accessibility" },
  "image_url": { "nb": "Bilde", "nn": "Bilete", "en": "Picture" },
  "image_alt_text": { "nb": "Alternativ tekst", "nn": "Alternativ tekst", "en": "Alternative text" },
  "image_license": { "nb": "Bildelisens", "nn": "Biletlisens", "en": "Picture licence" },
  "image_credit": { "nb": "Bildekreditering", "nn": "Biletkreditering", "en": "Picture credit" },
  "updated_at": { "nb": "Sist endret", "nn": "Sist endra", "en": "Updated" }
};

/** Fields whose values are never shown. */
const sensitive = [];

/** Fields whose values may hold personal data; not shown when they have an @ or eight digits. */
const searched = ["event_id","super_event_id","title","description","venue_id","venue_name","street_address","organizer_name","image_alt_text","image_credit"];

const mayShow = (name, text) =>
  !sensitive.includes(name) && !(searched.includes(name) && /@|(?:\d\D*){8}/.test(text));

/** An issue of `validate` as a sentence in `nb`, `nn` or `en`, with the row's values where the text asks for them. */
export function messageOf({ code, path }, row = {}, language = "nb") {
  const text = messages[code][language].replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(row ?? {}, name) && mayShow(name, String(row[name])) ? String(row[name] ?? "–") : "–",
  );
  return path.length > 0 ? `${labels[path[0]][language]}: ${text}` : text;
}
