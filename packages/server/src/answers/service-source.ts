import type { Dataset } from "@samapne/core";
import type { OpenApiOptions, Publication } from "@samapne/generators";
import type { Store } from "../store/store.ts";

/** What a publisher says of itself that neither the specifications nor the data tell; see `Publication`. */
export type Publisher = Omit<Publication, "baseUrl" | "form" | "formats" | "modified" | "datasets">;

/** What answers about the service as a whole are made from. */
export interface ServiceSource {
  readonly datasets: readonly Dataset[];
  readonly store: Store;
  readonly baseUrl: string | undefined;
  readonly publisher: Publisher | undefined;
  readonly openApi: OpenApiOptions;
}
