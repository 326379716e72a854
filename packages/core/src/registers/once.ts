import type { TypedExpression } from "../rules/expression.ts";
import { readsOf } from "../rules/reads.ts";
import type { Cursor, Referenced } from "./cursor.ts";

/** Some work for the row whose registers begin at `base`. */
type Work = (base: number) => void;

/** Does some work once for each row, however often it is asked for. */
export function oncePerRow(cursor: Cursor, work: Work): Work {
  return once(cursor, () => cursor.rowsMet, work);
}

/** Does some work when another row is referred to: rows that follow each other mostly refer to the same. */
export function oncePerReferenced(referenced: Referenced, cursor: Cursor, work: Work): Work {
  return once(cursor, () => referenced.index, work);
}

/** The row referred to, if that is all an expression reads and its table is there. */
export function onlyReferenced(node: TypedExpression, cursor: Cursor): Referenced | undefined {
  const { row, ref } = readsOf(node);
  const [reference = "", ...others] = ref;
  return row.length === 0 && others.length === 0 ? cursor.referenced(reference) : undefined;
}

/** Work that leaves the range which doubles hold makes the cursor say so each time it is asked for. */
function once(cursor: Cursor, now: () => number, work: Work): Work {
  let doneFor = Number.NaN;
  let isOut = false;
  return (base) => {
    const at = now();
    if (at !== doneFor) {
      const wasOut = cursor.outOfRange;
      cursor.outOfRange = false;
      work(base);
      isOut = cursor.outOfRange;
      cursor.outOfRange = wasOut;
      doneFor = at;
    }
    if (isOut) cursor.outOfRange = true;
  };
}
