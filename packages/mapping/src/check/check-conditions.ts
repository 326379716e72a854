import type { Text } from "@samapne/core";
import { type ColumnPlace, type Mapping, unanswered } from "../file/mapping.ts";
import type { MappingProblem } from "./check-shape.ts";
import { problem, question } from "./said.ts";

/** A condition needs a column, and something to hold it against. */
export function checkConditions({ rows, fields }: Mapping): readonly MappingProblem[] {
  const all = [
    ...(rows?.only ? [[rows.only, ["rows", "only"]] as const] : []),
    ...(rows?.leave_out ?? []).map((condition, index) => [condition, ["rows", "leave_out", index]] as const),
    ...Object.entries(fields).flatMap(([name, { when }]) =>
      when ? [[when, ["fields", name, "when"]] as const] : [],
    ),
  ];
  const open = rows?.only?.like?.indexOf(unanswered) ?? -1;
  const asked = open < 0 ? [] : [question(["rows", "only", "like", open], whichRows(rows?.only))];
  const wrong = all
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
  return [...wrong, ...asked];
}

function whichRows({ column, letter = "" }: ColumnPlace = {}): Text {
  const name = [column ?? letter].flat().join(" / ");
  return {
    nb: `Ikke besvart: hvilke rader skal leses – hva står det i «${name}»?`,
    nn: `Ikkje svart på: kva rader skal lesast – kva står det i «${name}»?`,
    en: `Not answered: which rows are to be read – what stands in “${name}”?`,
  };
}

function hasPlace({ column, letter }: ColumnPlace): boolean {
  return column !== undefined || letter !== undefined;
}
