import { gunzipSync } from "node:zlib";
import type { DatasetCheck } from "../../check.ts";
import { digestOf } from "../../certificate/digest.ts";
import { isObject, jsonOf } from "../../evidence/pages.ts";
import { phrases, reasons } from "../../words/phrases.ts";

const ofSite = { about: "dataset", level: 1, forms: ["static"] } as const;

/** The CSV file once more, packed. */
export const packedFile: DatasetCheck = {
  ...ofSite,
  id: "forms.packed_file",
  title: {
    nb: "Den pakkede CSV-fila er den samme",
    nn: "Den pakka CSV-fila er den same",
    en: "The packed CSV file is the same",
  },
  run: async ({ ask, all, operations }, note) => {
    const file = operations.files.find(({ path }) => path.endsWith(".csv.gz"));
    const plain = await all([], { mayCut: true });
    if (plain.cut) return note.without(reasons.tooLarge);
    const exchange = await ask(file?.path ?? "");
    if (exchange.status === 404) return note.without(reasons.notOffered);
    if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 200));
    // A web server may say of the file that it is the CSV, packed on the way; then it has been unpacked already.
    const bytes = unpackedOf(exchange.bytes, plain.bytes.length);
    if (bytes !== undefined && digestOf(bytes) === digestOf(plain.bytes)) note.saw();
    else note.fault(exchange, otherFile);
  },
};

function unpackedOf(bytes: Uint8Array, size: number): Uint8Array | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: size + 1 });
  } catch {
    return undefined;
  }
}

const otherFile = {
  nb: "Fila er ikke den samme som CSV-fila, pakket.",
  nn: "Fila er ikkje den same som CSV-fila, pakka.",
  en: "The file is not the CSV file, packed.",
};

/** What the data package says of the file (Data Package, Frictionless). */
export const packageTells: DatasetCheck = {
  ...ofSite,
  id: "forms.data_package",
  title: {
    nb: "datapackage.json har fila, og feltene, størrelse, sjekksum og antall rader stemmer",
    nn: "datapackage.json har fila, og felta, storleik, sjekksum og talet på rader stemmer",
    en: "datapackage.json has the file, and its fields, size, digest and number of rows are right",
  },
  run: async ({ ask, operations, whole, dataset }, note) => {
    const exchange = await ask("/datapackage.json");
    if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 200));
    const described = jsonOf(exchange);
    const resources =
      isObject(described) && Array.isArray(described["resources"]) ? described["resources"] : [];
    const path = operations.files[0]?.path.slice(1);
    const own = resources.filter(isObject).find((one) => one["path"] === path || one["name"] === dataset.id);
    if (own === undefined) return note.fault(exchange, phrases.noMember(dataset.id));
    const names = fieldsIn(own["schema"]);
    if (names !== undefined && names.join("\n") !== Object.keys(dataset.fields).join("\n"))
      note.fault(exchange, phrases.noMember("schema.fields"));
    const { all } = await whole();
    if (all === undefined) return note.saw();
    const facts = [
      ["bytes", all.bytes],
      ["hash", `sha256:${all.sha256}`],
      ["rows", all.rows],
    ] as const;
    for (const [name, value] of facts)
      if (own[name] === undefined || own[name] === value) note.saw();
      else note.fault(exchange, phrases.noMember(name));
  },
};

/** The names of the fields of a Table Schema; undefined where it stands elsewhere, and is told by its address. */
function fieldsIn(schema: unknown): readonly string[] | undefined {
  const fields = isObject(schema) ? schema["fields"] : undefined;
  return Array.isArray(fields)
    ? fields.map((field: unknown) => (isObject(field) ? String(field["name"]) : ""))
    : undefined;
}
