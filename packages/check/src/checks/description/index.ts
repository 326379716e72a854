import { type AnyRow, type Dataset, ofDataset, pageSize, type Text } from "@samapne/core";
import type { CheckGroup, ServiceCheck } from "../../check.ts";
import { isObject, jsonOf } from "../../evidence/pages.ts";
import type { Service } from "../../evidence/service.ts";
import { type Exchange, typeOf } from "../../http/exchange.ts";
import { Unusable } from "../../note.ts";
import { phrases, reasons } from "../../words/phrases.ts";
import { said } from "../../words/said.ts";

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
    nb: "Adressene i beskrivelsen finnes, og på den tjeneren den nevner",
    nn: "Adressene i skildringa finst, og på den tenaren ho nemner",
    en: "The addresses of the description exist, and at the server it names",
  },
  run: async (service, note) => {
    const description = await descriptionOf(service);
    const { exchange: described, paths } = description;
    const servers = serversOf(description);
    // Who checks a site at home has not put it where it says that it is.
    if (service.form === "api" && !servers.includes(service.base))
      note.fault(described, otherServer(servers[0] ?? ""));
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

/** Where programs made from the description ask (OpenAPI 3.1, section 4.8.5): nowhere else than here. */
function serversOf({ exchange, document }: Description): readonly string[] {
  const told: readonly unknown[] = Array.isArray(document["servers"]) ? document["servers"] : [];
  const all = told.filter(isObject).map(({ url }) => String(url));
  return (all.length === 0 ? ["/"] : all)
    .filter((url) => URL.canParse(url, exchange.address))
    .map((url) => new URL(url, exchange.address).href.replace(/\/+$/, ""));
}

function otherServer(place: string): Text {
  const text = {
    nb: "«servers» fører til {place}, et annet sted enn det som ble spurt, så programmer som lages av beskrivelsen, spør der. Bak en proxy: fortell tjenesten adressen den har utenfra, eller skriv den relativt.",
    nn: "«servers» fører til {place}, ein annan stad enn det som vart spurt, så program som blir laga av skildringa, spør der. Bak ein proxy: fortel tenesta adressa ho har utanfrå, eller skriv henne relativt.",
    en: "“servers” leads to {place}, another place than was asked, so programs made from the description ask there. Behind a proxy: tell the service the address it has from outside, or write it as a relative one.",
  };
  return said(text, { place: place.slice(0, 100) });
}

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

const answers: ServiceCheck = {
  ...everywhere,
  id: "description.answers",
  level: 2,
  forms: ["api"],
  title: {
    nb: "Beskrivelsen har formatene, den største siden og typene til feltene",
    nn: "Skildringa har formata, den største sida og typane til felta",
    en: "The description has the formats, the largest page and the types of the fields",
  },
  run: async (service, note) => {
    const { exchange, document, paths } = await descriptionOf(service);
    for (const { operations, dataset } of service.tables) {
      for (const { path: address, answers: wanted } of [operations.list, operations.export]) {
        const told = typesTold(paths[address], document);
        const types = wanted.find(({ status }) => status === 200)?.content ?? [];
        for (const { mediaType } of types)
          if (told.has(bare(mediaType))) note.saw();
          else note.fault(exchange, phrases.noMember(`${address} ${bare(mediaType)}`));
      }
      const { path: list } = operations.list;
      const limit = at(parameterNamed("limit", paths[list], document), document, "schema");
      const most = isObject(limit) ? limit["maximum"] : undefined;
      if (most !== undefined && most !== pageSize.most)
        note.fault(exchange, phrases.noMember(`${list}?limit: maximum`));
      for (const name of fieldsOfOtherTypes(dataset, rowSchema(paths[list], document), document))
        note.fault(exchange, phrases.noMember(`${list} ${name}: type`));
    }
  },
};

/** What stands at the end of a way of names, through references within the document. */
function at(value: unknown, document: AnyRow, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (here, name) => resolved(isObject(here) ? here[name] : undefined, document),
    resolved(value, document),
  );
}

/** A media type without its parameters. */
function bare(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

function contentOf(item: unknown, document: AnyRow): AnyRow {
  const content = at(item, document, "get", "responses", "200", "content");
  return isObject(content) ? content : {};
}

function typesTold(item: unknown, document: AnyRow): ReadonlySet<string> {
  return new Set(Object.keys(contentOf(item, document)).map(bare));
}

/** The members of a row in a page of JSON, where the description says them in a plain way. */
function rowSchema(item: unknown, document: AnyRow): AnyRow {
  const page = at(contentOf(item, document)["application/json"], document, "schema");
  const row = at(page, document, "properties", "data", "items");
  const choices = isObject(row) ? (row["anyOf"] ?? row["oneOf"]) : undefined;
  const members = at(Array.isArray(choices) ? choices[0] : row, document, "properties");
  return isObject(members) ? members : {};
}

const jsonTypes: Readonly<Record<string, readonly string[]>> = {
  integer: ["integer", "number"],
  decimal: ["number"],
  boolean: ["boolean"],
  list: ["array"],
};

function fieldsOfOtherTypes({ fields }: Dataset, members: AnyRow, document: AnyRow): readonly string[] {
  return Object.keys(fields).filter((name) => {
    const told = at(members[name], document, "type");
    const wanted = jsonTypes[fields[name]?.kind ?? ""] ?? ["string"];
    const types: readonly unknown[] = Array.isArray(told) ? told : [told];
    return told !== undefined && !types.some((one) => wanted.includes(String(one)));
  });
}

function parametersOf(item: unknown, document: AnyRow): readonly AnyRow[] {
  const get = isObject(item) ? item["get"] : undefined;
  const own = isObject(get) && Array.isArray(get["parameters"]) ? get["parameters"] : [];
  const shared = isObject(item) && Array.isArray(item["parameters"]) ? item["parameters"] : [];
  return [...own, ...shared].map((one) => resolved(one, document)).filter(isObject);
}

function parameterNames(item: unknown, document: AnyRow): ReadonlySet<string> {
  return new Set(parametersOf(item, document).map(({ name }) => String(name)));
}

function parameterNamed(name: string, item: unknown, document: AnyRow): unknown {
  return parametersOf(item, document).find((one) => one["name"] === name);
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
  checks: [isOpenApi, namesDatasets, pathsAnswer, parameters, answers],
};
