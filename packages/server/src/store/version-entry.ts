import type { Dataset } from "@samapne/core";
import { fingerprintOf, layoutText } from "./fingerprint.ts";
import { type History, historyText } from "./history.ts";
import type { LedgerEntry } from "./ledger.ts";

/** What is remembered of a version of a dataset's rows. */
export function versionEntry(
  dataset: Dataset,
  version: Pick<LedgerEntry, "number" | "digest" | "rows">,
  history: History,
): LedgerEntry {
  return {
    ...version,
    dataset: dataset.id,
    fingerprint: fingerprintOf(dataset),
    layout: layoutText(dataset),
    history: historyText(history),
  };
}
