/**
 * What is told of a request once it has been answered. No address of the client, no values from the request: names
 * of parameters only, since values may be names of persons.
 */
export interface LogEntry {
  /** RFC 3339 in UTC. */
  readonly time: string;
  readonly method: string;
  /** The contract's operation, such as `listEnergyMeters`; absent for addresses that do not exist. */
  readonly operation?: string;
  readonly status: number;
  /** From the request to the end of its body. */
  readonly milliseconds: number;
  /** Bytes of body; fewer than there are when the client went away. */
  readonly bytes: number;
  readonly parameters: readonly string[];
  readonly format?: string;
  readonly cached: boolean;
  /** False when the body was not sent to its end. */
  readonly complete: boolean;
  /** What went wrong inside, for the operator; never sent to the client. */
  readonly fault?: string;
}

/** The names of the parameters in a query that the contract could know: the rest may be anything. */
export function parameterNames(query: string): readonly string[] {
  return query
    .split("&")
    .map((part) => part.split("=", 1)[0] ?? "")
    .filter((name) => /^[a-z][a-z0-9_]{0,60}$/.test(name));
}

/** What went wrong, as the log tells it. */
export function faultOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
