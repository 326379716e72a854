/** The field a column is read as. `each`: every cell of it becomes a row of its own, as in wide tables. */
export interface ColumnRole {
  readonly field: string;
  readonly each?: true;
}

/** What a person says columns are, by their place from 0: a field, or null for a column that is not to be read. */
export type ChosenColumns = Readonly<Record<number, string | null>>;
