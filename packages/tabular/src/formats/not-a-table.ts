import type { Text } from "@samapne/core";
import type { Input } from "../input.ts";
import { ReadError } from "../read-error.ts";
import { isCompoundFile, startsWith } from "./magic.ts";
import { mapInArchive, mapInMarkup, otherMap } from "./other-maps.ts";
import { randomAccess } from "./random-access.ts";
import type { Archive } from "./zip/archive.ts";
import { encryptedFile } from "./zip/archive-errors.ts";
import { mayBeTable } from "./zip/table-parts.ts";

interface Signature {
  readonly starts: readonly number[];
  readonly what: Text;
  /** Where the signs stand, when not at the beginning. */
  readonly at?: number;
}

const utf32: Text = { nb: "tekst i UTF-32", nn: "tekst i UTF-32", en: "text in UTF-32" };

const signatures: readonly Signature[] = [
  { starts: [0x25, 0x50, 0x44, 0x46], what: { nb: "en PDF-fil", nn: "ei PDF-fil", en: "a PDF file" } },
  { starts: [0x89, 0x50, 0x4e, 0x47], what: { nb: "et bilde", nn: "eit bilete", en: "a picture" } },
  { starts: [0xff, 0xd8, 0xff], what: { nb: "et bilde", nn: "eit bilete", en: "a picture" } },
  ...packed("7z", [0x37, 0x7a, 0xbc, 0xaf]),
  ...packed("RAR", [0x52, 0x61, 0x72, 0x21]),
  ...packed("zstd", [0x28, 0xb5, 0x2f, 0xfd]),
  ...packed("bzip2", [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], 4),
  ...packed("xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a]),
  ...packed("lz4", [0x04, 0x22, 0x4d, 0x18]),
  ...packed("tar", [0x00, 0x75, 0x73, 0x74, 0x61, 0x72], 256),
  ...dataOf("Arrow", [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]),
  ...dataOf("Avro", [0x4f, 0x62, 0x6a, 0x01]),
  ...dataOf("SPSS", [0x24, 0x46, 0x4c, 0x32, 0x40]),
  ...dataOf("HDF5", [0x89, 0x48, 0x44, 0x46]),
  ...dataOf("Access", [0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6e, 0x64, 0x61, 0x72, 0x64, 0x20]),
  { starts: [0xff, 0xfe, 0x00, 0x00], what: utf32 },
  { starts: [0x00, 0x00, 0xfe, 0xff], what: utf32 },
  {
    starts: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20],
    what: { nb: "en SQLite-database", nn: "ein SQLite-database", en: "an SQLite database" },
  },
];

/** Of a program that packs. */
function packed(name: string, starts: readonly number[], at = 0): readonly Signature[] {
  const what = {
    nb: `en pakket fil (${name})`,
    nn: `ei pakka fil (${name})`,
    en: `a packed file (${name})`,
  };
  return [{ starts, what, at }];
}

/** Of a program that keeps data. */
function dataOf(name: string, starts: readonly number[]): readonly Signature[] {
  return [
    { starts, what: { nb: `en datafil (${name})`, nn: `ei datafil (${name})`, en: `a data file (${name})` } },
  ];
}

const somethingElse: Text = {
  nb: "noe annet enn tekst",
  nn: "noko anna enn tekst",
  en: "something other than text",
};

/** Throws a `ReadError` when the bytes are nothing, or surely of a kind that holds no table we read. */
export async function requireTable(start: Uint8Array, input: Input): Promise<void> {
  if (start.length === 0) throw emptyFile();
  if (isCompoundFile(start)) throw await compoundFile(input);
  const map = otherMap(start);
  if (map) throw map;
  const signature = signatures.find(({ starts, at = 0 }) => startsWith(start.subarray(at), starts));
  if (signature) throw notATable(signature.what);
}

/** So many control characters may be stray ones, in a file however short. */
const strayControl = 20;

