// Where in memory the walk program finds what it works on. They are set before a walk, from `start-program.ts`, and have
// the names that they have there.

/** The bytes of the file that are walked over. */
export let window: i32 = 0;
/** For each byte what a cell is that begins with it: 0 some cell, 1 in quotation marks, 2 empty. */
export let begins: i32 = 0;
export let delimiter: i32 = 0;

/** Descriptions of the columns (`layout.ts`). */
export let columns: i32 = 0;
export let columnCount: i32 = 0;
/** The numbers of the columns, one after the other. */
export let inOrder: i32 = 0;
export let firstRegister: i32 = 0;
export let secondRegister: i32 = 0;

/** The values of the row at hand. */
export let newNumbers: i32 = 0;
export let newTails: i32 = 0;
/** Its columns that differ from the row it is compared with, and how long their cells are. */
export let changedColumns: i32 = 0;
export let changedLengths: i32 = 0;

/** The shapes of lines (`json-shapes.ts`): of each series, then what each has for its columns, and how many members. */
export let shapeOf: i32 = 0;
export let shapeOrders: i32 = 0;
export let shapeValues: i32 = 0;
export let shapeMembers: i32 = 0;

/** The last right row of each series (`slots.ts`). */
export let numbers: i32 = 0;
export let tails: i32 = 0;
export let width: i32 = 0;
export let rowAt: i32 = 0;
export let rowLength: i32 = 0;
export let lengths: i32 = 0;
export let following: i32 = 0;
/** Two numbers: how many series there are, and the one of the last row. */
export let state: i32 = 0;

/** The series that are known: a table of places that are looked for by their values. */
export let heads: i32 = 0;
export let headSlots: i32 = 0;
export let headMask: i32 = 0;
export let mostSeries: i32 = 0;
export let seriesColumn: i32 = -1;
export let seriesRegister: i32 = -1;

/** How many rows may be taken without asking, and where those begin that were, from the end on. */
export let credit: i32 = 0;
export let quietStarts: i32 = 0;
