import type { Ask, Told } from "./messages.ts";

/** The engine as text: a worker made of it inherits the page's policy, and so can connect to nothing. */
declare const VALIDATOR_WORKER: string;

/** The engine in its own thread. */
export interface Thread {
  /** Asks it something; `hear` is told of progress, and of the answer. */
  ask(ask: Ask, hear: (told: Told) => void): void;
  /** Ends what it does, wherever it is. */
  stop(): void;
}

/** A thread that is started when something is asked, and again after it was stopped. */
export function thread(): Thread {
  let worker: Worker | undefined;
  let hearers: ((told: Told) => void)[] = [];
  const stop = () => {
    worker?.terminate();
    worker = undefined;
    hearers = [];
  };
  const hear = (told: Told) => {
    const [first] = hearers;
    if (told.kind !== "progress") hearers.shift();
    first?.(told);
  };
  return {
    stop,
    ask(ask, hearer) {
      if (worker === undefined) {
        worker = newWorker();
        worker.addEventListener("message", ({ data }: MessageEvent<Told>) => hear(data));
        worker.addEventListener("error", ({ message }) => {
          const waiting = hearers;
          stop();
          for (const one of waiting) one({ kind: "failed", message });
        });
      }
      hearers.push(hearer);
      worker.postMessage(ask, []);
    },
  };
}

/** Made of text, so that no file is fetched for it and the page's policy holds in it. */
function newWorker(): Worker {
  const address = URL.createObjectURL(new Blob([VALIDATOR_WORKER], { type: "text/javascript" }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
