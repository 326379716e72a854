/** An object of JSON. */
export type Members = Readonly<Record<string, unknown>>;

/** Is a value of JSON an object? */
export function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Is it a list of objects, with one at least? */
export function isListOfObjects(value: unknown): value is readonly Members[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}
