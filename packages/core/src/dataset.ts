import type { Field, Fields } from "./field.ts";
import type { Fixer, Severity } from "./severity.ts";
import type { TableCheck } from "./table-check.ts";
import type { Text } from "./text.ts";

/** How public the dataset is: DOMAIN privacy classes, from open to reviewed before each publication. */
export type PrivacyClass = "open" | "open_after_filter" | "open_aggregated" | "open_reviewed";

/** EU authority frequency codes. */
export type Frequency = "HOURLY" | "DAILY" | "WEEKLY" | "MONTHLY" | "QUARTERLY" | "ANNUAL" | "IRREG";

/**
 * A rule across fields, in CEL portable profile 1. Variables: `row.<field>`, `ref.<reference>.<borrowed field>`,
 * `now.instant`, `now.date`, `now.year`. The rule fails only when it is false; unknown means "not checked".
 */
export interface Rule {
  readonly id: string;
  readonly expression: string;
  readonly severity?: Severity;
  readonly fixer?: Fixer;
  /** What is wrong and what to do; `{field}` is replaced by the row's value. */
  readonly message: Text;
  /** The rule says it all: range faults in the fields it names are not reported beside it. */
  readonly explains?: readonly string[];
  readonly note?: string;
}

/** A field of the referenced row that rules may read as `ref.<reference>.<name>`; its kind is repeated here. */
export interface Borrowed {
  readonly kind: Exclude<Field["kind"], "list">;
  readonly decimals?: number;
}

/** A reference to rows of another dataset (or this one): every value must exist there. */
export interface Reference {
  readonly id?: string;
  readonly dataset: string;
  readonly fields: readonly string[];
  readonly to: readonly string[];
  /** No row may be its own ancestor; only for references to the same dataset. */
  readonly acyclic?: boolean;
  readonly severity?: Severity;
  readonly borrows?: Readonly<Record<string, Borrowed>>;
}

/** A law or regulation a dataset stands under: it mandates that the data are published, or limits what may be. */
export interface Legislation {
  /** Its name, with the sections meant. */
  readonly name: Text;
  /** Its address, an ELI where there is one. */
  readonly uri: string;
  readonly role: "mandates" | "limits";
  /** What follows from it for those who publish. */
  readonly about?: Text;
}

/** Where a dataset is in its life. `superseded` and `withdrawn` say what to use instead. */
export interface Lifecycle {
  readonly status: "draft" | "current" | "superseded" | "withdrawn";
  readonly successors?: readonly string[];
  /** The date (YYYY-MM-DD) from which publishers should stop, and the date at which addresses go away. */
  readonly deprecated?: string;
  readonly sunset?: string;
  readonly note?: Text;
}

/** What a person writes to declare a dataset: plain data, no functions, survives JSON. */
export interface DatasetDefinition<F extends Fields = Fields> {
  readonly id: string;
  readonly domain: string;
  /** `draft`, or the released version (semantic versioning) this model is. */
  readonly version?: string;
  readonly title: Text;
  /** One sentence: what the dataset is for. */
  readonly purpose: Text;
  /** What one row is. */
  readonly rowMeaning: Text;
  readonly privacy: PrivacyClass;
  readonly privacyNote?: Text;
  readonly frequency: Frequency;
  /** EU data-theme codes (ENER, GOVE, …) and Los words, as last path parts. */
  readonly themes: readonly string[];
  readonly los?: readonly string[];
  readonly legislation?: readonly Legislation[];
  readonly lifecycle?: Lifecycle;
  readonly fields: F;
  /** The fields that tell rows apart; empty only when the source of an old table documents none. */
  readonly key: readonly (keyof F & string)[];
  readonly references?: Readonly<Record<string, Reference>>;
  readonly rules?: readonly Rule[];
  readonly checks?: readonly TableCheck[];
  /** Open points for the coordinator: inferences to confirm, checks that need data we do not have. */
  readonly notes?: readonly Text[];
}

declare const rowType: unique symbol;

/** A defined dataset: the checked, deeply frozen declaration. `R` is its row type. */
export interface Dataset<R = unknown> extends DatasetDefinition {
  readonly version: string;
  readonly lifecycle: Lifecycle;
  /** Only for the compiler: carries the row type, never present at run time. */
  readonly [rowType]?: R;
}
