/** Bytes that are looked at before reading: for encoding, delimiter and headings. */
export const sampleSize = 256 * 1024;

/** Bytes decoded and split at a time, whatever the size of the chunks that arrive. */
export const blockSize = 64 * 1024;

/** Characters a single row may have; a longer one is not a table of ours. */
export const longestRow = 1024 * 1024;

/** Rows and columns a sheet may have: as many as those of Excel. */
export const mostSheetRows = 1_048_576;
export const mostSheetColumns = 16_384;

/** Columns a table may have. */
export const mostColumns = 2000;
