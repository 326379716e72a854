import { describe, expect, test } from "vitest";
import { plainDataset, text } from "../_testing.ts";
import { defineDataset } from "../define-dataset.ts";
import { ModelError } from "../errors.ts";
import type { Fields } from "../field.ts";
import { reservedNames } from "../model/dataset-meaning.ts";
import { languages } from "../text.ts";
import { ofDataset, operations } from "./operations.ts";
import { headers } from "./headers.ts";
import type { Operation } from "./operation.ts";
import { problems } from "./problems.ts";
import { publishedRow } from "./published-row.ts";
import { reserved, reservedParameters } from "./reserved.ts";

const said = { label: text, description: text };
const list = (code: string) => ({
  id: "list",
  version: "2024-01-01",
  title: text,
  source: { name: "test" },
  codes: [{ code, label: text }],
});
const scheme = {
  id: "station",
  label: text,
  description: text,
  pattern: "^[0-9]{4}$",
  example: "8006",
  check: { method: "mod10", weights: [3, 1] },
  source: { name: "test" },
} as const;

const fields = {
  station: { kind: "text", ...said, required: true, maxLength: 9 },
  colour: { kind: "code", ...said, list: list("red") },
  pair: { kind: "code", ...said, list: list("red,blue") },
  post: { kind: "identifier", ...said, scheme },
  doors: { kind: "integer", ...said, min: 0 },
  height: { kind: "decimal", ...said, decimals: 1, min: 0 },
  open: { kind: "boolean", ...said },
  built: { kind: "date", ...said, min: "1900-01-01" },
  seen: { kind: "instant", ...said },
  year: { kind: "period", ...said, granularities: ["year"] },
  page: { kind: "uri", ...said },
  tags: { kind: "list", ...said, items: { kind: "text" } },
  sizes: { kind: "list", ...said, items: { kind: "integer" } },
  owner: { kind: "text", ...said, privacy: "sensitive" },
} as const satisfies Fields;

const base = {
  id: "test-stations",
  ...plainDataset,
} as const;

const stations = defineDataset({ ...base, fields, key: ["station"] });
const api = operations(stations);
const query = ({ parameters }: Operation) => parameters.filter(({ place }) => place === "query");
const parameter = (name: string) => api.list.parameters.find((it) => it.name === name);

