// Writes rows of canonical CSV as JSON objects, as `rows/json-object.ts` does.

const comma: i32 = 0x2c;
const newline: i32 = 0x0a;
const quote: i32 = 0x22;
const backslash: i32 = 0x5c;
const bar: i32 = 0x7c;

/** Descriptions of the members: four numbers each (`rows/json-program.ts`). */
export let members: i32 = 0;
export let membersEnd: i32 = 0;
/** Where the first row begins that has not been written. */
export let next: i32 = 0;

function endsCell(byte: i32): bool {
  return byte == comma || byte == newline;
}

let readTo: i32 = 0;

/**
 * Copies a cell as the inside of a JSON value; of a list, what stands between its items becomes what stands between
 * values. Gives where what was written ends, and leaves where the cell does in `readTo`.
 */
function copyCell(from: i32, to: i32, isList: bool, isText: bool): i32 {
  let at = from;
  const isQuoted = <i32>load<u8>(at) == quote;
  if (isQuoted) at += 1;
  // What ends a cell stands within a quoted one as any other byte does, and a quotation mark only there.
  const end = i8x16.splat(<i8>(isQuoted ? quote : comma));
  const otherEnd = i8x16.splat(<i8>(isQuoted ? quote : newline));
  const between = i8x16.splat(<i8>(isList ? bar : backslash));
  for (;;) {
    const word = v128.load(at);
    v128.store(to, word);
    const found = v128.or(
      v128.or(i8x16.eq(word, end), i8x16.eq(word, otherEnd)),
      v128.or(i8x16.eq(word, between), i8x16.eq(word, i8x16.splat(<i8>backslash))),
    );
    const plain = v128.any_true(found) ? ctz(i8x16.bitmask(found)) : 16;
    at += plain;
    to += plain;
    if (plain == 16) continue;
    const byte = <i32>load<u8>(at);
    if (isQuoted) {
      if (byte == quote) {
        at += 1;
        if (<i32>load<u8>(at) != quote) break;
      }
    } else if (endsCell(byte)) break;
    if (isList && byte == bar) to = betweenItems(to, isText);
    else {
      if (byte == backslash || byte == quote) {
        store<u8>(to, backslash);
        to += 1;
      }
      store<u8>(to, byte);
      to += 1;
    }
    at += 1;
  }
  readTo = at;
  return to;
}

/** `,` between numbers, `","` between texts. */
function betweenItems(to: i32, isText: bool): i32 {
  if (!isText) {
    store<u8>(to, comma);
    return to + 1;
  }
  store<u8>(to, quote);
  store<u8>(to + 1, comma);
  store<u8>(to + 2, quote);
  return to + 3;
}

/** Where the cell ends that begins here. */
function endOfCell(from: i32): i32 {
  let at = from;
  if (<i32>load<u8>(at) != quote) {
    while (!endsCell(<i32>load<u8>(at))) at += 1;
    return at;
  }
  do {
    at += 1;
    while (<i32>load<u8>(at) != quote) at += 1;
    at += 1;
  } while (<i32>load<u8>(at) == quote);
  return at;
}

/**
 * Writes the rows from `from` up to `end`, each with `after` behind it, as long as no more than `most` has been written
 * when one begins. Gives where what was written ends.
 */
export function writeRows(from: i32, end: i32, start: i32, most: i32, after: i32): i32 {
  let at = from;
  let to = start;
  while (at < end && to <= most) {
    const begin = to;
    for (let member = members; member < membersEnd; member += 16) {
      const length = load<i32>(member, 4);
      const first = <i32>load<u8>(at);
      if (length == 0 || endsCell(first)) {
        at = endOfCell(at) + 1;
        continue;
      }
      const name = load<i32>(member);
      v128.store(to, v128.load(name));
      for (let place = 16; place < length; place += 16) v128.store(to + place, v128.load(name + place));
      to += length;
      const kind = load<i32>(member, 8);
      const isText = (kind & 1) != 0;
      const isList = (kind & 2) != 0;
      if (isList) {
        store<u8>(to, 0x5b);
        store<u8>(to + 1, quote);
        to += isText ? 2 : 1;
      }
      const least = load<i32>(member, 12);
      if (least > 0 && endsCell(<i32>load<u8>(at + least))) {
        for (let place = 0; place < least; place += 16) v128.store(to + place, v128.load(at + place));
        to += least;
        at += least + 1;
      } else {
        to = copyCell(at, to, isList, isText);
        at = readTo + 1;
      }
      if (isText) {
        store<u8>(to, quote);
        to += 1;
      }
      if (isList) {
        store<u8>(to, 0x5d);
        to += 1;
      }
    }
    store<u8>(begin, 0x7b);
    if (to == begin) to += 1;
    store<u8>(to, 0x7d);
    store<u8>(to + 1, after);
    to += 2;
  }
  next = at;
  return to;
}
