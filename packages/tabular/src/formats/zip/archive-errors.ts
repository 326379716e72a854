import { ReadError } from "../../read-error.ts";

/** An archive, or a workbook that is one, which cannot be opened or read to its end. */
export function damagedArchive(): ReadError {
  return new ReadError("file.damaged", {
    nb: "Fila er skadet eller kuttet: den er en zip-fil eller et regneark, men kan ikke pakkes ut. Hent eller lagre den på nytt.",
    nn: "Fila er skadd eller kutta: ho er ei zip-fil eller eit rekneark, men kan ikkje pakkast ut. Hent eller lagre ho på nytt.",
    en: "The file is damaged or cut short: it is a zip file or a workbook but cannot be unpacked. Fetch or save it again.",
  });
}

/** A part of an archive that is packed in a way which the platform does not unpack. */
export function packedOtherwise(): ReadError {
  return new ReadError("file.packed_otherwise", {
    nb: "Zip-fila er pakket på en måte som ikke kan leses her (ikke «deflate»). Pakk den ut, eller pakk den på nytt som vanlig zip.",
    nn: "Zip-fila er pakka på ein måte som ikkje kan lesast her (ikkje «deflate»). Pakk ho ut, eller pakk ho på nytt som vanleg zip.",
    en: "The zip file is packed in a way that cannot be read here (not “deflate”). Unpack it, or pack it again as an ordinary zip file.",
  });
}

/** A file locked with a password. */
export function encryptedFile(): ReadError {
  return new ReadError("file.encrypted", {
    nb: "Fila er låst med passord. Åpne den, fjern passordet og lagre en kopi.",
    nn: "Fila er låst med passord. Opne ho, fjern passordet og lagre ein kopi.",
    en: "The file is locked with a password. Open it, remove the password and save a copy.",
  });
}

/** An archive with more files than anybody delivers. */
export function tooManyParts(): ReadError {
  return new ReadError("file.too_many_parts", {
    nb: "Zip-fila har mer enn 10 000 filer. Legg bare tabellene som skal kontrolleres, i den.",
    nn: "Zip-fila har meir enn 10 000 filer. Legg berre tabellane som skal kontrollerast, i ho.",
    en: "The zip file holds more than 10,000 files. Put only the tables to be checked in it.",
  });
}

/** An archive inside an archive. */
export function nestedArchive(): ReadError {
  return new ReadError("file.nested_archive", {
    nb: "Fila er en zip-fil inne i en annen pakket fil. Pakk ut den ytterste og prøv igjen.",
    nn: "Fila er ei zip-fil inni ei anna pakka fil. Pakk ut den ytste og prøv igjen.",
    en: "The file is a zip file inside another packed file. Unpack the outer one and try again.",
  });
}

/** An archive without files. */
export function emptyArchive(): ReadError {
  return new ReadError("file.empty", {
    nb: "Zip-fila har ingen filer. Legg tabellene som skal kontrolleres, i den.",
    nn: "Zip-fila har ingen filer. Legg tabellane som skal kontrollerast, i ho.",
    en: "The zip file holds no files. Put the tables to be checked in it.",
  });
}
