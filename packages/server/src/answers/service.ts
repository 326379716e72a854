import { createHash } from "node:crypto";
import type { Language, OperationKind } from "@samapne/core";
import type { Answer, Asked } from "../http/asked.ts";
import { addressesFrom, linkTo } from "../http/link.ts";
import { bytesOf } from "../http/reply.ts";
import type { Store } from "../store/store.ts";
import { catalogueText } from "./catalogue.ts";
import { homePage } from "./home.ts";
import { linksetText } from "./linkset.ts";
import { openApiText } from "./open-api.ts";
import type { ServiceSource } from "./service-source.ts";
import { statusText } from "./status.ts";

type Print = (source: ServiceSource, language: Language) => string;

/** The body of each kind of address that is the same for every dataset. */
const bodies: Readonly<Partial<Record<OperationKind, Print>>> = {
  page: homePage,
  description: openApiText,
  catalogue: catalogueText,
  discovery: linksetText,
  status: statusText,
};

/** Answers what is asked of the service as a whole; undefined for a kind that belongs to a dataset or to files. */
export function serviceAnswer(kind: OperationKind, source: ServiceSource): Answer | undefined {
  const print = bodies[kind];
  if (print === undefined) return undefined;
  return (asked) => {
    const body = bytesOf(print(source, asked.language));
    return {
      seed: createHash("sha256").update(body).digest("base64url"),
      modified: lastChange(source.store),
      vary: kind === "page" ? "Accept, Accept-Encoding, Accept-Language" : "Accept, Accept-Encoding",
      make: async () => ({
        headers: headersOf(kind, asked, source),
        size: body.length,
        body: async () => body,
      }),
      end: () => {},
    };
  };
}

function lastChange(store: Store): number {
  return Math.max(0, ...store.state().versions.map(({ publishedAt }) => publishedAt));
}

function headersOf(kind: OperationKind, { operation, language }: Asked, { baseUrl }: ServiceSource) {
  const address = addressesFrom(operation.path, baseUrl);
  const links = [
    linkTo(address("/openapi.json"), "service-desc", "application/json"),
    linkTo(address("/"), "service-doc", "text/html"),
    linkTo(address("/.well-known/api-catalog"), "api-catalog"),
  ];
  return { Link: links.join(", "), ...(kind === "page" ? { "Content-Language": language } : {}) };
}
