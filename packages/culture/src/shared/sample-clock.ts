import type { Samples } from "@samapne/core";

/** The moment all samples are judged at: a day in 2026, so that the year 2025 is over. */
export const sampleClock: Samples["now"] = { instant: "2026-06-01T12:00:00Z", date: "2026-06-01" };
