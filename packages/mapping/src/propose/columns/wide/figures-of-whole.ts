import { type Dataset, eachLanguage, type Field, inSentence, suppressionOf } from "@samapne/core";
import type { ColumnChoice } from "../../../file/mapping.ts";
import type { Draft } from "../../draft/draft.ts";

/**
 * Leaves figures out that stand once in rows whose cells become a row each, for women and men or for each kind of energy:
 * they are of all of them together, and would be repeated as if they were of each. An area stays, which is the same for all.
 */
export function leaveFiguresOfWhole(
  columns: readonly ColumnChoice[],
  dataset: Dataset,
  { fields, roles, say }: Draft,
): void {
  const keys = new Set(columns.flatMap(({ values = {} }) => Object.keys(values)));
  const parting = dataset.key.filter((name) => keys.has(name));
  const measured = Object.keys(dataset.fields).find((name) => fields.get(name)?.cell === true);
  if (parting.length === 0 || measured === undefined) return;
  const dropped = Object.keys(dataset.fields).filter((name) => {
    const isRead = fields.get(name)?.column !== undefined && !dataset.key.includes(name);
    return (
      isRead && dataset.fields[name]?.required !== true && isOfWhole(name, { measured, parting }, dataset)
    );
  });
  if (dropped.length === 0) return;
  for (const name of dropped) {
    fields.delete(name);
    for (const [index, role] of roles) if (role.field === name) roles.delete(index);
  }
  say(
    ["fields"],
    eachLanguage((language) => {
      const labels = dropped.map((name) => `«${dataset.fields[name]?.label[language] ?? name}»`);
      const all = inSentence(labels, language);
      return {
        nb: `Leser ikke ${all}: tallet står én gang i raden og gjelder alle kolonnene, som her blir hver sin rad`,
        nn: `Les ikkje ${all}: talet står éin gong i rada og gjeld alle kolonnane, som her blir kvar si rad`,
        en: `Does not read ${all}: the figure stands once in the row and is of all the columns, which become a row each here`,
      }[language];
    }),
    "warning",
  );
}

/** Is a figure another in each part: one that a dataset about persons adds up, or of the unit of the measured one? */
function isOfWhole(
  name: string,
  { measured, parting }: { readonly measured: string; readonly parting: readonly string[] },
  dataset: Dataset,
): boolean {
  const field = dataset.fields[name];
  const figure = dataset.fields[measured];
  if (!isNumber(field) || !isNumber(figure)) return false;
  const suppression = suppressionOf(dataset);
  if (!suppression) {
    const unit = figure.unit ?? "";
    return unit !== "" && (field.unit === unit || field.unit?.startsWith(`${unit}/`) === true);
  }
  // What all kinds of absence have in common, as the days that were to be worked, stands in each.
  const isSame = suppression.dimensions.some(
    (one) => parting.includes(one.field) && one.same?.includes(name) === true,
  );
  return !isSame;
}

function isNumber(
  field: Field | undefined,
): field is Extract<Field, { readonly kind: "decimal" | "integer" }> {
  return field?.kind === "decimal" || field?.kind === "integer";
}
