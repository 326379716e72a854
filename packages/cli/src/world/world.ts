import { keyboard } from "./keyboard.ts";
import { standardStream } from "./standard-stream.ts";

/** Everything a command may touch of the outside: what it is given, so that tests can stand in for it. */
export interface World {
  /** Text or bytes for standard output; the result of a command. Long output waits for what it gives, so that memory stays bounded. */
  write(output: string | Uint8Array): Promise<void> | void;
  /** Waits until all that was written has arrived. */
  end?(): Promise<void>;
  /** Text for standard error; problems and progress. */
  warn(text: string): void;
  /** The clock, as RFC 3339 in UTC. */
  now(): string;
  /** Named environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Calls back when the program is asked to stop, or to read its files again. Gives what ends that. */
  onSignal?(asked: "stop" | "reload", act: () => void): () => void;
  /**
   * Does work that computes for long and leaves nothing behind if it never ends: meanwhile the system ends the program
   * the moment it is asked to stop, where otherwise that is heard only between two pieces of work.
   */
  endedAtOnce?<T>(work: () => Promise<T>): Promise<T>;
  /** Standard input; none when a person sits at it. */
  readonly input?: AsyncIterable<Uint8Array> | undefined;
  /** Asks the person at the keyboard; undefined when there is no more to come. None when nobody sits there. */
  readonly ask?: ((question: string) => Promise<string | undefined>) | undefined;
  /** Is a person watching standard output, or standard error? */
  readonly watched: { readonly output: boolean; readonly problems: boolean };
}

/** The real world: this process. `stop` is called with the number of a signal that nobody else waits for. */
export function thisProcess(stop: (signal: number) => void): World {
  const [output, problems] = [standardStream("stdout"), standardStream("stderr")];
  return {
    write: output.write,
    end: output.end,
    // Where nobody listens there is nobody to tell.
    warn: (text) => void problems.write(text).catch(() => undefined),
    now: () => new Date().toISOString(),
    environment: process.env,
    ...signals(stop),
    get input() {
      return process.stdin.isTTY ? undefined : process.stdin;
    },
    get ask() {
      return process.stdin.isTTY && problems.isScreen ? keyboard() : undefined;
    },
    watched: {
      get output() {
        return output.isScreen;
      },
      get problems() {
        return problems.isScreen;
      },
    },
  };
}

const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
type Signal = keyof typeof numbers;
const meanings = { stop: ["SIGTERM", "SIGINT"], reload: ["SIGHUP"] } as const;

/** Hands signals to who waits for them; those nobody waits for stop the program. */
function signals(stop: (signal: number) => void): Pick<Required<World>, "onSignal" | "endedAtOnce"> {
  const names = Object.keys(numbers) as Signal[];
  const waiting = new Map(names.map((signal) => [signal, new Set<() => void>()]));
  const hearing = names.map((signal) => {
    const hear = () => {
      const acts = waiting.get(signal) ?? new Set();
      if (acts.size === 0) stop(numbers[signal]);
      for (const act of acts) act();
    };
    return { on: () => void process.on(signal, hear), off: () => void process.off(signal, hear) };
  });
  for (const { on } of hearing) on();
  return {
    onSignal: (asked, act) => {
      for (const signal of meanings[asked]) waiting.get(signal)?.add(act);
      return () => {
        for (const signal of meanings[asked]) waiting.get(signal)?.delete(act);
      };
    },
    endedAtOnce: async (work) => {
      for (const { off } of hearing) off();
      try {
        return await work();
      } finally {
        for (const { on } of hearing) on();
      }
    },
  };
}
