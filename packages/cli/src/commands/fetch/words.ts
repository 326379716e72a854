import type { Text } from "@samapne/core";

/** What `fetch` says to whoever started it. */
export const words = {
  oneDataset: {
    nb: "Si hvilket datasett: samapne fetch <datasett> --from <adresse> --out <fil>. samapne list viser alle.",
    nn: "Sei kva datasett: samapne fetch <datasett> --from <adresse> --out <fil>. samapne list viser alle.",
    en: "Say which dataset: samapne fetch <dataset> --from <address> --out <file>. samapne list shows all.",
  },
  noOut: {
    nb: "Si hvilken fil radene skal skrives til: --out <fil>.",
    nn: "Sei kva fil radene skal skrivast til: --out <fil>.",
    en: "Say which file to write the rows to: --out <file>.",
  },
  noFrom: {
    nb: "Si hvem det skal hentes fra: --from <adresse>, eller --directory <fil>.",
    nn: "Sei kven det skal hentast frå: --from <adresse>, eller --directory <fil>.",
    en: "Say whom to fetch from: --from <address>, or --directory <file>.",
  },
  unknownEnding: {
    nb: "Fila i --out må ende på .csv, .ndjson, .json, .xlsx, .ods eller .parquet.",
    nn: "Fila i --out må ende på .csv, .ndjson, .json, .xlsx, .ods eller .parquet.",
    en: "The file of --out must end in .csv, .ndjson, .json, .xlsx, .ods or .parquet.",
  },
  noDirectory: (path: string): Text => ({
    nb: `${path} er ikke en oversikt: en JSON-liste der hver har address, og kan ha name, municipalities og mapping, eller en DCAT-katalog i Turtle, JSON-LD eller RDF/XML.`,
    nn: `${path} er ikkje ei oversikt: ei JSON-liste der kvar har address, og kan ha name, municipalities og mapping, eller ein DCAT-katalog i Turtle, JSON-LD eller RDF/XML.`,
    en: `${path} is no directory: a JSON list where each has an address, and may have name, municipalities and mapping, or a DCAT catalogue in Turtle, JSON-LD or RDF/XML.`,
  }),
  noAddress: (text: string): Text => ({
    nb: `«${text}» er verken en nettadresse (https://…) eller et kommunenummer.`,
    nn: `«${text}» er verken ei nettadresse (https://…) eller eit kommunenummer.`,
    en: `«${text}» is neither a web address (https://…) nor a municipality number.`,
  }),
  badWhere: (text: string): Text => ({
    nb: `«${text}» er ikke et utvalg: skriv --where felt=verdi med et felt i datasettet.`,
    nn: `«${text}» er ikkje eit utval: skriv --where felt=verdi med eit felt i datasettet.`,
    en: `«${text}» is no selection: write --where field=value with a field of the dataset.`,
  }),
  twiceWhere: (text: string): Text => ({
    nb: `«${text}»: feltet har et utvalg fra før. Gi enten verdier eller et område, og hver ende av området én gang.`,
    nn: `«${text}»: feltet har eit utval frå før. Gi anten verdiar eller eit område, og kvar ende av området éin gong.`,
    en: `«${text}»: the field has a selection already. Give either values or a range, and each end of the range once.`,
  }),
  badValue: (text: string): Text => ({
    nb: `«${text}»: verdien er ikke av feltets form. Skriv den som i datasettet: true, 12.5, 2026-01-31, en kode fra kodelista …`,
    nn: `«${text}»: verdien er ikkje av forma til feltet. Skriv han som i datasettet: true, 12.5, 2026-01-31, ein kode frå kodelista …`,
    en: `«${text}»: the value is not of the field's form. Write it as in the dataset: true, 12.5, 2026-01-31, a code of the list …`,
  }),
  nobodyIn: (path: string, dataset: string): Text => ({
    nb: `${path} nevner ingen som publiserer ${dataset}. I en katalog er det dct:conformsTo som sier hva som følger spesifikasjonen. Andre filer hentes med --from <adresse> og --mapping <fil>.`,
    nn: `${path} nemner ingen som publiserer ${dataset}. I ein katalog er det dct:conformsTo som seier kva som følgjer spesifikasjonen. Andre filer blir henta med --from <adresse> og --mapping <fil>.`,
    en: `${path} names nobody who publishes ${dataset}. In a catalogue dct:conformsTo says what follows the specification. Other files are fetched with --from <address> and --mapping <file>.`,
  }),
  likely: {
    nb: "{count} datasett i katalogen heter det samme, men sier ikke at {count|det|de} følger spesifikasjonen (dct:conformsTo), og er ikke hentet. Er {count|det|noen av dem} det du leter etter, så hent med --from <adresse>, og med --mapping <fil> der fila har en annen form:",
    nn: "{count} datasett i katalogen heiter det same, men seier ikkje at {count|det|dei} følgjer spesifikasjonen (dct:conformsTo), og er ikkje henta. Er {count|det|nokre av dei} det du leitar etter, så hent med --from <adresse>, og med --mapping <fil> der fila har ei anna form:",
    en: "{count} {count|dataset|datasets} of the catalogue {count|has|have} the same name, but {count|does|do} not say that {count|it follows|they follow} the specification (dct:conformsTo), and {count|was|were} not fetched. If {count|it is|any is} what you look for, fetch with --from <address>, and with --mapping <file> where the file has another form:",
  },
  moreLikely: {
    nb: "og {count} til",
    nn: "og {count} til",
    en: "and {count} more",
  },
  rows: {
    nb: "{count} {count|rad|rader}",
    nn: "{count} {count|rad|rader}",
    en: "{count} {count|row|rows}",
  },
  fromFile: { nb: "fra en fil", nn: "frå ei fil", en: "from a file" },
  fromApi: { nb: "fra et API", nn: "frå eit API", en: "from an API" },
  converted: {
    nb: "fra en fil, gjort om med en tilordning",
    nn: "frå ei fil, gjord om med ei tilordning",
    en: "from a file, converted with a mapping",
  },
  needsMapping: {
    nb: "Har fila en annen form enn datasettet? Last den ned, lag en tilordning med samapne map, og hent med --mapping.",
    nn: "Har fila ei anna form enn datasettet? Last ho ned, lag ei tilordning med samapne map, og hent med --mapping.",
    en: "Has the file another form than the dataset? Download it, make a mapping with samapne map, and fetch with --mapping.",
  },
  mappingOfNone: {
    nb: "--mapping gjelder adressene i --from, og der står ingen. I en oversikt har hver som trenger det, sin egen: «mapping».",
    nn: "--mapping gjeld adressene i --from, og der står inga. I ei oversikt har kvar som treng det, si eiga: «mapping».",
    en: "--mapping is for the addresses of --from, and there is none. In a directory each that needs one has its own: “mapping”.",
  },
  otherDataset: (path: string, dataset: string): Text => ({
    nb: `${path} er en tilordning for ${dataset}.`,
    nn: `${path} er ei tilordning for ${dataset}.`,
    en: `${path} is a mapping for ${dataset}.`,
  }),
  refusedRows: {
    nb: "{count} {count|rad|rader} følger ikke spesifikasjonen, og er utelatt",
    nn: "{count} {count|rad|rader} følgjer ikkje spesifikasjonen, og er {count|utelaten|utelatne}",
    en: "{count} {count|row does|rows do} not follow the specification, and {count|was|were} left out",
  },
  leftOut: {
    nb: "Ingenting herfra er tatt med.",
    nn: "Ingenting herifrå er teke med.",
    en: "Nothing from here was taken.",
  },
  row: { nb: "rad", nn: "rad", en: "row" },
  doubled: {
    nb: "{count} {count|rad|rader} har samme nøkkel hos flere, og er tatt med én gang",
    nn: "{count} {count|rad|rader} har same nøkkel hos fleire, og er {count|teken|tekne} med éin gong",
    en: "{count} {count|row has|rows have} the same key at several, and {count|was|were} taken once",
  },
  differing: {
    nb: "{left}: {count} {count|rad|rader} med andre verdier enn hos {taken} er utelatt",
    nn: "{left}: {count} {count|rad|rader} med andre verdiar enn hos {taken} er {count|utelaten|utelatne}",
    en: "{left}: {count} {count|row|rows} with other values than at {taken} {count|was|were} left out",
  },
  contradicting: {
    nb: "{left}: {count} {count|rad|rader} med samme nøkkel som en annen rad der, men andre verdier, er utelatt",
    nn: "{left}: {count} {count|rad|rader} med same nøkkel som ei anna rad der, men andre verdiar, er {count|utelaten|utelatne}",
    en: "{left}: {count} {count|row|rows} with the same key as another row there, but other values, {count|was|were} left out",
  },
  moreDiffering: {
    nb: "{count} {count|rad|rader} til med andre verdier hos andre er utelatt",
    nn: "{count} {count|rad|rader} til med andre verdiar hos andre er {count|utelaten|utelatne}",
    en: "{count} more {count|row|rows} with other values at others {count|was|were} left out",
  },
  ended: {
    nb: "{count} {count|rad|rader} har nummeret til en kommune som er slått sammen eller delt, og står som {count|den|de} er publisert",
    nn: "{count} {count|rad|rader} har nummeret til ein kommune som er slått saman eller delt, og står som {count|ho er publisert|dei er publiserte}",
    en: "{count} {count|row has|rows have} the number of a municipality that has been merged or split, and {count|stands|stand} as published",
  },
  shared: {
    nb: "{count} {count|rad|rader} har en ID som andre bruker om noe annet",
    nn: "{count} {count|rad|rader} har ein ID som andre bruker om noko anna",
    en: "{count} {count|row has|rows have} an id that others use for something else",
  },
  apartBySource: {
    nb: "; --with-source skiller dem",
    nn: "; --with-source skil dei",
    en: "; --with-source tells them apart",
  },
  apartInFile: {
    nb: "; source_publisher skiller dem",
    nn: "; source_publisher skil dei",
    en: "; source_publisher tells them apart",
  },
  written: { nb: "Skrevet", nn: "Skrive", en: "Written" },
  nothing: {
    nb: "Ingen rader kunne hentes, og ingen fil er skrevet.",
    nn: "Ingen rader kunne hentast, og inga fil er skriven.",
    en: "No rows could be fetched, and no file was written.",
  },
} as const;
