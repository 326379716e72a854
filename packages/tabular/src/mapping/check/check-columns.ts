import type { Dataset } from "@samapne/core";
import type { Mapping } from "../mapping.ts";
import { checkConstant } from "./check-constant.ts";
import type { MappingProblem } from "./check-shape.ts";
import { problem } from "./said.ts";

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
  return (columns ?? []).flatMap(({ values = {} }, index) =>
    Object.entries(values).flatMap(([name, value]) => {
      const field = dataset.fields[name];
      return field ? checkConstant(value, name, field, dataset, ["columns", index, "values", name]) : [];
    }),
  );
}