describe("operations of a dataset", () => {
  test("are plain frozen data that survives JSON", () => {
    expect(JSON.parse(JSON.stringify(api))).toEqual(api);
    expect(Object.isFrozen(api.list.answers[0]?.headers[0])).toBe(true);
    expect(operations(stations)).toEqual(api);
  });

  test("stand at the contract's addresses", () => {
    expect(ofDataset(api, "api").map(({ id, path }) => `${id} ${path}`)).toEqual([
      "listTestStations /v1/test-stations",
      "getTestStations /v1/test-stations/{station}",
      "exportTestStations /v1/test-stations/export",
    ]);
    expect(ofDataset(api, "static").map(({ path }) => path)).toEqual([
      "/v1/test-stations.csv",
      "/v1/test-stations.csv.gz",
      "/v1/test-stations.ndjson",
      "/v1/test-stations.parquet",
    ]);
    expect(api.service.api.map(({ path }) => path)).toEqual([
      "/",
      "/openapi.json",
      "/catalog.ttl",
      "/.well-known/api-catalog",
      "/status",
    ]);
    expect(api.service.static.map(({ path }) => path)).toEqual([
      "/",
      "/openapi.json",
      "/catalog.ttl",
      "/datapackage.json",
    ]);
  });

  test("give one row only when the key is one field that may stand in an address", () => {
    const keyed = (...key: (keyof typeof fields)[]) =>
      operations(
        defineDataset({
          ...base,
          key,
          fields: {
            ...fields,
            doors: { ...fields.doors, required: true },
            owner: { ...fields.owner, required: true },
          },
        }),
      ).one?.path;
    expect(keyed("doors")).toBe("/v1/test-stations/{doors}");
    expect(keyed("station", "doors")).toBeUndefined();
    expect(keyed("owner")).toBeUndefined();
    expect(keyed()).toBeUndefined();
  });

  test("filter each kind of field its own way", () => {
    const filters = query(api.list).flatMap(({ name, filter, several }) =>
      filter === undefined ? [] : [`${name} ${filter.test}${several ? ` by ${several.by}` : ""}`],
    );
    expect(filters).toEqual([
      "station equals by repeat",
      "colour equals by comma",
      "pair equals by repeat",
      "post equals by comma",
      ...["doors", "height"].flatMap((name) => range(name, "at_most")),
      "open equals by comma",
      ...range("built", "at_most"),
      ...range("seen", "before"),
      ...range("year", "at_most"),
      "page equals by repeat",
      "tags has by repeat",
      "sizes has by comma",
    ]);
    expect(query(api.export).filter(({ filter }) => filter)).toEqual(
      query(api.list).filter(({ filter }) => filter),
    );
  });

  test("ask of a value only what its shape shows, so that what is described is accepted", () => {
    expect(parameter("built_from")?.value).toEqual({ kind: "date" });
    expect(parameter("height")?.value).toEqual({ kind: "decimal" });
    expect(parameter("post")?.value).not.toHaveProperty("scheme.check");
    expect(parameter("station")?.value).toEqual({ kind: "text", maxLength: 9 });
  });

  test("never let a sensitive field be asked for or sorted by", () => {
    expect(parameter("owner")).toBeUndefined();
    expect(parameter("sort")?.value).not.toMatchObject({ options: expect.arrayContaining(["owner"]) });
    expect(parameter("sort")?.value).toMatchObject({ options: expect.arrayContaining(["-seen"]) });
  });

  test("reserve the names that no field may have", () => {
    expect(reservedParameters).toEqual(reservedNames);
    const others = query(api.list).filter(({ filter }) => filter === undefined);
    expect(others.map(({ name }) => name)).toEqual(reservedNames.filter((name) => name !== "bbox"));
    expect(query(api.export).map(({ name }) => name)).not.toContain("cursor");
  });

  test("know places only where rows have latitude and longitude", () => {
    const degrees = { kind: "decimal", ...said } as const;
    const placed = (...names: string[]) => {
      const more = Object.fromEntries(names.map((name) => [name, degrees]));
      const { list, one } = operations(
        defineDataset({ ...base, key: ["station"], fields: { ...fields, ...more } }),
      );
      const formats = [list, one].map((it) =>
        it?.answers[0]?.content.some(({ format }) => format === "geojson"),
      );
      return [list.parameters.some(({ name }) => name === "bbox"), ...formats];
    };
    expect(placed("latitude", "longitude")).toEqual([true, true, true]);
    expect(placed("latitude")).toEqual([false, false, false]);
    const [box] = reserved(["bbox"], { fields }, []);
    expect(box?.several?.places?.map((place) => place.kind === "decimal" && place.max)).toEqual([
      180, 90, 180, 90,
    ]);
    expect(box?.several?.rising).toEqual([1, 3]);
  });

  test("put what is asked of each level where API.md has it", () => {
    const levels = (operation: Operation) =>
      Object.fromEntries(operation.answers[0]?.content.map(({ format, level }) => [format, level]) ?? []);
    expect(levels(api.list)).toEqual({ json: 2, csv: 2, ndjson: 3, parquet: 3 });
    expect(levels(api.export)).toEqual({ csv: 2, ndjson: 3, parquet: 3 });
    expect(parameter("changed_since")?.level).toBe(3);
    expect(api.export.answers.filter(({ level }) => level === 3).map(({ status }) => status)).toEqual([
      206, 416,
    ]);
    expect(api.files.every(({ level }) => level === 1)).toBe(true);
    expect(api.files.filter(({ optional }) => optional !== true).map(({ path }) => path)).toEqual([
      "/v1/test-stations.csv",
    ]);
  });

  test("answer with every status of the contract, and with a conflict only while paging", () => {
    const statuses = (operation: Operation | undefined) => operation?.answers.map(({ status }) => status);
    expect(statuses(api.list)).toEqual([200, 304, 400, 404, 405, 406, 409, 410, 412, 414, 429, 431, 503]);
    expect(statuses(api.one)).toEqual([200, 304, 400, 404, 405, 406, 412, 414, 429, 431, 503]);
    expect(statuses(api.export)).toEqual([200, 206, 304, 400, 404, 405, 406, 412, 414, 416, 429, 431, 503]);
  });

  test("use every header and every problem of the tables", () => {
    const all = [...ofDataset(api, "api"), ...api.files, ...api.service.api];
    const answers = all.flatMap((operation) => operation.answers);
    expect(new Set(answers.flatMap((it) => it.problems))).toEqual(new Set(Object.keys(problems)));
    const used = new Set<string>([
      ...answers.flatMap((it) => it.headers.map(({ header }) => header)),
      ...all.flatMap(({ requestHeaders }) => requestHeaders),
      "allowMethods",
      "allowHeaders",
      "maxAge",
    ]);
    expect(used).toEqual(new Set(Object.keys(headers)));
  });

  test("say everything in three languages", () => {
    const texts = textsIn(api);
    expect(texts.length).toBeGreaterThan(100);
    for (const said of texts)
      expect(languages.map((language) => said[language] === "")).toEqual([false, false, false]);
  });

  test("refuse a field that is named like another's range", () => {
    const clash = defineDataset({
      ...base,
      key: ["station"],
      fields: { ...fields, built_from: { kind: "text", ...said } },
    });
    expect(() => operations(clash)).toThrow(ModelError);
    expect(() => operations(clash)).toThrow("built_from");
  });
});

test("a row is published in the dataset's order, without what is missing, in UTC", () => {
  const row = { seen: "2025-10-26T02:00:00.120+02:00", colour: null, tags: ["a"], station: "x", extra: 1 };
  const published = publishedRow(stations, row);
  expect(JSON.stringify(published)).toBe('{"station":"x","seen":"2025-10-26T00:00:00.120Z","tags":["a"]}');
});

function range(name: string, end: string): readonly string[] {
  return [`${name} equals by comma`, `${name}_from at_least`, `${name}_to ${end}`];
}

function textsIn(value: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof value !== "object" || value === null) return [];
  const members = Object.values(value).flatMap(textsIn);
  return "nb" in value ? [{ ...value }, ...members] : members;
}
