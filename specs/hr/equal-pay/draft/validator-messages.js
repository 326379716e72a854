// equal-pay draft, printed by the SamÅpne registry. Do not edit.

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
  "number.not_whole": { "nb": "Ikke et heltall", "nn": "Ikkje eit heiltal", "en": "Not a whole number" },
  "number.too_small": { "nb": "For lite tall", "nn": "For lite tal", "en": "Number too small" },
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
  "number.too_large": { "nb": "For stort tall", "nn": "For stort tal", "en": "Number too large" },
  "EP1": {
    "nb": "Andel kvinner ({women_share}) er ikke 100 × {women} / ({women} + {men}). Skriv prosent fra 0 til 100 med én desimal, ikke brøk.",
    "nn": "Kvinnedelen ({women_share}) er ikkje 100 × {women} / ({women} + {men}). Skriv prosent frå 0 til 100 med éin desimal, ikkje brøk.",
    "en": "The share of women ({women_share}) is not 100 × {women} / ({women} + {men}). Write percent from 0 to 100 with one decimal, not a fraction."
  },
  "EP2": {
    "nb": "Kvinners lønn i prosent av menns ({women_pay_percent}) er ikke 100 × {average_pay_women} / {average_pay_men}. Se om brøken er snudd: kvinnenes lønn skal deles på mennenes.",
    "nn": "Løna til kvinner i prosent av løna til menn ({women_pay_percent}) er ikkje 100 × {average_pay_women} / {average_pay_men}. Sjå om brøken er snudd: løna til kvinnene skal delast på løna til mennene.",
    "en": "Women's pay as a percentage of men's ({women_pay_percent}) is not 100 × {average_pay_women} / {average_pay_men}. See whether the ratio is turned round: women's pay is divided by men's."
  },
  "EP3": {
    "nb": "Flere kvinner eller menn er i ufrivillig deltid enn i deltid. Ufrivillig deltid er en del av deltid; se om kolonnene er byttet om.",
    "nn": "Fleire kvinner eller menn er i ufrivillig deltid enn i deltid. Ufrivillig deltid er ein del av deltid; sjå om kolonnane er bytte om.",
    "en": "More women or men work part time involuntarily than part time at all. The first is a part of the second; see whether the columns are swapped."
  },
  "EP3A": {
    "nb": "Flere kvinner eller menn er i deltid eller midlertidig ansatt enn det er ansatte. Tell personer, ikke arbeidsforhold, og de samme personene i alle kolonnene.",
    "nn": "Fleire kvinner eller menn er i deltid eller mellombels tilsette enn det er tilsette. Tel personar, ikkje arbeidsforhold, og dei same personane i alle kolonnane.",
    "en": "More women or men work part time or temporarily than are employed. Count persons, not jobs, and the same persons in every column."
  },
  "EP5": {
    "nb": "Foreldrepermisjon oppgis bare for hele virksomheten, ikke for nivå {position_level}: på et nivå er det så få at det kan avsløre hvem.",
    "nn": "Foreldrepermisjon blir oppgitt berre for heile verksemda, ikkje for nivå {position_level}: på eit nivå er det så få at det kan avsløre kven.",
    "en": "Parental leave is given for everybody only, not for level {position_level}: in a level they are so few that it may reveal who."
  },
  "EP5A": {
    "nb": "Foreldrepermisjon oppgis bare for hele virksomheten, ikke for nivå {position_level}: på et nivå er det så få at det kan avsløre hvem.",
    "nn": "Foreldrepermisjon blir oppgitt berre for heile verksemda, ikkje for nivå {position_level}: på eit nivå er det så få at det kan avsløre kven.",
    "en": "Parental leave is given for everybody only, not for level {position_level}: in a level they are so few that it may reveal who."
  },
  "EP6": {
    "nb": "Tallene passer ikke med skjermingsårsaken ({suppression}). «none» skal ha alle tallene (women_share, women, men); «confidential», «missing» og «not_applicable» skal stå med tomme tall, ikke 0.",
    "nn": "Tala passar ikkje med skjermingsårsaka ({suppression}). «none» skal ha alle tala (women_share, women, men); «confidential», «missing» og «not_applicable» skal stå med tomme tal, ikkje 0.",
    "en": "The figures do not fit the suppression ({suppression}). «none» has all figures (women_share, women, men); «confidential», «missing» and «not_applicable» stand with empty ones, not 0."
  },
  "EP7": {
    "nb": "Året {year} er ikke over. Vent med raden.",
    "nn": "Året {year} er ikkje over. Vent med rada.",
    "en": "The year {year} has not ended. Leave the row out until then."
  },
  "EP8": {
    "nb": "Gjennomsnittslønn på {average_pay_women} (kvinner) og {average_pay_men} (menn) ser ikke ut som årslønn for full stilling. Se om det er månedslønn, lønn i øre eller lønn som ikke er regnet om til full stilling.",
    "nn": "Gjennomsnittsløn på {average_pay_women} (kvinner) og {average_pay_men} (menn) ser ikkje ut som årsløn for full stilling. Sjå om det er månadsløn, løn i øre eller løn som ikkje er rekna om til full stilling.",
    "en": "Average pay of {average_pay_women} (women) and {average_pay_men} (men) does not look like a year's pay for a full position. See whether it is monthly pay, pay in øre, or pay not converted to a full position."
  },
  "P1": {
    "nb": "Raden gjelder færre enn fem kvinner eller færre enn fem menn, men ikke ingen, og kan avsløre dem. La alle tallene i raden stå tomme, også antallet, og skriv «confidential» som skjermingsårsak.",
    "nn": "Rada gjeld færre enn fem kvinner eller færre enn fem menn, men ikkje ingen, og kan avsløre dei. Lat alle tala i rada stå tomme, òg talet på personar, og skriv «confidential» som skjermingsårsak.",
    "en": "The row is about fewer than five women or fewer than five men, but not none, and may reveal them. Leave all its figures empty, the counts too, and write «confidential» as suppression."
  },
  "P1A": {
    "nb": "Et antall i deltid, ufrivillig deltid eller midlertidig stilling er mellom én og fire, og kan avsløre hvem. La de tallene stå tomme; resten av raden kan vises.",
    "nn": "Eit tal på deltid, ufrivillig deltid eller mellombels stilling er mellom éin og fire, og kan avsløre kven. Lat dei tala stå tomme; resten av rada kan visast.",
    "en": "A count of part time, involuntary part time or temporary employment is between one and four, and may reveal who. Leave those counts empty; the rest of the row may be shown."
  },
  "P6": {
    "nb": "Lønnstallene sammenligner kvinner og menn, men det er færre enn fem av minst ett av kjønnene. La lønnstallene stå tomme.",
    "nn": "Lønstala samanliknar kvinner og menn, men det er færre enn fem av minst eitt av kjønna. Lat lønstala stå tomme.",
    "en": "The pay figures compare women and men, but there are fewer than five of at least one of them. Leave the pay figures empty."
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
  "year": { "nb": "År", "nn": "År", "en": "Year" },
  "position_level": { "nb": "Stillingsnivå", "nn": "Stillingsnivå", "en": "Position level" },
  "position_level_label": { "nb": "Navn på nivå", "nn": "Namn på nivå", "en": "Name of level" },
  "pay_component": { "nb": "Lønnskomponent", "nn": "Lønskomponent", "en": "Pay component" },
  "women": { "nb": "Antall kvinner", "nn": "Tal på kvinner", "en": "Women" },
  "men": { "nb": "Antall menn", "nn": "Tal på menn", "en": "Men" },
  "women_share": { "nb": "Andel kvinner", "nn": "Kvinnedel", "en": "Share of women" },
  "average_pay_women": {
    "nb": "Gjennomsnittslønn kvinner",
    "nn": "Gjennomsnittsløn kvinner",
    "en": "Average pay, women"
  },
  "average_pay_men": { "nb": "Gjennomsnittslønn menn", "nn": "Gjennomsnittsløn menn", "en": "Average pay, men" },
  "women_pay_percent": {
    "nb": "Kvinners lønn i prosent av menns",
    "nn": "Løna til kvinner i prosent av løna til menn",
    "en": "Women's pay as a percentage of men's"
  },
  "temporary_women": {
    "nb": "Midlertidig ansatte kvinner",
    "nn": "Mellombels tilsette kvinner",
    "en": "Temporary, women"
  },
  "temporary_men": { "nb": "Midlertidig ansatte menn", "nn": "Mellombels tilsette menn", "en": "Temporary, men" },
  "part_time_women": { "nb": "Deltidsansatte kvinner", "nn": "Deltidstilsette kvinner", "en": "Part-time, women" },
  "part_time_men": { "nb": "Deltidsansatte menn", "nn": "Deltidstilsette menn", "en": "Part-time, men" },
  "involuntary_part_time_women": {
    "nb": "Kvinner i ufrivillig deltid",
    "nn": "Kvinner i ufrivillig deltid",
    "en": "Involuntary part-time, women"
  },
  "involuntary_part_time_men": {
    "nb": "Menn i ufrivillig deltid",
    "nn": "Menn i ufrivillig deltid",
    "en": "Involuntary part-time, men"
  },
  "parental_leave_weeks_women": {
    "nb": "Uker foreldrepermisjon kvinner",
    "nn": "Veker foreldrepermisjon kvinner",
    "en": "Weeks of parental leave, women"
  },
  "parental_leave_weeks_men": {
    "nb": "Uker foreldrepermisjon menn",
    "nn": "Veker foreldrepermisjon menn",
    "en": "Weeks of parental leave, men"
  },
  "suppression": { "nb": "Skjermingsårsak", "nn": "Skjermingsårsak", "en": "Suppression" }
};

/** Fields whose values are never shown. */
const sensitive = [];

/** Fields whose values may hold personal data; not shown when they have an @ or eight digits. */
const searched = ["position_level_label"];

const mayShow = (name, text) =>
  !sensitive.includes(name) && !(searched.includes(name) && /@|(?:\d\D*){8}/.test(text));

/** An issue of `validate` as a sentence in `nb`, `nn` or `en`, with the row's values where the text asks for them. */
export function messageOf({ code, path }, row = {}, language = "nb") {
  const text = messages[code][language].replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(row ?? {}, name) && mayShow(name, String(row[name])) ? String(row[name] ?? "–") : "–",
  );
  return path.length > 0 ? `${labels[path[0]][language]}: ${text}` : text;
}
