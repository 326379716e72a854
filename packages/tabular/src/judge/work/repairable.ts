import { repairs } from "../../cells/read-cell.ts";
import type { FileIssueCode } from "../../issues/catalogue.ts";

/** What import mode puts right about a file as a whole. */
export const fileRepairs: ReadonlySet<string> = new Set<FileIssueCode>([
  "file.encoding_not_utf8",
  "file.marked_twice",
  "file.preamble",
  "file.heading_spelling",
  "file.headings_end",
  "file.headings_short",
  "file.trailing_cells",
  "file.merged_cells",
]);

const cellRepairs: ReadonlySet<string> = new Set(repairs.map((repair) => `cell.${repair}`));

/** True for the code of what strict mode reports and import mode puts right, in a file or in its cells. */
export function isRepairable(code: string): boolean {
  return fileRepairs.has(code) || cellRepairs.has(code);
}
