import { apiVersion, type Dataset, formats, type ServiceStatus, specificationOf } from "@samapne/core";

const dataVersion = "2026-01-15-3f9a";
const updatedAt = "2026-01-15T06:12:00Z";

/** Examples of what is the same for every dataset; addresses are relative, since nobody knows the publisher's. */
export const serviceExamples = {
  dataVersion,
  updatedAt,
  linkset: {
    linkset: [
      {
        anchor: "/",
        "service-desc": [{ href: "/openapi.json", type: "application/json" }],
        "service-doc": [{ href: "/", type: "text/html" }],
        "service-meta": [{ href: "/catalog.ttl", type: "text/turtle" }],
        status: [{ href: "/status", type: "application/json" }],
      },
    ],
  },
  status: (datasets: readonly Dataset[]): ServiceStatus => ({
    status: "ok",
    api_version: apiVersion,
    datasets: datasets.map((dataset) => ({
      dataset: dataset.id,
      specification: specificationOf(dataset),
      data_version: dataVersion,
      updated_at: updatedAt,
      privacy: dataset.privacy,
      rows: 1804,
    })),
  }),
  datapackage: (datasets: readonly Dataset[]) => ({
    resources: datasets.map(({ id }) => ({
      name: id,
      path: `v1/${id}.${formats.csv.extension}`,
      mediatype: "text/csv",
    })),
  }),
};
