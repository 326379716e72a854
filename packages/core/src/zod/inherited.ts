/** What the Zod schema cannot say, line by line; the referee holds that nothing else differs from the validator. */
export const zodLimits = [
  {
    id: "inherited",
    what: "That a field named like a member every object has (`constructor`) is the row's own",
    reason: "Zod reads inherited members too; rows from JSON have no others of that name",
  },
] as const;

/** The line that keeps a row from being read by Zod as it stands; undefined when none does. */
export function zodLimit(fields: Readonly<Record<string, unknown>>, row: unknown): "inherited" | undefined {
  if (typeof row !== "object" || row === null) return undefined;
  return Object.keys(fields).some((name) => name in row && !Object.hasOwn(row, name))
    ? "inherited"
    : undefined;
}
