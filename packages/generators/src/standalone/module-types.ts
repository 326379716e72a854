import type { Dataset } from "@samapne/core";
import { interfaceName } from "../interface-name.ts";
import { codesOf } from "./codes.ts";

/** The declarations of `validator.js`; the row's type comes from `types.d.ts` beside it. */
export function moduleTypesOf(dataset: Dataset): string {
  const row = interfaceName(dataset);
  const codes = [...codesOf(dataset), ...(dataset.rules ?? []).map(({ id }) => id)];
  const references = Object.keys(dataset.references ?? {});
  const names =
    references.length === 0 ? "never" : references.map((name) => JSON.stringify(name)).join(" | ");
  return `// ${dataset.id} ${dataset.version}, printed by the SamÅpne registry. Do not edit.
import type { ${row} } from "./types.d.ts";

/** What can be wrong with a row: codes of the registry, and ids of the dataset's own rules. */
export type IssueCode =
${codes.map((code) => `  | ${JSON.stringify(code)}`).join("\n")};

/** A fault: what, where (the field, then the position in a list; empty for the whole row), and how bad. */
export interface Issue {
  readonly code: IssueCode;
  readonly path: readonly (string | number)[];
  readonly severity: "error" | "warning";
}

/** What may be known besides the row. Rules that need what is not given are not checked. */
export interface Options {
  /** The moment data is judged: \`instant\` is RFC 3339, \`date\` the local day, YYYY-MM-DD. */
  readonly now?: { readonly instant: string; readonly date: string } | undefined;
  /** The date (YYYY-MM-DD) that dated codes follow, when one is declared for the whole file. */
  readonly classificationDate?: string | undefined;
  /** Finds the row a reference points to; undefined when it is not known. */
  readonly ref?: ((name: ${names}, row: Readonly<Record<string, unknown>>) => object | undefined) | undefined;
}

/** Every issue of a row, warnings included. */
export declare function validate(row: unknown, options?: Options): Issue[];

/** True when no issue of the row is an error. */
export declare function is(row: unknown, options?: Options): row is ${row};
`;
}