/** Throws a `ReadError` when decoded text is full of control characters, is blank, or is markup. */
export function requireText(sample: string): void {
  if (sample.trim() === "") throw emptyFile();
  const control = sample.match(/(?!\s)[\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (control > strayControl && control * 50 > sample.length) throw notATable(somethingElse);
  const map = mapInMarkup(sample);
  if (map) throw map;
  const begun = beginnings.find(({ starts }) => sample.trimStart().toLowerCase().startsWith(starts));
  if (begun) throw notATable(begun.what);
  const markup = /^\s*<(?:(!doctype html|html|table|head|body|meta)\b|[?!a-z][^<>]*>(?!["']?[;,\t|]))/i.exec(
    sample,
  );
  if (!markup) return;
  const isFlat = /<office:document[\s>]/.test(sample);
  throw notATable(isFlat ? flatDocument : markup[1] === undefined ? xml : html);
}

const pcAxis: Text = {
  nb: "en PC-Axis-fil (.px)",
  nn: "ei PC-Axis-fil (.px)",
  en: "a PC-Axis file (.px)",
};
const pointer: Text = {
  nb: "bare en peker til en fil som ligger et annet sted (Git LFS)",
  nn: "berre ein peikar til ei fil som ligg ein annan stad (Git LFS)",
  en: "only a pointer to a file that lies elsewhere (Git LFS)",
};

/** How texts of other programs begin, in small letters. */
const beginnings: readonly { readonly starts: string; readonly what: Text }[] = [
  {
    starts: "begin:vcalendar",
    what: { nb: "en kalender (iCalendar)", nn: "ein kalender (iCalendar)", en: "a calendar (iCalendar)" },
  },
  {
    starts: "begin:vcard",
    what: { nb: "et visittkort", nn: "eit visittkort", en: "a visiting card (vCard)" },
  },
  ...['charset="', 'axis-version="'].map((starts) => ({ starts, what: pcAxis })),
  { starts: "version https://git-lfs.", what: pointer },
  ...["id;pwxl;", "id;pcalcooo"].map((starts) => ({ starts, what: sheetAsText("SYLK") })),
  ...["table\n0,1\n", "table\r\n0,1\r\n"].map((starts) => ({ starts, what: sheetAsText("DIF") })),
  { starts: "{\\rtf", what: { nb: "et dokument (RTF)", nn: "eit dokument (RTF)", en: "a document (RTF)" } },
];

/** What programs wrote sheets as before there were others that all could read. */
function sheetAsText(name: string): Text {
  return { nb: `et regneark i ${name}`, nn: `eit rekneark i ${name}`, en: `a sheet in ${name}` };
}

const html: Text = { nb: "en nettside (HTML)", nn: "ei nettside (HTML)", en: "a web page (HTML)" };
const flatDocument: Text = {
  nb: "et flatt OpenDocument-regneark (.fods; lagre det som .ods eller .xlsx)",
  nn: "eit flatt OpenDocument-rekneark (.fods; lagre det som .ods eller .xlsx)",
  en: "a flat OpenDocument sheet (.fods; save it as .ods or .xlsx)",
};
const xml: Text = { nb: "XML", nn: "XML", en: "XML" };

/** Throws a `ReadError` when an archive is a document of an office program, or a map, that we do not read. */
export function requireTables({ parts }: Archive): void {
  const has = (pattern: RegExp) => parts.some(({ name }) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/i)) throw notATable(binaryWorkbook);
  if (has(/^word\/document\.xml$/i) || has(/^ppt\/presentation\.xml$/i) || has(/^Index\/Document\.iwa$/i))
    throw otherDocument();
  const names = parts.map(({ name }) => name);
  const map = names.some(mayBeTable) ? undefined : mapInArchive(names);
  if (map) throw map;
}

const binaryWorkbook: Text = {
  nb: "en binær Excel-arbeidsbok (.xlsb)",
  nn: "ei binær Excel-arbeidsbok (.xlsb)",
  en: "a binary Excel workbook (.xlsb)",
};

const document: Text = {
  nb: "et dokument, ikke et regneark",
  nn: "eit dokument, ikkje eit rekneark",
  en: "a document, not a workbook",
};

/** A document of an office program that is no workbook. */
export function otherDocument(): ReadError {
  return notATable(document);
}

/** A workbook of Excel before 2007, or one locked with a password: told by the names in its first directory sector. */
async function compoundFile(input: Input): Promise<ReadError> {
  const source = await randomAccess(input);
  const size = await source.size();
  const header = await source.read(0, Math.min(512, size));
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const sectorSize = header.length < 52 ? 512 : 1 << Math.min(12, view.getUint16(30, true));
  const at = header.length < 52 ? size : (view.getUint32(48, true) + 1) * sectorSize;
  const directory = await source.read(Math.min(at, size), Math.min(at + sectorSize, size));
  const names = new TextDecoder("utf-16le").decode(directory);
  return names.includes("EncryptedPackage")
    ? encryptedFile()
    : new ReadError("file.old_workbook", oldWorkbook);
}

const oldWorkbook: Text = {
  nb: "Fila er fra et eldre Office-program (.xls). Åpne den i Excel eller LibreOffice, lagre som .xlsx eller «CSV UTF-8», og prøv igjen.",
  nn: "Fila er frå eit eldre Office-program (.xls). Opne ho i Excel eller LibreOffice, lagre som .xlsx eller «CSV UTF-8», og prøv igjen.",
  en: "The file comes from an older Office program (.xls). Open it in Excel or LibreOffice, save as .xlsx or «CSV UTF-8», and try again.",
};

/** A file without a single row or heading. */
export function emptyFile(): ReadError {
  return new ReadError("file.empty", empty);
}

const empty: Text = {
  nb: "Fila er tom. Eksporter på nytt, og se etter at eksporten faktisk gir rader.",
  nn: "Fila er tom. Eksporter på nytt, og sjå etter at eksporten faktisk gir rader.",
  en: "The file is empty. Export again, and see that the export really gives rows.",
};

/** A workbook in which no sheet has a row of headings. */
export function noTable(): ReadError {
  return new ReadError("file.no_headings", {
    nb: "Fant ingen rad med overskrifter i arbeidsboka. Første rad i arket skal ha navnene på kolonnene.",
    nn: "Fann inga rad med overskrifter i arbeidsboka. Første rad i arket skal ha namna på kolonnane.",
    en: "Found no row of headings in the workbook. The first row of the sheet should hold the names of the columns.",
  });
}

function notATable({ nb, nn, en }: Text): ReadError {
  return new ReadError("file.not_text", {
    nb: `Fila er ${nb}, og ikke en tabell som kan leses. Lagre tabellen som «CSV UTF-8» eller Excel-arbeidsbok (.xlsx) og prøv igjen.`,
    nn: `Fila er ${nn}, og ikkje ein tabell som kan lesast. Lagre tabellen som «CSV UTF-8» eller Excel-arbeidsbok (.xlsx) og prøv igjen.`,
    en: `The file is ${en}, and not a table that can be read. Save the table as «CSV UTF-8» or as an Excel workbook (.xlsx) and try again.`,
  });
}
