import { isUnusual } from "../../broken-rules.ts";
import type { Finding } from "../../issues/issue.ts";
import { explainedIf } from "../running/check-finding.ts";
import type { ReferenceTarget } from "./reference-target.ts";

/** Of so many rows it is asked whether their unusual name is misspelt; of more it is told that it is unusual. */
const mostHeld = 1000;

/**
 * What is unusual in the names by which others know the rows of a table, such as a code that has ended. It is told when
 * all rows are known: where the name is told to be misspelt, it follows from that.
 */
export class UnusualNames {
  readonly #targets: readonly ReferenceTarget[];
  readonly #report: (finding: Finding, place: number) => void;
  readonly #held: { readonly finding: Finding; readonly place: number }[] = [];

  constructor(targets: readonly ReferenceTarget[], report: (finding: Finding, place: number) => void) {
    this.#targets = targets;
    this.#report = report;
  }

  /** Keeps a finding of a row until the end; false when it must be told now. */
  hold(finding: Finding, place: number): boolean {
    const { field = "", isExplained } = finding;
    if (isExplained === true || !isUnusual(finding) || this.#held.length === mostHeld) return false;
    if (!this.#targets.some(({ to }) => to.includes(field))) return false;
    this.#held.push({ finding, place });
    return true;
  }

  /** Tells what has been kept: all rows are in. */
  end(): void {
    if (this.#held.length === 0) return;
    const misspelt = this.#targets.map((target) => {
      return { to: target.to, places: new Set(Array.from(target.misspelt().values(), ({ place }) => place)) };
    });
    for (const { finding, place } of this.#held.splice(0)) {
      const isMisspelt = misspelt.some(
        ({ to, places }) => to.includes(finding.field ?? "") && places.has(place),
      );
      this.#report(explainedIf(isMisspelt, finding), place);
    }
  }
}
