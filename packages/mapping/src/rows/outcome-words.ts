import type { Language, Text } from "@samapne/core";
import type { LeaveCause } from "../times/leave-causes.ts";
import type { Change } from "../plan/mapped-value.ts";

/** The sentences of an account. */
interface Words {
  readonly unread: string;
  readonly unreadAlike: string;
  readonly read: string;
  readonly delimiter: string;
  readonly written: string;
  readonly file: string;
  readonly row: string;
  readonly cell: string;
  readonly column: string;
  /** Of rows that are made of rows the count is short. */
  readonly made: string;
  readonly joined: string;
  readonly filled: string;
  readonly repairs: string;
  readonly unused: string;
  readonly cells: string;
  readonly addsUp: string;
  readonly lost: string;
  readonly otherYear: string;
  readonly morePages: string;
  readonly winterTime: string;
  readonly repeated: string;
  readonly repeatedPartly: string;
  readonly doubtfulSign: string;
  readonly doubtfulShares: string;
  readonly doubtfulHundredths: string;
  readonly sheets: string;
  readonly sheet: string;
}

/** The sentences of an account, by language. */
export const accountWords: Readonly<Record<Language, Words>> = {
  nb: {
    read: "Lest som",
    unread: "Ikke lest:",
    unreadAlike:
      "Obs: filer i arkivet som ikke er lest, har de samme overskriftene som den som er lest. Skal de være med, si det i tilordningen med et mønster for navnene deres (for eksempel table.sheets: forbruk_*); ellers lag arkivet uten dem.",
    delimiter: "skilletegn",
    written: "{count} skrevet",
    file: "Fila har {read}: {used} brukt, {out} utelatt.",
    row: "rad",
    cell: "{used} × {columns} {columns|kolonne|kolonner} = {rows} {rows|verdi|verdier}: {written} skrevet, {out} utelatt.",
    column: "{columns} {columns|kolonne|kolonner} ble {rows}: {written} skrevet, {out} utelatt.",
    made: "{rows}: {written} skrevet, {out} utelatt.",
    joined: "{joined} av radene sier en dag til om noe som alt har en rad, og er satt sammen med den.",
    filled:
      "I tillegg {filled} {filled|rad|rader} for intervaller fila ikke har; de sier at verdien mangler.",
    repairs: "Gjort om underveis:",
    unused: "Kolonner som ikke er brukt:",
    cells: "{count} {count|celle|celler} med innhold",
    addsUp: "Regnskapet går opp: ingen rad er borte uten at det står her.",
    otherYear:
      "Obs: tilordningen har året {mapping} for alle tidene, men titler, ark eller filnavn sier {file}. Er det {file} som er riktig, er alle tidene feil: rett tilordningen.",
    morePages:
      "Obs: fila er én side av flere. Radene på de andre sidene er ikke med: hent hele svaret fra tjenesten, og gjør om på nytt.",
    winterTime:
      "Obs: norsk tid hopper over en time om våren, men fila har den. Går klokka i systemet på normaltid hele året, er alle tider om sommeren en time feil: si da i tilordningen at det er normaltid hele året (zone: +01:00), og gjør om på nytt.",
    repeated:
      "{count} av radene som er skrevet, har samme nøkkel som en rad før ({rows}). Mangler id-en noe, som retning eller energitype, sett den sammen av flere kolonner. Står rader dobbelt, må dere si hvilke som gjelder: validate godtar dem ikke.",
    repeatedPartly:
      "Det er så mange nøkler at bare de første 4 000 000 er holdt mot de andre radene: flere kan stå dobbelt.",
    doubtfulSign:
      '{count} tall i {label} har «{sign}» foran tre siffer og er lest som desimaltall ({rows}), men ingen andre tall der har «{sign}» som desimaltegn. Er det tusener, er verdiene tusen ganger for små. Si i tilordningen om tegnet står mellom tusener (thousands_sign: "{sign}" under {field}) eller foran desimaler (thousands_sign: none).',
    doubtfulShares:
      "{count} tall i {label} er fra 0 til 1, og ingen er større ({rows}). Er 0,05 fem prosent, er verdiene hundre ganger for små. Si i tilordningen hva tallene ganges med, under {field}: units: { none: 100 }, eller units: { none: 1 } når de er prosent.",
    doubtfulHundredths:
      "{count} tall i {label} er større enn en prosent kan være ({rows}), og alle er hele tall. Er 500 fem prosent, er også de små tallene som er skrevet, hundre ganger for store. Si i tilordningen hva tallene ganges med, under {field}: units: { none: 0.01 }, eller units: { none: 1 } når de er prosent.",
    sheets: "Brukte rader i hvert ark eller hver fil:",
    sheet: "{sheet} {used} av {read}",
    lost: "Regnskapet går ikke opp. Dette er en feil i programmet; meld den.",
  },
  nn: {
    read: "Lesen som",
    unread: "Ikkje lesne:",
    unreadAlike:
      "Obs: filer i arkivet som ikkje er lesne, har dei same overskriftene som den som er lesen. Skal dei vere med, sei det i tilordninga med eit mønster for namna deira (til dømes table.sheets: forbruk_*); elles lag arkivet utan dei.",
    delimiter: "skiljeteikn",
    written: "{count} skrivne",
    file: "Fila har {read}: {used} brukte, {out} utelatne.",
    row: "rad",
    cell: "{used} × {columns} {columns|kolonne|kolonnar} = {rows} {rows|verdi|verdiar}: {written} skrivne, {out} utelatne.",
    column: "{columns} {columns|kolonne|kolonnar} vart {rows}: {written} skrivne, {out} utelatne.",
    made: "{rows}: {written} skrivne, {out} utelatne.",
    joined: "{joined} av radene seier ein dag til om noko som alt har ei rad, og er sette saman med den.",
    filled:
      "I tillegg {filled} {filled|rad|rader} for intervall fila ikkje har; dei seier at verdien manglar.",
    repairs: "Gjort om undervegs:",
    unused: "Kolonnar som ikkje er brukte:",
    cells: "{count} {count|celle|celler} med innhald",
    addsUp: "Rekneskapen går opp: inga rad er borte utan at det står her.",
    otherYear:
      "Obs: tilordninga har året {mapping} for alle tidene, men titlar, ark eller filnamn seier {file}. Er det {file} som er rett, er alle tidene feil: rett tilordninga.",
    morePages:
      "Obs: fila er éi side av fleire. Radene på dei andre sidene er ikkje med: hent heile svaret frå tenesta, og gjer om på nytt.",
    winterTime:
      "Obs: norsk tid hoppar over ein time om våren, men fila har han. Går klokka i systemet på normaltid heile året, er alle tider om sommaren ein time feil: sei då i tilordninga at det er normaltid heile året (zone: +01:00), og gjer om på nytt.",
    repeated:
      "{count} av radene som er skrivne, har same nøkkel som ei rad før ({rows}). Manglar id-en noko, som retning eller energitype, set han saman av fleire kolonnar. Står rader dobbelt, må de seie kva for nokre som gjeld: validate godtek dei ikkje.",
    repeatedPartly:
      "Det er så mange nøklar at berre dei første 4 000 000 er haldne mot dei andre radene: fleire kan stå dobbelt.",
    doubtfulSign:
      '{count} tal i {label} har «{sign}» framfor tre siffer og er lesne som desimaltal ({rows}), men ingen andre tal der har «{sign}» som desimalteikn. Er det tusen, er verdiane tusen gonger for små. Sei i tilordninga om teiknet står mellom tusen (thousands_sign: "{sign}" under {field}) eller framfor desimalar (thousands_sign: none).',
    doubtfulShares:
      "{count} tal i {label} er frå 0 til 1, og ingen er større ({rows}). Er 0,05 fem prosent, er verdiane hundre gonger for små. Sei i tilordninga kva tala skal gongast med, under {field}: units: { none: 100 }, eller units: { none: 1 } når dei er prosent.",
    doubtfulHundredths:
      "{count} tal i {label} er større enn ein prosent kan vere ({rows}), og alle er heile tal. Er 500 fem prosent, er òg dei små tala som er skrivne, hundre gonger for store. Sei i tilordninga kva tala skal gongast med, under {field}: units: { none: 0.01 }, eller units: { none: 1 } når dei er prosent.",
    sheets: "Brukte rader i kvart ark eller kvar fil:",
    sheet: "{sheet} {used} av {read}",
    lost: "Rekneskapen går ikkje opp. Dette er ein feil i programmet; meld han.",
  },
  en: {
    read: "Read as",
    unread: "Not read:",
    delimiter: "separator",
    unreadAlike:
      "Note: files of the archive that are not read have the same headings as the one that is. If they belong to it, say so in the mapping with a pattern of their names (such as table.sheets: forbruk_*); otherwise make the archive without them.",
    written: "{count} written",
    file: "The file has {read}: {used} used, {out} left out.",
    row: "row",
    cell: "{used} × {columns} {columns|column|columns} = {rows} {rows|value|values}: {written} written, {out} left out.",
    column: "{columns} {columns|column|columns} became {rows}: {written} written, {out} left out.",
    made: "{rows}: {written} written, {out} left out.",
    joined:
      "{joined} of the rows say one more day of something that has a row, and are put together with it.",
    filled:
      "And {filled} {filled|row|rows} for intervals the file does not have; they say the value is missing.",
    repairs: "Done to values on the way:",
    unused: "Columns that are not used:",
    cells: "{count} {count|cell|cells} with something in {count|it|them}",
    addsUp: "The count adds up: no row is gone without standing here.",
    otherYear:
      "Note: the mapping has the year {mapping} for all times, but titles, sheet or file name say {file}. If {file} is right, all times are wrong: correct the mapping.",
    morePages:
      "Note: the file is one page of several. The rows of the others are missing: fetch the whole answer from the service, and convert again.",
    winterTime:
      "Note: Norwegian time leaves out an hour in spring, but the file has it. If the system's clock keeps winter time all year, all times in summer are an hour wrong: say in the mapping that it is winter time all year (zone: +01:00), and convert again.",
    repeated:
      "{count} of the written rows have the same key as a row before ({rows}). Where the id lacks something, as a direction or a kind of energy, make it of several columns. Where rows stand twice, you must say which hold: validate does not accept them.",
    repeatedPartly:
      "There are so many keys that rows were held against the first 4,000,000 only: more may stand twice.",
    doubtfulSign:
      '{count} numbers in {label} have “{sign}” before three digits and were read as decimals ({rows}), but no other number there has “{sign}” before decimals. If these are thousands, the values are a thousand times too small. Say in the mapping whether the sign stands between thousands (thousands_sign: "{sign}" under {field}) or before decimals (thousands_sign: none).',
    doubtfulShares:
      "{count} numbers in {label} are from 0 to 1, and none is larger ({rows}). If 0.05 is five per cent, the values are a hundred times too small. Say in the mapping what the numbers are multiplied by, under {field}: units: { none: 100 }, or units: { none: 1 } when they are per cent.",
    doubtfulHundredths:
      "{count} numbers in {label} are larger than a percentage can be ({rows}), and all are whole. If 500 is five per cent, the small numbers that were written are a hundred times too large too. Say in the mapping what the numbers are multiplied by, under {field}: units: { none: 0.01 }, or units: { none: 1 } when they are per cent.",
    sheets: "Rows used of each sheet or file:",
    sheet: "{sheet} {used} of {read}",
    lost: "The count does not add up. This is a fault of the program; please report it.",
  },
};

