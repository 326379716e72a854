import {
  type AnyRow,
  type Dataset,
  type Form,
  formats,
  hasPosition,
  instantToMillis,
  type Text,
} from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { isObject, parse } from "../../evidence/pages.ts";
import { partKnown } from "../../evidence/row-keeper.ts";
import { type ReadParquet, readParquet } from "../../evidence/read-parquet.ts";
import { differenceOf, isSame, isSameOrder, rowTexts } from "../../evidence/rows.ts";
import type { Known, Table } from "../../evidence/table.ts";
import { type Exchange, textOf } from "../../http/exchange.ts";
import type { Note } from "../../note.ts";
import { phrases, reasons } from "../../words/phrases.ts";
import { said } from "../../words/said.ts";
import { isOneOrder } from "../filters/asked.ts";
import { expectType, isUtf8 } from "../answers/forms.ts";
import { isOfOtherType } from "../rows/values.ts";
import { noLastBreak } from "./csv.ts";

const lineBreak = 0x0a;

type FormatName = "ndjson" | "parquet" | "geojson";

/** All rows in a format; undefined, with the reason noted, where they are not offered. Files other than CSV are optional. */
async function wholeAs(
  format: FormatName,
  { form, all, ask, operations }: Table,
  { within }: Known,
  note: Note,
) {
  const file = operations.files.find(({ path }) => path.endsWith(`.${formats[format].extension}`));
  if (form === "static" && file === undefined) return note.without(reasons.notOffered);
  const mayCut = true;
  const exchange =
    form === "api"
      ? await all([...within, ["format", format]], { mayCut })
      : await ask(file?.path ?? "", { mayCut });
  if (exchange.status === 200) return exchange;
  if (form === "static" && exchange.status === 404) return note.without(reasons.notOffered);
  if ([400, 404, 406, 501].includes(exchange.status)) return note.missing(notThis);
  return note.fault(exchange, phrases.status(exchange.status, 200));
}

const notThis = {
  nb: "Formatet tilbys ikke.",
  nn: "Formatet blir ikkje tilbode.",
  en: "The format is not offered.",
};

type Rows = Pick<ReadParquet, "rows"> & Partial<ReadParquet>;
type Read = (exchange: Exchange, dataset: Dataset) => Promise<Rows | undefined>;

/** A check that the rows of a format can be read, and are those of the CSV. */
function sameRows(format: FormatName, title: DatasetCheck["title"], read: Read): DatasetCheck {
  return {
    id: `forms.${format}`,
    about: "dataset",
    level: 3,
    forms: format === "geojson" ? ["api"] : ["api", "static"],
    title,
    run: async (table, note) => {
      const { dataset, operations } = table;
      if (format === "geojson" && !hasPosition(dataset)) return note.without(reasons.noSuchField);
      const whole = await table.whole();
      let { known } = whole;
      // A file has no filters; a large one is not read once more in every form.
      if (whole.cut && (table.form === "static" || known.rows.length === 0))
        return note.cannot(reasons.tooLarge);
      let exchange = await wholeAs(format, table, known, note);
      if (exchange?.cut === true && !whole.cut && table.form === "api") {
        // Names of fields in each row make more of the same rows than CSV does: then a part of them must do.
        known = partKnown(dataset, operations, whole.rows);
        if (known.rows.length > 0) exchange = await wholeAs(format, table, known, note);
      }
      if (exchange === undefined) return;
      if (exchange.cut) return note.cannot(reasons.tooLarge);
      if (isTyped(table.form)) expectType(exchange, formats[format].mediaType, note);
      if (format === "geojson" && namesSystem(exchange)) note.fault(exchange, otherSystem);
      if (format === "ndjson" && exchange.bytes.length > 0 && exchange.bytes.at(-1) !== lineBreak)
        note.fault(exchange, noLastBreak);
      const made = await read(exchange, dataset);
      if (made === undefined) return note.fault(exchange, unreadable);
      const { rows, asText = [] } = made;
      if (asText.length > 0) note.fault(exchange, textColumns(asText));
      if (format !== "parquet" && rows.some((row) => hasOtherTypes(row, dataset)))
        return note.fault(exchange, otherTypes);
      const comparable = format === "parquet" ? asMoments(dataset) : (row: AnyRow) => row;
      const [expected, found] = [known.rows, rows].map((all) => rowTexts(dataset, all.map(comparable)));
      const difference = differenceOf(expected ?? [], found ?? []);
      if (isSame(difference)) {
        const isOther = !isSameOrder(dataset, known.rows, rows);
        if (isOther && table.form === "api" && (await isOneOrder(table)))
          note.fault(exchange, phrases.otherOrder());
        return note.saw(Math.max(1, rows.length));
      }
      const { lost, added, changed } = difference;
      note.fault(exchange, phrases.otherRows(lost.length + added.length + changed.length));
    },
  };
}

