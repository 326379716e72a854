import {
  languages,
  problemAddress,
  type ProblemId,
  problems as problemTypes,
  registryBase,
} from "@samapne/core";
import type { DatasetCheck, ServiceCheck } from "../../check.ts";
import { isObject, jsonOf, parse } from "../../evidence/pages.ts";
import { type Exchange, headerOf, textOf, typeOf } from "../../http/exchange.ts";
import { phrases } from "../../words/phrases.ts";

const ofApi = { level: 2, forms: ["api"] } as const;

/** The body of refusals (RFC 9457). It looks at everything that was asked. */
export const problems: ServiceCheck = {
  ...ofApi,
  id: "refusals.problems",
  about: "service",
  title: {
    nb: "Alle avslag er problemdokumenter (application/problem+json) med type, title og status; de med 400 også med errors",
    nn: "Alle avslag er problemdokument (application/problem+json) med type, title og status; dei med 400 òg med errors",
    en: "Every refusal is a problem document (application/problem+json) with type, title and status; those of 400 with errors",
  },
  run: ({ journal }, note) => {
    for (const entry of journal) {
      if ("failure" in entry || entry.status < 400 || entry.asked.method === "HEAD") continue;
      const type = typeOf(entry);
      if (type !== "application/problem+json") {
        note.fault(entry, phrases.header("Content-Type", type, "application/problem+json"));
        continue;
      }
      const problem = parse(entry.refusal ?? "");
      const isRight =
        isObject(problem) &&
        isTypeOf(entry.status, problem["type"]) &&
        typeof problem["title"] === "string" &&
        problem["status"] === entry.status;
      if (!isRight) note.fault(entry, phrases.noMember("type, title, status"));
      else if (entry.status === 400 && !namesFaults(problem["errors"]))
        note.fault(entry, phrases.noMember("errors"));
      else note.saw();
    }
  },
};

const reasons = Object.entries(problemTypes).map(([id, { status }]) => ({
  type: problemAddress(id as ProblemId),
  status,
}));

/** A reason of the registry, one of those that the status may have where it has any. */
function isTypeOf(status: number, type: unknown): boolean {
  const known = reasons.filter((one) => one.status === status);
  return known.length > 0
    ? known.some((one) => one.type === type)
    : String(type).startsWith(`${registryBase}/problems/`);
}

/** What is wrong with a request stands beside where it is, for programs to read. */
function namesFaults(errors: unknown): boolean {
  return (
    Array.isArray(errors) &&
    errors.length > 0 &&
    errors.every(
      (one) =>
        isObject(one) &&
        [one["code"], one["message"], one["parameter"] ?? one["pointer"]].every(
          (part) => typeof part === "string",
        ),
    )
  );
}

/** What frames of a stack, paths of a machine and messages of a database look like. */
const traces: readonly RegExp[] = [
  /^[ \t]*at .*[\w./\\:-]:\d+:\d+\)?/m,
  /Traceback \(most recent call last\)/,
  /^[ \t]+File "[^"\n]+", line \d+/m,
  /\b(?:java|javax|org|com)\.[\w.]+(?:Exception|Error)\b/,
  /\bat [\w.$]+\([\w$]+\.(?:java|kt|scala|cs):\d+\)/,
  /\bgoroutine \d+ \[/,
  /\bSQLSTATE\b|\bORA-\d{5}\b|\bnode_modules\b/,
  /\b(?:Binder|Parser|Catalog|Conversion) Error:|\bERROR:\s+\w|\bSQLITE_[A-Z]+\b|\berror in your SQL syntax\b/,
  /\bSELECT\b[^]{1,200}\bFROM\b|\bINSERT INTO\b/,
  /(?:\/(?:home|usr|var|srv|app|opt)\/[\w./-]+|[A-Z]:\\[\w\\.-]+)\.(?:js|ts|py|rb|php|java|go|cs)\b/,
];

/** So much of a refusal is looked at: what a program shows of itself stands at the beginning. */
const looked = 20_000;

