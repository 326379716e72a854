// municipal-buildings draft, printed by the SamÅpne registry. Do not edit.

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
  "text.pattern": { "nb": "Feil skrivemåte", "nn": "Feil skrivemåte", "en": "Wrong spelling" },
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
  "number.too_many_decimals": { "nb": "For mange desimaler", "nn": "For mange desimalar", "en": "Too many decimals" },
  "number.too_small": { "nb": "For lite tall", "nn": "For lite tal", "en": "Number too small" },
  "number.too_large": { "nb": "For stort tall", "nn": "For stort tal", "en": "Number too large" },
  "number.not_whole": { "nb": "Ikke et heltall", "nn": "Ikkje eit heiltal", "en": "Not a whole number" },
  "identifier.check_digit": {
    "nb": "Kontrollsifferet stemmer ikke",
    "nn": "Kontrollsifferet stemmer ikkje",
    "en": "The check digit is wrong"
  },
  "date.invalid": { "nb": "Ikke en gyldig dato", "nn": "Ikkje ein gyldig dato", "en": "Not a valid date" },
  "MB1": {
    "nb": "Arealene passer ikke sammen: oppvarmet areal ({heated_area}) kan ikke være større enn bruksareal ({usable_area}), og bruksareal ikke større enn bruttoareal ({gross_area}). Se etter ombyttede eller feilskrevne tall.",
    "nn": "Areala passar ikkje saman: oppvarma areal ({heated_area}) kan ikkje vere større enn bruksareal ({usable_area}), og bruksareal ikkje større enn bruttoareal ({gross_area}). Sjå etter ombytte eller feilskrivne tal.",
    "en": "The areas do not fit together: heated area ({heated_area}) cannot exceed usable area ({usable_area}), nor usable area exceed gross area ({gross_area}). Look for swapped or misspelt figures."
  },
  "MB2": {
    "nb": "Bygningstype {building_type_code} hører vanligvis ikke til KOSTRA-funksjon {kostra_function}. Se om en av dem er feil.",
    "nn": "Bygningstype {building_type_code} høyrer vanlegvis ikkje til KOSTRA-funksjon {kostra_function}. Sjå om ein av dei er feil.",
    "en": "Building type {building_type_code} does not usually belong to KOSTRA function {kostra_function}. See whether one of them is wrong."
  },
  "MB3": {
    "nb": "Gjelder til ({valid_to}) må være etter gjelder fra ({valid_from}). Rett datoene.",
    "nn": "Gjeld til ({valid_to}) må vere etter gjeld frå ({valid_from}). Rett datoane.",
    "en": "Valid to ({valid_to}) must be after valid from ({valid_from}). Correct the dates."
  },
  "MB4": {
    "nb": "Breddegrad ({latitude}) og lengdegrad ({longitude}) er byttet om. Rett kolonnene i eksporten.",
    "nn": "Breiddegrad ({latitude}) og lengdegrad ({longitude}) er bytte om. Rett kolonnane i eksporten.",
    "en": "Latitude ({latitude}) and longitude ({longitude}) are swapped. Correct the columns of the export."
  },
  "MB5": {
    "nb": "Bygget er revet, men mangler datoen det sluttet å gjelde. Fyll inn gjelder til.",
    "nn": "Bygget er rive, men manglar datoen det slutta å gjelde. Fyll inn gjeld til.",
    "en": "The building is demolished, but the date it ceased to be valid is missing. Fill in valid to."
  },
  "MB6": {
    "nb": "Byggeåret {construction_year} ligger mer enn fem år fram i tid. Se etter en skrivefeil.",
    "nn": "Byggjeåret {construction_year} ligg meir enn fem år fram i tid. Sjå etter ein skrivefeil.",
    "en": "The construction year {construction_year} is more than five years ahead. Look for a misspelling."
  },
  "MB7": {
    "nb": "Bygget er leid, men eierens organisasjonsnummer mangler. Hent det fra leieavtalen.",
    "nn": "Bygget er leigt, men organisasjonsnummeret til eigaren manglar. Hent det frå leigeavtalen.",
    "en": "The building is leased, but the owner's organisation number is missing. Take it from the lease."
  },
  "B1": {
    "nb": "Bygningstype {building_type_code} kan være skjermingsverdig og skal ikke publiseres. Ta bygget og målerne ut av fila.",
    "nn": "Bygningstype {building_type_code} kan vere skjermingsverdig og skal ikkje publiserast. Ta bygget og målarane ut av fila.",
    "en": "Building type {building_type_code} may need protection and must not be published. Take the building and its meters out of the file."
  },
  "B1D": {
    "nb": "Bygningstype {building_type_code} er en bolig, og energibruken kan avsløre personer. Ta bygget og målerne ut av fila.",
    "nn": "Bygningstype {building_type_code} er ein bustad, og energibruken kan avsløre personar. Ta bygget og målarane ut av fila.",
    "en": "Building type {building_type_code} is a dwelling, and its energy use may reveal persons. Take the building and its meters out of the file."
  },
  "B1N": {
    "nb": "Navnet eller adressen er anonymisert, men resten av raden viser hvilket bygg det er. Ta bygget og målerne ut av fila, eller bruk det virkelige navnet og den virkelige adressen.",
    "nn": "Namnet eller adressa er anonymisert, men resten av rada viser kva bygg det er. Ta bygget og målarane ut av fila, eller bruk det verkelege namnet og den verkelege adressa.",
    "en": "The name or address is anonymised, but the rest of the row tells which building it is. Take the building and its meters out of the file, or use its real name and address."
  },
  "B1S": {
    "nb": "Navnet tyder på et krisesenter eller en barnevernsinstitusjon. Slike adresser skal ikke publiseres: ta bygget og målerne ut av fila. Er bygget noe annet i dag, bruk navnet det har nå.",
    "nn": "Namnet tyder på eit krisesenter eller ein barnevernsinstitusjon. Slike adresser skal ikkje publiserast: ta bygget og målarane ut av fila. Er bygget noko anna i dag, bruk namnet det har no.",
    "en": "The name suggests a crisis centre or a child-welfare home. Such addresses must not be published: take the building and its meters out of the file. If the building is something else today, use the name it has now."
  },
  "B1V": {
    "nb": "Navnet tyder på boliger, avlastning, mottak eller barnevern. Se etter: er det bolig for noen, eller en adresse som ikke skal være kjent, skal bygget og målerne ut av fila.",
    "nn": "Namnet tyder på bustader, avlasting, mottak eller barnevern. Sjå etter: er det bustad for nokon, eller ei adresse som ikkje skal vere kjend, skal bygget og målarane ut av fila.",
    "en": "The name suggests homes, respite care, a reception centre or child welfare. Look: if somebody lives there, or the address is not to be known, take the building and its meters out of the file."
  }
};

