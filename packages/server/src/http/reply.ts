/** The bytes of an answer: at once, piece by piece, or none. */
export type Body = Uint8Array | AsyncGenerator<Uint8Array, void, undefined> | null;

/** A response before it is one. */
export interface Reply {
  readonly status: number;
  /** Names as they are sent. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
  /** When what it shows last changed, for a 200 that may be kept; milliseconds since 1970. */
  readonly modified?: number;
  /** There is no body because HEAD was asked, and how many bytes GET would give is not known. */
  readonly isUnsized?: boolean;
  /** When it aborts with an error of ours, a body that is being sent breaks off, also while its reader takes nothing. */
  readonly signal?: AbortSignal | undefined;
  /** Ends the connection at once, where the platform can. */
  readonly cut?: (() => void) | undefined;
  /** Called once, when the body has been sent or given up. */
  readonly end?: () => void;
}

const encoder = new TextEncoder();

/** Milliseconds within which it is noticed that a connection was cut. */
const cutTakes = 1000;

/** Text as the bytes of a body. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** The reply as a response of the platform. Pieces are made when there is room for them. */
export function responseOf({ status, headers, body, isUnsized, ...sending }: Reply): Response {
  if (body === null || body instanceof Uint8Array) {
    sending.end?.();
    if (isUnsized === true) return new Response(nothing(), { status, headers });
    return new Response(body as Uint8Array<ArrayBuffer> | null, { status, headers });
  }
  return new Response(streamOf(body, sending), { status, headers });
}

/** No bytes, which is found out when they are asked for: where there is no body, Deno and Bun say that it has 0 bytes. */
function nothing(): ReadableStream {
  return new ReadableStream({ pull: (controller) => controller.close() }, { highWaterMark: 0 });
}

/** What is being pulled when it is given up comes to its end twice; `end` is told once. */
function streamOf(
  pieces: AsyncGenerator<Uint8Array, void, undefined>,
  { end: toldOnce, signal, cut }: Pick<Reply, "end" | "signal" | "cut">,
): ReadableStream {
  let tell = toldOnce;
  const end = () => {
    signal?.removeEventListener("abort", breakOff);
    const told = tell;
    tell = undefined;
    told?.();
  };
  // Who waits for a reader pulls nothing, so nobody would look at the signal. What is being made ends by itself first.
  const breakOff = () => {
    if (!hasReason(signal)) return;
    void pieces.throw(signal.reason).then(end, end);
    cut?.();
  };
  signal?.addEventListener("abort", breakOff);
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await pieces.next();
          if (hasReason(signal)) throw signal.reason;
          if (done !== true) return controller.enqueue(value);
          controller.close();
          end();
        } catch (error) {
          end();
          // Node's adapter would print the error, and tell it the client when nothing has been sent yet. Once the
          // connection is cut it cancels the stream, and hears of no error any more.
          if (cut !== undefined) {
            cut();
            await new Promise((resolve) => setTimeout(resolve, cutTakes));
          }
          throw error;
        }
      },
      cancel: async () => {
        try {
          await pieces.return();
        } finally {
          end();
        }
      },
    },
    { highWaterMark: 0 },
  );
}

/** True when a body was ended for a reason of ours. Clients that go away, and stopping, give none: they end it themselves. */
function hasReason(signal: AbortSignal | undefined): signal is AbortSignal {
  return signal?.aborted === true && !(signal.reason instanceof DOMException);
}
