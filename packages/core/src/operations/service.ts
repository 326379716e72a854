import { deepFreeze } from "../model/freeze.ts";
import { notModified, ok, refusalsOf } from "./answers.ts";
import { fileAnswers } from "./files.ts";
import type { Level } from "./level.ts";
import type { Content, Form, Operation } from "./operation.ts";
import { reserved } from "./reserved.ts";

type Described = Pick<Operation, "id" | "kind" | "path" | "title" | "meaning"> & {
  readonly forms: readonly Form[];
  readonly level: Level;
  readonly content: Content;
};

/** What a publisher has beside the datasets, and in which form. */
const described: readonly Described[] = [
  {
    id: "getHomePage",
    kind: "page",
    path: "/",
    forms: ["api", "static"],
    level: 1,
    content: { mediaType: "text/html; charset=utf-8", body: "html", level: 1 },
    title: { nb: "Siden for mennesker", nn: "Sida for menneske", en: "The page for people" },
    meaning: {
      nb: "Hva som er publisert her, hva det betyr, og hvor det kan hentes.",
      nn: "Kva som er publisert her, kva det tyder, og kvar det kan hentast.",
      en: "What is published here, what it means and where to get it.",
    },
  },
  {
    id: "getOpenapi",
    kind: "description",
    path: "/openapi.json",
    forms: ["api", "static"],
    level: 1,
    content: { mediaType: "application/json", body: "openapi", level: 1 },
    title: { nb: "API-beskrivelsen", nn: "API-skildringa", en: "The API description" },
    meaning: {
      nb: "Denne beskrivelsen, OpenAPI 3.1.",
      nn: "Denne skildringa, OpenAPI 3.1.",
      en: "This description, OpenAPI 3.1.",
    },
  },
  {
    id: "getCatalogue",
    kind: "catalogue",
    path: "/catalog.ttl",
    forms: ["api", "static"],
    level: 1,
    content: { mediaType: "text/turtle; charset=utf-8", body: "turtle", level: 1 },
    title: { nb: "Katalogen", nn: "Katalogen", en: "The catalogue" },
    meaning: {
      nb: "Datasettene og hvor de finnes, DCAT-AP-NO; data.norge.no henter den.",
      nn: "Datasetta og kvar dei finst, DCAT-AP-NO; data.norge.no hentar han.",
      en: "The datasets and where they are, DCAT-AP-NO; data.norge.no fetches it.",
    },
  },
  {
    id: "getDatapackage",
    kind: "package",
    path: "/datapackage.json",
    forms: ["static"],
    level: 1,
    content: { mediaType: "application/json", body: "datapackage", level: 1 },
    title: { nb: "Datapakken", nn: "Datapakken", en: "The data package" },
    meaning: {
      nb: "Filene og feltene i dem, Frictionless Data Package.",
      nn: "Filene og felta i dei, Frictionless Data Package.",
      en: "The files and their fields, Frictionless Data Package.",
    },
  },
  {
    id: "getApiCatalog",
    kind: "discovery",
    path: "/.well-known/api-catalog",
    forms: ["api"],
    level: 2,
    content: {
      mediaType: 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
      body: "linkset",
      level: 2,
    },
    title: { nb: "Hvilke API-er som finnes", nn: "Kva API-ar som finst", en: "Which APIs there are" },
    meaning: {
      nb: "Lenker til API-et, beskrivelsen, katalogen og tilstanden (RFC 9727).",
      nn: "Lenkjer til API-et, skildringa, katalogen og tilstanden (RFC 9727).",
      en: "Links to the API, its description, catalogue and status (RFC 9727).",
    },
  },
  {
    id: "getStatus",
    kind: "status",
    path: "/status",
    forms: ["api"],
    level: 2,
    content: { mediaType: "application/json", body: "status", level: 2 },
    title: { nb: "Tilstanden", nn: "Tilstanden", en: "The status" },
    meaning: {
      nb: "Om tjenesten virker, og hvilken versjon av hvert datasett den har.",
      nn: "Om tenesta verkar, og kva versjon av kvart datasett ho har.",
      en: "Whether the service works, and which version of each dataset it holds.",
    },
  },
];

/** What is the same for every dataset at the same base, in one form. */
export function serviceOperations(form: Form): readonly Operation[] {
  const list = described
    .filter(({ forms }) => forms.includes(form))
    .map(({ id, kind, path, title, meaning, level, content }): Operation => ({
      id,
      kind,
      path,
      title,
      meaning,
      level,
      form,
      ...perForm[form](content),
      caching: { etag: "strong", maxAgeSeconds: kind === "status" ? 10 : 300, ranges: [] },
    }));
  return deepFreeze(list);
}

type PerForm = Pick<Operation, "methods" | "parameters" | "requestHeaders" | "answers">;

const perForm: Readonly<Record<Form, (content: Content) => PerForm>> = {
  static: (content) => ({
    methods: ["GET", "HEAD"],
    parameters: [],
    requestHeaders: ["ifNoneMatch", "ifModifiedSince"],
    answers: fileAnswers(content),
  }),
  api: (content) => ({
    methods: ["GET", "HEAD", "OPTIONS"],
    parameters: reserved(["lang"], { fields: {} }, []),
    requestHeaders: ["ifNoneMatch", "ifModifiedSince", "acceptLanguage"],
    answers: [
      ok({ nb: "Innholdet.", nn: "Innhaldet.", en: "The content." }, [content]),
      notModified(),
      ...refusalsOf(400, 405, 406, 412),
    ],
  }),
};
