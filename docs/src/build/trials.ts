import { readFileSync } from "node:fs";
import type { IssueKind } from "../model/model.ts";
import type { Trial } from "../scripts/validator/messages.ts";

/** A file with planted faults, a raw export as it comes from a source system, and a file for each message that has one, to try the page with. */
export function trials(issues: readonly IssueKind[]): readonly Trial[] {
  const meters = new URL(
    "../../../specs/energy/energy-meters/draft/example-with-faults.csv",
    import.meta.url,
  );
  const raw = new URL("../../../mappings/drammen-energirapport/examples/measurements.csv", import.meta.url);
  return [
    { id: "faults", name: "energy-meters.csv", bytes: readFileSync(meters, "latin1") },
    { id: "export", name: "energirapport.csv", bytes: readFileSync(raw, "latin1") },
    ...issues.flatMap(({ code, example }) =>
      example === undefined
        ? []
        : [{ id: code, name: example.name, bytes: example.bytes, dataset: example.dataset.id }],
    ),
  ];
}
