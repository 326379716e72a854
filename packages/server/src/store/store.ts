import type { DeliveryStatus } from "@samapne/core";
import type { Version, VersionFacts } from "./version.ts";

/** A version in use: it stays whole until `end` is called, also when newer data come. */
export interface Lease {
  readonly version: Version;
  end(): void;
}

/** What has been published, and what came of the last deliveries. */
export interface StoreState {
  readonly versions: readonly VersionFacts[];
  readonly delivery?: DeliveryStatus;
  readonly refused?: DeliveryStatus;
}

/** Where published rows are kept. What is in it has been judged; it changes only as a whole. */
export interface Store {
  /** Another object whenever something has changed, and only then. */
  state(): StoreState;
  /** The current version of a dataset; undefined when none has been published. */
  lease(dataset: string): Lease | undefined;
  close(): Promise<void>;
}
