import type { CheckGroup, DatasetCheck } from "../../check.ts";
import type { Table } from "../../evidence/table.ts";
import type { Note } from "../../note.ts";
import { type Exchange, headerOf } from "../../http/exchange.ts";
import { phrases } from "../../words/phrases.ts";

const headCompared = ["content-type", "etag", "last-modified", "cache-control", "link", "vary"] as const;

/** What is asked with HEAD and with GET: a page and the export, or the file. */
async function* pairs({ form, list, all }: Table): AsyncGenerator<readonly [get: Exchange, head: Exchange]> {
  if (form === "api") {
    const query = [["format", "json"]] as const;
    yield [await list(query), await list(query, { method: "HEAD" })];
    const few = [...query, ["limit", "1"]] as const;
    yield [await list(few), await list(few, { method: "HEAD" })];
  }
  const csv = form === "api" ? ([["format", "csv"]] as const) : [];
  yield [await all(csv, { mayCut: true }), await all(csv, { method: "HEAD" })];
}

const head: DatasetCheck = {
  id: "methods.head",
  about: "dataset",
  level: 1,
  forms: ["api", "static"],
  title: {
    nb: "HEAD sier det samme som GET",
    nn: "HEAD seier det same som GET",
    en: "HEAD says what GET says",
  },
  run: async (table, note) => {
    for await (const [get, told] of pairs(table)) {
      if (get.status !== 200) continue;
      if (told.status !== get.status) {
        note.fault(told, phrases.status(told.status, get.status));
        continue;
      }
      for (const name of headCompared) {
        const [wanted, found] = [headerOf(get, name), headerOf(told, name)];
        if (wanted !== undefined && found !== wanted)
          note.fault(told, phrases.header(name, found ?? "", wanted));
      }
      const size = headerOf(told, "content-length");
      const isPlain = !get.cut && headerOf(get, "content-encoding") === undefined;
      if (isPlain && size !== undefined && Number(size) !== get.bytes.length)
        note.fault(told, phrases.header("Content-Length", size, String(get.bytes.length)));
      note.saw();
    }
    await expectSameRefusal(table, note);
  },
};

/** What is not there is not there for HEAD either, and what cannot be answered is refused. */
async function expectSameRefusal({ form, ask, operations }: Table, note: Note): Promise<void> {
  if (form !== "api") return;
  const { path: list } = operations.list;
  const addresses = [
    `${list}/samapne-no-such-key/samapne-no-such-part`,
    ...(operations.one === undefined ? [] : [`${list}/samapne-no-such-key`]),
    `${list}?limit=0`,
  ];
  for (const path of addresses) {
    const [get, told] = [await ask(path), await ask(path, { method: "HEAD" })];
    if (get.status === told.status) note.saw();
    else note.fault(told, phrases.status(told.status, get.status));
  }
}

const headEmpty: DatasetCheck = {
  id: "methods.head_empty",
  about: "dataset",
  level: 1,
  forms: ["api", "static"],
  title: {
    nb: "Svaret på HEAD har ingen kropp",
    nn: "Svaret på HEAD har ingen kropp",
    en: "The answer to HEAD has no body",
  },
  run: async (table, note) => {
    for await (const [, { bytes, ...told }] of pairs(table))
      if (bytes.length > 0) note.fault(told, phrases.body(bytes.length));
      else note.saw();
  },
};

const options: DatasetCheck = {
  id: "methods.options",
  about: "dataset",
  level: 2,
  forms: ["api"],
  title: {
    nb: "OPTIONS sier hvilke metoder som finnes",
    nn: "OPTIONS seier kva metodar som finst",
    en: "OPTIONS says which methods there are",
  },
  run: async ({ list, operations }, note) => {
    const exchange = await list([], { method: "OPTIONS" });
    if (exchange.status !== 204 && exchange.status !== 200)
      return note.fault(exchange, phrases.status(exchange.status, 204));
    if (!allows(exchange, operations.list.methods))
      note.fault(
        exchange,
        phrases.header("Allow", headerOf(exchange, "allow") ?? "", operations.list.methods.join(", ")),
      );
    note.saw();
  },
};

const othersRefused: DatasetCheck = {
  id: "methods.others_refused",
  about: "dataset",
  level: 2,
  forms: ["api"],
  title: {
    nb: "Andre metoder enn å lese gir 405 med Allow",
    nn: "Andre metodar enn å lese gir 405 med Allow",
    en: "Methods other than reading give 405 with Allow",
  },
  run: async ({ list, all, operations }, note) => {
    for (const exchange of [await list([], { method: "POST" }), await all([], { method: "POST" })]) {
      if (exchange.status !== 405) note.fault(exchange, phrases.status(exchange.status, 405));
      else if (!allows(exchange, operations.list.methods))
        note.fault(
          exchange,
          phrases.header("Allow", headerOf(exchange, "allow") ?? "", operations.list.methods.join(", ")),
        );
      else note.saw();
    }
  },
};

/** Names of methods are written in capitals, and are others in small letters (RFC 9110, section 9.1). */
function allows(exchange: Exchange, methods: readonly string[]): boolean {
  const told = (headerOf(exchange, "allow") ?? "").split(",").map((name) => name.trim());
  return (
    methods.every((name) => told.includes(name)) && told.every((name) => methods.includes(name as never))
  );
}

/** Reading is all that can be done, and HEAD is reading without the body. */
export const methods: CheckGroup = {
  id: "methods",
  title: { nb: "Metodene", nn: "Metodane", en: "The methods" },
  advice: {
    nb: "Tillat GET, HEAD og OPTIONS, og svar 405 med hodefeltet Allow på alt annet. HEAD skal gi de samme hodefeltene som GET, uten kropp.",
    nn: "Tillat GET, HEAD og OPTIONS, og svar 405 med hovudfeltet Allow på alt anna. HEAD skal gi dei same hovudfelta som GET, utan kropp.",
    en: "Allow GET, HEAD and OPTIONS, and answer 405 with the header Allow to everything else. HEAD gives the same headers as GET, without a body.",
  },
  checks: [head, headEmpty, options, othersRefused],
};
