// energy-measurements draft, printed by the SamÅpne registry. Do not edit.

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
  "code.unknown": { "nb": "Ukjent kode", "nn": "Ukjend kode", "en": "Unknown code" },
  "ME1": {
    "nb": "Fra {interval_start} til {interval_end} er ikke ett intervall: et kvarter, en time, et døgn eller en måned, etter målerens oppløsning. Regn i virkelig tid: natta sommertida begynner, slutter timen fra 01:00+01:00 klokka 03:00+02:00.",
    "nn": "Frå {interval_start} til {interval_end} er ikkje eitt intervall: eit kvarter, ein time, eit døgn eller ein månad, etter oppløysinga til målaren. Rekn i verkeleg tid: natta sommartida byrjar, sluttar timen frå 01:00+01:00 klokka 03:00+02:00.",
    "en": "From {interval_start} to {interval_end} is not one interval: a quarter-hour, hour, day or month, as the meter's resolution says. Count real time: the night summer time begins, the hour from 01:00+01:00 ends at 03:00+02:00."
  },
  "ME2": {
    "nb": "Verdien ({value}) passer ikke med kvaliteten ({quality}). Verdien er tom når, og bare når, kvaliteten er «missing». Skriv aldri 0 for en verdi som mangler.",
    "nn": "Verdien ({value}) passar ikkje med kvaliteten ({quality}). Verdien er tom når, og berre når, kvaliteten er «missing». Skriv aldri 0 for ein verdi som manglar.",
    "en": "The value ({value}) does not fit the quality ({quality}). The value is empty when, and only when, quality is «missing». Never write 0 for a missing value."
  },
  "ME3": {
    "nb": "Energien er negativ ({value}). Produksjon skal ha sin egen måler, ikke minustegn; en korreksjon skal rette den gale verdien.",
    "nn": "Energien er negativ ({value}). Produksjon skal ha sin eigen målar, ikkje minusteikn; ein korreksjon skal rette den gale verdien.",
    "en": "The energy is negative ({value}). Production has a meter of its own, not a minus sign; a correction corrects the wrong value."
  },
  "ME4": {
    "nb": "Intervallet slutter {interval_end}, som er fram i tid. Se etter feil dato eller tidssone, og ta ut prognoser.",
    "nn": "Intervallet sluttar {interval_end}, som er fram i tid. Sjå etter feil dato eller tidssone, og ta ut prognosar.",
    "en": "The interval ends {interval_end}, which is in the future. Look for a wrong date or offset, and take forecasts out."
  },
  "ME13": {
    "nb": "Intervallet fra {interval_start} til {interval_end} følger ikke hele kvarter, timer, døgn eller måneder i norsk tid. Rett tidspunktene i eksporten.",
    "nn": "Intervallet frå {interval_start} til {interval_end} følgjer ikkje heile kvarter, timar, døgn eller månader i norsk tid. Rett tidspunkta i eksporten.",
    "en": "The interval from {interval_start} to {interval_end} does not follow whole quarter-hours, hours, days or months in Norwegian time. Correct the times in the export."
  },
  "ME14": {
    "nb": "Verdien er sist endret {updated_at}, før intervallet sluttet {interval_end}. Se etter feil tidssone.",
    "nn": "Verdien er sist endra {updated_at}, før intervallet slutta {interval_end}. Sjå etter feil tidssone.",
    "en": "The value was last changed {updated_at}, before the interval ended {interval_end}. Look for a wrong offset."
  },
  "ME15": {
    "nb": "Intervallet fra {interval_start} til {interval_end} er utenfor tida måleren var i bruk (fra {ref.meter.valid_from}). Rett målerens datoer, eller ta ut raden.",
    "nn": "Intervallet frå {interval_start} til {interval_end} er utanfor tida målaren var i bruk (frå {ref.meter.valid_from}). Rett datoane til målaren, eller ta ut rada.",
    "en": "The interval from {interval_start} to {interval_end} is outside the time the meter was in use (from {ref.meter.valid_from}). Correct the meter's dates, or take the row out."
  },
  "B1D": {
    "nb": "Måleren gjelder en bolig eller hytte (sluttbrukergruppe {ref.meter.end_user_group}), og forbruket kan avsløre personer. Ta ut målingene.",
    "nn": "Målaren gjeld ein bustad eller ei hytte (sluttbrukargruppe {ref.meter.end_user_group}), og forbruket kan avsløre personar. Ta ut målingane.",
    "en": "The meter serves a dwelling or cabin (end-user group {ref.meter.end_user_group}), and its use may reveal persons. Take the measurements out."
  }
};

/** What each field is called, by language. */
export const labels = {
  "meter_id": { "nb": "Måler-ID", "nn": "Målar-ID", "en": "Meter id" },
  "interval_start": { "nb": "Fra tidspunkt", "nn": "Frå tidspunkt", "en": "Interval start" },
  "interval_end": { "nb": "Til tidspunkt", "nn": "Til tidspunkt", "en": "Interval end" },
  "value": { "nb": "Verdi", "nn": "Verdi", "en": "Value" },
  "quality": { "nb": "Kvalitet", "nn": "Kvalitet", "en": "Quality" },
  "updated_at": { "nb": "Sist endret", "nn": "Sist endra", "en": "Updated at" }
};

/** Fields whose values are never shown. */
const sensitive = [];

/** Fields whose values may hold personal data; not shown when they have an @ or eight digits. */
const searched = ["meter_id"];

const mayShow = (name, text) =>
  !sensitive.includes(name) && !(searched.includes(name) && /@|(?:\d\D*){8}/.test(text));

/** An issue of `validate` as a sentence in `nb`, `nn` or `en`, with the row's values where the text asks for them. */
export function messageOf({ code, path }, row = {}, language = "nb") {
  const text = messages[code][language].replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(row ?? {}, name) && mayShow(name, String(row[name])) ? String(row[name] ?? "–") : "–",
  );
  return path.length > 0 ? `${labels[path[0]][language]}: ${text}` : text;
}
