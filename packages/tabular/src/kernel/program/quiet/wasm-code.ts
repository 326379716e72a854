/** Some instructions of WebAssembly, as bytes. */
export type Code = readonly number[];

/** A number without sign as LEB128. */
function unsigned(value: number): Code {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  return [...bytes, rest];
}

/** A whole number of 32 bits as a constant; addresses are such. */
export function integer(value: number): Code {
  return [0x41, ...signed(value)];
}

/** A whole number with sign as LEB128. */
function signed(value: number): Code {
  const bytes: number[] = [];
  let rest = value;
  for (; rest < -0x40 || rest > 0x3f; rest >>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest & 0x7f];
}

/** A double as a constant. */
export function double(value: number): Code {
  return [0x44, ...new Uint8Array(Float64Array.of(value).buffer)];
}

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
/** Loads from the address on the stack, and so many bytes further. */
export const loadDouble = (offset: number): Code => [0x2b, 3, ...unsigned(offset)];
export const loadInteger = (offset: number): Code => [0x28, 2, ...unsigned(offset)];
/** A double as its bits. */
export const loadLong = (offset: number): Code => [0x29, 3, ...unsigned(offset)];
export const storeDouble = (offset: number): Code => [0x39, 3, ...unsigned(offset)];
export const storeInteger = (offset: number): Code => [0x36, 2, ...unsigned(offset)];

/** Instructions without anything beside them. */
export const op = {
  select: [0x1b],
  return: [0x0f],
  shiftLeft: [0x74],
  addIntegers: [0x6a],
  andIntegers: [0x71],
  orIntegers: [0x72],
  isZero: [0x45],
  differentIntegers: [0x47],
  differentLongs: [0x52],
  equal: [0x61],
  different: [0x62],
  less: [0x63],
  more: [0x64],
  atLeast: [0x66],
  absolute: [0x99],
  negative: [0x9a],
  floor: [0x9c],
  add: [0xa0],
  subtract: [0xa1],
  multiply: [0xa2],
  divide: [0xa3],
  least: [0xa4],
  most: [0xa5],
} as const satisfies Readonly<Record<string, Code>>;

/** Gives a whole number back when what is on the stack is not 0. */
export function returnIf(condition: Code, value: number): Code {
  return [...condition, 0x04, 0x40, ...integer(value), ...op.return, 0x0b];
}

/** "\0asm" and the version, 1. */
const head = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const [integerType, doubleType] = [0x7f, 0x7c];

/**
 * A module with one function, `test`, from a whole number to a whole number, over the memory `env.memory`. Its
 * variables are the number (0), then some whole numbers, then some doubles.
 */
export function moduleOf(body: Code, integers: number, doubles: number): Uint8Array<ArrayBuffer> {
  const code = [2, ...unsigned(integers), integerType, ...unsigned(doubles), doubleType, ...body, 0x0b];
  return Uint8Array.from([
    ...head,
    ...section(1, [1, 0x60, 1, integerType, 1, integerType]),
    ...section(2, [1, ...text("env"), ...text("memory"), 2, 0, 0]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text("test"), 0, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ]);
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content];
}

function text(name: string): Code {
  return [name.length, ...new TextEncoder().encode(name)];
}
