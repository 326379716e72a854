import { addressesFrom } from "../http/link.ts";
import type { ServiceSource } from "./service-source.ts";

/** `/.well-known/api-catalog`: where the API, its description, catalogue and status are (RFC 9727, RFC 9264). */
export function linksetText({ baseUrl }: Pick<ServiceSource, "baseUrl">): string {
  const address = addressesFrom("/.well-known/api-catalog", baseUrl);
  const linkset = [
    {
      anchor: address("/"),
      "service-desc": [{ href: address("/openapi.json"), type: "application/json" }],
      "service-doc": [{ href: address("/"), type: "text/html" }],
      "service-meta": [{ href: address("/catalog.ttl"), type: "text/turtle" }],
      status: [{ href: address("/status"), type: "application/json" }],
    },
  ];
  return `${JSON.stringify({ linkset })}\n`;
}
