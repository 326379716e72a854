/** The fields of the row that expressions name. */
export function fieldsIn(expressions: readonly (string | undefined)[]): readonly string[] {
  return expressions.flatMap((text = "") =>
    Array.from(text.matchAll(/\brow\.(\w+)/g), ([, name]) => name as string),
  );
}
