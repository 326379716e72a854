import type { AnyRow, Dataset, Field } from "@samapne/core";
import { cellFormats, cellValue } from "./cell-formats.ts";
import { fieldValidation } from "./field-validation.ts";
import { exampleLook, headingLook, requiredLook } from "./looks.ts";
import type { Cell, Column, Sheet } from "./sheet.ts";

/** Shown in front of the first value of the example row, by its number format: the value itself stays what it is. */
const mark = '"EKSEMPEL, slett raden: "';
const markLength = 24;

/**
 * The sheet to fill in: bokmål headings that the reader knows as labels, one example row (a valid row when there is
 * one, else the examples of the fields), and columns that are ready for typing all the way down.
 */
export function dataSheet(dataset: Dataset, valid: AnyRow | undefined): Sheet {
  const fields = Object.entries(dataset.fields);
  const examples = fields.map(([name, field]) =>
    exampleOf(field, valid === undefined ? field.example : valid[name]),
  );
  return {
    name: "Data",
    frozen: 1,
    columns: fields.map(([, field], place) =>
      columnOf(field, dataset, widthOf(field, examples[place], place)),
    ),
    rows: [fields.map(([, field]) => heading(field)), withMark(examples)],
  };
}

function heading({ label, required }: Field): Cell {
  return {
    value: label.nb,
    height: 32,
    ...(required === true ? requiredLook : { ...headingLook, format: "@" }),
  };
}

function exampleOf(field: Field, value: unknown): Cell {
  return { value: cellValue(field, value), format: cellFormats[field.kind], ...exampleLook };
}

function withMark([first, ...rest]: readonly Cell[]): readonly Cell[] {
  if (first === undefined) return [];
  return [{ ...first, bold: true, shown: `${mark}${first.format === "@" ? "@" : "General"}` }, ...rest];
}

function columnOf(field: Field, dataset: Dataset, width: number): Column {
  return { width, look: { format: cellFormats[field.kind] }, validation: fieldValidation(field, dataset) };
}

/** Wide enough for the heading in two lines and for the example. */
function widthOf(field: Field, { value = "" }: Cell = {}, place = 0): number {
  const example = String(value).length + (place === 0 ? markLength : 0);
  return Math.min(Math.max(10, Math.ceil(field.label.nb.length * 0.8) + 4, example + 2), 44);
}
