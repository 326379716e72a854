import type { Finding } from "@samapne/core";
import type { Explained } from "./report.ts";

/** Counts findings that others explain: they are told in a line, and not as causes of their own. */
export class ExplainedFindings {
  readonly #counts = new Map<string, Explained>();

  /** `from` is the dataset whose file has what explains the finding, when it is another. */
  add({ code, kind, severity }: Finding, from?: Explained["from"]): void {
    this.#add({ code, kind, severity, count: 1, ...(from && { from }) });
  }

  /** Adds what another thread has counted. */
  append(others: readonly Explained[]): void {
    for (const other of others) this.#add(other);
  }

  #add(one: Explained): void {
    const key = `${one.code} ${one.from?.dataset ?? ""}`;
    const known = this.#counts.get(key)?.count ?? 0;
    this.#counts.set(key, { ...one, count: known + one.count });
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
