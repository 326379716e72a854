import type { Fault } from "./_fault.ts";
import { asked, changed, instead, text, withBody, refused } from "../_wrong.ts";

/** What is the same for all datasets. */
export const service: readonly Fault[] = [
  {
    name: "no page for people",
    wrong: instead((_, url) => (url.pathname === "/" ? refused(404) : undefined)),
    caught: ["service.home_page", "description.addresses_answer"],
  },
  {
    name: "the page for people is always bokmål",
    wrong: asked((url, request) =>
      url.pathname === "/" ? new Request(`${url.origin}/`, { method: request.method }) : undefined,
    ),
    caught: ["service.home_language"],
  },
  {
    name: "/status counts wrong",
    wrong: text(
      (url) => url.pathname === "/status",
      (body) => body.replace(/"rows":\d+/, '"rows":40'),
    ),
    caught: ["service.status"],
  },
  {
    name: "no api-catalog",
    wrong: instead((_, url) => (url.pathname.startsWith("/.well-known") ? refused(404) : undefined)),
    caught: ["service.api_catalog", "description.addresses_answer"],
  },
  {
    name: "OpenAPI of another version",
    wrong: text(
      (url) => url.pathname === "/openapi.json",
      (body) => body.replace(/"openapi":"3\.1\.\d"/, '"openapi":"3.0.3"'),
    ),
    caught: ["description.openapi"],
  },
  {
    name: "OpenAPI names an address that is not there",
    wrong: text(
      (url) => url.pathname === "/openapi.json",
      (body) => body.replace('"paths":{', '"paths":{"/v1/test-ferries":{"get":{"responses":{}}},'),
    ),
    caught: ["description.addresses_answer"],
  },
  {
    name: "OpenAPI has forgotten the export",
    wrong: text(
      (url) => url.pathname === "/openapi.json",
      (body) => body.replace('"/v1/test-readings/export":', '"/v1/test-readings/exports":'),
    ),
    both: true,
    caught: [
      "description.names_datasets",
      "description.addresses_answer",
      "description.parameters",
      "description.answers",
    ],
  },
  {
    name: "OpenAPI has forgotten a filter",
    wrong: changed(async (response, request, url) => {
      if (url.pathname !== "/openapi.json" || request.method !== "GET") return undefined;
      const document = (await response.clone().json()) as {
        paths: Record<string, { get?: { parameters?: { $ref?: string; name?: string }[] } }>;
      };
      const { get } = document.paths["/v1/test-stations"] ?? {};
      if (get?.parameters !== undefined) get.parameters = get.parameters.slice(1);
      return withBody(response, JSON.stringify(document));
    }),
    caught: ["description.parameters"],
  },
  {
    name: "the catalogue has forgotten a dataset",
    wrong: text(
      (url) => url.pathname === "/catalog.ttl",
      (body) => body.replaceAll("v1/test-readings", "v1/test-stations"),
    ),
    both: true,
    caught: ["catalogue.names_datasets"],
  },
  {
    name: "the catalogue leads to nothing",
    wrong: text(
      (url) => url.pathname === "/catalog.ttl",
      (body) => body.replace("test-stations/export?format=csv", "test-stations/eksport?format=csv"),
    ),
    caught: ["catalogue.addresses_answer"],
  },
  {
    name: "the catalogue cannot be read",
    wrong: text(
      (url) => url.pathname === "/catalog.ttl",
      (body) => body.slice(0, -40),
    ),
    caught: ["catalogue.turtle"],
  },
  {
    name: "the catalogue has dates of the future",
    wrong: text(
      (url) => url.pathname === "/catalog.ttl",
      (body) => body.replaceAll("2026-01-15", "2036-01-15"),
    ),
    caught: ["catalogue.dates"],
  },
];
