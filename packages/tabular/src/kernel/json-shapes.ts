/** What lines have in common whose members stand in the same order and are spaced alike. */
export interface JsonShape {
  /** The columns of its members, in their order. */
  readonly order: Int32Array;
  /** How far the value of each member is from where the member begins. */
  readonly valueAt: Int32Array;
  /** How many members it has. */
  readonly members: number;
}

/** No member is known. */
export const noShape: JsonShape = { order: new Int32Array(0), valueAt: new Int32Array(0), members: 0 };

/** So many shapes are remembered; lines of further ones are still told apart, but one after the other. */
const mostShapes = 64;

/** Remembers shapes: the same members, spaced alike, are the same object. */
export class JsonShapes {
  readonly #known: JsonShape[] = [];

  /** The shape with the first `members` of some columns. */
  of(order: Int32Array, valueAt: Int32Array, members: number): JsonShape {
    const known = this.#known.find(
      (shape) =>
        shape.members === members &&
        agree(shape.order, order, members) &&
        agree(shape.valueAt, valueAt, members),
    );
    if (known) return known;
    const made = { order: order.slice(0, members), valueAt: valueAt.slice(0, members), members };
    if (this.#known.length < mostShapes) this.#known.push(made);
    return made;
  }
}

/** True when two shapes have the same members, spaced alike, up to a place. */
export function beginAlike(one: JsonShape, other: JsonShape, place: number): boolean {
  if (one === other) return true;
  if (other.members <= place) return false;
  return agree(one.order, other.order, place + 1) && agree(one.valueAt, other.valueAt, place + 1);
}

function agree(some: Int32Array, others: Int32Array, count: number): boolean {
  for (let index = 0; index < count; index++) if (some[index] !== others[index]) return false;
  return true;
}
