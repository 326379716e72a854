import { cellAsText, fold, isBlankCell } from "@samapne/tabular/reading";
import { type FieldReading, unanswered } from "../../file/mapping.ts";
import type { Survey, SurveyedColumn } from "../seen/survey.ts";
import { objectOf } from "./object-of.ts";

const namesOfCurrency = new Set(
  ["valuta", "valutakode", "currency", "currencycode", "pricecurrency"].map(fold),
);
const mostCurrencies = 8;

/**
 * How amounts are read beside a column that says their currency, in the same object or row: kroner are kroner, and what
 * others are multiplied by is asked.
 */
export function currencyBeside(
  column: SurveyedColumn,
  { columns, sample }: Pick<Survey, "columns" | "sample">,
): Pick<FieldReading, "unit_column" | "units"> {
  const object = objectOf(column.heading);
  const [beside, other] = columns.filter(
    ({ heading }) => namesOfCurrency.has(fold(heading.slice(object.length))) && objectOf(heading) === object,
  );
  if (!beside || other) return {};
  const found = [...new Set(beside.texts)];
  if (found.length === 0 || found.length > mostCurrencies) return {};
  const isBare = sample.some(
    (cells) => !isBlankCell(cells[column.index]) && cellAsText(cells[beside.index]) === "",
  );
  return {
    unit_column: beside.heading,
    units: {
      ...Object.fromEntries(found.map((text) => [text, isKroner(text) ? 1 : unanswered])),
      ...(isBare ? { none: unanswered } : {}),
    },
  };
}

function isKroner(text: string): boolean {
  return /^(?:nok|kr\.?|norske kroner)$/i.test(text);
}
