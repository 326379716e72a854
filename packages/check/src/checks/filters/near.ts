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

/** Programs write small and large numbers with an exponent without being asked to, as JSON has them (RFC 8259, section 6). */
export const exponents: DatasetCheck = {
  id: "filters.exponents",
  about: "dataset",
  level: 2,
  forms: ["api"],
  title: {
    nb: "Et desimaltall i et filter kan skrives som i JSON, også med eksponent eller en null til slutt",
    nn: "Eit desimaltal i eit filter kan skrivast som i JSON, òg med eksponent eller ein null til slutt",
    en: "A decimal number in a filter may be written as in JSON, also with an exponent or a zero at the end",
  },
  run: async (table, note) => {
    const rows = await knownRows(table, note);
    for (const parameter of table.operations.list.parameters.filter(isEqual)) {
      const values = valuesIn(rows, parameter.filter?.field ?? "").filter((one) => typeof one === "number");
      const value = values.find((one) => one !== 0) ?? values[0];
      if (value === undefined) continue;
      const text = numberText(value);
      for (const other of [
        value.toExponential().replace("+", ""),
        `${text}${text.includes(".") ? "" : "."}0`,
      ])
        await expectRows(table, [{ parameter, values: [value] }], note, { write: () => other });
      return;
    }
    note.without(reasons.noSuchField);
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
