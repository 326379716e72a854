import type { DeliveryStatus } from "@samapne/core";
import { type Delivery, judgeInto } from "../intake/judge-into.ts";
import { openScratch, type ScratchPlace } from "../intake/scratch.ts";
import { fileOf } from "./release.ts";
import type { Version } from "./version.ts";

/** How deliveries are judged, whatever is in them. */
export type Judging = Pick<Delivery, "classificationDate" | "confirmations" | "versions">;

/** Where rows go that stand already, and are only looked at. */
const nowhere: ScratchPlace = {
  open: () => ({
    take: () => {},
    cells: () => () => true,
    ready: async () => {},
    close: async () => ({ isSorted: true }),
  }),
  remove: async () => {},
};

/**
 * Judges rows that are published by the declarations of today, as one delivery: a rule or a list of codes may be another
 * since. Nothing of what is kept changes.
 */
export async function rejudged(
  versions: readonly Version[],
  judging: Judging,
  now: number,
): Promise<DeliveryStatus> {
  const datasets = versions.map(({ dataset }) => dataset);
  const inputs = versions.map((version) => ({ dataset: version.dataset, input: fileOf(version) }));
  const delivery: Delivery = { ...judging, datasets, inputs, mode: "strict" };
  const { status, discard } = await judgeInto(openScratch(nowhere, "again"), delivery, now);
  await discard();
  return status;
}
