import type { Content, Language, Operation } from "@samapne/core";
import type { Values } from "./parameters.ts";
import type { Body } from "./reply.ts";

/** A request that has been understood: which operation, with which values, in which form. */
export interface Asked {
  readonly operation: Operation;
  readonly values: Values;
  /** The query as it stood, without `?`. */
  readonly query: string;
  readonly content: Content;
  readonly language: Language;
  /** Aborted when the client is gone, the time is up or the service stops. */
  readonly signal: AbortSignal;
}

/** What a 200 consists of. */
export interface Made {
  readonly headers: Readonly<Record<string, string>>;
  /** The size in bytes, where it is known before the body is made. */
  readonly size?: number;
  /** Called at most once, and not for HEAD when the size is known or is nobody's to know. */
  body(): Promise<Body>;
  /** Some of the bytes; only where ranges may be asked for. */
  part?(start: number, end: number): Promise<Body>;
}

/** An answer that is known but not made: enough to tell whether the client holds it already. */
export interface Answered {
  /** What the ETag is made from, besides the request itself: another text whenever the bytes would be others. */
  readonly seed: string;
  /** When it last changed, in milliseconds since 1970. */
  readonly modified: number;
  readonly vary: string;
  make(): Promise<Made>;
  /** Lets go of what the answer holds. Called once: when it has been sent, refused, or found to be held already. */
  end(): void;
}

/** Answers requests of one operation. */
export type Answer = (asked: Asked) => Promise<Answered> | Answered;
