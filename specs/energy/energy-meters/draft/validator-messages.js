// energy-meters draft, printed by the SamÅpne registry. Do not edit.

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
  "identifier.check_digit": {
    "nb": "Kontrollsifferet stemmer ikke",
    "nn": "Kontrollsifferet stemmer ikkje",
    "en": "The check digit is wrong"
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
  "text.pattern": { "nb": "Feil skrivemåte", "nn": "Feil skrivemåte", "en": "Wrong spelling" },
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
  "number.not_whole": { "nb": "Ikke et heltall", "nn": "Ikkje eit heiltal", "en": "Not a whole number" },
  "number.too_small": { "nb": "For lite tall", "nn": "For lite tal", "en": "Number too small" },
  "number.too_large": { "nb": "For stort tall", "nn": "For stort tal", "en": "Number too large" },
  "date.invalid": { "nb": "Ikke en gyldig dato", "nn": "Ikkje ein gyldig dato", "en": "Not a valid date" },
  "EM1": {
    "nb": "Enheten {unit} passer ikke til {measured_quantity}. Energi måles i kWh, effekt i kW, volum i m3, temperatur i Cel og graddager i K.d.",
    "nn": "Eininga {unit} passar ikkje til {measured_quantity}. Energi blir målt i kWh, effekt i kW, volum i m3, temperatur i Cel og graddagar i K.d.",
    "en": "The unit {unit} does not fit {measured_quantity}. Energy is measured in kWh, power in kW, volume in m3, temperature in Cel and degree days in K.d."
  },
  "EM2": {
    "nb": "Energibærer ({energy_carrier}) og retning ({flow}) passer ikke til {measured_quantity}. Energi skal ha begge, effekt bare energibærer, alt annet ingen av dem.",
    "nn": "Energiberar ({energy_carrier}) og retning ({flow}) passar ikkje til {measured_quantity}. Energi skal ha begge, effekt berre energiberar, alt anna ingen av dei.",
    "en": "Energy carrier ({energy_carrier}) and flow ({flow}) do not fit {measured_quantity}. Energy has both, power only the carrier, everything else neither."
  },
  "EM3": {
    "nb": "Måleren {meter_id} er sin egen overordnede måler. La feltet stå tomt, eller oppgi hovedmåleren.",
    "nn": "Målaren {meter_id} er sin eigen overordna målar. Lat feltet stå tomt, eller oppgi hovudmålaren.",
    "en": "Meter {meter_id} is its own parent. Leave the field empty, or name the main meter."
  },
  "EM4": {
    "nb": "Målernummeret {meter_serial_number} ser ut som en målepunkt-ID. Flytt det til målepunkt-ID, og skriv apparatets nummer her.",
    "nn": "Målarnummeret {meter_serial_number} ser ut som ein målepunkt-ID. Flytt det til målepunkt-ID, og skriv nummeret på apparatet her.",
    "en": "The serial number {meter_serial_number} looks like a metering point id. Move it to metering point id, and write the device's number here."
  },
  "EM5": {
    "nb": "Prisområde ({price_area}) gjelder bare elektrisitet; energibæreren er {energy_carrier}. La prisområdet stå tomt, eller rett energibæreren.",
    "nn": "Prisområde ({price_area}) gjeld berre elektrisitet; energiberaren er {energy_carrier}. Lat prisområdet stå tomt, eller rett energiberaren.",
    "en": "Price area ({price_area}) is for electricity only; the carrier is {energy_carrier}. Leave the price area empty, or correct the carrier."
  },
  "EM6": {
    "nb": "En måler kan ikke måle summen av alle energibærere ({energy_carrier}). Velg den energibæreren måleren måler.",
    "nn": "Ein målar kan ikkje måle summen av alle energiberarar ({energy_carrier}). Vel den energiberaren målaren måler.",
    "en": "A meter cannot measure the total of all carriers ({energy_carrier}). Choose the carrier the meter measures."
  },
  "EM7": {
    "nb": "Måleren har ikke bygg ({measured_quantity}). Det er riktig bare for værserier, gatelys og lading; ellers må bygg-ID fylles inn.",
    "nn": "Målaren har ikkje bygg ({measured_quantity}). Det er rett berre for vêrseriar, gatelys og lading; elles må bygg-ID fyllast inn.",
    "en": "The meter has no building ({measured_quantity}). That is right only for weather series, street lighting and charging; otherwise fill in the building id."
  },
  "EM8": {
    "nb": "Gjelder til ({valid_to}) må være etter gjelder fra ({valid_from}). Rett datoene.",
    "nn": "Gjeld til ({valid_to}) må vere etter gjeld frå ({valid_from}). Rett datoane.",
    "en": "Valid to ({valid_to}) must be after valid from ({valid_from}). Correct the dates."
  },
  "EM9": {
    "nb": "Måleren står i bygg {building_id}, men den overordnede måleren i bygg {ref.parent.building_id}. Rett bygget eller den overordnede måleren.",
    "nn": "Målaren står i bygg {building_id}, men den overordna målaren i bygg {ref.parent.building_id}. Rett bygget eller den overordna målaren.",
    "en": "The meter is in building {building_id}, but its parent in building {ref.parent.building_id}. Correct the building or the parent."
  },
  "B1": {
    "nb": "Måleren står i et bygg som kan være skjermingsverdig (bygningstype {ref.building.building_type_code}) og skal ikke publiseres. Ta den ut av fila.",
    "nn": "Målaren står i eit bygg som kan vere skjermingsverdig (bygningstype {ref.building.building_type_code}) og skal ikkje publiserast. Ta han ut av fila.",
    "en": "The meter is in a building that may need protection (building type {ref.building.building_type_code}) and must not be published. Take it out of the file."
  },
  "B1D": {
    "nb": "Måleren gjelder en bolig eller hytte (sluttbrukergruppe 35 eller 36, bygningstype 111–199, eller navnet sier det), og forbruket kan avsløre personer. Ta den ut av fila.",
    "nn": "Målaren gjeld ein bustad eller ei hytte (sluttbrukargruppe 35 eller 36, bygningstype 111–199, eller namnet seier det), og forbruket kan avsløre personar. Ta han ut av fila.",
    "en": "The meter serves a dwelling or cabin (end-user group 35 or 36, building type 111–199, or the name says so), and its use may reveal persons. Take it out of the file."
  },
  "B1N": {
    "nb": "Navnet er anonymisert, men bygg-ID, målepunkt-ID eller målernummer viser hvor måleren står. Ta måleren ut av fila, eller bruk det virkelige navnet.",
    "nn": "Namnet er anonymisert, men bygg-ID, målepunkt-ID eller målarnummer viser kvar målaren står. Ta målaren ut av fila, eller bruk det verkelege namnet.",
    "en": "The name is anonymised, but the building id, metering point id or serial number tells where the meter is. Take the meter out of the file, or use its real name."
  },
  "B1S": {
    "nb": "Navnet tyder på et krisesenter eller en barnevernsinstitusjon. Når noen er der, kan leses av strømmen: ta måleren ut av fila.",
    "nn": "Namnet tyder på eit krisesenter eller ein barnevernsinstitusjon. Når nokon er der, kan lesast av straumen: ta målaren ut av fila.",
    "en": "The name suggests a crisis centre or a child-welfare home. Its electricity tells when somebody is there: take the meter out of the file."
  },
  "B1V": {
    "nb": "Navnet tyder på boliger, avlastning, mottak eller barnevern. Se etter: viser måleren når noen er hjemme, skal den ut av fila. En sum av minst fem målepunkter kan stå.",
    "nn": "Namnet tyder på bustader, avlasting, mottak eller barnevern. Sjå etter: viser målaren når nokon er heime, skal han ut av fila. Ein sum av minst fem målepunkt kan stå.",
    "en": "The name suggests homes, respite care, a reception centre or child welfare. Look: if the meter tells when somebody is at home, take it out of the file. A sum of at least five metering points may stand."
  }
};

