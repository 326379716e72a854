import type { Dataset, Text } from "@samapne/core";
import { type Mapping, unanswered } from "../file/mapping.ts";
import { type Question, questionsOf } from "../propose/draft/questions.ts";
import type { Trial } from "./try-mapping.ts";

/**
 * What a person may say besides, where rows are left out by rules that read fields no column is read as: which column each
 * is, or the value of all rows. Nobody has to answer: rows may be wrong for another reason.
 */
export function missedQuestions(
  { outcome, missed }: Pick<Trial, "outcome" | "missed">,
  mapping: Mapping,
  dataset: Dataset,
  suggestions?: ReadonlyMap<string, string>,
): readonly Question[] {
  const broken = outcome.made.leftOut.flatMap(({ code }) => missed.get(code ?? "") ?? []);
  const open = Object.keys(dataset.fields).filter((name) => broken.includes(name) && !mapping.fields[name]);
  const asked = Object.fromEntries(open.map((name) => [name, { value: unanswered }]));
  const places = open.map((name) => `fields.${name}.value`);
  return questionsOf({ ...mapping, fields: { ...mapping.fields, ...asked } }, dataset, suggestions).filter(
    ({ id }) => places.includes(id),
  );
}

/** What stands above these questions. */
export const missedHeading: Text = {
  nb: "Rader blir utelatt fordi dette kan mangle. Er det likt i alle rader, eller står det i en kolonne (@navn), si det:",
  nn: "Rader blir utelatne fordi dette kan mangle. Er det likt i alle rader, eller står det i ein kolonne (@namn), sei det:",
  en: "Rows are left out because this may be lacking. Where it is the same in all rows, or stands in a column (@name), say so:",
};
