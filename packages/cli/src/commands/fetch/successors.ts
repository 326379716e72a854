import { type Code, isValidOn } from "@samapne/core";

/** What a code has become by a day: itself while it is valid, or is not in the list. */
export function successorsOn(
  code: string,
  codes: readonly Code[],
  day: string,
  depth = 0,
): readonly string[] {
  const entries = codes.filter((one) => one.code === code);
  const { successors = [] } = entries.at(-1) ?? {};
  if (successors.length === 0 || depth > 9 || entries.some((one) => isValidOn(one, day))) return [code];
  return [...new Set(successors.flatMap((next) => successorsOn(next, codes, day, depth + 1)))];
}
