/** How a cell looks: `text` keeps 0301 as it is typed; `shown` is a number format that adds words without changing the value. */
export interface Look {
  readonly format?: string;
  readonly shown?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fill?: string;
  readonly colour?: string;
  readonly wrap?: boolean;
  readonly height?: number;
}

/** A cell as plain data; without a value it is an empty cell with a look. */
export interface Cell extends Look {
  readonly value?: string | number | boolean | undefined;
}

/** What may be typed into a column, and the help shown there (ECMA-376, section 18.3.1.33, dataValidation). */
export interface Validation {
  readonly kind: "any" | "list" | "whole" | "decimal" | "textLength";
  readonly between?: readonly [string, string];
  /** A range such as `Koder!$A$2:$A$9`, or words in quotes. */
  readonly source?: string;
  /** `stop` refuses other values, `warning` asks. */
  readonly otherwise: "stop" | "warning";
  readonly title: string;
  readonly help: string;
}

/** A column: its width in characters, the look of cells not yet filled in, and what may be typed there. */
export interface Column {
  readonly width: number;
  readonly look?: Look;
  readonly validation?: Validation;
}

/** A sheet as plain data: the first `frozen` rows stay in view; validations begin below them. */
export interface Sheet {
  readonly name: string;
  readonly frozen: number;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}