/** Nothing of the inside of a program is shown. It looks at everything that was asked. */
export const noStackTraces: ServiceCheck = {
  id: "refusals.no_stack_traces",
  about: "service",
  level: 1,
  forms: ["api", "static"],
  title: {
    nb: "Avslag viser ikke noe av programmets indre",
    nn: "Avslag viser ikkje noko av det indre i programmet",
    en: "Refusals show nothing of the inside of the program",
  },
  run: ({ journal }, note) => {
    for (const entry of journal) {
      if ("failure" in entry) continue;
      if (traces.some((trace) => trace.test(unescaped((entry.refusal ?? "").slice(0, looked)))))
        note.fault(entry, insideShown);
      else note.saw();
    }
  },
};

/** Line ends in JSON are line ends. */
function unescaped(text: string): string {
  return text.replaceAll("\\n", "\n").replaceAll("\\\\", "\\");
}

const insideShown = {
  nb: "Svaret viser en stakk, en filsti eller en databasefeil.",
  nn: "Svaret viser ein stakk, ein filsti eller ein databasefeil.",
  en: "The answer shows a stack trace, a path or an error of a database.",
};

const marker = "zqxj4711samapne";

/** A value somebody sends by mistake may be personal data, and refusals are logged and shared. */
export const noEcho: DatasetCheck = {
  ...ofApi,
  id: "refusals.no_echo",
  about: "dataset",
  title: {
    nb: "Avslag gjentar ikke verdien som ble sendt",
    nn: "Avslag tek ikkje opp att verdien som vart send",
    en: "Refusals do not repeat the value that was sent",
  },
  run: async ({ list }, note) => {
    for (const name of ["limit", "sort", "samapne_no_such_parameter"]) {
      const exchange = await list([[name, marker]]);
      if (exchange.status < 400) continue;
      if (textOf(exchange).includes(marker)) note.fault(exchange, repeated);
      else note.saw();
    }
  },
};

const repeated = {
  nb: "Verdien som ble sendt, står i svaret.",
  nn: "Verdien som vart send, står i svaret.",
  en: "The value that was sent stands in the answer.",
};

/** Refusals speak the reader's language. */
export const problemLanguage: DatasetCheck = {
  ...ofApi,
  id: "refusals.language",
  about: "dataset",
  title: {
    nb: "Avslag er på språket det bes om",
    nn: "Avslag er på språket det blir bede om",
    en: "Refusals are in the language asked for",
  },
  run: async ({ list }, note) => {
    const titles = new Set<string>();
    let last: Exchange | undefined;
    for (const language of languages) {
      const ways = [
        await list([["limit", "0"]], { headers: { "accept-language": language } }),
        await list(
          [
            ["limit", "0"],
            ["lang", language],
          ],
          { headers: { "accept-language": language === "en" ? "nb" : "en" } },
        ),
      ];
      for (const exchange of ways) {
        const problem = jsonOf(exchange);
        if (exchange.status !== 400 || !isObject(problem)) continue;
        last = exchange;
        const told = headerOf(exchange, "content-language") ?? "";
        if (told === language) note.saw();
        else note.fault(exchange, phrases.header("Content-Language", told, language));
        const vary = headerOf(exchange, "vary") ?? "";
        if (!/(?:^|,)\s*accept-language\s*(?:,|$)/i.test(vary) && isKept(exchange))
          note.fault(exchange, phrases.header("Vary", vary, "Accept-Language"));
        titles.add(`${told === language ? language : ""} ${String(problem["title"])}`);
      }
    }
    if (last !== undefined && titles.size !== languages.length) note.fault(last, oneLanguage);
    // What is wanted most counts, wherever it stands (RFC 9110, section 12.5.4).
    const weighed = await list([["limit", "0"]], { headers: { "accept-language": "en;q=0.1, nn" } });
    const told = headerOf(weighed, "content-language") ?? "";
    if (weighed.status === 400 && told !== "nn")
      note.fault(weighed, phrases.header("Content-Language", told, "nn"));
  },
};

/** May a cache keep the answer, and give it to somebody who reads another language? */
function isKept(exchange: Exchange): boolean {
  return !/\bno-store\b|\bprivate\b/i.test(headerOf(exchange, "cache-control") ?? "");
}

const oneLanguage = {
  nb: "Titlene er ikke forskjellige på bokmål, nynorsk og engelsk, eller ikke like når det samme språket bes om på to måter.",
  nn: "Titlane er ikkje ulike på bokmål, nynorsk og engelsk, eller ikkje like når det same språket blir bede om på to måtar.",
  en: "The titles do not differ between bokmål, nynorsk and English, or are not alike when one language is asked for in two ways.",
};