/** Plain web servers know few types. */
function isTyped(form: Form): boolean {
  return form === "api";
}

const unreadable = {
  nb: "Radene kan ikke leses.",
  nn: "Radene kan ikkje lesast.",
  en: "The rows cannot be read.",
};

function hasOtherTypes(row: AnyRow, { fields }: Dataset): boolean {
  return Object.entries(row).some(([name, value]) => {
    const field = fields[name];
    return field === undefined || isOfOtherType(value, field);
  });
}

const otherTypes = {
  nb: "Rader har felt datasettet ikke har, eller verdier av en annen JSON-type.",
  nn: "Rader har felt datasettet ikkje har, eller verdiar av ein annan JSON-type.",
  en: "Rows have fields the dataset does not have, or values of another JSON type.",
};

function textColumns(names: readonly string[]): Text {
  return said(
    {
      nb: "{count|Kolonnen|Kolonnene} {names} er tekst i Parquet, og skal være tall, ja/nei-verdier eller lister.",
      nn: "{count|Kolonnen|Kolonnane} {names} er tekst i Parquet, og skal vere tal, ja/nei-verdiar eller lister.",
      en: "The {count|column|columns} {names} {count|is|are} text in Parquet, and must be numbers, true and false, or lists.",
    },
    { count: names.length, names: names.join(", ") },
  );
}

/** Parquet keeps a moment, and not how many decimals its seconds were written with. */
function asMoments({ fields }: Dataset): (row: AnyRow) => AnyRow {
  const names = Object.keys(fields).filter((name) => fields[name]?.kind === "instant");
  const moment = (value: unknown): unknown =>
    typeof value === "string" ? (instantToMillis(value) ?? value) : value;
  return (row) => ({ ...row, ...Object.fromEntries(names.map((name) => [name, moment(row[name])])) });
}

/** One row a line, each an object. */
export const ndjson: DatasetCheck = sameRows(
  "ndjson",
  {
    nb: "NDJSON har de samme radene som CSV, én per linje",
    nn: "NDJSON har dei same radene som CSV, éi per linje",
    en: "NDJSON has the same rows as CSV, one a line",
  },
  async (exchange) => {
    if (!isUtf8(exchange.bytes)) return undefined;
    const lines = textOf(exchange).split("\n");
    if (lines.at(-1) === "") lines.pop();
    return asRows(objectsIn(lines.map(parse)));
  },
);

/** Parquet, read as `validate` reads it. */
export const parquet: DatasetCheck = sameRows(
  "parquet",
  {
    nb: "Parquet har de samme radene som CSV",
    nn: "Parquet har dei same radene som CSV",
    en: "Parquet has the same rows as CSV",
  },
  ({ bytes }, dataset) => readParquet(bytes, dataset),
);

/** Features whose positions are those of the rows (RFC 7946). */
export const geojson: DatasetCheck = sameRows(
  "geojson",
  {
    nb: "GeoJSON har de samme radene som CSV, på stedene sine",
    nn: "GeoJSON har dei same radene som CSV, på stadene sine",
    en: "GeoJSON has the same rows as CSV, in their places",
  },
  async (exchange) => {
    const collection = parse(textOf(exchange));
    if (!isObject(collection) || collection["type"] !== "FeatureCollection") return undefined;
    const { features } = collection;
    const all = Array.isArray(features) ? objectsIn(features) : undefined;
    if (all?.every(isInPlace) !== true) return undefined;
    return asRows(objectsIn(all.map(({ properties }) => properties)));
  },
);

/** Does it name a system of coordinates? There is one only (RFC 7946, section 4). */
function namesSystem(exchange: Exchange): boolean {
  const collection = parse(textOf(exchange));
  return isObject(collection) && collection["crs"] !== undefined;
}

const otherSystem = {
  nb: "«crs» sier et koordinatsystem. GeoJSON har bare WGS 84, og programmer plasserer ellers punktene feil.",
  nn: "«crs» seier eit koordinatsystem. GeoJSON har berre WGS 84, og program plasserer elles punkta feil.",
  en: "“crs” names a system of coordinates. GeoJSON has WGS 84 only, and programs otherwise put the points in the wrong places.",
};

function isInPlace({ type, geometry, properties }: AnyRow): boolean {
  if (type !== "Feature" || !isObject(properties)) return false;
  const { longitude, latitude } = properties;
  if (longitude === undefined || latitude === undefined) return geometry === null;
  const coordinates = isObject(geometry) ? geometry["coordinates"] : undefined;
  if (!isObject(geometry) || geometry["type"] !== "Point") return false;
  return Array.isArray(coordinates) && coordinates[0] === longitude && coordinates[1] === latitude;
}

function asRows(rows: readonly AnyRow[] | undefined): Rows | undefined {
  return rows === undefined ? undefined : { rows };
}

function objectsIn(values: readonly unknown[]): readonly AnyRow[] | undefined {
  return values.every(isObject) ? values : undefined;
}
