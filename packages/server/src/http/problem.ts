import {
  inLanguage,
  type Language,
  type Problem,
  problemAddress,
  type ProblemId,
  problems,
  type Text,
} from "@samapne/core";
import type { Wrong } from "./parameters.ts";
import { bytesOf, type Reply } from "./reply.ts";

/** What is said of a refusal besides its kind. Never a value from the request. */
export interface ProblemDetails {
  readonly detail?: Text;
  readonly errors?: readonly Wrong[];
  readonly available?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Refuses a request, from wherever that is found out; caught once, where answers are made. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly id: ProblemId;
  readonly details: ProblemDetails;

  constructor(id: ProblemId, details: ProblemDetails = {}) {
    super(id);
    this.id = id;
    this.details = details;
  }
}

/** The answer to a refused request: a problem (RFC 9457) in the reader's language. */
export function problemReply({ id, details }: Pick<Refusal, "id" | "details">, language: Language): Reply {
  const { status, title } = problems[id];
  const { detail, errors, available, headers } = details;
  const body: Problem = {
    type: problemAddress(id),
    title: inLanguage(title, language),
    status,
    ...(detail === undefined ? {} : { detail: inLanguage(detail, language) }),
    ...(errors === undefined
      ? {}
      : { errors: errors.map((error) => ({ ...error, message: inLanguage(error.message, language) })) }),
    ...(available === undefined ? {} : { available }),
  };
  return {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Content-Language": language,
      "Cache-Control": "no-store",
      Vary: "Accept-Language",
      ...headers,
    },
    body: bytesOf(`${JSON.stringify(body)}\n`),
  };
}
