import type { Input } from "../../input.ts";
import type { Archive, ArchivePart } from "./archive.ts";

const tableEnding = /\.(?:csv|tsv|txt|ndjson|jsonl|json|xlsx|xlsm|ods|parquet|gz)$/i;
/** What describes tables, and is none. */
const metadata = /(?:^|\/)(?:datapackage|csv-metadata|dataset|schema|readme)[^/]*\.(?:json|txt)$/i;
/** What operating systems put beside people's files. */
const litter = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/** The files in an archive that may be tables, told by their endings; all of them when no ending tells. */
export function tableParts(name: string, { parts }: Archive): readonly Input[] {
  const files = parts.filter((part) => !part.isFolder && !litter.test(part.name));
  const likely = files.filter((part) => tableEnding.test(part.name) && !metadata.test(part.name));
  return (likely.length > 0 ? likely : files).map((part) => inputOf(name, part));
}

function inputOf(archive: string, part: ArchivePart): Input {
  return { name: `${archive}/${part.name}`, open: () => part.open() };
}
