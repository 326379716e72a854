import { pieces } from "../files/folder.ts";
import { packedPieces } from "../http/gzip.ts";
import { parquetPieces } from "../rows/parquet-rows.ts";
import { rowForm, type RowFormat } from "../rows/row-form.ts";
import { bodyInPieces } from "../rows/whole-body.ts";
import type { Version } from "../store/version.ts";
import type { DataForm } from "./site-paths.ts";

const everything = { where: { kind: "all", of: [] }, order: [] } as const;
const never = new AbortController().signal;
/** Packed once and fetched often, so as small as it gets. */
const smallest = 9;

type Bytes = AsyncGenerator<Uint8Array, void, undefined>;

const table: Readonly<Record<DataForm, (version: Version) => Bytes>> = {
  csv: (version) => rowsAs("csv", version),
  "csv.gz": (version) => packedPieces(rowsAs("csv", version), smallest),
  ndjson: (version) => rowsAs("ndjson", version),
  parquet: (version) => {
    const { dataset, parquet } = version;
    if (parquet !== undefined) return pieces(parquet, 0, parquet.size);
    const fields = new Set(Object.keys(dataset.fields));
    return parquetPieces(dataset, fields, version.stream(everything, never));
  },
};

/** All rows of a version as the bytes of a file. */
export function dataFile(form: DataForm, version: Version): Bytes {
  return table[form](version);
}

function rowsAs(format: RowFormat, version: Version): Bytes {
  const { dataset } = version;
  const wish = {
    fields: new Set(Object.keys(dataset.fields)),
    dialect: "canonical",
    language: "nb",
  } as const;
  return bodyInPieces(rowForm(format, dataset, wish), version.stream(everything, never));
}
