import type { PrivacyClass } from "../dataset.ts";
import type { AnyRow } from "../row.ts";

/** Where to go from here: addresses, absolute or relative to this one (RFC 3986). `next` is absent on the last page. */
export interface PageLinks {
  readonly self: string;
  readonly next?: string;
}

/** What the rows are part of. `deleted` holds the keys removed since `changed_since`, and only then. */
export interface PageMeta {
  /** The address of the specification the rows follow. */
  readonly specification: string;
  /** Names the published data; it changes whenever the data does. */
  readonly data_version: string;
  /** When this version of the data was published, RFC 3339 in UTC. */
  readonly updated_at: string;
  /** How public the dataset is (DOMAIN 8.4), and so what may be done with the rows without asking more. */
  readonly privacy?: PrivacyClass;
  readonly deleted?: readonly AnyRow[];
}

/** A page of rows in JSON, or one row where `data` is an object. */
export interface Page<D = readonly AnyRow[]> {
  readonly data: D;
  readonly links: PageLinks;
  readonly meta: PageMeta;
}

/** One thing that is wrong with a request. */
export interface ProblemError {
  /** The query or path parameter, or (RFC 6901) a pointer into a body. */
  readonly parameter?: string;
  readonly pointer?: string;
  readonly code: string;
  readonly message: string;
}

/** The body of every refusal, RFC 9457. Sensitive values are never repeated in it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly ProblemError[];
  /** With 406: the media types there are. */
  readonly available?: readonly string[];
}

/** One dataset in `/status`. */
export interface DatasetStatus {
  readonly dataset: string;
  readonly specification: string;
  readonly data_version: string;
  readonly updated_at: string;
  readonly privacy?: PrivacyClass;
  readonly rows: number;
}

/** What judging a delivery found, in counts: no values and no file names. */
export interface DeliveryStatus {
  /** When it was judged, RFC 3339 in UTC. */
  readonly judged_at: string;
  readonly verdict: "conformant" | "not_conformant" | "not_judged";
  readonly causes: readonly CauseStatus[];
}

/** One cause and how often it was found. */
export interface CauseStatus {
  readonly dataset: string;
  /** A code of the catalogue, or the id of a rule or check. */
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly fields: readonly string[];
  readonly count: number;
}

/** The body of `/status`. `degraded` when the last delivery was refused, so that what is served is older. */
export interface ServiceStatus {
  readonly status: "ok" | "degraded";
  readonly api_version: string;
  readonly datasets: readonly DatasetStatus[];
  /** The delivery that is served. */
  readonly delivery?: DeliveryStatus;
  /** The last delivery, when it was refused. */
  readonly refused?: DeliveryStatus;
}
