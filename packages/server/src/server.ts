import {
  type Dataset,
  ofDataset,
  type OperationKind,
  operations,
  type ProblemId,
  serviceOperations,
} from "@samapne/core";
import type { OpenApiOptions } from "@samapne/generators";
import { exportAnswer } from "./answers/export.ts";
import { lifecycleHeaders } from "./answers/lifecycle.ts";
import { listAnswer } from "./answers/list.ts";
import { oneAnswer } from "./answers/one.ts";
import type { RowSource } from "./answers/rows.ts";
import { serviceAnswer } from "./answers/service.ts";
import type { Publisher, ServiceSource } from "./answers/service-source.ts";
import type { Answer } from "./http/asked.ts";
import { frontDoor } from "./http/front-door.ts";
import type { LogEntry } from "./http/log.ts";
import { parameterReader } from "./http/parameters.ts";
import type { Peer } from "./http/peer.ts";
import type { Endpoint } from "./http/respond.ts";
import { type Limits, standardLimits } from "./limits/limits.ts";
import type { Store } from "./store/store.ts";

/** What a server is made of. */
export interface ServerOptions {
  /** The datasets that may be served. Those of which nothing has been published are as if they were not there. */
  readonly datasets: readonly Dataset[];
  readonly store: Store;
  /** The clock, in milliseconds since 1970: `Date.now`. */
  readonly now: () => number;
  /** Where the service is known from outside, without a slash at the end; left out, addresses in answers are relative. */
  readonly baseUrl?: string;
  /** Who publishes: makes the catalogue a DCAT-AP-NO that data.norge.no takes. */
  readonly publisher?: Publisher;
  /** What the API description may know besides the datasets. */
  readonly openApi?: OpenApiOptions;
  readonly limits?: Partial<Limits>;
  /** Told once for each request, after its answer. */
  readonly log?: (entry: LogEntry) => void;
  /** Tells clients apart, for the rate limit; by their address when left out. */
  readonly clientOf?: (request: Request, peer: Peer | undefined) => string;
}

/** A server: requests in, responses out. */
export interface Server {
  /** Answers a request. Never throws. `peer` is what the platform hands over beside it. */
  readonly fetch: (request: Request, peer?: Peer) => Response | Promise<Response>;
  /** The answer to a request that never became one, such as one with too large headers. */
  readonly refuse: (id: ProblemId) => Response;
  /** Ends what is still being answered; to be called when patience is over. */
  readonly abort: () => void;
}

/** Answers the whole API contract (levels 2 and 3) for some datasets, on any platform with `Request` and `Response`. */
export function server(options: ServerOptions): Server {
  const { datasets, store, baseUrl, publisher, openApi = {}, limits = {} } = options;
  const service: ServiceSource = { datasets, store, baseUrl, publisher, openApi };
  const endpoints = [
    ...datasets.flatMap((dataset) => datasetEndpoints({ dataset, store, baseUrl })),
    ...serviceOperations("api").flatMap((operation) => {
      const answer = serviceAnswer(operation.kind, service);
      return answer === undefined
        ? []
        : [{ operation, read: parameterReader(operation), answer, lifecycle: {} }];
    }),
  ];
  return frontDoor(endpoints, { ...options, limits: { ...standardLimits, ...limits } });
}

const rowAnswers: Readonly<Partial<Record<OperationKind, (source: RowSource) => Answer>>> = {
  list: listAnswer,
  one: oneAnswer,
  export: exportAnswer,
};

/** The operations of a dataset with what answers them. `export` stands before `{key}`, which would take its place. */
function datasetEndpoints(source: Omit<RowSource, "path">): readonly Endpoint[] {
  const lifecycle = lifecycleHeaders(source.dataset);
  return ofDataset(operations(source.dataset), "api")
    .toSorted((a, b) => Number(a.kind === "one") - Number(b.kind === "one"))
    .flatMap((operation) => {
      const answer = rowAnswers[operation.kind];
      return answer === undefined
        ? []
        : [
            {
              operation,
              read: parameterReader(operation),
              answer: answer({ ...source, path: operation.path }),
              lifecycle,
            },
          ];
    });
}
