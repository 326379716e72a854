import { readFileSync } from "node:fs";
import type { Trial } from "../scripts/validator/messages.ts";

/** A file with planted faults, and a raw export as it comes from a source system, to try the page with. */
export function trials(): readonly Trial[] {
  const meters = new URL(
    "../../../specs/energy/energy-meters/draft/example-with-faults.csv",
    import.meta.url,
  );
  const raw = new URL("../../../mappings/drammen-energirapport/examples/measurements.csv", import.meta.url);
  return [
    { name: "energy-meters.csv", text: readFileSync(meters, "utf8") },
    { name: "energirapport.csv", text: new TextDecoder("windows-1252").decode(readFileSync(raw)) },
  ];
}
