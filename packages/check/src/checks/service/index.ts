import { apiVersion, type Text } from "@samapne/core";
import type { CheckGroup, ServiceCheck } from "../../check.ts";
import { askPage, isObject, jsonOf } from "../../evidence/pages.ts";
import { textOf, typeOf } from "../../http/exchange.ts";
import { phrases } from "../../words/phrases.ts";
import { expectStatus } from "../expect-status.ts";
import { homeLanguage } from "./home-language.ts";
import { said } from "../../words/said.ts";

const homePage: ServiceCheck = {
  id: "service.home_page",
  about: "service",
  level: 1,
  forms: ["api", "static"],
  title: {
    nb: "Det er en side for mennesker på /",
    nn: "Det er ei side for menneske på /",
    en: "There is a page for people at /",
  },
  run: async ({ ask }, note) => {
    const exchange = await ask("/");
    if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 200));
    if (typeOf(exchange) !== "text/html")
      return note.fault(exchange, phrases.header("Content-Type", typeOf(exchange), "text/html"));
    if (!/<html\b[^>]*\slang=/i.test(textOf(exchange))) note.fault(exchange, phrases.noMember("<html lang>"));
    note.saw();
  },
};

const apiCatalog: ServiceCheck = {
  id: "service.api_catalog",
  about: "service",
  level: 2,
  forms: ["api"],
  title: {
    nb: "/.well-known/api-catalog peker til API-beskrivelsen (RFC 9727)",
    nn: "/.well-known/api-catalog peikar til API-skildringa (RFC 9727)",
    en: "/.well-known/api-catalog points to the API description (RFC 9727)",
  },
  run: async ({ ask, base }, note) => {
    const exchange = await ask("/.well-known/api-catalog");
    if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 200));
    const type = typeOf(exchange);
    if (type !== "application/linkset+json")
      note.fault(exchange, phrases.header("Content-Type", type, "application/linkset+json"));
    const described = descriptionsIn(jsonOf(exchange)).filter(
      (href) => URL.canParse(href, exchange.address) && new URL(href, exchange.address).href.startsWith(base),
    );
    if (described.length === 0) note.fault(exchange, phrases.noMember("service-desc"));
    for (const href of described.slice(0, mostDescribed)) {
      const { href: address } = new URL(href, exchange.address);
      expectStatus(await ask(address.slice(base.length), { method: "HEAD" }), 200, note);
    }
    note.saw();
  },
};

/** Descriptions that are asked for. */
const mostDescribed = 10;

/** The addresses of API descriptions in a linkset (RFC 9264). */
function descriptionsIn(linkset: unknown): readonly string[] {
  const contexts = isObject(linkset) && Array.isArray(linkset["linkset"]) ? linkset["linkset"] : [];
  return contexts
    .filter(isObject)
    .flatMap((context) => (Array.isArray(context["service-desc"]) ? context["service-desc"] : []))
    .flatMap((link) => (isObject(link) && typeof link["href"] === "string" ? [link["href"]] : []));
}

const status: ServiceCheck = {
  id: "service.status",
  about: "service",
  level: 2,
  forms: ["api"],
  title: {
    nb: "/status sier hvilke data tjenesten har, og det stemmer",
    nn: "/status seier kva data tenesta har, og det stemmer",
    en: "/status says which data the service has, and it is true",
  },
  run: async ({ ask, tables }, note) => {
    const exchange = await ask("/status");
    if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 200));
    if (typeOf(exchange) !== "application/json")
      note.fault(exchange, phrases.header("Content-Type", typeOf(exchange), "application/json"));
    const told = jsonOf(exchange);
    const datasets =
      isObject(told) && Array.isArray(told["datasets"]) ? told["datasets"].filter(isObject) : undefined;
    if (!isObject(told) || datasets === undefined) return note.fault(exchange, phrases.noMember("datasets"));
    if (String(told["api_version"]).split(".")[0] !== apiVersion.split(".")[0])
      note.fault(exchange, phrases.noMember("api_version"));
    if (!["ok", "degraded"].includes(String(told["status"])))
      note.fault(exchange, phrases.noMember("status"));
    for (const table of tables) {
      const one = datasets.find(({ dataset }) => dataset === table.dataset.id);
      if (one === undefined) {
        note.fault(exchange, phrases.noMember(table.dataset.id));
        continue;
      }
      const { all } = await table.whole();
      if (all !== undefined && one["rows"] !== all.rows)
        note.fault(exchange, wrongCount(table.dataset.id, String(one["rows"]).slice(0, 20), all.rows));
      const { meta } = await askPage(table);
      if (one["data_version"] !== meta["data_version"])
        note.fault(exchange, phrases.noMember("data_version"));
      if (one["updated_at"] !== meta["updated_at"]) note.fault(exchange, phrases.noMember("updated_at"));
      note.saw();
    }
  },
};

function wrongCount(dataset: string, told: string, rows: number): Text {
  const text = {
    nb: "{dataset} skal ha {told} {told|rad|rader}, men det er {rows}.",
    nn: "{dataset} skal ha {told} {told|rad|rader}, men det er {rows}.",
    en: "{dataset} is said to have {told} {told|row|rows}, but there {rows|is|are} {rows}.",
  };
  return said(text, { dataset, told, rows });
}

/** What is the same for all datasets: the page for people, discovery, status. */
export const service: CheckGroup = {
  id: "service",
  title: { nb: "Tjenesten", nn: "Tenesta", en: "The service" },
  advice: {
    nb: "La tjenesten gi sider på de faste adressene /, /status og /.well-known/api-catalog slik kontrakten sier. samapne serve og samapne publish gjør det.",
    nn: "Lat tenesta gi sider på dei faste adressene /, /status og /.well-known/api-catalog slik kontrakten seier. samapne serve og samapne publish gjer det.",
    en: "Let the service answer at the fixed addresses /, /status and /.well-known/api-catalog as the contract says. samapne serve and samapne publish do.",
  },
  checks: [homePage, homeLanguage, apiCatalog, status],
};
