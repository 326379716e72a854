import type { Input } from "../../input.ts";
import type { Archive, ArchivePart } from "./archive.ts";

const tableEnding = /\.(?:csv|tsv|txt|ndjson|jsonl|json|geojson|xlsx|xlsm|xls|ods|parquet|gz)$/i;
/** What describes tables, and is none. */
const metadata = /(?:^|\/)(?:datapackage|csv-metadata|dataset|schema|readme)[^/]*\.(?:json|txt)$/i;
/** What operating systems put beside people's files. */
const litter = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/** Does the ending of a name say that it may be a table? */
export function mayBeTable(name: string): boolean {
  return tableEnding.test(name) && !metadata.test(name);
}

/** The files in an archive that may be tables, told by their endings; all of them when no ending tells. */
export function tableParts(input: Input, { parts }: Archive): readonly Input[] {
  const files = parts.filter((part) => !part.isFolder && !litter.test(part.name));
  const likely = files.filter(({ name }) => mayBeTable(name));
  return (likely.length > 0 ? likely : files).map((part) => inputOf(input, part));
}

function inputOf(archive: Input, part: ArchivePart): Input {
  return { name: partName(archive, part), packedIn: archive, open: () => part.open() };
}

/** What a file in an archive is called. */
export function partName(archive: Input, { name }: ArchivePart): string {
  return `${archive.name}/${name}`;
}
