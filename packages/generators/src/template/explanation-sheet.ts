import type { Dataset, Field } from "@samapne/core";
import { specsBase, versionPath } from "../addresses.ts";
import { allowedValues, exampleText, kindName, unitOf } from "../in-words/field-words.ts";
import { legislationRoles, privacies, words } from "../in-words/words.ts";
import { codeListsOf, codesSheetName } from "./codes-sheet.ts";
import { headingLook } from "./looks.ts";
import type { Cell, Sheet } from "./sheet.ts";

const headings = [
  "Ledetekst",
  "Felt / Field",
  "Må fylles ut / Required",
  "Type",
  "Enhet / Unit",
  "Tillatte verdier",
  "Eksempel / Example",
  "Beskrivelse",
  "Label",
  "Type (en)",
  "Allowed values",
  "Description",
];

/** In points, for 11-point letters. Not every program makes room for wrapped text by itself. */
const lineHeight = 15;

const widths = [26, 24, 14, 20, 10, 40, 26, 60, 26, 20, 40, 60];

/** The sheet that explains how to fill in, and then every field, in bokmål and English. */
export function explanationSheet(dataset: Dataset): Sheet {
  return {
    name: "Forklaring",
    frozen: 0,
    columns: widths.map((width) => ({ width })),
    rows: [
      [{ value: `${dataset.title.nb} / ${dataset.title.en}`, bold: true }],
      [{ value: `${dataset.id}, ${dataset.version}` }],
      [{ value: `${specsBase}/${versionPath(dataset)}` }],
      [],
      ...instructions(dataset).map((value) => [{ value }]),
      [],
      headings.map((value) => ({ value, ...headingLook, height: 2 * lineHeight })),
      ...Object.entries(dataset.fields).map(([name, field]) => explained(name, field)),
    ],
  };
}

function instructions(dataset: Dataset): readonly string[] {
  const { purpose, rowMeaning } = dataset;
  const hasCodes = codeListsOf(dataset).length > 0;
  const lines = [
    purpose.nb,
    ...openness(dataset, "nb"),
    `Fyll ut arket «Data». Én rad er: ${rowMeaning.nb}`,
    "Kolonner merket med stjerne (*) må fylles ut. Andre celler kan stå tomme; skriv aldri 0, - eller NA for det som mangler.",
    "Rad 2 i arket «Data» er et eksempel. Slett hele raden før du leverer fila.",
    `Koder velges fra lista i cella. Arket «${codesSheetName}» viser hva kodene betyr.`,
    "Datoer skrives 2025-12-31 og står som tekst, slik at de er like på alle maskiner. Ikke endre overskriftene.",
    purpose.en,
    ...openness(dataset, "en"),
    `Fill in the sheet “Data”. One row is: ${rowMeaning.en}`,
    "Columns marked with a star (*) are required. Other cells may be empty; never write 0, - or NA for what is missing.",
    "Row 2 of the sheet “Data” is an example. Delete the whole row before you hand in the file.",
    `Codes are chosen from the list in the cell. The sheet “${codesSheetName}” shows what the codes mean.`,
    "Dates are written 2025-12-31 and stand as text, so that they are the same on every machine. Do not change the headings.",
  ];
  return lines.filter((line) => hasCodes || !line.includes(codesSheetName));
}

/** How public the rows will be, and the laws that limit or demand it: who fills in must know before, not after. */
function openness(
  { privacy, privacyNote, legislation = [] }: Dataset,
  language: "nb" | "en",
): readonly string[] {
  const note = privacyNote === undefined ? "" : `. ${privacyNote[language]}`;
  const laws = legislation.map(({ name, role }) => `${name[language]} (${legislationRoles[role][language]})`);
  return [
    `${words.privacy[language]}: ${privacies[privacy][language]}${note}`,
    ...(laws.length === 0 ? [] : [`${words.legislation[language]}: ${laws.join("; ")}`]),
  ];
}

function explained(name: string, field: Field): readonly Cell[] {
  const values = [
    field.label.nb,
    name,
    field.required === true ? "ja / yes" : "nei / no",
    kindName(field, "nb"),
    unitOf(field) ?? "",
    allowedValues(field, "nb"),
    exampleText(field),
    field.description.nb,
    field.label.en,
    kindName(field, "en"),
    allowedValues(field, "en"),
    field.description.en,
  ];
  const height = lineHeight * Math.max(...values.map((value, place) => linesIn(value, widths[place])));
  return values.map((value) => (value === "" ? {} : { value, format: "@", wrap: true, height }));
}

/** The lines a text takes in a column; nine tenths of the width, because words do not break where the column ends. */
function linesIn(value: string, width = 10): number {
  return Math.max(1, Math.ceil(value.length / (width * 0.9)));
}
