// What the walk program asks those who started it.

/** Tests a cell as the other walk does: the place after its last byte, or -1. Its value is left with the new ones. */
export declare function test(column: i32, at: i32): i32;

/** The same of a cell in quotation marks, from behind the first of them. */
export declare function testQuoted(column: i32, at: i32): i32;

/** Takes a row whose registers begin at `base` and whose bytes begin at `start`. 0: it has not been taken. */
export declare function takeRow(base: i32, start: i32): i32;

/** Writes into a column's description from when to when the offset of its zone is that of a moment. */
export declare function noteOffset(column: i32, moment: f64): void;

/** Takes a row whose registers begin at `base` without a word. 0: it must be asked about. */
export declare function takeQuietly(base: i32): i32;
