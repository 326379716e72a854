/** Negative, zero or positive in the order of code points, as UTF-8 sorts; UTF-16 puts U+E000–U+FFFF after the others. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** The number of code points. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The code points from `start` up to, not including, `end`; undefined when the text is shorter. */
export function textBetween(text: string, start: number, end: number): string | undefined {
  const points = [...text];
  return points.length < end ? undefined : points.slice(start, end).join("");
}
