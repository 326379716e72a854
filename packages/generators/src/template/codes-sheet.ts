import { type CodeList, type Dataset, inLanguage } from "@samapne/core";
import { codeListOf } from "../in-words/field-words.ts";
import { currentCodes } from "./current-codes.ts";
import { headingLook } from "./looks.ts";
import type { Cell, Sheet } from "./sheet.ts";

/** The name of the sheet, as validations refer to it. */
export const codesSheetName = "Koder";

const titleRows = 2;
/** Code, bokmål, English, and an empty column before the next list. */
const columnsPerList = 4;

/** The code lists of a dataset, each once, in the order of the fields. */
export function codeListsOf({ fields }: Dataset): readonly CodeList[] {
  const lists = Object.values(fields)
    .map(codeListOf)
    .filter((list) => list !== undefined);
  return [...new Map(lists.map((list) => [`${list.id} ${list.version}`, list])).values()];
}

/** The code lists side by side: code, name in bokmål, name in English. Undefined when there are none. */
export function codesSheet(dataset: Dataset): Sheet | undefined {
  const lists = codeListsOf(dataset);
  if (lists.length === 0) return undefined;
  const blocks = lists.map(blockOf);
  const height = Math.max(...blocks.map(({ length }) => length));
  return {
    name: codesSheetName,
    frozen: titleRows,
    columns: lists.flatMap(() => [
      { width: 20, look: { format: "@" } },
      { width: 36 },
      { width: 36 },
      { width: 3 },
    ]),
    rows: Array.from({ length: height }, (_, row) =>
      blocks.flatMap((block) => block[row] ?? Array.from({ length: columnsPerList }, () => ({}))),
    ),
  };
}

/** Where the codes of a list stand, as a validation names it: `Koder!$A$3:$A$359`. */
export function codesRange(list: CodeList, dataset: Dataset): string {
  const place = codeListsOf(dataset).findIndex(
    ({ id, version }) => id === list.id && version === list.version,
  );
  const column = columnLetters(place * columnsPerList);
  return `${codesSheetName}!$${column}$${titleRows + 1}:$${column}$${titleRows + currentCodes(list).length}`;
}

function blockOf(list: CodeList): readonly (readonly Cell[])[] {
  return [
    [{ value: inLanguage(list.title, "nb"), bold: true }, { value: `${list.id} ${list.version}` }, {}, {}],
    [...["Kode / Code", "Navn", "Name"].map((value) => ({ value, ...headingLook })), {}],
    ...currentCodes(list).map(({ code, label }) => [
      { value: code, format: "@" },
      { value: inLanguage(label, "nb") },
      { value: inLanguage(label, "en") },
      {},
    ]),
  ];
}

/** 0 is A, 26 is AA. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
