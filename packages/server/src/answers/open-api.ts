import { openApiOf } from "@samapne/generators";
import type { ServiceSource } from "./service-source.ts";

const printed = new WeakMap<ServiceSource, string>();

/** `/openapi.json`: the contract these datasets are served by. Printed once. */
export function openApiText(source: ServiceSource): string {
  const known = printed.get(source);
  if (known !== undefined) return known;
  const { datasets, baseUrl, openApi } = source;
  const document = openApiOf(datasets, { ...openApi, ...(baseUrl === undefined ? {} : { server: baseUrl }) });
  const text = `${JSON.stringify(document)}\n`;
  printed.set(source, text);
  return text;
}
