/** A code that is judged at a day of its row. */
export interface DatedCodeColumn {
  readonly column: number;
  /** The registers of the code and of the day. */
  readonly entry: number;
  readonly day: number;
  isValid(entry: number, day: number): boolean;
}