/** Why rows were left out. */
export const causeWords: Readonly<Record<LeaveCause, Text>> = {
  above: { nb: "over overskriftene", nn: "over overskriftene", en: "above the headings" },
  headings: { nb: "med overskriftene", nn: "med overskriftene", en: "with the headings" },
  block: {
    nb: "som sier hva radene under gjelder",
    nn: "som seier kva radene under gjeld",
    en: "that say what the rows below are about",
  },
  blank: { nb: "{count|tom|tomme}", nn: "{count|tom|tomme}", en: "empty" },
  beside: {
    nb: "uten noe i kolonnene som brukes",
    nn: "utan noko i kolonnane som blir brukte",
    en: "with nothing in the columns that are used",
  },
  no_items: {
    nb: "uten noe i lista som radene lages av",
    nn: "utan noko i lista som radene blir laga av",
    en: "with nothing in the list that rows are made of",
  },
  only: { nb: "av et annet slag", nn: "av eit anna slag", en: "of another kind" },
  rule: {
    nb: "etter regelen i tilordningen",
    nn: "etter regelen i tilordninga",
    en: "by the rule of the mapping",
  },
  only_headings: {
    nb: "ikke lest: radene lages av overskriftene",
    nn: "{count|ikkje lesen|ikkje lesne}: radene blir laga av overskriftene",
    en: "not read: rows are made of the headings",
  },
  only_cells: {
    nb: "ikke lest: raden lages av enkeltceller",
    nn: "{count|ikkje lesen|ikkje lesne}: rada blir laga av enkeltceller",
    en: "not read: the row is made of single cells",
  },
  repeated_key: {
    nb: "med samme nøkkel som en rad før",
    nn: "med same nøkkel som ei rad før",
    en: "with the same key as a row before",
  },
  never_empty: {
    nb: "{count|tom|tomme} for en time som aldri var (sommertida begynner)",
    nn: "{count|tom|tomme} for ein time som aldri var (sommartida byrjar)",
    en: "empty for an hour that never was (summer time begins)",
  },
  no_day: {
    nb: "{count|tom|tomme} under en overskrift som ikke er noen tid i raden, som 30. februar",
    nn: "{count|tom|tomme} under ei overskrift som ikkje er noka tid i rada, som 30. februar",
    en: "empty below a heading that is no time in the row, as 30 February",
  },
  to_come: {
    nb: "{count|tom|tomme} for tid som ikke er over ennå",
    nn: "{count|tom|tomme} for tid som ikkje er over enno",
    en: "empty for time that is not over yet",
  },
  no_values: {
    nb: "uten en eneste verdi",
    nn: "utan ein einaste verdi",
    en: "without a single value",
  },
  empty_cell: {
    nb: "{count|tom|tomme}: uten verdi er det ingen rad",
    nn: "{count|tom|tomme}: utan verdi er det inga rad",
    en: "empty: without a value there is no row",
  },
  record: {
    nb: "ikke {count|lesbar|lesbare}",
    nn: "ikkje {count|leseleg|leselege}",
    en: "not readable",
  },
  cut: {
    nb: "som et linjeskift inne i en celle har delt: delene er til sammen én rad. Sett anførselstegn om teksten i eksporten, eller ta bort linjeskiftet",
    nn: "som eit linjeskift inne i ei celle har delt: delane er til saman éi rad. Set hermeteikn om teksten i eksporten, eller ta bort linjeskiftet",
    en: "that a line break within a cell has cut: the parts are one row together. Put quotation marks around the text in the export, or take the line break away",
  },
  wider: {
    nb: "med flere celler enn det er overskrifter: et skilletegn inne i en celle har forskjøvet resten. Skal det som står bak den siste overskriften bare ikke leses, si det i tilordningen (beyond: leave_out under table)",
    nn: "med fleire celler enn det er overskrifter: eit skiljeteikn inne i ei celle har forskove resten. Skal det som står bak den siste overskrifta berre ikkje lesast, sei det i tilordninga (beyond: leave_out under table)",
    en: "with more cells than there are headings: a separator within a cell has moved the rest. If what stands behind the last heading is only not to be read, say so in the mapping (beyond: leave_out under table)",
  },
  time_unreadable: {
    nb: "uten lesbart tidspunkt",
    nn: "utan leseleg tidspunkt",
    en: "without a readable time",
  },
  time_never: {
    nb: "med klokkeslett som ikke finnes (sommertida begynner)",
    nn: "med klokkeslett som ikkje finst (sommartida byrjar)",
    en: "at a clock time that does not exist (summer time begins)",
  },
  time_unclear: {
    nb: "i timen som kommer to ganger om høsten, uten at det går an å si hvilken",
    nn: "i timen som kjem to gonger om hausten, utan at det går an å seie kva for ein",
    en: "in the hour that comes twice in autumn, and nothing tells which",
  },
  time_repeated: {
    nb: "som er like raden før, med samme tidspunkt",
    nn: "som er like rada før, med same tidspunkt",
    en: "that are the same as the row before, at the same time",
  },
  time_length: {
    nb: "med fra og til som ikke er ett intervall",
    nn: "med frå og til som ikkje er eitt intervall",
    en: "whose from and to are not one interval",
  },
  year_turns: {
    nb: "på den andre siden av nyttår enn radene før, der datoene ikke sier året: bare radene før har det som står i tilordningen",
    nn: "på den andre sida av nyttår enn radene før, der datoane ikkje seier året: berre radene før har det som står i tilordninga",
    en: "on the other side of New Year than the rows before, where dates do not say their year: only the rows before have the one of the mapping",
  },
  hours_counted: {
    nb: "på et døgn med 23 eller 25 timer, der timene kan være telt gjennom døgnet i stedet for å si klokka: verdiene kunne havnet på feil time. Si i tilordningen hva timene er: telt gjennom døgnet (hours: counted under time), klokka (hours: clock), eller navnet på timen før, så 03:00 kommer to ganger om høsten (hours: named)",
    nn: "på eit døgn med 23 eller 25 timar, der timane kan vere talde gjennom døgnet i staden for å seie klokka: verdiane kunne hamna på feil time. Sei i tilordninga kva timane er: talde gjennom døgnet (hours: counted under time), klokka (hours: clock), eller namnet på timen før, så 03:00 kjem to gonger om hausten (hours: named)",
    en: "on a day of 23 or 25 hours, where the hours may be counted through the day and not say the clock: the values could be of the wrong hour. Say in the mapping what the hours are: counted through the day (hours: counted under time), the clock (hours: clock), or the name of the hour before, so that 03:00 comes twice in autumn (hours: named)",
  },
  invalid: {
    nb: "som bryter med datasettet",
    nn: "som bryt med datasettet",
    en: "that {count|breaks|break} the dataset's rules",
  },
};

