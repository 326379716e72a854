import type { AnyRow, Dataset, Now, Severity } from "@samapne/core";

/** Rows of datasets, by dataset id. */
export type Related = Readonly<Record<string, readonly AnyRow[]>>;

/** A dataset whose rows are judged, the declarations of the others, and what every judge is told besides the rows. */
export interface Subject {
  readonly dataset: Dataset;
  readonly datasets: readonly Dataset[];
  readonly now?: Now | undefined;
  readonly classificationDate?: string | undefined;
  readonly related: Related;
}

/** What the plain validator found in a row: the verdict the others are measured by. */
export interface Expected {
  readonly code: string;
  readonly severity: Severity;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  /** The entry of the catalogue, where the code is an id of the dataset's own. */
  readonly kind?: string;
}

/** What a judge says of a row, in its own spelling; or the line of its form's table that keeps the row from it. */
export type Answer = { readonly faults: readonly string[] } | { readonly cannot: string };

/** A whole table as it is handed in, with the tables it refers to and the delivery before it. */
export interface TableTrial {
  readonly rows: readonly AnyRow[];
  readonly previous?: readonly AnyRow[] | undefined;
}

/** Judges rows one by one, in batches. */
export type RowJudge = (rows: readonly unknown[]) => Promise<readonly Answer[]>;

/** Judges a table as a whole. */
export type TableJudge = (trial: TableTrial) => Promise<Answer>;

/** One of those who must agree with the plain validator. */
export interface Judge {
  readonly name: string;
  /** How this judge may spell what the plain validator found: all of it, the errors only, or just that there is one. */
  spell(found: readonly Expected[]): readonly (readonly string[])[];
  /** The line of the form's table that says why this judge cannot find a fault. */
  limit?(found: Expected, dataset: Dataset): string | undefined;
  /** The lines of the form's table, and where each is met: by rows alone, by tables, or in a test elsewhere. */
  readonly lines: Readonly<Record<string, "rows" | "tables" | "elsewhere">>;
  /** Makes ready to judge rows; undefined when this judge cannot be told what the subject tells. */
  rows?(subject: Subject): Promise<RowJudge | undefined>;
  tables?(subject: Subject): Promise<TableJudge | undefined>;
  /** Slow judges look at one row in so many. */
  readonly every?: number;
  close?(): Promise<void>;
}

/** What is broken on purpose, to see that the referee notices: the declaration a judge is made from, or what was printed. */
export interface Plant {
  dataset?(dataset: Dataset): Dataset;
  text?(printed: string): string;
}

/** A fault as `severity code path`. */
export function faultText({ severity, code, path }: Omit<Expected, "value">): string {
  return [severity, code, path.map(String).join(".")].filter((part) => part !== "").join(" ");
}

/** For judges that only say yes or no. */
export function refused(found: readonly Pick<Expected, "severity">[]): readonly string[] {
  return found.some(({ severity }) => severity === "error") ? ["refused"] : [];
}

export const isError = ({ severity }: { readonly severity: Severity }): boolean => severity === "error";
