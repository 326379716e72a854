import type { Text } from "@samapne/core";
import { ReadError } from "../read-error.ts";

interface Signature {
  readonly starts: readonly number[];
  readonly what: Text;
}

const workbook: Text = {
  nb: "en arbeidsbok fra Excel eller et annet regneark, eller en zip-fil",
  nn: "ei arbeidsbok frå Excel eller eit anna rekneark, eller ei zip-fil",
  en: "a workbook from Excel or another spreadsheet, or a zip file",
};

const signatures: readonly Signature[] = [
  { starts: [0x50, 0x4b, 0x03, 0x04], what: workbook },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], what: workbook },
  { starts: [0x25, 0x50, 0x44, 0x46], what: { nb: "en PDF-fil", nn: "ei PDF-fil", en: "a PDF file" } },
  {
    starts: [0x50, 0x41, 0x52, 0x31],
    what: { nb: "en Parquet-fil", nn: "ei Parquet-fil", en: "a Parquet file" },
  },
  {
    starts: [0x1f, 0x8b],
    what: { nb: "en pakket fil (gzip)", nn: "ei pakka fil (gzip)", en: "a packed file (gzip)" },
  },
];

const somethingElse: Text = {
  nb: "noe annet enn tekst",
  nn: "noko anna enn tekst",
  en: "something other than text",
};

/** Throws a `ReadError` when the bytes are nothing, or surely not text. */
export function requireTextBytes(sample: Uint8Array): void {
  if (sample.length === 0) throw emptyFile();
  const signature = signatures.find(({ starts }) => starts.every((byte, index) => sample[index] === byte));
  if (signature) throw new ReadError("file.not_text", notText(signature.what));
}

/** Throws a `ReadError` when decoded text is full of control characters, or blank. */
export function requireText(sample: string): void {
  if (sample.trim() === "") throw emptyFile();
  const control = sample.match(/(?!\s)[\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (control * 50 > sample.length) throw new ReadError("file.not_text", notText(somethingElse));
}

/** A file without a single row or heading. */
export function emptyFile(): ReadError {
  return new ReadError("file.empty", empty);
}

const empty: Text = {
  nb: "Fila er tom. Eksporter på nytt, og se etter at eksporten faktisk gir rader.",
  nn: "Fila er tom. Eksporter på nytt, og sjå etter at eksporten faktisk gir rader.",
  en: "The file is empty. Export again, and see that the export really gives rows.",
};

function notText({ nb, nn, en }: Text): Text {
  return {
    nb: `Fila er ${nb}, ikke en CSV-fil. Lagre tabellen som «CSV UTF-8» og prøv igjen.`,
    nn: `Fila er ${nn}, ikkje ei CSV-fil. Lagre tabellen som «CSV UTF-8» og prøv igjen.`,
    en: `The file is ${en}, not a CSV file. Save the table as «CSV UTF-8» and try again.`,
  };
}
