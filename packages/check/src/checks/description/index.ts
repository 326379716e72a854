import type { AnyRow } from "@samapne/core";
import { ofDataset } from "@samapne/core";
import type { CheckGroup, ServiceCheck } from "../../check.ts";
import { isObject, jsonOf } from "../../evidence/pages.ts";
import type { Service } from "../../evidence/service.ts";
import { type Exchange, typeOf } from "../../http/exchange.ts";
import { Unusable } from "../../note.ts";
import { phrases, reasons } from "../../words/phrases.ts";

const path = "/openapi.json";
const everywhere = { about: "service", level: 1, forms: ["api", "static"] } as const;

interface Description {
  readonly exchange: Exchange;
  readonly document: AnyRow;
  readonly paths: Readonly<Record<string, unknown>>;
}

/** The description, as far as it must be right to be looked at. */
async function descriptionOf({ ask }: Service): Promise<Description> {
  const exchange = await ask(path);
  const document = exchange.status === 200 ? jsonOf(exchange) : undefined;
  if (!isObject(document) || !isObject(document["paths"])) throw new Unusable(reasons.noUsableAnswer);
  return { exchange, document, paths: document["paths"] };
}

const isOpenApi: ServiceCheck = {
  ...everywhere,
  id: "description.openapi",
  title: {
    nb: "/openapi.json er en OpenAPI 3.1-beskrivelse",
    nn: "/openapi.json er ei OpenAPI 3.1-skildring",
    en: "/openapi.json is an OpenAPI 3.1 description",
  },
  run: async ({ ask }, note) => {
    const exchange = await ask(path);
    if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 200));
    const type = typeOf(exchange);
    if (type !== "application/json")
      note.fault(exchange, phrases.header("Content-Type", type, "application/json"));
    const document = jsonOf(exchange);
    if (!isObject(document)) return note.fault(exchange, phrases.noJson());
    if (!String(document["openapi"]).startsWith("3.1.")) note.fault(exchange, phrases.noMember("openapi"));
    for (const name of ["info", "paths"])
      if (!isObject(document[name])) note.fault(exchange, phrases.noMember(name));
    note.saw();
  },
};

const namesDatasets: ServiceCheck = {
  ...everywhere,
  id: "description.names_datasets",
  title: {
    nb: "Beskrivelsen har alle adressene til datasettene",
    nn: "Skildringa har alle adressene til datasetta",
    en: "The description has every address of the datasets",
  },
  run: async (service, note) => {
    const { exchange, paths } = await descriptionOf(service);
    for (const { operations } of service.tables)
      for (const operation of ofDataset(operations, service.form)) {
        if (operation.optional === true) continue;
        if (isObject(paths[operation.path])) note.saw();
        else note.fault(exchange, phrases.noMember(operation.path));
      }
  },
};

/** Most addresses that are asked. */
const mostAsked = 100;

const pathsAnswer: ServiceCheck = {
  ...everywhere,
  id: "description.addresses_answer",
  title: {
    nb: "Adressene i beskrivelsen finnes",
    nn: "Adressene i skildringa finst",
    en: "The addresses of the description exist",
  },
  run: async (service, note) => {
    const { paths } = await descriptionOf(service);
    const fixed = Object.entries(paths).filter(([address]) => /^\/[\w./-]*$/.test(address));
    for (const [address, item] of fixed.slice(0, mostAsked)) {
      const get = isObject(item) ? item["get"] : undefined;
      if (!isObject(get) || get["x-optional"] === true) continue;
      const exchange = await service.ask(address, { method: "HEAD" });
      if (exchange.status === 404 || exchange.status === 410)
        note.fault(exchange, phrases.status(exchange.status, 200));
      else note.saw();
    }
  },
};

const parameters: ServiceCheck = {
  ...everywhere,
  id: "description.parameters",
  level: 2,
  forms: ["api"],
  title: {
    nb: "Beskrivelsen har alle filtrene og de andre parametrene",
    nn: "Skildringa har alle filtera og dei andre parametrane",
    en: "The description has every filter and the other parameters",
  },
  run: async (service, note) => {
    const { exchange, document, paths } = await descriptionOf(service);
    for (const { operations } of service.tables)
      for (const { path: address, parameters: wanted } of [operations.list, operations.export]) {
        const named = parameterNames(paths[address], document);
        for (const { name } of wanted)
          if (named.has(name)) note.saw();
          else note.fault(exchange, phrases.noMember(`${address}?${name}`));
      }
  },
};

function parameterNames(item: unknown, document: AnyRow): ReadonlySet<string> {
  const get = isObject(item) ? item["get"] : undefined;
  const own = isObject(get) && Array.isArray(get["parameters"]) ? get["parameters"] : [];
  const shared = isObject(item) && Array.isArray(item["parameters"]) ? item["parameters"] : [];
  const all = [...own, ...shared].map((one) => resolved(one, document));
  return new Set(
    all.flatMap((one) => (isObject(one) && typeof one["name"] === "string" ? [one["name"]] : [])),
  );
}

/** What a reference within the document points to. */
function resolved(value: unknown, document: AnyRow): unknown {
  const pointer = isObject(value) ? value["$ref"] : undefined;
  if (typeof pointer !== "string" || !pointer.startsWith("#/")) return value;
  return pointer
    .slice(2)
    .split("/")
    .reduce<unknown>(
      (at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined),
      document,
    );
}

/** The API description, and whether it is true. */
export const description: CheckGroup = {
  id: "description",
  title: { nb: "API-beskrivelsen", nn: "API-skildringa", en: "The API description" },
  advice: {
    nb: "Bruk beskrivelsen som lages av datasettet: samapne emit <datasett> --artifact openapi. Den må ha de samme datasettene som tjenesten.",
    nn: "Bruk skildringa som blir laga av datasettet: samapne emit <datasett> --artifact openapi. Ho må ha dei same datasetta som tenesta.",
    en: "Use the description made from the dataset: samapne emit <dataset> --artifact openapi. It must have the same datasets as the service.",
  },
  checks: [isOpenApi, namesDatasets, pathsAnswer, parameters],
};
