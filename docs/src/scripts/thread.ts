/** The engine in its own thread. */
export interface Thread<A, T> {
  /** Asks it something; `hear` is told of progress, and of the answer. */
  ask(ask: A, hear: (told: T) => void): void;
  /** Ends what it does, wherever it is. */
  stop(): void;
}

/** What any thread may tell: how far it has come, its answer, or that it failed. */
type Answer = { readonly kind: string } | { readonly kind: "failed"; readonly message: string };

/**
 * A thread that is started when something is asked, and again after it was stopped. Its code is text: a worker made of it
 * inherits the page's policy, and so can connect to nothing.
 */
export function thread<A, T extends Answer>(code: string): Thread<A, T> {
  let worker: Worker | undefined;
  let hearers: ((told: T) => void)[] = [];
  const stop = () => {
    worker?.terminate();
    worker = undefined;
    hearers = [];
  };
  const hear = (told: T) => {
    const [first] = hearers;
    if (told.kind !== "progress") hearers.shift();
    first?.(told);
  };
  return {
    stop,
    ask(ask, hearer) {
      if (worker === undefined) {
        worker = newWorker(code);
        worker.addEventListener("message", ({ data }: MessageEvent<T>) => hear(data));
        worker.addEventListener("error", ({ message }) => {
          const waiting = hearers;
          stop();
          for (const one of waiting) one({ kind: "failed", message } as T);
        });
      }
      hearers.push(hearer);
      worker.postMessage(ask, []);
    },
  };
}

/** Made of text, so that no file is fetched for it and the page's policy holds in it. */
function newWorker(code: string): Worker {
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