/** What was done to values besides the repairs of import mode. */
export const changeTitles: Readonly<Record<Change, Text>> = {
  joined: {
    nb: "satt sammen av flere deler",
    nn: "sett saman av fleire delar",
    en: "put together of several parts",
  },
  part_missing: {
    nb: "tatt bort, fordi en av delene mangler",
    nn: "teke bort, fordi ein av delane manglar",
    en: "left out, because one of the parts is missing",
  },
  carried: {
    nb: "tom celle, fylt med verdien fra en rad over",
    nn: "tom celle, fylt med verdien frå ei rad over",
    en: "empty cell, filled with the value of a row above",
  },
  other_rows: {
    nb: "ikke lest i rader av et annet slag",
    nn: "ikkje lese i rader av eit anna slag",
    en: "not read in rows of another kind",
  },
  empty_word: { nb: "ord for ingenting", nn: "ord for ingenting", en: "word for nothing" },
  part_taken: {
    nb: "en del av teksten tatt ut",
    nn: "ein del av teksten teken ut",
    en: "part of the text taken",
  },
  part_absent: {
    nb: "delen som skulle tas ut, er ikke der",
    nn: "delen som skulle takast ut, er ikkje der",
    en: "the part to take is not there",
  },
  spelled_id: {
    nb: "navn skrevet som ID",
    nn: "namn skrive som ID",
    en: "name spelled as an id",
  },
  html_read: { nb: "HTML-koder tatt bort", nn: "HTML-kodar tekne bort", en: "HTML taken away" },
  lines_joined: {
    nb: "linjeskift gjort til mellomrom",
    nn: "linjeskift gjorde til mellomrom",
    en: "line breaks made blanks",
  },
  text_changed: { nb: "tekst endret", nn: "tekst endra", en: "text changed" },
  list_split: { nb: "delt i flere verdier", nn: "delt i fleire verdiar", en: "split into several values" },
  code_translated: { nb: "oversatt til kode", nn: "omsett til kode", en: "translated to a code" },
  word_left_out: {
    nb: "ord tatt bort, som tilordningen sier",
    nn: "ord teke bort, som tilordninga seier",
    en: "word left out, as the mapping says",
  },
  items_repeated: {
    nb: "det samme flere ganger, tatt med én gang",
    nn: "det same fleire gonger, teke med éin gong",
    en: "the same several times, taken once",
  },
  otherwise: { nb: "fylt ut der det var tomt", nn: "fylt ut der det var tomt", en: "filled in where empty" },
  date_respelt: { nb: "dato skrevet om", nn: "dato skriven om", en: "date respelt" },
  local_time: {
    nb: "lokal tid gjort til tidspunkt",
    nn: "lokal tid gjord til tidspunkt",
    en: "local time made an instant",
  },
  midnight: {
    nb: "dato uten klokkeslett gjort til midnatt",
    nn: "dato utan klokkeslett gjord til midnatt",
    en: "date without a clock time made midnight",
  },
  clock_left_out: {
    nb: "klokkeslett tatt bort fra en dato",
    nn: "klokkeslett teke bort frå ein dato",
    en: "clock time left out of a date",
  },
  next_day: {
    nb: "lagt til dagen etter, fordi klokka er før starten",
    nn: "lagd til dagen etter, fordi klokka er før starten",
    en: "put on the next day, because the clock is before the beginning",
  },
  position: {
    nb: "meter øst og nord regnet om til grader",
    nn: "meter aust og nord rekna om til gradar",
    en: "metres east and north made degrees",
  },
  number_respelt: {
    nb: "tall skrevet på et systems egen måte (minus bak, parentes for minus, pluss foran, eksponent, som tekst, grader og minutter)",
    nn: "tal skrivne på eit system sin eigen måte (minus bak, parentes for minus, pluss framfor, eksponent, som tekst, grader og minutt)",
    en: "numbers written in a system's own way (minus behind, brackets for minus, plus in front, an exponent, as text, degrees and minutes)",
  },
  thousands_sign: { nb: "tegn mellom tusener", nn: "teikn mellom tusen", en: "sign between thousands" },
  unit_read: { nb: "enhet skrevet i cellen", nn: "eining skriven i cella", en: "unit written in the cell" },
  factor: {
    nb: "regnet om til en annen enhet",
    nn: "rekna om til ei anna eining",
    en: "converted to another unit",
  },
  rounded: { nb: "avrundet", nn: "avrunda", en: "rounded" },
  worked_out: {
    nb: "regnet ut av andre tall i raden",
    nn: "rekna ut av andre tal i rada",
    en: "worked out from other figures of the row",
  },
};

/** Is a column that of rules by which something comes again? */
export function isRecurring(heading: string): boolean {
  return /(?:^|\.)(?:rrule|rdate|recurrence|recurrence_?rule)$/i.test(heading.trim());
}

/** That what comes again is read once. */
export const recurringWords: Text = {
  nb: "Noe i fila gjentas etter en regel (RRULE): bare den første gangen blir en rad. Hent ut en rad for hver gang, ellers mangler de andre",
  nn: "Noko i fila blir gjenteke etter ein regel (RRULE): berre den første gongen blir ei rad. Hent ut ei rad for kvar gong, elles manglar dei andre",
  en: "Something in the file comes again by a rule (RRULE): only the first time becomes a row. Export a row for each time, or the others are missing",
};
