import { guardedRead } from "../../formats/guarded.ts";
import { longestRow } from "../../formats/limits.ts";
import type { RowWindow } from "../../formats/row-window.ts";
import type { RandomAccess } from "../../input.ts";
import { Spread, timeText } from "../../report/spread.ts";
import type { FileWork } from "../work/file-work.ts";
import { fieldColumns } from "../work/field-columns.ts";
import type { TextWalk } from "../walks/text-walk.ts";
import { timeFieldOf } from "../rows/time-field.ts";
import type { Times } from "../work/stretch.ts";

const startSize = 4096;

/** Stands in the place of a spread while a stretch is judged: remembers where times are instead of asking for them. */
export class RowTimes extends Spread {
  /** The byte where the stretch begins. */
  begin = 0;
  #starts = new Int32Array(startSize).fill(-1);
  #read = new Map<number, string | undefined>();
  readonly #rows: () => RowWindow;

  /** `rows` gives the window, which stands at the row that is asked about. */
  constructor(rows: () => RowWindow) {
    super();
    this.#rows = rows;
  }

  override add(): void {}

  override meet(row: number, time: unknown): void {
    this.#read.set(row, timeText(time));
  }

  override untimedFrom(): number {
    return Infinity;
  }

  override isTimed(row: number): boolean {
    this.#makeRoom(row + 1);
    this.#starts[row] = this.#rows().offset - this.begin;
    return true;
  }

  override pass(row: number, count: number, byteOf: (index: number) => number): void {
    this.#makeRoom(row + count);
    for (let index = 0; index < count; index++) this.#starts[row + index] = byteOf(index) - this.begin;
  }

  #makeRoom(rows: number): void {
    if (rows <= this.#starts.length) return;
    const longer = new Int32Array(Math.max(rows, this.#starts.length * 2)).fill(-1);
    longer.set(this.#starts);
    this.#starts = longer;
  }

  /** Gives what was remembered of so many rows, and forgets it. */
  release(count: number): Times {
    const starts = new Int32Array(count).fill(-1);
    starts.set(this.#starts.subarray(0, count));
    const times = { starts, read: this.#read };
    this.#starts.fill(-1);
    this.#read = new Map();
    return times;
  }
}

const blockSize = 64 * 1024;
const mostRead = 4 * longestRow;

/** Reads the time of the row that begins at a byte of a file. */
export type TimeReader = (byte: number) => Promise<unknown>;

/** Makes what reads times; undefined when there is no column of them. `size` are the bytes of the file. */
export function timeReader(
  { cellsAt }: TextWalk,
  work: FileWork,
  at: RandomAccess,
  size: number,
): TimeReader | undefined {
  const time = timeFieldOf(work.file.dataset);
  const column = fieldColumns(work).find(({ name }) => name === time);
  if (!column) return undefined;
  const { read } = guardedRead(at);
  let block: { readonly from: number; readonly bytes: Uint8Array } = { from: 0, bytes: new Uint8Array(0) };
  const inBlock = (byte: number) => {
    const { from, bytes } = block;
    return byte < from || byte >= from + bytes.length ? undefined : cellsAt(bytes, byte - from);
  };
  return async (byte) => {
    let cells = inBlock(byte);
    for (let length = blockSize; cells === undefined && length <= mostRead; length *= 4) {
      block = { from: byte, bytes: await read(byte, Math.min(byte + length, size)) };
      cells = inBlock(byte);
    }
    return cells === undefined ? undefined : column.read(cells[column.index]).value;
  };
}

/** Tells a spread the times of a stretch, as far as it wants to know them. `shift` is the row of the file that is its first. */
export async function meetTimes(
  { begin, times: { starts, read } }: { readonly begin: number; readonly times: Times },
  spread: Spread,
  shift: number,
  timeAt: TimeReader | undefined,
): Promise<void> {
  const end = shift + starts.length;
  for (let row = spread.untimedFrom(shift); row < end; row = spread.untimedFrom(row + 1)) {
    const start = starts[row - shift] as number;
    if (read.has(row - shift)) spread.meet(row, read.get(row - shift));
    else if (start >= 0) spread.meet(row, timeAt && (await timeAt(begin + start)));
  }
}
