import { openApiOf } from "@samapne/generators";
import { publishedDatasets } from "./published.ts";
import type { ServiceSource } from "./service-source.ts";

interface Printed {
  readonly datasets: string;
  readonly text: string;
}

const last = new WeakMap<ServiceSource, Printed>();

/** `/openapi.json`: the contract the published datasets are served by. Printed anew when other datasets are. */
export function openApiText(source: ServiceSource): string {
  const datasets = publishedDatasets(source);
  const ids = datasets.map(({ id, version }) => `${id}@${version}`).join();
  const known = last.get(source);
  if (known?.datasets === ids) return known.text;
  const { baseUrl, openApi } = source;
  const document = openApiOf(datasets, { ...openApi, ...(baseUrl === undefined ? {} : { server: baseUrl }) });
  const text = `${JSON.stringify(document)}\n`;
  last.set(source, { datasets: ids, text });
  return text;
}
