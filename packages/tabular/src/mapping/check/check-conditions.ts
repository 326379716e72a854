import type { ColumnPlace, Mapping } from "../mapping.ts";
import type { MappingProblem } from "./check-shape.ts";
import { problem } from "./said.ts";

/** A condition needs a column, and something to hold it against. */
export function checkConditions({ rows, fields }: Mapping): readonly MappingProblem[] {
  const all = [
    ...(rows?.only ? [[rows.only, ["rows", "only"]] as const] : []),
    ...(rows?.leave_out ?? []).map((condition, index) => [condition, ["rows", "leave_out", index]] as const),
    ...Object.entries(fields).flatMap(([name, { when }]) =>
      when ? [[when, ["fields", name, "when"]] as const] : [],
    ),
  ];
  return all
    .filter(
      ([condition]) =>
        !hasPlace(condition) || (condition.like === undefined && condition.empty === undefined),
    )
    .map(([, path]) =>
      problem(
        path,
        "Si hvilken kolonne (column eller letter) og hva som skal stå der (like eller empty).",
        "Sei kva kolonne (column eller letter) og kva som skal stå der (like eller empty).",
        "Say which column (column or letter) and what stands there (like or empty).",
      ),
    );
}

function hasPlace({ column, letter }: ColumnPlace): boolean {
  return column !== undefined || letter !== undefined;
}