/** What each field is called, by language. */
export const labels = {
  "municipality_number": { "nb": "Kommunenummer", "nn": "Kommunenummer", "en": "Municipality number" },
  "meter_id": { "nb": "Måler-ID", "nn": "Målar-ID", "en": "Meter id" },
  "metering_point_id": { "nb": "Målepunkt-ID", "nn": "Målepunkt-ID", "en": "Metering point id" },
  "meter_serial_number": { "nb": "Målernummer", "nn": "Målarnummer", "en": "Meter serial number" },
  "name": { "nb": "Målernavn", "nn": "Målarnamn", "en": "Meter name" },
  "building_id": { "nb": "Bygg-ID", "nn": "Bygg-ID", "en": "Building id" },
  "parent_meter_id": { "nb": "Overordnet måler", "nn": "Overordna målar", "en": "Parent meter" },
  "measured_quantity": { "nb": "Målt størrelse", "nn": "Målt storleik", "en": "Measured quantity" },
  "unit": { "nb": "Enhet", "nn": "Eining", "en": "Unit" },
  "energy_carrier": { "nb": "Energibærer", "nn": "Energiberar", "en": "Energy carrier" },
  "flow": { "nb": "Retning", "nn": "Retning", "en": "Flow" },
  "resolution": { "nb": "Tidsoppløsning", "nn": "Tidsoppløysing", "en": "Resolution" },
  "price_area": { "nb": "Prisområde", "nn": "Prisområde", "en": "Price area" },
  "end_user_group": { "nb": "Sluttbrukergruppe", "nn": "Sluttbrukargruppe", "en": "End-user group" },
  "weather_station_id": { "nb": "Værstasjon (MET)", "nn": "Vêrstasjon (MET)", "en": "Weather station (MET)" },
  "valid_from": { "nb": "Gjelder fra", "nn": "Gjeld frå", "en": "Valid from" },
  "valid_to": { "nb": "Gjelder til", "nn": "Gjeld til", "en": "Valid to" }
};

/** Fields whose values are never shown. */
const sensitive = [];

/** Fields whose values may hold personal data; not shown when they have an @ or eight digits. */
const searched = ["meter_id","meter_serial_number","name","building_id","parent_meter_id"];

const mayShow = (name, text) =>
  !sensitive.includes(name) && !(searched.includes(name) && /@|(?:\d\D*){8}/.test(text));

/** An issue of `validate` as a sentence in `nb`, `nn` or `en`, with the row's values where the text asks for them. */
export function messageOf({ code, path }, row = {}, language = "nb") {
  const text = messages[code][language].replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(row ?? {}, name) && mayShow(name, String(row[name])) ? String(row[name] ?? "–") : "–",
  );
  return path.length > 0 ? `${labels[path[0]][language]}: ${text}` : text;
}
