/**
 * How a column is described to the walk program: where each of its numbers stands, in bytes from where the column
 * begins. The program is compiled with this file too.
 */
export const columnSize = 128;

/** 32 bits: one of the kinds below. */
export const kindPlace = 0;
/** The program does not know how to test its cells, and asks. */
export const otherCell = 0;
export const numberCell = 1;
export const instantCell = 2;

/** 32 bits: the register of its values. */
export const registerPlace = 4;
/** 32 bits: the register of the day a cell stands for; -1 when there is none. */
export const dayRegisterPlace = 8;
/** 32 bits: 1 when a cell may not be empty. */
export const mustStandPlace = 12;
/** 32 bits: the most decimals. */
export const decimalsPlace = 16;
/** 32 bits: 1 when the offset of an instant must be that of a zone. */
export const isZonedPlace = 20;

/** 64 bits each, of a number: at least, at most, more than. */
export const leastPlace = 24;
export const mostPlace = 32;
export const abovePlace = 40;

/** What an instant was that was found right, as its bytes: the date (64 and 16 bits), and what stands after the hour (64 and 32). */
export const dateHeadPlace = 48;
export const dateTailPlace = 56;
export const restTailPlace = 60;
export const restHeadPlace = 64;
/** 64 bits each: its moment with 0 for the hour, and its day as it stands in the register of days. */
export const midnightPlace = 72;
export const dayPlace = 80;
/** 64 bits each: the offset of the zone is the same from one moment to before another. */
export const offsetFromPlace = 88;
export const offsetToPlace = 96;

/** 32 bits: 1 when its values stand without quotation marks in JSON. */
export const isBarePlace = 104;
