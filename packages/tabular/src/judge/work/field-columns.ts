import type { Dataset, Field } from "@samapne/core";
import { columnReader, type ReadCell } from "../../cells/column-reader.ts";
import { emptySymbolsOf } from "../../cells/index.ts";
import type { Table } from "../../formats/table.ts";
import type { Matching } from "../../headings/match.ts";

/** A column that holds a field. */
export interface FieldColumn {
  readonly index: number;
  readonly name: string;
  readonly field: Field;
  readonly read: ReadCell;
}

/** A table whose columns are matched with the fields of a dataset. */
export interface MatchedTable {
  readonly matching: Matching;
  readonly file: { readonly dataset: Dataset; readonly table: Table };
}

/** The columns of a file that hold fields, with the reader of their cells. */
export function fieldColumns({ matching, file: { dataset, table } }: MatchedTable): readonly FieldColumn[] {
  const setting = {
    delimiter: table.text?.delimiter,
    momentOf: table.momentOf,
    emptySymbols: emptySymbolsOf(dataset),
  };
  return matching.matched.map(({ index, field: name }) => {
    const field = dataset.fields[name] as Field;
    return { index, name, field, read: columnReader(field, table.typing, setting) };
  });
}