/** What each field is called, by language. */
export const labels = {
  "municipality_number": { "nb": "Kommunenummer", "nn": "Kommunenummer", "en": "Municipality number" },
  "building_id": { "nb": "Bygg-ID", "nn": "Bygg-ID", "en": "Building id" },
  "building_number": {
    "nb": "Bygningsnummer (matrikkel)",
    "nn": "Bygningsnummer (matrikkel)",
    "en": "Building number (cadastre)"
  },
  "name": { "nb": "Navn på bygg", "nn": "Namn på bygg", "en": "Name of building" },
  "building_type_code": { "nb": "Bygningstype", "nn": "Bygningstype", "en": "Building type" },
  "kostra_function": { "nb": "KOSTRA-funksjon", "nn": "KOSTRA-funksjon", "en": "KOSTRA function" },
  "status": { "nb": "Status", "nn": "Status", "en": "Status" },
  "cadastral_unit": { "nb": "Matrikkelnummer", "nn": "Matrikkelnummer", "en": "Cadastral unit" },
  "street_address": { "nb": "Adresse", "nn": "Adresse", "en": "Street address" },
  "postal_code": { "nb": "Postnummer", "nn": "Postnummer", "en": "Postal code" },
  "postal_place": { "nb": "Poststed", "nn": "Poststad", "en": "Postal place" },
  "latitude": { "nb": "Breddegrad", "nn": "Breiddegrad", "en": "Latitude" },
  "longitude": { "nb": "Lengdegrad", "nn": "Lengdegrad", "en": "Longitude" },
  "construction_year": { "nb": "Byggeår", "nn": "Byggjeår", "en": "Construction year" },
  "gross_area": { "nb": "Bruttoareal (BTA)", "nn": "Bruttoareal (BTA)", "en": "Gross area (BTA)" },
  "usable_area": { "nb": "Bruksareal (BRA)", "nn": "Bruksareal (BRA)", "en": "Usable area (BRA)" },
  "heated_area": { "nb": "Oppvarmet areal", "nn": "Oppvarma areal", "en": "Heated area" },
  "ownership": { "nb": "Eieform", "nn": "Eigeform", "en": "Ownership" },
  "owner_organization_number": { "nb": "Eier (orgnr)", "nn": "Eigar (orgnr)", "en": "Owner (organisation number)" },
  "valid_from": { "nb": "Gjelder fra", "nn": "Gjeld frå", "en": "Valid from" },
  "valid_to": { "nb": "Gjelder til", "nn": "Gjeld til", "en": "Valid to" }
};

/** Fields whose values are never shown. */
const sensitive = [];

/** Fields whose values may hold personal data; not shown when they have an @ or eight digits. */
const searched = ["building_id","name","street_address","postal_place"];

const mayShow = (name, text) =>
  !sensitive.includes(name) && !(searched.includes(name) && /@|(?:\d\D*){8}/.test(text));

/** An issue of `validate` as a sentence in `nb`, `nn` or `en`, with the row's values where the text asks for them. */
export function messageOf({ code, path }, row = {}, language = "nb") {
  const text = messages[code][language].replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(row ?? {}, name) && mayShow(name, String(row[name])) ? String(row[name] ?? "–") : "–",
  );
  return path.length > 0 ? `${labels[path[0]][language]}: ${text}` : text;
}
