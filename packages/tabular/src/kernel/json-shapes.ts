import type { Arrays } from "../formats/arrays.ts";

/** What lines have in common whose members stand in the same order and are spaced alike. */
export interface JsonShape {
  /** Its number among those that are remembered; -1 when it is none of them. */
  readonly id: number;
  /** The columns of its members, in their order. */
  readonly order: Int32Array;
  /** How far the value of each member is from where the member begins. */
  readonly valueAt: Int32Array;
  /** How many members it has. */
  readonly members: number;
}

/** No member is known. */
export const noShape: JsonShape = {
  id: -1,
  order: new Int32Array(0),
  valueAt: new Int32Array(0),
  members: 0,
};

/** So many shapes are remembered; lines of further ones are still told apart, but one after the other. */
const mostShapes = 64;

/** Remembers shapes: the same members, spaced alike, are the same object. */
export class JsonShapes {
  /** The orders of remembered shapes one after the other, a place for each column; so are the places of values. */
  readonly orders: Int32Array;
  readonly valuesAt: Int32Array;
  readonly members: Int32Array;
  /** The number of the shape of each slot's row; -1 when it is not remembered. */
  readonly ofSlots: Int32Array;
  readonly #columns: number;
  readonly #known: JsonShape[] = [];
  readonly #others: JsonShape[] = [];

  constructor(columns: number, slots: number, arrays: Arrays) {
    this.#columns = columns;
    this.orders = arrays.integers(mostShapes * columns);
    this.valuesAt = arrays.integers(mostShapes * columns);
    this.members = arrays.integers(mostShapes);
    this.ofSlots = arrays.integers(slots).fill(noShape.id);
  }

  /** The shape of a slot's row. */
  at(slot: number): JsonShape {
    return this.#known[this.ofSlots[slot] as number] ?? this.#others[slot] ?? noShape;
  }

  /** Notes the shape of a slot's row. */
  set(slot: number, shape: JsonShape): void {
    this.ofSlots[slot] = shape.id;
    if (shape.id < 0) this.#others[slot] = shape;
  }

  /** The shape with the first `members` of some columns. */
  of(order: Int32Array, valueAt: Int32Array, members: number): JsonShape {
    const known = this.#known.find(
      (shape) =>
        shape.members === members &&
        agree(shape.order, order, members) &&
        agree(shape.valueAt, valueAt, members),
    );
    if (known) return known;
    const id = this.#known.length;
    if (id === mostShapes)
      return { id: -1, order: order.slice(0, members), valueAt: valueAt.slice(0, members), members };
    const from = id * this.#columns;
    this.orders.set(order.subarray(0, members), from);
    this.valuesAt.set(valueAt.subarray(0, members), from);
    this.members[id] = members;
    const shape: JsonShape = {
      id,
      order: this.orders.subarray(from, from + members),
      valueAt: this.valuesAt.subarray(from, from + members),
      members,
    };
    this.#known.push(shape);
    return shape;
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
