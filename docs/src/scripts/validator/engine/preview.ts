import type { AnyRow, Dataset } from "@samapne/core";
import { type Mapping, openConversion } from "@samapne/mapping";
import { inputOf } from "../input.ts";
import type { Mapped } from "../messages.ts";
import { clock } from "./clock.ts";

const mostRows = 5;

/** The first rows a mapping makes of a file, without the columns that are empty in all of them. Reads no more of the file than it takes. */
export async function previewOf({
  file,
  mapping,
  dataset,
  now,
}: {
  readonly file: File;
  readonly mapping: Mapping;
  readonly dataset: Dataset;
  readonly now: string;
}): Promise<NonNullable<Mapped["preview"]>> {
  const { rows } = await openConversion({
    input: inputOf(file, file.name),
    mapping,
    dataset,
    now: clock(now),
  });
  const first: AnyRow[] = [];
  for await (const batch of rows) {
    first.push(...batch.slice(0, mostRows - first.length));
    if (first.length >= mostRows) break;
  }
  const columns = Object.keys(dataset.fields).filter((name) => first.some((row) => row[name] !== undefined));
  return { columns, rows: first.map((row) => columns.map((name) => shown(row[name]))) };
}

function shown(value: AnyRow[string]): string {
  if (Array.isArray(value)) return value.join(", ");
  return value === undefined || value === null ? "" : JSON.stringify(value).replace(/^"|"$/g, "");
}
