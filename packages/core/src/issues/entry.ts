import type { Fixer, Severity } from "../severity.ts";
import type { Text } from "../text.ts";

/**
 * What the catalogue says about a kind of issue. `title` names the cause without values, `message` tells one
 * case ({label}, {found}, {expected} … are filled in), `advice` says what to do, unless the message does. `groupBy` lists the params
 * that make two cases different causes.
 */
export interface IssueEntry {
  readonly severity: Severity;
  readonly fixer: Fixer;
  readonly basis?: string;
  readonly groupBy?: readonly string[];
  readonly title: Text;
  readonly message: Text;
  readonly advice?: Text;
}

/** Issue entries by code. */
export type Catalogue = Readonly<Record<string, IssueEntry>>;
