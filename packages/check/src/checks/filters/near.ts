import { numberText, type Parameter } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import type { Table } from "../../evidence/table.ts";
import { reasons } from "../../words/phrases.ts";
import { expectRows, knownRows, valuesIn } from "./asked.ts";

/** Fields that are tried: what rounds one number rounds them all. */
const mostFields = 2;

/** Databases and programs that keep fewer digits than were published, or compare within a distance, find too much. */
export const near: DatasetCheck = {
  id: "filters.near",
  about: "dataset",
  level: 2,
  forms: ["api"],
  title: {
    nb: "Et filter med et desimaltall skiller det fra tallet ved siden av",
    nn: "Eit filter med eit desimaltal skil det frå talet ved sida av",
    en: "A filter with a decimal number tells it from the number beside it",
  },
  run: async (table, note) => {
    await knownRows(table, note);
    const { known } = await table.whole();
    let tried = 0;
    for (const equal of table.operations.list.parameters.filter(isEqual)) {
      const field = equal.filter?.field ?? "";
      const values = valuesIn(known.rows, field).filter((value) => typeof value === "number");
      const beside = values.map((value) => besideOf(value, table, field)).find((one) => one !== undefined);
      if (beside === undefined || tried === mostFields) continue;
      tried += 1;
      const from = table.operations.list.parameters.find(
        ({ filter }) => filter?.field === field && filter.test === "at_least",
      );
      for (const parameter of from === undefined ? [equal] : [equal, from])
        await expectRows(table, [{ parameter, values: [beside] }], note);
    }
    if (tried === 0) note.without(reasons.noSuchField);
  },
};

function isEqual({ filter, value }: Parameter): boolean {
  return filter?.test === "equals" && value.kind === "decimal";
}

/** The next number above one, by the last of its digits that the field has; undefined where the field does not go so far. */
function besideOf(value: number, { dataset }: Table, name: string): number | undefined {
  const field = dataset.fields[name];
  if (field?.kind !== "decimal") return undefined;
  const digits = field.decimals ?? (numberText(value).split(".")[1] ?? "").length;
  const beside = Number((value + 10 ** -digits).toFixed(Math.min(digits, 100)));
  return beside > value && beside <= (field.max ?? Infinity) ? beside : undefined;
}
