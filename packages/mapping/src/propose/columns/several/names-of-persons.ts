import type { Dataset } from "@samapne/core";
import { fold, headingIndex, namedField } from "@samapne/tabular/reading";
import { unanswered } from "../../../file/mapping.ts";
import type { Draft } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";

const given = /^(.*\p{L})[\s_.]?(?:s?fornavn|s?fornamn|first[\s_]?name|given[\s_]?name)$/iu;
const family = /^(.*\p{L})[\s_.]?(?:s?et+ernavn|s?et+ernamn|last[\s_]?name|family[\s_]?name|surname)$/iu;

/** Puts the names of makers together where these stand in two columns: one of them alone would be somebody else. */
export function namesOfPersons(
  columns: readonly SurveyedColumn[],
  dataset: Dataset,
  { fields, roles }: Pick<Draft, "fields" | "roles">,
): void {
  for (const first of columns) {
    const [, thing = ""] = given.exec(first.heading) ?? [];
    const last = columns.find(({ heading }) => fold(family.exec(heading)?.[1] ?? "") === fold(thing));
    const name = namedField(thing, headingIndex(dataset))?.field;
    const field = dataset.fields[name ?? ""];
    if (thing === "" || !last || name === undefined || field?.kind !== "list") continue;
    const reading = fields.get(name);
    const isOpen = reading === undefined || reading.value === unanswered || reading.column === first.heading;
    if (field.items.kind !== "text" || !isOpen) continue;
    fields.set(name, { parts: [{ column: first.heading }, { column: last.heading }], between: " " });
    for (const { index } of [first, last]) roles.set(index, { field: name });
  }
}
