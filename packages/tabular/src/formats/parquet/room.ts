import { largePages } from "./parquet-errors.ts";

/** Bytes that the pages of all columns may take together, as they are unpacked and read. With them the program stays below 512 MiB. */
const most = 288 * 1024 * 1024;
/** When they take so many, rows that are there are given before more pages are read. */
const enough = 8 * 1024 * 1024;

/** Counts the memory that pages take which have been read and not given yet. */
export interface Room {
  /** Takes memory to be kept, while some more is needed in passing. Throws a `ReadError` when there is not so much. */
  take(kept: number, passing: number): void;
  give(kept: number): void;
  isFull(): boolean;
}

/** Room for the pages of a row group. */
export function roomForPages(): Room {
  let taken = 0;
  return {
    take: (kept, passing) => {
      if (taken + kept + passing > most) throw largePages();
      taken += kept;
    },
    give: (kept) => {
      taken -= kept;
    },
    isFull: () => taken > enough,
  };
}
