import { type Dataset, eachLanguage, type Field, type Text } from "@samapne/core";
import { type Mapping, unanswered } from "../file/mapping.ts";
import { checkConstant } from "./check-constant.ts";
import type { MappingProblem } from "./check-shape.ts";
import { problem, question } from "./said.ts";

const whichColumns: Text = {
  nb: "Ikke besvart: i hvilke kolonner står verdiene? Skriv overskriften, med {*} der måneden, dagen eller timen står.",
  nn: "Ikkje svart på: i kva kolonnar står verdiane? Skriv overskrifta, med {*} der månaden, dagen eller timen står.",
  en: "Not answered: in which columns do the values stand? Write their heading, with {*} where the month, day or hour stands.",
};

function whoseColumn({ label }: Field): Text {
  return eachLanguage(
    (language) =>
      ({
        nb: `Ikke besvart: hva skal stå under «${label.nb}» for verdiene i kolonnen? Svar - når den ikke skal leses`,
        nn: `Ikkje svart på: kva skal stå under «${label.nn}» for verdiane i kolonnen? Svar - når han ikkje skal lesast`,
        en: `Not answered: what is to stand under “${label.en}” for the values of the column? Answer - when it is not to be read`,
      })[language],
  );
}

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
            `Sei kva kolonnar det blir laga rader av, under columns.`,
            `Say which columns rows are made of, under columns.`,
          )
        : problem(
            ["columns"],
            `columns gjelder bare når rows.each er cell eller column.`,
            `columns gjeld berre når rows.each er cell eller column.`,
            `columns only holds when rows.each is cell or column.`,
          ),
    ];
  if (columns?.every(({ leave_out: out }) => out !== undefined))
    return [
      problem(
        ["columns"],
        "Alle kolonnene er utelatt: minst én må leses.",
        "Alle kolonnane er utelatne: minst éin må lesast.",
        "All columns are left out: at least one must be read.",
      ),
    ];
  return (columns ?? []).flatMap(({ heading, values = {} }, index) => [
    ...(heading === unanswered ? [question(["columns", index, "heading"], whichColumns)] : []),
    ...Object.entries(values).flatMap(([name, value]) => {
      const field = dataset.fields[name];
      if (!field) return [];
      const path = ["columns", index, "values", name] as const;
      return value === unanswered
        ? [question(path, whoseColumn(field))]
        : checkConstant(value, name, field, dataset, path);
    }),
  ]);
}
