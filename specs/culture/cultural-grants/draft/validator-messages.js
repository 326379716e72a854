// cultural-grants draft, printed by the SamÅpne registry. Do not edit.

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
  "uri.invalid": {
    "nb": "Ikke en gyldig nettadresse",
    "nn": "Ikkje ei gyldig nettadresse",
    "en": "Not a valid web address"
  },
  "number.not_whole": { "nb": "Ikke et heltall", "nn": "Ikkje eit heiltal", "en": "Not a whole number" },
  "number.too_small": { "nb": "For lite tall", "nn": "For lite tal", "en": "Number too small" },
  "date.invalid": { "nb": "Ikke en gyldig dato", "nn": "Ikkje ein gyldig dato", "en": "Not a valid date" },
  "number.too_large": { "nb": "For stort tall", "nn": "For stort tal", "en": "Number too large" },
  "CG1": {
    "nb": "Mottakeren er en enkeltperson, og navn og organisasjonsnummer skal da stå tomme. Det gjelder også enkeltpersonforetak (ENK). Tøm feltene før fila deles med noen.",
    "nn": "Mottakaren er ein enkeltperson, og namn og organisasjonsnummer skal då stå tomme. Det gjeld òg enkeltpersonføretak (ENK). Tøm felta før fila blir delt med nokon.",
    "en": "The recipient is an individual, so name and organisation number must be empty. That goes for sole traders (ENK) too. Empty the fields before the file is shared with anybody."
  },
  "CG2": {
    "nb": "Innvilget beløp ({amount_awarded}) er større enn omsøkt beløp ({amount_applied}). Se etter en skrivefeil eller ombyttede kolonner.",
    "nn": "Innvilga beløp ({amount_awarded}) er større enn omsøkt beløp ({amount_applied}). Sjå etter ein skrivefeil eller ombytte kolonnar.",
    "en": "The amount awarded ({amount_awarded}) is larger than the amount applied for ({amount_applied}). Look for a misprint or swapped columns."
  },
  "CG3": {
    "nb": "Utbetalt beløp ({amount_paid}) er større enn innvilget beløp ({amount_awarded}). Rett det ene.",
    "nn": "Utbetalt beløp ({amount_paid}) er større enn innvilga beløp ({amount_awarded}). Rett det eine.",
    "en": "The amount paid ({amount_paid}) is larger than the amount awarded ({amount_awarded}). Correct one of them."
  },
  "CG4": {
    "nb": "Søknaden er avslått, men innvilget beløp er {amount_awarded}. Ved avslag er det 0; er noe innvilget, er statusen «awarded».",
    "nn": "Søknaden er avslått, men innvilga beløp er {amount_awarded}. Ved avslag er det 0; er noko innvilga, er statusen «awarded».",
    "en": "The application is rejected, but the amount awarded is {amount_awarded}. A rejection awards 0; when a part was awarded, the status is «awarded»."
  },
  "CG5": {
    "nb": "Søknadsdatoen ({application_date}) er etter vedtaksdatoen ({decision_date}). Se om de er byttet om.",
    "nn": "Søknadsdatoen ({application_date}) er etter vedtaksdatoen ({decision_date}). Sjå om dei er bytte om.",
    "en": "The application date ({application_date}) is after the decision date ({decision_date}). See whether they were swapped."
  },
  "CG6": {
    "nb": "Tilskuddsåret {grant_year} er mer enn to år fra vedtaket ({decision_date}). Rett året eller datoen.",
    "nn": "Tilskotsåret {grant_year} er meir enn to år frå vedtaket ({decision_date}). Rett året eller datoen.",
    "en": "The grant year {grant_year} is more than two years from the decision ({decision_date}). Correct the year or the date."
  },
  "CG7": {
    "nb": "Mottakeren er en enkeltperson eller liten gruppe innen helse eller sosiale tjenester ({activity_category}). Les gjennom formålet: det kan røpe noe om helse. Forkort eller fjern det om nødvendig.",
    "nn": "Mottakaren er ein enkeltperson eller ei lita gruppe innan helse eller sosiale tenester ({activity_category}). Les gjennom føremålet: det kan røpe noko om helse. Kort det ned eller ta det bort om det trengst.",
    "en": "The recipient is an individual or small group in health or social services ({activity_category}). Read the purpose through: it may reveal something about health. Shorten or remove it if needed."
  },
  "CG8": {
    "nb": "Mottakeren er en organisasjon og skal ha både navn og organisasjonsnummer. En gruppe uten organisasjonsnummer er «group».",
    "nn": "Mottakaren er ein organisasjon og skal ha både namn og organisasjonsnummer. Ei gruppe utan organisasjonsnummer er «group».",
    "en": "The recipient is an organisation and must have both name and organisation number. A group without organisation number is «group»."
  },
  "CG9": {
    "nb": "Vedtaksdatoen {decision_date} er fram i tid. Vent med raden til vedtaket er gjort.",
    "nn": "Vedtaksdatoen {decision_date} er fram i tid. Vent med rada til vedtaket er gjort.",
    "en": "The decision date {decision_date} is in the future. Leave the row out until the decision is made."
  }
};

