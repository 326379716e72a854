import { editsBetween } from "../../issues/suggest.ts";

/** How much a wrong name is like a right one. */
export interface Likeness {
  /** How many signs must change to make one of the other, blanks and strokes left out. */
  readonly edits: number;
  /** May it be the same name, written wrong? */
  readonly isNear: boolean;
  /** Does it look like a name of the same kind, the same or another? */
  readonly isSameKind: boolean;
}

/** Compares a wrong name with a right one. */
export function likeness(wrong: string, right: string): Likeness {
  const { edits, most } = editsBetween(wrong, right);
  return { edits, isNear: edits <= most, isSameKind: edits <= most || isOfOneKind(wrong, right) };
}

/** Names of one kind begin alike, or are numbers of about the same length. */
function isOfOneKind(wrong: string, right: string): boolean {
  if (wrong.slice(0, 2).toLowerCase() === right.slice(0, 2).toLowerCase()) return true;
  const haveDigits = /[0-9]/.test(wrong) && /[0-9]/.test(right);
  return haveDigits && Math.abs(wrong.length - right.length) <= 2;
}
