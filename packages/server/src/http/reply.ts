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
  /** Called once, when the body has been sent or given up. */
  readonly end?: () => void;
}

const encoder = new TextEncoder();

/** Text as the bytes of a body. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** The reply as a response of the platform. Pieces are made when there is room for them. */
export function responseOf({ status, headers, body, end }: Reply): Response {
  if (body === null || body instanceof Uint8Array) {
    end?.();
    return new Response(body as Uint8Array<ArrayBuffer> | null, { status, headers: { ...headers } });
  }
  return new Response(streamOf(body, end), { status, headers: { ...headers } });
}

/** What is being pulled when it is given up comes to its end twice; `end` is told once. */
function streamOf(
  pieces: AsyncGenerator<Uint8Array, void, undefined>,
  toldOnce: Reply["end"],
): ReadableStream {
  let tell = toldOnce;
  const end = () => {
    const told = tell;
    tell = undefined;
    told?.();
  };
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await pieces.next();
          if (done !== true) return controller.enqueue(value);
          controller.close();
          end();
        } catch (error) {
          end();
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
