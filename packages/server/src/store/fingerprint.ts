import { createHash } from "node:crypto";
import type { Dataset } from "@samapne/core";

/** Another text for every other declaration. */
export function fingerprintOf(dataset: Dataset): string {
  return createHash("sha256").update(JSON.stringify(dataset)).digest("hex");
}
