import type { Fixer, Severity } from "./severity.ts";
import type { Text } from "./text.ts";

/** What every table check says about itself. */
export interface CheckBase {
  readonly id: string;
  readonly severity?: Severity;
  readonly fixer?: Fixer;
  /** What is wrong and what to do; placeholders are listed with each kind. */
  readonly message?: Text;
  readonly note?: string;
}
