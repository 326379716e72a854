import type { Field } from "@samapne/core";

/** The zone that an instant is written in: the one its field expects, whatever zone the clock of the file follows. UTC stays UTC. */
export function writtenZone(field: Field | undefined, zone: string): string {
  if (zone === "UTC" || field?.kind !== "instant") return zone;
  return field.zone ?? zone;
}
