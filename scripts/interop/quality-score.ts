import type { Store } from "n3";

/** One metric of the catalogue service's quality score. */
export interface Metric {
  readonly name: string;
  readonly points: number;
  readonly met: boolean;
  /** What is taken for granted, because it cannot be seen offline. */
  readonly assumed?: string;
}

const dct = "http://purl.org/dc/terms/";
const dcat = "http://www.w3.org/ns/dcat#";
const authority = "http://publications.europa.eu/resource/authority/";
const openFormats = /\/file-type\/(CSV|JSON|JSON_LD|GEOJSON|RDF_TURTLE|YAML)$/;

/**
 * The quality score of a dataset and one of its distributions, at most 435 points: the metrics and points of
 * dcatno-mqa (data.norge.no's vocabulary of the EU's Metadata Quality Assessment). That addresses answer, and that
 * what they answer is of the format and well formed, is taken for granted; `compliant` is told by the judge of
 * shapes.
 */
function qualityMetrics(
  graph: Store,
  { dataset, distribution, compliant }: { dataset: string; distribution: string; compliant: boolean },
): readonly Metric[] {
  const said = (subject: string, ...properties: readonly string[]) =>
    properties.flatMap((property) => graph.getObjects(subject, property, null).map(({ value }) => value));
  const has = (subject: string, ...properties: readonly string[]) => said(subject, ...properties).length > 0;
  const either = (property: string) => has(dataset, property) || has(distribution, property);
  const formats = said(distribution, `${dct}format`);
  const online = "the address answers";
  const content = "the content was not fetched";
  return [
    { name: "keyword", points: 30, met: has(dataset, `${dcat}keyword`, `${dct}subject`) },
    { name: "category", points: 30, met: has(dataset, `${dcat}theme`) },
    { name: "spatial", points: 20, met: has(dataset, `${dct}spatial`) },
    { name: "temporal", points: 20, met: has(dataset, `${dct}temporal`) },
    { name: "access URL answers", points: 50, met: has(distribution, `${dcat}accessURL`), assumed: online },
    { name: "download URL", points: 20, met: has(distribution, `${dcat}downloadURL`) },
    {
      name: "download URL answers",
      points: 30,
      met: has(distribution, `${dcat}downloadURL`),
      assumed: online,
    },
    { name: "format", points: 20, met: formats.length > 0 },
    { name: "media type", points: 10, met: has(distribution, `${dcat}mediaType`) },
    { name: "known format", points: 10, met: formats.some((it) => it.startsWith(`${authority}file-type/`)) },
    { name: "non-proprietary format", points: 20, met: formats.some((it) => openFormats.test(it)) },
    { name: "machine-readable format", points: 20, met: formats.some((it) => openFormats.test(it)) },
    { name: "follows DCAT-AP-NO", points: 30, met: compliant },
    { name: "format matches", points: 15, met: formats.length > 0, assumed: content },
    { name: "syntax is valid", points: 15, met: formats.length > 0, assumed: content },
    { name: "licence", points: 20, met: has(distribution, `${dct}license`) },
    {
      name: "known licence",
      points: 10,
      met: said(distribution, `${dct}license`).some((it) => it.startsWith(`${authority}licence/`)),
    },
    { name: "access rights", points: 10, met: has(dataset, `${dct}accessRights`) },
    {
      name: "known access rights",
      points: 5,
      met: said(dataset, `${dct}accessRights`).some((it) => it.startsWith(`${authority}access-right/`)),
    },
    { name: "contact point", points: 20, met: has(dataset, `${dcat}contactPoint`) },
    { name: "publisher", points: 10, met: has(dataset, `${dct}publisher`) },
    { name: "rights", points: 5, met: has(distribution, `${dct}rights`) },
    { name: "byte size", points: 5, met: has(distribution, `${dcat}byteSize`) },
    { name: "issued", points: 5, met: either(`${dct}issued`) },
    { name: "modified", points: 5, met: either(`${dct}modified`) },
  ];
}

/** The points of the metrics that are met. */
function qualityScore(metrics: readonly Metric[]): number {
  return metrics.reduce((sum, { points, met }) => sum + (met ? points : 0), 0);
}

/** The score of a dataset, told by its best distribution, as the catalogue service does. */
export interface Score {
  readonly dataset: string;
  readonly distribution: string;
  readonly points: number;
  readonly missing: readonly string[];
}

/** The score of every dataset in a graph that has distributions. */
export function qualityScores(graph: Store, compliant: boolean): readonly Score[] {
  const best = new Map<string, Score>();
  for (const { subject, object } of graph.getQuads(null, `${dcat}distribution`, null, null)) {
    const [dataset, distribution] = [subject.value, object.value];
    const metrics = qualityMetrics(graph, { dataset, distribution, compliant });
    const points = qualityScore(metrics);
    const missing = metrics.filter(({ met }) => !met).map(({ name }) => name);
    if (points > (best.get(dataset)?.points ?? -1))
      best.set(dataset, { dataset, distribution, points, missing });
  }
  return [...best.values()];
}
