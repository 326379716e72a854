import type { Field } from "@samapne/core";
import type { FieldReading } from "../file/mapping.ts";
import { takesWeeklyHours } from "../times/weekly-hours.ts";
import type { MappingProblem } from "./check-shape.ts";
import { type Path, problem } from "./said.ts";

/** What is wrong in how the hours of a week are read from rows for its days. */
export function checkWeek({ week }: FieldReading, field: Field, path: Path): readonly MappingProblem[] {
  if (!week) return [];
  const at: Path = [...path, "week"];
  if (!takesWeeklyHours(field))
    return [
      problem(
        at,
        "week gjelder bare felt med tidene i en uke, som åpningstid.",
        "week gjeld berre felt med tidene i ei veke, som opningstid.",
        "week is for fields with the hours of a week only, as opening hours.",
      ),
    ];
  const { hours, opens, closes } = week;
  const isTwo = opens !== undefined && closes !== undefined;
  const isRight = hours === undefined ? isTwo : opens === undefined && closes === undefined;
  if (isRight) return [];
  return [
    problem(
      at,
      "Si hvor tidene står: enten i én kolonne (hours), eller i to (opens og closes).",
      "Sei kvar tidene står: anten i éin kolonne (hours), eller i to (opens og closes).",
      "Say where the hours stand: in one column (hours), or in two (opens and closes).",
    ),
  ];
}
