import { once } from "node:events";

/** Everything a command may touch of the outside: what it is given, so that tests can stand in for it. */
export interface World {
  /** Text or bytes for standard output; the result of a command. Long output waits for what it gives, so that memory stays bounded. */
  write(output: string | Uint8Array): Promise<void> | void;
  /** Text for standard error; problems and progress. */
  warn(text: string): void;
  /** The clock, as RFC 3339 in UTC. */
  now(): string;
  /** Named environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Calls back when the program is asked to stop, or to read its files again. Gives what ends that. */
  onSignal?(asked: "stop" | "reload", act: () => void): () => void;
  /** Is a person watching standard output, or standard error? */
  readonly watched: { readonly output: boolean; readonly problems: boolean };
}

/** The real world: this process. */
export function thisProcess(): World {
  return {
    write: writeOut,
    warn: (text) => void process.stderr.write(text),
    now: () => new Date().toISOString(),
    environment: process.env,
    onSignal,
    watched: { output: process.stdout.isTTY, problems: process.stderr.isTTY },
  };
}

const signals = { stop: ["SIGTERM", "SIGINT"], reload: ["SIGHUP"] } as const;

function onSignal(asked: keyof typeof signals, act: () => void): () => void {
  for (const signal of signals[asked]) process.on(signal, act);
  return () => {
    for (const signal of signals[asked]) process.off(signal, act);
  };
}

async function writeOut(output: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(output)) await once(process.stdout, "drain");
}
