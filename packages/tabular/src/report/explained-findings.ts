import type { Finding } from "@samapne/core";
import type { Explained } from "./report.ts";

/** Counts findings that others explain: they are told in a line, and not as causes of their own. */
export class ExplainedFindings {
  readonly #counts = new Map<string, Explained>();

  add({ code, kind, severity }: Finding): void {
    const count = (this.#counts.get(code)?.count ?? 0) + 1;
    this.#counts.set(code, { code, kind, severity, count });
  }

  /** Adds what another thread has counted. */
  append(others: readonly Explained[]): void {
    for (const { code, kind, severity, count } of others) {
      const known = this.#counts.get(code)?.count ?? 0;
      this.#counts.set(code, { code, kind, severity, count: known + count });
    }
  }

  /** Gives what was counted, and forgets it. */
  release(): readonly Explained[] {
    const counted = this.list();
    this.#counts.clear();
    return counted;
  }

  list(): readonly Explained[] {
    return [...this.#counts.values()];
  }
}
