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
    watched: { output: process.stdout.isTTY, problems: process.stderr.isTTY },
  };
}

async function writeOut(output: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(output)) await once(process.stdout, "drain");
}
