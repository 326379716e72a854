import type { FailureKind, Method } from "./door.ts";

/** What was asked, as a report may show it: values of fields that may hold words about persons are left out. */
export interface Asked {
  readonly method: Method;
  /** The path and the query below the base. */
  readonly shown: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer that has been read. */
export interface Exchange {
  readonly asked: Asked;
  /** The whole address that was asked. */
  readonly address: string;
  readonly status: number;
  readonly headers: Headers;
  /** The body, unpacked. */
  readonly bytes: Uint8Array;
  /** True when the body is longer than what was read. */
  readonly cut: boolean;
}

/** What is kept of every request, for checks that look at all of them. */
export type JournalEntry =
  | { readonly asked: Asked; readonly failure: FailureKind }
  | {
      readonly asked: Asked;
      readonly status: number;
      readonly headers: Headers;
      /** The beginning of a refusal's body. */
      readonly refusal?: string;
    };

const decoder = new TextDecoder();

/** The body as text. */
export function textOf({ bytes }: Pick<Exchange, "bytes">): string {
  return decoder.decode(bytes);
}

/** A header of an answer; undefined when it is not there. */
export function headerOf({ headers }: Pick<Exchange, "headers">, name: string): string | undefined {
  return headers.get(name) ?? undefined;
}

/** The media type of an answer without its parameters, in small letters; empty when none is told. */
export function typeOf(exchange: Pick<Exchange, "headers">): string {
  return (headerOf(exchange, "content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}
