import type { Text } from "@samapne/core";

/** The words of the validator page that the report does not have. */
export const words = {
  drop: { nb: "Slipp fila her, eller", nn: "Slepp fila her, eller", en: "Drop the file here, or" },
  choose: { nb: "velg filer", nn: "vel filer", en: "choose files" },
  takes: {
    nb: "CSV, Excel (XLSX), NDJSON, JSON eller Parquet, også pakket (zip, gzip). Flere filer kontrolleres sammen, så henvisninger mellom dem blir sjekket.",
    nn: "CSV, Excel (XLSX), NDJSON, JSON eller Parquet, òg pakka (zip, gzip). Fleire filer blir kontrollerte saman, så tilvisingar mellom dei blir sjekka.",
    en: "CSV, Excel (XLSX), NDJSON, JSON or Parquet, compressed (zip, gzip) as well. Several files are checked together, so that references between them are checked.",
  },
  dataset: { nb: "Datasett", nn: "Datasett", en: "Dataset" },
  recognise: {
    nb: "Kjenn det igjen på overskriftene",
    nn: "Kjenn det att på overskriftene",
    en: "Recognise it from the headings",
  },
  mode: {
    nb: "Hvordan skal fila kontrolleres?",
    nn: "Korleis skal fila kontrollerast?",
    en: "How should the file be checked?",
  },
  strict: { nb: "Slik den står", nn: "Slik ho står", en: "As it stands" },
  import: {
    nb: "Som import: rett det som er trygt, og tell det",
    nn: "Som import: rett det som er trygt, og tel det",
    en: "As an import: repair what is safe, and count it",
  },
  working: { nb: "Kontrollerer …", nn: "Kontrollerer …", en: "Checking …" },
  rowsRead: { nb: "rader lest", nn: "rader lesne", en: "rows read" },
  stop: { nb: "Stopp", nn: "Stopp", en: "Stop" },
  stopped: { nb: "Kontrollen er stoppet.", nn: "Kontrollen er stoppa.", en: "The check was stopped." },
  failed: {
    nb: "Noe gikk galt i kontrollen. Meld gjerne fra om det.",
    nn: "Noko gjekk gale i kontrollen. Meld gjerne frå om det.",
    en: "Something went wrong in the validator. Please report it.",
  },
  causes: { nb: "Hva som ble funnet", nn: "Kva som vart funne", en: "What was found" },
  columns: {
    nb: "Hvor i fila: funn per kolonne",
    nn: "Kvar i fila: funn per kolonne",
    en: "Where in the file: findings by column",
  },
  more: { nb: "Mer om denne meldingen", nn: "Meir om denne meldinga", en: "More about this message" },
  save: { nb: "Last ned rapporten", nn: "Last ned rapporten", en: "Download the report" },
  saveText: { nb: "som tekst", nn: "som tekst", en: "as text" },
  saveJson: { nb: "som JSON", nn: "som JSON", en: "as JSON" },
  headings: { nb: "Rett overskriftene", nn: "Rett overskriftene", en: "Correct the headings" },
  headingsText: {
    nb: "Velg hvilket felt hver kolonne er. Fila din endres ikke; bare kontrollen bruker valget.",
    nn: "Vel kva felt kvar kolonne er. Fila di blir ikkje endra; berre kontrollen bruker valet.",
    en: "Choose which field each column is. Your file is not changed; only the check uses your choice.",
  },
  noField: {
    nb: "ingen: ikke del av datasettet",
    nn: "ingen: ikkje del av datasettet",
    en: "none: not part of the dataset",
  },
  column: { nb: "Kolonne", nn: "Kolonne", en: "Column" },
  again: { nb: "Kontroller på nytt", nn: "Kontroller på nytt", en: "Check again" },
  local: {
    nb: "Kontrollert på denne maskinen. Ingenting er sendt.",
    nn: "Kontrollert på denne maskina. Ingenting er sendt.",
    en: "Checked on this machine. Nothing was sent.",
  },
} as const satisfies Readonly<Record<string, Text>>;