/** What each field is called, by language. */
export const labels = {
  "municipality_number": { "nb": "Kommunenummer", "nn": "Kommunenummer", "en": "Municipality number" },
  "grant_id": { "nb": "Tilskudds-ID", "nn": "Tilskots-ID", "en": "Grant id" },
  "funding_organization_number": {
    "nb": "Tilskuddsgiver (orgnr)",
    "nn": "Tilskotsgivar (orgnr)",
    "en": "Funding organisation (organisation number)"
  },
  "scheme_name": { "nb": "Tilskuddsordning", "nn": "Tilskotsordning", "en": "Grant scheme" },
  "scheme_url": { "nb": "Nettside for ordningen", "nn": "Nettside for ordninga", "en": "Web page of scheme" },
  "grant_type": { "nb": "Type tilskudd", "nn": "Type tilskot", "en": "Type of grant" },
  "recipient_type": { "nb": "Mottakertype", "nn": "Mottakartype", "en": "Type of recipient" },
  "recipient_name": { "nb": "Mottaker", "nn": "Mottakar", "en": "Recipient" },
  "recipient_organization_number": { "nb": "Mottakers orgnr", "nn": "Mottakars orgnr", "en": "Recipient's organisation number" },
  "activity_category": {
    "nb": "Aktivitetskategori (ICNPO)",
    "nn": "Aktivitetskategori (ICNPO)",
    "en": "Activity category (ICNPO)"
  },
  "title": { "nb": "Prosjektnavn", "nn": "Prosjektnamn", "en": "Grant title" },
  "purpose": { "nb": "Formål", "nn": "Føremål", "en": "Purpose" },
  "amount_applied": { "nb": "Omsøkt beløp", "nn": "Omsøkt beløp", "en": "Amount applied for" },
  "amount_awarded": { "nb": "Innvilget beløp", "nn": "Innvilga beløp", "en": "Amount awarded" },
  "amount_paid": { "nb": "Utbetalt beløp", "nn": "Utbetalt beløp", "en": "Amount paid" },
  "application_date": { "nb": "Søknadsdato", "nn": "Søknadsdato", "en": "Application date" },
  "decision_date": { "nb": "Vedtaksdato", "nn": "Vedtaksdato", "en": "Decision date" },
  "grant_year": { "nb": "Tilskuddsår", "nn": "Tilskotsår", "en": "Grant year" },
  "status": { "nb": "Status", "nn": "Status", "en": "Status" }
};

/** Fields whose values are never shown. */
const sensitive = [];

/** Fields whose values may hold personal data; not shown when they have an @ or eight digits. */
const searched = ["grant_id","scheme_name","recipient_name","title","purpose"];

const mayShow = (name, text) =>
  !sensitive.includes(name) && !(searched.includes(name) && /@|(?:\d\D*){8}/.test(text));

/** An issue of `validate` as a sentence in `nb`, `nn` or `en`, with the row's values where the text asks for them. */
export function messageOf({ code, path }, row = {}, language = "nb") {
  const text = messages[code][language].replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(row ?? {}, name) && mayShow(name, String(row[name])) ? String(row[name] ?? "–") : "–",
  );
  return path.length > 0 ? `${labels[path[0]][language]}: ${text}` : text;
}
