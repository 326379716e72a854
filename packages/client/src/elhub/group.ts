import type { Text } from "@samapne/core";

/** Elhub's groups of consumption in a municipality: who uses the electricity. */
export type ElhubGroup = "private" | "business" | "industry";

/** The groups, with what they hold. Source: Elhub, consumption groups. */
export const elhubGroups: Readonly<Record<ElhubGroup, Text>> = {
  private: {
    nb: "husholdninger og hytter",
    nn: "hushald og hytter",
    en: "households and cabins",
  },
  business: { nb: "tjenesteyting", nn: "tenesteyting", en: "services" },
  industry: {
    nb: "industri og primærnæringer",
    nn: "industri og primærnæringar",
    en: "industry and primary industries",
  },
};

/** True for a group that Elhub sums municipalities by. */
export function isElhubGroup(value: unknown): value is ElhubGroup {
  return typeof value === "string" && Object.hasOwn(elhubGroups, value);
}
