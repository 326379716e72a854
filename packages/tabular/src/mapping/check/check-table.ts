import type { Mapping } from "../mapping.ts";
import type { MappingProblem } from "./check-shape.ts";
import { problem } from "./said.ts";

/** One sheet is read, or all that are like a pattern. */
export function checkTable({ table }: Mapping): readonly MappingProblem[] {
  if (table?.sheet === undefined || table.sheets === undefined) return [];
  return [
    problem(
      ["table", "sheets"],
      "Sier to ganger hvilke ark som leses: sheet og sheets. Behold én.",
      "Seier to gonger kva ark som blir lesne: sheet og sheets. Behald éin.",
      "Says twice which sheets are read: sheet and sheets. Keep one.",
    ),
  ];
}
