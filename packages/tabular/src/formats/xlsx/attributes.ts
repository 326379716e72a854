/** Is an attribute of the type boolean (XML Schema) true? */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
