/** The methods a check asks with. DELETE, PUT and PATCH are never sent: a server that is wrong might obey. */
export type Method = "GET" | "HEAD" | "OPTIONS" | "POST";

/** A request on its way out. */
export interface DoorRequest {
  readonly method: Method;
  readonly address: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** What came back: the body as it was sent, packed if it was. Redirects are answers like others. */
export interface DoorAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: AsyncIterable<Uint8Array>;
}

/** The way out to the network, handed in from the edge. Throws a `DoorError`. */
export type Door = (request: DoorRequest) => Promise<DoorAnswer>;

/** Why there is no answer that can be used. */
export type FailureKind =
  | "unknown_host"
  | "refused_address"
  | "unreachable"
  | "cut"
  | "tls"
  | "not_http"
  | "headers_too_large"
  | "too_slow"
  | "too_large"
  | "bad_packing"
  | "redirect"
  | "not_web"
  | "changed"
  | "busy"
  | "budget"
  | "stopped";

/** A request that had no answer that can be used. */
export class DoorError extends Error {
  override readonly name = "DoorError";
  readonly kind: FailureKind;

  constructor(kind: FailureKind, options?: ErrorOptions) {
    super(kind, options);
    this.kind = kind;
  }
}
