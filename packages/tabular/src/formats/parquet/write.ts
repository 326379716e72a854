import { type AnyRow, type Field, found, inLanguage, showingOf, type Text } from "@samapne/core";
import { WriteError } from "../../write-error.ts";
import type { Format } from "../format.ts";
import { type NewColumn, startParquet } from "./hyparquet-writer.ts";
import { storedAs } from "./stored.ts";

/** Rows that are gathered before they are written as a row group. */
const rowsInGroup = 50_000;

/**
 * Writes a Parquet file, row group by row group: decimals exact, dates as dates, instants as points in time in UTC,
 * lists as lists. Throws a `WriteError` at a value that its column has no place for.
 */
export const writeParquet: Format["write"] = async function* (rows, { fields }) {
  const columns = Object.entries(fields).map(([name, field]) => {
    return { name, field, stored: storedAs(field) };
  });
  const output = startParquet(columns);
  let group = columns.map((): unknown[] => []);
  let count = 0;
  for await (const batch of rows)
    for (const row of batch) {
      count += 1;
      for (const [index, column] of columns.entries()) group[index]?.push(storedValue(row, column, count));
      if (count % rowsInGroup !== 0) continue;
      yield output.group(group);
      group = columns.map(() => []);
    }
  if (count % rowsInGroup !== 0) yield output.group(group);
  yield output.end();
};

interface FieldColumn extends NewColumn {
  readonly field: Field;
}

function storedValue(row: AnyRow, { name, stored, field }: FieldColumn, number: number): unknown {
  const value = row[name];
  if (value === undefined || value === null) return undefined;
  const kept = stored.store(value);
  if (kept === undefined)
    throw new WriteError("write.unfit_value", unfit(name, found(value, showingOf(field)), number));
  return kept;
}

function unfit(name: string, value: Text | string, number: number): Text {
  return {
    nb: `Rad ${number}, ${name}: ${inLanguage(value, "nb")} kan ikke stå i en Parquet-kolonne for feltet. Rett verdien først.`,
    nn: `Rad ${number}, ${name}: ${inLanguage(value, "nn")} kan ikkje stå i ein Parquet-kolonne for feltet. Rett verdien først.`,
    en: `Row ${number}, ${name}: ${inLanguage(value, "en")} cannot stand in a Parquet column of the field. Correct the value first.`,
  };
}
