import type { Catalogue } from "./entry.ts";
import { suppressionIssues } from "./suppression-issues.ts";

/** Every issue that the checks of values, rows and tables can give, by stable code. */
export const catalogue = {
  "row.not_object": {
    severity: "error",
    fixer: "supplier",
    title: { nb: "Raden er ikke et objekt", nn: "Rada er ikkje eit objekt", en: "The row is not an object" },
    message: {
      nb: "Fant {found}, ventet et objekt med felt.",
      nn: "Fann {found}, venta eit objekt med felt.",
      en: "Found {found}, expected an object with fields.",
    },
    advice: {
      nb: "Skriv hver rad som et objekt med feltnavn og verdier.",
      nn: "Skriv kvar rad som eit objekt med feltnamn og verdiar.",
      en: "Write each row as an object of field names and values.",
    },
  },
  "row.unknown_field": {
    severity: "error",
    fixer: "supplier",
    groupBy: ["name"],
    title: { nb: "Ukjent felt", nn: "Ukjent felt", en: "Unknown field" },
    message: {
      nb: "Feltet {name} finnes ikke i datasettet.{suggestion}",
      nn: "Feltet {name} finst ikkje i datasettet.{suggestion}",
      en: "The dataset has no field {name}.{suggestion}",
    },
    advice: {
      nb: "Fjern feltet, eller rett navnet.",
      nn: "Fjern feltet, eller rett namnet.",
      en: "Remove the field, or correct its name.",
    },
  },
  "field.missing": {
    severity: "error",
    fixer: "steward",
    basis: "C12",
    title: { nb: "Verdi mangler", nn: "Verdi manglar", en: "Missing value" },
    message: {
      nb: "{label} er påkrevd, men mangler.",
      nn: "{label} er påkravd, men manglar.",
      en: "{label} is required but missing.",
    },
    advice: {
      nb: "Fyll inn verdien i kildesystemet.",
      nn: "Fyll inn verdien i kjeldesystemet.",
      en: "Fill in the value in the source system.",
    },
  },
  "field.wrong_type": {
    severity: "error",
    fixer: "supplier",
    title: { nb: "Feil type verdi", nn: "Feil type verdi", en: "Wrong type of value" },
    message: {
      nb: "{label}: fant {found}, ventet {expected}.{suggestion}",
      nn: "{label}: fann {found}, venta {expected}.{suggestion}",
      en: "{label}: found {found}, expected {expected}.{suggestion}",
    },
    advice: {
      nb: "Rett eksporten slik at verdien får riktig type.",
      nn: "Rett eksporten slik at verdien får rett type.",
      en: "Correct the export so that the value has the right type.",
    },
  },
  "text.too_short": {
    severity: "error",
    fixer: "steward",
    title: { nb: "For kort tekst", nn: "For kort tekst", en: "Text too short" },
    message: {
      nb: "{label} har {length} tegn, minst {min} trengs.",
      nn: "{label} har {length} teikn, minst {min} trengst.",
      en: "{label} has {length} {length|character|characters}, at least {min} {min|is|are} needed.",
    },
    advice: {
      nb: "Skriv teksten fullt ut.",
      nn: "Skriv teksten fullt ut.",
      en: "Write the text in full.",
    },
  },
  "text.too_long": {
    severity: "error",
    fixer: "steward",
    title: { nb: "For lang tekst", nn: "For lang tekst", en: "Text too long" },
    message: {
      nb: "{label} har {length} tegn, høyst {max} er tillatt.",
      nn: "{label} har {length} teikn, høgst {max} er tillate.",
      en: "{label} has {length} {length|character|characters}, at most {max} {max|is|are} allowed.",
    },
    advice: { nb: "Kort ned teksten.", nn: "Kort ned teksten.", en: "Shorten the text." },
  },
  "text.pattern": {
    severity: "error",
    fixer: "supplier",
    groupBy: ["spelling"],
    title: { nb: "Feil skrivemåte", nn: "Feil skrivemåte", en: "Wrong spelling" },
    message: {
      nb: "{label}: fant {found}{spelling}, ventet {expected}.{suggestion}",
      nn: "{label}: fann {found}{spelling}, venta {expected}.{suggestion}",
      en: "{label}: found {found}{spelling}, expected {expected}.{suggestion}",
    },
    advice: {
      nb: "Rett formatet i eksporten, så blir alle radene riktige.",
      nn: "Rett formatet i eksporten, så blir alle radene rette.",
      en: "Correct the format in the export, and every row comes right.",
    },
  },
  "text.not_nfc": {
    severity: "error",
    fixer: "supplier",
    basis: "C14",
    title: {
      nb: "Bokstaver skrevet med løse aksenter",
      nn: "Bokstavar skrivne med lause aksentar",
      en: "Letters written with loose accents",
    },
    message: {
      nb: "{label}: {found} er ikke normalisert (Unicode NFC), for eksempel er å skrevet som a og ring.",
      nn: "{label}: {found} er ikkje normalisert (Unicode NFC), til dømes er å skriven som a og ring.",
      en: "{label}: {found} is not normalised (Unicode NFC); å may be written as a and a ring.",
    },
    advice: {
      nb: "Lagre fila på nytt med normalisert tekst (NFC).",
      nn: "Lagre fila på nytt med normalisert tekst (NFC).",
      en: "Save the file again with normalised text (NFC).",
    },
  },
  "text.not_trimmed": {
    severity: "error",
    fixer: "supplier",
    basis: "C14",
    title: {
      nb: "Blanke tegn før eller etter teksten",
      nn: "Blanke teikn før eller etter teksten",
      en: "Blanks before or after the text",
    },
    message: {
      nb: "{label}: {found} har blanke tegn først eller sist.",
      nn: "{label}: {found} har blanke teikn først eller sist.",
      en: "{label}: {found} begins or ends with blanks.",
    },
    advice: { nb: "Fjern de blanke tegnene.", nn: "Fjern dei blanke teikna.", en: "Remove the blanks." },
  },
  "text.control_character": {
    severity: "error",
    fixer: "supplier",
    basis: "C14",
    title: {
      nb: "Ugyldige tegn i teksten",
      nn: "Ugyldige teikn i teksten",
      en: "Invalid characters in the text",
    },
    message: {
      nb: "{label}: {found} har linjeskift, styretegn eller ødelagte tegn.",
      nn: "{label}: {found} har linjeskift, styreteikn eller øydelagde teikn.",
      en: "{label}: {found} has line breaks, control characters or broken characters.",
    },
    advice: {
      nb: "Fjern tegnene, og skriv teksten på én linje.",
      nn: "Fjern teikna, og skriv teksten på éi linje.",
      en: "Remove the characters and write the text on one line.",
    },
  },
  "text.placeholder": {
    severity: "error",
    fixer: "steward",
    basis: "C12",
    groupBy: ["found"],
    title: {
      nb: "Fylltekst i stedet for verdi",
      nn: "Fylltekst i staden for verdi",
      en: "A filler instead of a value",
    },
    message: {
      nb: "{label}: {found} er ikke en verdi.",
      nn: "{label}: {found} er ikkje ein verdi.",
      en: "{label}: {found} is not a value.",
    },
    advice: {
      nb: "Skriv den virkelige verdien, eller la feltet stå tomt når den ikke finnes.",
      nn: "Skriv den verkelege verdien, eller lat feltet stå tomt når han ikkje finst.",
      en: "Write the real value, or leave the field empty when there is none.",
    },
  },
  "personal.birth_number": {
    severity: "error",
    fixer: "privacy",
    basis: "C16",
    groupBy: ["place"],
    title: { nb: "Fødselsnummer i teksten", nn: "Fødselsnummer i teksten", en: "Birth number in the text" },
    message: {
      nb: "{label} inneholder et fødselsnummer eller et nummer bygd som det (D-nummer, hjelpenummer, testnummer). Det vises ikke her.",
      nn: "{label} inneheld eit fødselsnummer eller eit nummer bygd som det (D-nummer, hjelpenummer, testnummer). Det blir ikkje vist her.",
      en: "{label} holds a Norwegian birth number or a number built like one (D-number, help number, test number). It is not shown here.",
    },
    advice: {
      nb: "Fjern nummeret i kilden, og eksporter på nytt. Ikke send fila videre. Er det et annet slags nummer, må personvernombudet bekrefte det før publisering.",
      nn: "Fjern nummeret i kjelda, og eksporter på nytt. Ikkje send fila vidare. Er det eit anna slags nummer, må personvernombodet stadfeste det før publisering.",
      en: "Remove the number at the source and export again. Do not pass the file on. If it is another kind of number, the data protection officer must confirm that before publication.",
    },
  },
  "personal.possible_birth_number": {
    severity: "warning",
    fixer: "privacy",
    basis: "C15",
    title: { nb: "Kan være et fødselsnummer", nn: "Kan vere eit fødselsnummer", en: "May be a birth number" },
    message: {
      nb: "{label} er bygd som et fødselsnummer. Det vises ikke her.",
      nn: "{label} er bygd som eit fødselsnummer. Det blir ikkje vist her.",
      en: "{label} is built like a Norwegian birth number. It is not shown here.",
    },
    advice: {
      nb: "Fødselsnummer må aldri brukes som ID i åpne data. Bytt det ut. Er det et annet nummer, for eksempel et serienummer, må det bekreftes før publisering.",
      nn: "Fødselsnummer må aldri brukast som ID i opne data. Byt det ut. Er det eit anna nummer, til dømes eit serienummer, må det stadfestast før publisering.",
      en: "A birth number must never be an id in open data. Replace it. If it is another number, such as a serial number, that must be confirmed before publication.",
    },
  },
  "personal.account_number": {
    severity: "warning",
    fixer: "privacy",
    basis: "C16",
    groupBy: ["place"],
    title: {
      nb: "Kontonummer i teksten",
      nn: "Kontonummer i teksten",
      en: "Bank account number in the text",
    },
    message: {
      nb: "{label} inneholder et tall bygd som et kontonummer. Det vises ikke her.",
      nn: "{label} inneheld eit tal bygd som eit kontonummer. Det blir ikkje vist her.",
      en: "{label} holds a number built like a bank account number. It is not shown here.",
    },
    advice: {
      nb: "Fjern det i kilden. Er det et annet nummer, må det bekreftes før publisering.",
      nn: "Fjern det i kjelda. Er det eit anna nummer, må det stadfestast før publisering.",
      en: "Remove it at the source. If it is another number, that must be confirmed before publication.",
    },
  },
  "personal.mail_address": {
    severity: "warning",
    fixer: "steward",
    basis: "C16",
    groupBy: ["place"],
    title: { nb: "E-postadresse i teksten", nn: "E-postadresse i teksten", en: "Mail address in the text" },
    message: {
      nb: "{label} inneholder en e-postadresse. Den vises ikke her.",
      nn: "{label} inneheld ei e-postadresse. Ho blir ikkje vist her.",
      en: "{label} holds a mail address. It is not shown here.",
    },
    advice: {
      nb: "Fjern den i kilden. En fellesadresse som postmottak kan stå, men må bekreftes før publisering.",
      nn: "Fjern ho i kjelda. Ei fellesadresse som postmottak kan stå, men må stadfestast før publisering.",
      en: "Remove it at the source. A shared address of an office may stay, but must be confirmed before publication.",
    },
  },
  "personal.phone_number": {
    severity: "warning",
    fixer: "steward",
    basis: "C16",
    groupBy: ["place"],
    title: { nb: "Telefonnummer i teksten", nn: "Telefonnummer i teksten", en: "Phone number in the text" },
    message: {
      nb: "{label} inneholder et tall som ser ut som et telefonnummer. Det vises ikke her.",
      nn: "{label} inneheld eit tal som ser ut som eit telefonnummer. Det blir ikkje vist her.",
      en: "{label} holds a number that looks like a phone number. It is not shown here.",
    },
    advice: {
      nb: "Fjern det i kilden. Et sentralbordnummer, eller et tall som ikke er et telefonnummer, kan stå, men må bekreftes før publisering.",
      nn: "Fjern det i kjelda. Eit sentralbordnummer, eller eit tal som ikkje er eit telefonnummer, kan stå, men må stadfestast før publisering.",
      en: "Remove it at the source. A switchboard number, or a number that is no phone number, may stay, but must be confirmed before publication.",
    },
  },
  "code.unknown": {
    severity: "error",
    fixer: "steward",
    groupBy: ["found"],
    title: { nb: "Ukjent kode", nn: "Ukjend kode", en: "Unknown code" },
    message: {
      nb: "{label}: {found} finnes ikke i kodelista {list}.{suggestion}",
      nn: "{label}: {found} finst ikkje i kodelista {list}.{suggestion}",
      en: "{label}: {found} is not in the code list {list}.{suggestion}",
    },
    advice: {
      nb: "Bruk en kode fra lista: {codes}.",
      nn: "Bruk ein kode frå lista: {codes}.",
      en: "Use a code of the list: {codes}.",
    },
  },
  "code.not_valid_then": {
    severity: "error",
    fixer: "steward",
    basis: "C2",
    groupBy: ["found", "period"],
    title: { nb: "Koden gjaldt ikke da", nn: "Koden galdt ikkje då", en: "The code was not valid then" },
    message: {
      nb: "{label}: {found} {name} gjaldt {period}, ikke {date}.{successors}",
      nn: "{label}: {found} {name} galdt {period}, ikkje {date}.{successors}",
      en: "{label}: {found} {name} was valid {period}, not {date}.{successors}",
    },
    advice: {
      nb: "Bruk koden som gjaldt på datoen, eller oppgi hvilken dato kodene i fila følger.",
      nn: "Bruk koden som galdt på datoen, eller oppgi kva dato kodane i fila følgjer.",
      en: "Use the code that was valid on the date, or state the date the file's codes follow.",
    },
  },
  "code.expired": {
    severity: "warning",
    fixer: "steward",
    basis: "C2",
    groupBy: ["found"],
    title: { nb: "Koden er byttet ut", nn: "Koden er bytt ut", en: "The code has been replaced" },
    message: {
      nb: "{label}: {found} {name} gjaldt {period}. Riktig for data fra den tida, ikke for nye data.{successors}",
      nn: "{label}: {found} {name} galdt {period}. Rett for data frå den tida, ikkje for nye data.{successors}",
      en: "{label}: {found} {name} was valid {period}. Right for data from that time, not for new data.{successors}",
    },
    advice: {
      nb: "Oppgi datoen kodene i fila følger, eller bytt til den nye koden.",
      nn: "Oppgi datoen kodane i fila følgjer, eller byt til den nye koden.",
      en: "State the date the file's codes follow, or change to the new code.",
    },
  },
  "identifier.shape": {
    severity: "error",
    fixer: "steward",
    groupBy: ["lookalike"],
    title: {
      nb: "Feil form på identifikator",
      nn: "Feil form på identifikator",
      en: "Identifier of the wrong shape",
    },
    message: {
      nb: "{label}: {found} er ikke {scheme}, for eksempel {example}.{lookalike}{suggestion}",
      nn: "{label}: {found} er ikkje {scheme}, til dømes {example}.{lookalike}{suggestion}",
      en: "{label}: {found} is not {scheme}, such as {example}.{lookalike}{suggestion}",
    },
    advice: {
      nb: "Hent riktig identifikator fra kildesystemet.",
      nn: "Hent rett identifikator frå kjeldesystemet.",
      en: "Fetch the right identifier from the source system.",
    },
  },
  "identifier.check_digit": {
    severity: "error",
    fixer: "steward",
    title: {
      nb: "Kontrollsifferet stemmer ikke",
      nn: "Kontrollsifferet stemmer ikkje",
      en: "The check digit is wrong",
    },
    message: {
      nb: "{label}: kontrollsifferet i {found} stemmer ikke.",
      nn: "{label}: kontrollsifferet i {found} stemmer ikkje.",
      en: "{label}: the check digit of {found} is wrong.",
    },
    advice: {
      nb: "Se etter en skrivefeil i nummeret.",
      nn: "Sjå etter ein skrivefeil i nummeret.",
      en: "Look for a misspelling in the number.",
    },
  },
  "number.not_whole": {
    severity: "error",
    fixer: "supplier",
    title: { nb: "Ikke et heltall", nn: "Ikkje eit heiltal", en: "Not a whole number" },
    message: {
      nb: "{label}: fant {found}, ventet et heltall.",
      nn: "{label}: fann {found}, venta eit heiltal.",
      en: "{label}: found {found}, expected a whole number.",
    },
    advice: {
      nb: "Skriv tallet uten desimaler.",
      nn: "Skriv talet utan desimalar.",
      en: "Write the number without decimals.",
    },
  },
  "number.too_small": {
    severity: "error",
    fixer: "steward",
    title: { nb: "For lite tall", nn: "For lite tal", en: "Number too small" },
    message: {
      nb: "{label}: {found} er mindre enn det minste tillatte, {min}.",
      nn: "{label}: {found} er mindre enn det minste tillatne, {min}.",
      en: "{label}: {found} is less than the smallest allowed, {min}.",
    },
    advice: {
      nb: "Se etter feil fortegn, enhet eller kolonne.",
      nn: "Sjå etter feil forteikn, eining eller kolonne.",
      en: "Look for a wrong sign, unit or column.",
    },
  },
  "number.too_large": {
    severity: "error",
    fixer: "steward",
    title: { nb: "For stort tall", nn: "For stort tal", en: "Number too large" },
    message: {
      nb: "{label}: {found} er større enn det største tillatte, {max}.",
      nn: "{label}: {found} er større enn det største tillatne, {max}.",
      en: "{label}: {found} is more than the largest allowed, {max}.",
    },
    advice: {
      nb: "Se etter feil enhet, kolonne eller et manglende komma.",
      nn: "Sjå etter feil eining, kolonne eller eit komma som manglar.",
      en: "Look for a wrong unit, column or a missing decimal point.",
    },
  },
  "number.too_many_decimals": {
    severity: "error",
    fixer: "supplier",
    title: { nb: "For mange desimaler", nn: "For mange desimalar", en: "Too many decimals" },
    message: {
      nb: "{label}: {found} har flere enn {decimals} {decimals|desimal|desimaler}.",
      nn: "{label}: {found} har fleire enn {decimals} {decimals|desimal|desimalar}.",
      en: "{label}: {found} has more than {decimals} {decimals|decimal|decimals}.",
    },
    advice: { nb: "Avrund i eksporten.", nn: "Avrund i eksporten.", en: "Round in the export." },
  },
  "date.invalid": {
    severity: "error",
    fixer: "supplier",
    basis: "C8",
    groupBy: ["spelling"],
    title: { nb: "Ikke en gyldig dato", nn: "Ikkje ein gyldig dato", en: "Not a valid date" },
    message: {
      nb: "{label}: fant {found}{spelling}, ventet en dato som finnes, skrevet ÅÅÅÅ-MM-DD.{suggestion}",
      nn: "{label}: fann {found}{spelling}, venta ein dato som finst, skriven ÅÅÅÅ-MM-DD.{suggestion}",
      en: "{label}: found {found}{spelling}, expected a date that exists, written YYYY-MM-DD.{suggestion}",
    },
    advice: {
      nb: "Rett datoformatet i eksporten.",
      nn: "Rett datoformatet i eksporten.",
      en: "Correct the date format in the export.",
    },
  },
  "date.too_early": {
    severity: "error",
    fixer: "steward",
    title: { nb: "For tidlig dato", nn: "For tidleg dato", en: "Date too early" },
    message: {
      nb: "{label}: {found} er før {min}.",
      nn: "{label}: {found} er før {min}.",
      en: "{label}: {found} is before {min}.",
    },
    advice: {
      nb: "Se etter en skrivefeil i året.",
      nn: "Sjå etter ein skrivefeil i året.",
      en: "Check the year.",
    },
  },
  "date.too_late": {
    severity: "error",
    fixer: "steward",
    title: { nb: "For sen dato", nn: "For sein dato", en: "Date too late" },
    message: {
      nb: "{label}: {found} er etter {max}.",
      nn: "{label}: {found} er etter {max}.",
      en: "{label}: {found} is after {max}.",
    },
    advice: {
      nb: "Se etter en skrivefeil i året.",
      nn: "Sjå etter ein skrivefeil i året.",
      en: "Check the year.",
    },
  },
  "instant.no_offset": {
    severity: "error",
    fixer: "supplier",
    basis: "C4",
    groupBy: ["spelling"],
    title: { nb: "Tidspunkt uten tidssone", nn: "Tidspunkt utan tidssone", en: "Time without an offset" },
    message: {
      nb: "{label}: {found}{spelling} sier ikke hvilken tidssone som gjelder. Ventet for eksempel 2025-10-26T02:00:00+02:00.",
      nn: "{label}: {found}{spelling} seier ikkje kva tidssone som gjeld. Venta til dømes 2025-10-26T02:00:00+02:00.",
      en: "{label}: {found}{spelling} does not say which offset applies. Expected for example 2025-10-26T02:00:00+02:00.",
    },
    advice: {
      nb: "La eksporten skrive tidspunkt med avvik fra UTC, eller i UTC med Z.",
      nn: "Lat eksporten skrive tidspunkt med avvik frå UTC, eller i UTC med Z.",
      en: "Let the export write times with their offset from UTC, or in UTC with Z.",
    },
  },
  "instant.invalid": {
    severity: "error",
    fixer: "supplier",
    basis: "C4",
    groupBy: ["spelling"],
    title: {
      nb: "Ikke et gyldig tidspunkt",
      nn: "Ikkje eit gyldig tidspunkt",
      en: "Not a valid point in time",
    },
    message: {
      nb: "{label}: fant {found}{spelling}, ventet et tidspunkt som finnes, for eksempel 2025-10-26T02:00:00+02:00.{suggestion}",
      nn: "{label}: fann {found}{spelling}, venta eit tidspunkt som finst, til dømes 2025-10-26T02:00:00+02:00.{suggestion}",
      en: "{label}: found {found}{spelling}, expected a time that exists, such as 2025-10-26T02:00:00+02:00.{suggestion}",
    },
    advice: {
      nb: "Rett tidsformatet i eksporten (RFC 3339).",
      nn: "Rett tidsformatet i eksporten (RFC 3339).",
      en: "Correct the time format in the export (RFC 3339).",
    },
  },
  "instant.unusual_offset": {
    severity: "warning",
    fixer: "supplier",
    groupBy: ["found_offset"],
    title: { nb: "Uventet tidssone", nn: "Uventa tidssone", en: "Unexpected offset" },
    message: {
      nb: "{label}: {found} har avviket {found_offset}; i {zone} var det {expected_offset}.",
      nn: "{label}: {found} har avviket {found_offset}; i {zone} var det {expected_offset}.",
      en: "{label}: {found} has the offset {found_offset}; in {zone} it was {expected_offset}.",
    },
    advice: {
      nb: "Se etter om sommertid er glemt eller lagt til to ganger.",
      nn: "Sjå etter om sommartid er gløymd eller lagd til to gonger.",
      en: "See whether summer time was forgotten or added twice.",
    },
  },
  "period.invalid": {
    severity: "error",
    fixer: "supplier",
    basis: "C7",
    groupBy: ["spelling"],
    title: { nb: "Ikke en gyldig periode", nn: "Ikkje ein gyldig periode", en: "Not a valid period" },
    message: {
      nb: "{label}: fant {found}, ventet {expected}.{suggestion}",
      nn: "{label}: fann {found}, venta {expected}.{suggestion}",
      en: "{label}: found {found}, expected {expected}.{suggestion}",
    },
    advice: {
      nb: "Skriv perioden som vist.",
      nn: "Skriv perioden som vist.",
      en: "Write the period as shown.",
    },
  },
  "uri.invalid": {
    severity: "error",
    fixer: "steward",
    title: {
      nb: "Ikke en gyldig nettadresse",
      nn: "Ikkje ei gyldig nettadresse",
      en: "Not a valid web address",
    },
    message: {
      nb: "{label}: fant {found}, ventet en adresse som begynner med https:// og er skrevet uten mellomrom og æøå.",
      nn: "{label}: fann {found}, venta ei adresse som byrjar med https:// og er skriven utan mellomrom og æøå.",
      en: "{label}: found {found}, expected an address that begins with https:// and has no blanks or letters outside ASCII.",
    },
    advice: {
      nb: "Kopier adressen fra nettleseren.",
      nn: "Kopier adressa frå nettlesaren.",
      en: "Copy the address from the browser.",
    },
  },
  "list.too_few": {
    severity: "error",
    fixer: "steward",
    title: { nb: "For få verdier", nn: "For få verdiar", en: "Too few values" },
    message: {
      nb: "{label} har {length} {length|verdi|verdier}, minst {min} trengs.",
      nn: "{label} har {length} {length|verdi|verdiar}, minst {min} trengst.",
      en: "{label} has {length} {length|value|values}, at least {min} {min|is|are} needed.",
    },
    advice: { nb: "Legg til verdier.", nn: "Legg til verdiar.", en: "Add values." },
  },
  "list.too_many": {
    severity: "error",
    fixer: "steward",
    title: { nb: "For mange verdier", nn: "For mange verdiar", en: "Too many values" },
    message: {
      nb: "{label} har {length} {length|verdi|verdier}, høyst {max} er tillatt.",
      nn: "{label} har {length} {length|verdi|verdiar}, høgst {max} er {max|tillaten|tillatne}.",
      en: "{label} has {length} {length|value|values}, at most {max} {max|is|are} allowed.",
    },
    advice: { nb: "Fjern verdier.", nn: "Fjern verdiar.", en: "Remove values." },
  },
  "list.repeated": {
    severity: "error",
    fixer: "steward",
    title: { nb: "Samme verdi to ganger", nn: "Same verdi to gonger", en: "The same value twice" },
    message: {
      nb: "{label}: {found} står mer enn én gang.",
      nn: "{label}: {found} står meir enn éin gong.",
      en: "{label}: {found} stands more than once.",
    },
    advice: { nb: "Fjern gjentakelsen.", nn: "Fjern gjentakinga.", en: "Remove the repetition." },
  },
  rule: {
    severity: "error",
    fixer: "steward",
    title: {
      nb: "Brudd på regel {rule}",
      nn: "Brot på regel {rule}",
      en: "Rule {rule} is broken",
    },
    message: {
      nb: "Regelen {rule} er brutt.",
      nn: "Regelen {rule} er broten.",
      en: "Rule {rule} is broken.",
    },
    advice: {
      nb: "Sammenlign verdiene med kilden og rett den som er feil.",
      nn: "Samanlikn verdiane med kjelda og rett den som er feil.",
      en: "Compare the values with the source and correct the wrong one.",
    },
  },
  "key.duplicate": {
    severity: "error",
    fixer: "supplier",
    title: {
      nb: "Samme nøkkel flere ganger",
      nn: "Same nøkkel fleire gonger",
      en: "The same key more than once",
    },
    message: {
      nb: "{labels}: {found} står også i rad {first}.{clock}",
      nn: "{labels}: {found} står òg i rad {first}.{clock}",
      en: "{labels}: {found} also stands in row {first}.{clock}",
    },
    advice: {
      nb: "Hver rad må ha sin egen nøkkel. Fjern den ene raden, eller rett nøkkelen.",
      nn: "Kvar rad må ha sin eigen nøkkel. Fjern den eine rada, eller rett nøkkelen.",
      en: "Every row needs a key of its own. Remove one of the rows, or correct the key.",
    },
  },
  "reference.swapped": {
    severity: "error",
    fixer: "supplier",
    groupBy: ["column"],
    title: {
      nb: "To kolonner er byttet om",
      nn: "To kolonnar er bytte om",
      en: "Two columns are swapped",
    },
    message: {
      nb: "{labels}: {found} finnes ikke i {dataset}, men verdien i kolonnen {column} finnes der.",
      nn: "{labels}: {found} finst ikkje i {dataset}, men verdien i kolonnen {column} finst der.",
      en: "{labels}: {found} is not found in {dataset}, but the value in the column {column} is found there.",
    },
    advice: {
      nb: "Bytt om innholdet i de to kolonnene i eksporten.",
      nn: "Byt om innhaldet i dei to kolonnane i eksporten.",
      en: "Swap the contents of the two columns in the export.",
    },
  },
  "reference.missing": {
    severity: "error",
    fixer: "steward",
    title: {
      nb: "Viser til noe som ikke finnes",
      nn: "Viser til noko som ikkje finst",
      en: "Refers to something that does not exist",
    },
    message: {
      nb: "{labels}: {found} finnes ikke i {dataset}.{suggestion}",
      nn: "{labels}: {found} finst ikkje i {dataset}.{suggestion}",
      en: "{labels}: {found} is not found in {dataset}.{suggestion}",
    },
    advice: {
      nb: "Rett verdien, eller legg raden den viser til, i {dataset}.",
      nn: "Rett verdien, eller legg rada han viser til, i {dataset}.",
      en: "Correct the value, or add the row it refers to in {dataset}.",
    },
  },
  "reference.misspelt": {
    severity: "error",
    fixer: "steward",
    title: {
      nb: "Ingen viser hit, men til noe som ligner",
      nn: "Ingen viser hit, men til noko som liknar",
      en: "Nothing refers here, but to something like it",
    },
    message: {
      nb: "{labels}: ingen rad viser til {found}, men {count} {count|rad|rader} i {dataset} viser til {other}, som ikke finnes her.",
      nn: "{labels}: inga rad viser til {found}, men {count} {count|rad|rader} i {dataset} viser til {other}, som ikkje finst her.",
      en: "{labels}: no row refers to {found}, but {count} {count|row|rows} in {dataset} {count|refers|refer} to {other}, which is not found here.",
    },
    advice: {
      nb: "Er det den samme, så rett verdien her. Er det en annen, så legg til raden som mangler.",
      nn: "Er det den same, så rett verdien her. Er det ein annan, så legg til rada som manglar.",
      en: "If they are the same, correct the value here. If not, add the row that is missing.",
    },
  },
  "reference.contradicted": {
    severity: "error",
    fixer: "steward",
    title: {
      nb: "Radene som viser hit, stemmer ikke med dette",
      nn: "Radene som viser hit, stemmer ikkje med dette",
      en: "The rows that refer here do not agree with this",
    },
    message: {
      nb: "{labels} er {found} her, men {few} av {count} {count|rad|rader} i {dataset} som viser hit og sier noe om det, stemmer med det ({rule}).{agreed}",
      nn: "{labels} er {found} her, men {few} av {count} {count|rad|rader} i {dataset} som viser hit og seier noko om det, stemmer med det ({rule}).{agreed}",
      en: "{labels} is {found} here, but {few} of {count} {count|row|rows} in {dataset} that {count|refers|refer} here and {count|says|say} something of it {agreeing|agrees|agree} with it ({rule}).{agreed}",
    },
    advice: {
      nb: "Oftest er det én celle som er feil: rett verdien her. Er den riktig, så rett de andre radene.",
      nn: "Oftast er det éi celle som er feil: rett verdien her. Er han rett, så rett dei andre radene.",
      en: "Mostly it is one cell that is wrong: correct the value here. If it is right, correct the other rows.",
    },
  },
  "reference.cycle": {
    severity: "error",
    fixer: "steward",
    title: {
      nb: "Viser til seg selv i ring",
      nn: "Viser til seg sjølv i ring",
      en: "Refers to itself in a circle",
    },
    message: {
      nb: "{labels}: {found} er overordnet seg selv: {path}.",
      nn: "{labels}: {found} er overordna seg sjølv: {path}.",
      en: "{labels}: {found} is its own ancestor: {path}.",
    },
    advice: {
      nb: "Fjern overordnet fra den øverste i ringen.",
      nn: "Fjern overordna frå den øvste i ringen.",
      en: "Remove the parent from the topmost in the circle.",
    },
  },
  "check.unique": {
    severity: "error",
    fixer: "steward",
    title: {
      nb: "Samme verdi flere ganger",
      nn: "Same verdi fleire gonger",
      en: "The same value more than once",
    },
    message: {
      nb: "{labels}: {found} står også i rad {first}.",
      nn: "{labels}: {found} står òg i rad {first}.",
      en: "{labels}: {found} also stands in row {first}.",
    },
    advice: {
      nb: "Verdien skal bare stå i én rad.",
      nn: "Verdien skal berre stå i éi rad.",
      en: "The value must stand in one row only.",
    },
  },
  "check.gap": {
    severity: "error",
    fixer: "supplier",
    title: { nb: "Hull i tidsserien", nn: "Hol i tidsserien", en: "Gap in the time series" },
    message: {
      nb: "{series}: ingen verdier fra {from} til {to}.",
      nn: "{series}: ingen verdiar frå {from} til {to}.",
      en: "{series}: no values from {from} to {to}.",
    },
    advice: {
      nb: "Legg inn radene som mangler; ukjent verdi skrives som manglende, ikke utelatt.",
      nn: "Legg inn radene som manglar; ukjend verdi skal skrivast som manglande, ikkje utelatast.",
      en: "Add the missing rows; an unknown value is written as missing, not left out.",
    },
  },
  "check.overlap": {
    severity: "error",
    fixer: "supplier",
    title: { nb: "Overlapp i tidsserien", nn: "Overlapp i tidsserien", en: "Overlap in the time series" },
    message: {
      nb: "{series}: intervallet fra {from} begynner før det forrige slutter {to}.",
      nn: "{series}: intervallet frå {from} byrjar før det førre sluttar {to}.",
      en: "{series}: the interval from {from} begins before the previous one ends {to}.",
    },
    advice: {
      nb: "Se etter doble rader eller feil sommertid.",
      nn: "Sjå etter doble rader eller feil sommartid.",
      en: "Look for doubled rows or wrong summer time.",
    },
  },
  "check.day": {
    severity: "error",
    fixer: "supplier",
    title: {
      nb: "Døgn med feil antall rader",
      nn: "Døgn med feil tal på rader",
      en: "Day with the wrong number of rows",
    },
    message: {
      nb: "{series}: {day} har {count} {count|rad|rader}, ventet {expected}.",
      nn: "{series}: {day} har {count} {count|rad|rader}, venta {expected}.",
      en: "{series}: {day} has {count} {count|row|rows}, expected {expected}.",
    },
    advice: {
      nb: "Et døgn har 24 timer, 23 når sommertida begynner og 25 når den slutter.",
      nn: "Eit døgn har 24 timar, 23 når sommartida byrjar og 25 når ho sluttar.",
      en: "A day has 24 hours, 23 when summer time begins and 25 when it ends.",
    },
  },
  "check.period": {
    severity: "error",
    fixer: "supplier",
    title: { nb: "Perioder mangler", nn: "Periodar manglar", en: "Periods are missing" },
    message: {
      nb: "{series}: {missing} mangler mellom {before} og {after}.",
      nn: "{series}: {missing} manglar mellom {before} og {after}.",
      en: "{series}: {missing} is missing between {before} and {after}.",
    },
    advice: {
      nb: "Ta med alle periodene, også dem der tallene er skjermet.",
      nn: "Ta med alle periodane, òg dei der tala er skjerma.",
      en: "Include every period, also those whose figures are withheld.",
    },
  },
  "check.sums": {
    severity: "error",
    fixer: "steward",
    title: {
      nb: "Delene stemmer ikke med totalen",
      nn: "Delane stemmer ikkje med totalen",
      en: "The parts do not fit the total",
    },
    message: {
      nb: "{group}: delene er til sammen {parts}, totalen er {total}.",
      nn: "{group}: delane er til saman {parts}, totalen er {total}.",
      en: "{group}: the parts add up to {parts}, the total is {total}.",
    },
    advice: {
      nb: "Se etter en del som mangler, er dobbelt eller har feil enhet.",
      nn: "Sjå etter ein del som manglar, er dobbel eller har feil eining.",
      en: "Look for a part that is missing, doubled or in the wrong unit.",
    },
  },
  "check.moved": {
    severity: "error",
    fixer: "steward",
    title: {
      nb: "En rad er talt i feil gruppe",
      nn: "Ei rad er tald i feil gruppe",
      en: "A row is counted in the wrong group",
    },
    message: {
      nb: "{group}: delene er {amount} ({labels}) for lite, og {other} har like mye for mye. Se etter en rad som har {wrong} i {column}, der det skulle stå {expected}.",
      nn: "{group}: delane er {amount} ({labels}) for lite, og {other} har like mykje for mykje. Sjå etter ei rad som har {wrong} i {column}, der det skulle stå {expected}.",
      en: "{group}: the parts are {amount} ({labels}) too little, and {other} has as much too much. Look for a row that has {wrong} in {column} where it should say {expected}.",
    },
  },
  "check.crossing": {
    severity: "error",
    fixer: "steward",
    title: {
      nb: "Flere summer bommer like mye",
      nn: "Fleire summar bommar like mykje",
      en: "Several sums are off by the same",
    },
    message: {
      nb: "{group}: delene avviker {amount} ({labels}) fra totalen, og like mye i {others}. Se først på raden som hører til begge: {cell}.",
      nn: "{group}: delane avvik {amount} ({labels}) frå totalen, og like mykje i {others}. Sjå først på rada som høyrer til begge: {cell}.",
      en: "{group}: the parts are off by {amount} ({labels}) from the total, and by the same in {others}. Look first at the row that belongs to both: {cell}.",
    },
  },
  "check.constant_within": {
    severity: "error",
    fixer: "steward",
    title: { nb: "Skulle vært likt", nn: "Skulle vore likt", en: "Should have been the same" },
    message: {
      nb: "{group}: {labels} er {found} her og {other} i {place}.",
      nn: "{group}: {labels} er {found} her og {other} i {place}.",
      en: "{group}: {labels} is {found} here and {other} in {place}.",
    },
    advice: { nb: "Rett den som er feil.", nn: "Rett den som er feil.", en: "Correct the wrong one." },
  },
  "check.covers": {
    severity: "warning",
    fixer: "steward",
    title: { nb: "Noe mangler i fila", nn: "Noko manglar i fila", en: "Something is missing from the file" },
    message: {
      nb: "{found} i {dataset} har ingen rad her.",
      nn: "{found} i {dataset} har inga rad her.",
      en: "{found} in {dataset} has no row here.",
    },
    advice: {
      nb: "Legg til raden, eller forklar hvorfor den mangler.",
      nn: "Legg til rada, eller forklar kvifor ho manglar.",
      en: "Add the row, or explain why it is missing.",
    },
  },
  "previous.rows_gone": {
    severity: "warning",
    fixer: "steward",
    title: {
      nb: "Rader fra forrige leveranse er borte",
      nn: "Rader frå førre leveranse er borte",
      en: "Rows of the last delivery are gone",
    },
    message: {
      nb: "{gone} av {before} {before|rad|rader} i forrige leveranse finnes ikke her (rad {shown} der).",
      nn: "{gone} av {before} {before|rad|rader} i førre leveranse finst ikkje her (rad {shown} der).",
      en: "{gone} of {before} {before|row|rows} of the last delivery {gone|is|are} not here (row {shown} there).",
    },
    advice: {
      nb: "Se etter om uttrekket er avgrenset for mye. Skal radene være borte, er alt i orden.",
      nn: "Sjå etter om uttrekket er avgrensa for mykje. Skal radene vere borte, er alt i orden.",
      en: "Check that the export is not limited too much. If the rows are meant to be gone, all is well.",
    },
  },
  "previous.fewer_rows": {
    severity: "warning",
    fixer: "supplier",
    title: {
      nb: "Langt færre rader enn sist",
      nn: "Langt færre rader enn sist",
      en: "Far fewer rows than last time",
    },
    message: {
      nb: "Fila har {rows} {rows|rad|rader}, forrige leveranse hadde {before}.",
      nn: "Fila har {rows} {rows|rad|rader}, førre leveranse hadde {before}.",
      en: "The file has {rows} {rows|row|rows}, the last delivery had {before}.",
    },
    advice: {
      nb: "Se etter om uttrekket ble avbrutt.",
      nn: "Sjå etter om uttrekket vart avbrote.",
      en: "Check that the export was not cut short.",
    },
  },
  "previous.unit": {
    severity: "warning",
    fixer: "supplier",
    title: {
      nb: "Trolig en annen enhet enn sist",
      nn: "Truleg ei anna eining enn sist",
      en: "Probably another unit than last time",
    },
    message: {
      nb: "{labels}: verdiene er om lag {times} ganger det de var i forrige leveranse.",
      nn: "{labels}: verdiane er om lag {times} gonger det dei var i førre leveranse.",
      en: "{labels}: the values are about {times} times what they were in the last delivery.",
    },
    advice: {
      nb: "Se etter om enheten er byttet, for eksempel Wh, kWh og MWh.",
      nn: "Sjå etter om eininga er bytt, til dømes Wh, kWh og MWh.",
      en: "Check that the unit is the same, such as Wh, kWh and MWh.",
    },
  },
  "previous.jump": {
    severity: "warning",
    fixer: "steward",
    title: {
      nb: "Stort hopp fra forrige leveranse",
      nn: "Stort hopp frå førre leveranse",
      en: "Large jump from the last delivery",
    },
    message: {
      nb: "{labels} er mer enn ti ganger så stor eller liten som i forrige leveranse.",
      nn: "{labels} er meir enn ti gonger så stor eller liten som i førre leveranse.",
      en: "{labels} is more than ten times as large or small as in the last delivery.",
    },
    advice: {
      nb: "Sammenlign med kilden: er et desimaltegn flyttet?",
      nn: "Samanlikn med kjelda: er eit desimalteikn flytta?",
      en: "Compare with the source: has a decimal sign moved?",
    },
  },
  "check.plausible": {
    severity: "warning",
    fixer: "steward",
    title: { nb: "Usannsynlige verdier", nn: "Usannsynlege verdiar", en: "Implausible values" },
    message: {
      nb: "{series}: {found} ved {from} ser ikke riktig ut.",
      nn: "{series}: {found} ved {from} ser ikkje rett ut.",
      en: "{series}: {found} at {from} looks wrong.",
    },
    advice: {
      nb: "Sammenlign med kilden.",
      nn: "Samanlikn med kjelda.",
      en: "Compare with the source.",
    },
  },
  ...suppressionIssues,
} as const satisfies Catalogue;

/** A stable code of the catalogue. */
export type IssueCode = keyof typeof catalogue;
