import type { Dataset, Text } from "@samapne/core";
import { type Mapping, unanswered } from "../mapping.ts";
import { checkConstant } from "./check-constant.ts";
import type { MappingProblem } from "./check-shape.ts";
import { problem, question } from "./said.ts";

const whichColumns: Text = {
  nb: "Ikke besvart: i hvilke kolonner står verdiene? Skriv overskriften, med {*} der måneden eller dagen står.",
  nn: "Ikkje svart på: i kva kolonnar står verdiane? Skriv overskrifta, med {*} der månaden eller dagen står.",
  en: "Not answered: in which columns do the values stand? Write their heading, with {*} where the month or day stands.",
};

/** What is wrong in the columns that rows are made of. */
export function checkColumns({ columns, rows }: Mapping, dataset: Dataset): readonly MappingProblem[] {
  const { each = "row" } = rows ?? {};
  const isWide = each === "cell" || each === "column";
  if (isWide !== (columns !== undefined))
    return [
      isWide
        ? problem(
            ["rows", "each"],
            `Si hvilke kolonner det lages rader av, under columns.`,
            `Sei kva kolonner det blir laga rader av, under columns.`,
            `Say which columns rows are made of, under columns.`,
          )
        : problem(
            ["columns"],
            `columns gjelder bare når rows.each er cell eller column.`,
            `columns gjeld berre når rows.each er cell eller column.`,
            `columns only holds when rows.each is cell or column.`,
          ),
    ];
  return (columns ?? []).flatMap(({ heading, values = {} }, index) => [
    ...(heading === unanswered ? [question(["columns", index, "heading"], whichColumns)] : []),
    ...Object.entries(values).flatMap(([name, value]) => {
      const field = dataset.fields[name];
      return field ? checkConstant(value, name, field, dataset, ["columns", index, "values", name]) : [];
    }),
  ]);
}
