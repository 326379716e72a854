/** Where what rows beneath are of is carried, for the column with a place: no column has such a place, and no label of blocks. */
export function abovePlace(index: number): number {
  return -1_000_000 - index;
}

/** Is a text surely no name: a date or a clock time, though perhaps none that exists, or a word for nothing? */
export function isNoName(text: string): boolean {
  return likeTime.test(text) || forNothing.test(text.trim());
}

const likeTime = /(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})(?!\d)|\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}/;
const forNothing =
  /^(?:\(?(?:tom|tomt|blank|ukjent|unknown|mangler|manglar|ingen|n\/?a|null|nan)\)?|[-\u2013\u2014?.:*]+)$/i;
