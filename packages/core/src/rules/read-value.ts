import type { RuleKind, RuleType } from "./expression.ts";
import { momentOf } from "./time.ts";

/** Gives a field's value as rules see it, or undefined when it is absent or not of its type. */
export type ReadValue = (value: unknown) => unknown;

const readers: Readonly<Record<RuleKind, (type: RuleType) => ReadValue>> = {
  string: () => (value) => (typeof value === "string" ? value : undefined),
  int: () => (value) => (Number.isSafeInteger(value) ? value : undefined),
  decimal: () => (value) => (Number.isFinite(value) ? value : undefined),
  bool: () => (value) => (typeof value === "boolean" ? value : undefined),
  timestamp: (type) => {
    const written = (type.kind === "timestamp" && type.written) || "instant";
    return (value) => (typeof value === "string" ? momentOf(value, written) : undefined);
  },
  duration: () => () => undefined,
  list: (type) => {
    const readItem = type.kind === "list" ? readerOf(type.of) : () => undefined;
    return (value) => {
      if (!Array.isArray(value)) return undefined;
      const items = value.map(readItem);
      return items.includes(undefined) ? undefined : items;
    };
  },
};

/**
 * The reader of a type: text, numbers and booleans as they are, moments as epoch milliseconds, lists item by
 * item. Null, undefined and what the field check has refused all read as undefined, and so does everything
 * objects inherit, since none of it has a field's type.
 */
export function readerOf(type: RuleType): ReadValue {
  return readers[type.kind](type);
}
