import { WriteError } from "../../write-error.ts";

/** Characters that a cell of a spreadsheet has room for. */
export const longestCell = 32_767;

/** Throws a `WriteError` when a text is longer than a cell: a spreadsheet would call the file damaged. */
export function requireCellLength(text: string): void {
  if (text.length <= longestCell) return;
  throw new WriteError("write.text_too_long", {
    nb: "En tekst er lengre enn de 32 767 tegnene en celle i et regneark har plass til. Velg et annet format.",
    nn: "Ein tekst er lengre enn dei 32 767 teikna ei celle i eit rekneark har plass til. Vel eit anna format.",
    en: "A text is longer than the 32,767 characters a cell of a spreadsheet has room for. Choose another format.",
  });
}
