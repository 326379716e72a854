import { type Operation, pageSize, type Parameter, reservedParameters } from "@samapne/core";
import type { DatasetCheck, ServiceCheck } from "../../check.ts";
import { askPage, isObject, jsonOf, limitFor } from "../../evidence/pages.ts";
import { type Query, type Table, withQuery } from "../../evidence/table.ts";
import { rowAddress } from "../../evidence/row-address.ts";
import type { Exchange } from "../../http/exchange.ts";
import type { Note } from "../../note.ts";
import { phrases } from "../../words/phrases.ts";
import { expectStatus } from "../expect-status.ts";
import { queryWithin, valuesIn } from "../filters/asked.ts";
import { sortOptions } from "../filters/shape.ts";

const ofApi = { about: "dataset", level: 2, forms: ["api"] } as const;

/** A misspelt filter must not give everything. */
export const unknownParameter: DatasetCheck = {
  ...ofApi,
  id: "refusals.unknown_parameter",
  title: {
    nb: "En ukjent parameter gir 400, ikke alle radene",
    nn: "Ein ukjend parameter gir 400, ikkje alle radene",
    en: "An unknown parameter gives 400, not all the rows",
  },
  run: async (table, note) => {
    const { list, all, ask, operations, whole } = table;
    const query: Query = [["samapne_no_such_parameter", "1"]];
    const refused = await list(query);
    expectStatus(refused, 400, note);
    expectNamed(refused, "samapne_no_such_parameter", note);
    // Names are as they are written, and what is of pages alone does not make an export shorter.
    expectStatus(await list([["LIMIT", "1"]]), 400, note);
    for (const other of [query, [["limit", "1"]] as const])
      expectStatus(await all(other, { mayCut: true }), 400, note);
    const [first] = operations.one === undefined ? [] : (await whole()).rows;
    if (first === undefined) return;
    const { path, shown } = rowAddress(table, first);
    expectStatus(await ask(withQuery(path, query), { shown }), 400, note);
  },
};

/** The bounds of a page. */
export const invalidLimit: DatasetCheck = {
  ...ofApi,
  id: "refusals.invalid_limit",
  title: {
    nb: "En umulig limit gir 400",
    nn: "Ein umogleg limit gir 400",
    en: "An impossible limit gives 400",
  },
  run: async ({ list }, note) => {
    // Some of these are numbers to programs that take what they can of a text.
    for (const value of ["0", "-1", "1.5", "ti", "5abc", String(pageSize.most + 1)])
      expectStatus(await list([["limit", value]]), 400, note);
    expectNamed(await list([["limit", "0"]]), "limit", note);
    // Which of two counts is a guess, and programs guess otherwise.
    const twice = [
      ["limit", "1"],
      ["limit", "2"],
    ] as const;
    expectStatus(await list(twice), 400, note);
  },
};

/** Where an answer says what is wrong, it names the parameter that is (RFC 9457, section 3.2). */
function expectNamed(exchange: Exchange, name: string, note: Note): void {
  const problem = exchange.status === 400 ? jsonOf(exchange) : undefined;
  const errors = isObject(problem) ? problem["errors"] : undefined;
  if (!Array.isArray(errors) || errors.length === 0) return;
  const isNamed = errors.some((one) => isObject(one) && (one["parameter"] ?? name) === name);
  if (!isNamed) note.fault(exchange, phrases.noMember("errors[].parameter"));
}

/** Values that no field of the kind can have. */
const impossible: Partial<Readonly<Record<Parameter["value"]["kind"], readonly string[]>>> = {
  integer: ["1.5.2", "3abc"],
  decimal: ["1,5x"],
  boolean: ["ja", "TRUE"],
  date: ["2025-13-45", "2025-02-30"],
  // A day is no moment: whose midnight it begins at, nobody has said.
  instant: ["2025-10-26T02:00:00", "2025-10-26"],
  period: ["2025-Q9"],
  code: ["samapne-no-such-code"],
  choice: ["samapne-no-such-choice"],
};

const reserved: ReadonlySet<string> = new Set(reservedParameters);

/** Values of the wrong form, one of each kind. */
export const invalidValue: DatasetCheck = {
  ...ofApi,
  id: "refusals.invalid_value",
  title: {
    nb: "En verdi av feil form gir 400",
    nn: "Ein verdi av feil form gir 400",
    en: "A value of the wrong form gives 400",
  },
  run: async ({ list, operations }, note) => {
    const kinds = new Set<string>();
    for (const { name, value, place } of operations.list.parameters) {
      const texts = impossible[value.kind];
      if (place !== "query" || texts === undefined || name === "limit") continue;
      // One field of each kind; what the contract reserves is looked at one by one.
      if (kinds.has(value.kind) && !reserved.has(name)) continue;
      kinds.add(value.kind);
      for (const text of texts) expectStatus(await list([[name, text]]), 400, note);
    }
    const filter = operations.list.parameters.find(
      (one) => one.filter !== undefined && one.value.kind !== "text",
    );
    if (filter !== undefined) expectStatus(await list([[filter.name, ""]]), 400, note);
    expectStatus(await list([["fields", "samapne_no_such_field"]]), 400, note);
    // Names of forms, too, are as they are written.
    for (const name of ["samapne", "JSON"]) {
      const format = await list([["format", name]]);
      if (format.status === 400 || format.status === 406) note.saw();
      else note.fault(format, phrases.status(format.status, 400, 406));
    }
    for (const query of twice(operations.list)) expectStatus(await list(query), 400, note);
  },
};

/** Lists that stand twice, of which one would be forgotten, and lists with a name twice. */
function twice({ parameters }: Operation): readonly Query[] {
  return ["sort", "fields"].flatMap((name) => {
    const value = parameters.find((one) => one.name === name)?.value;
    const [first, second] = value?.kind === "choice" ? value.options : [];
    if (first === undefined || second === undefined) return [];
    return [
      [
        [name, first],
        [name, second],
      ],
      [[name, `${first},${first}`]],
    ];
  });
}

/** What programs send that were not thought of, or look for a way in: none of it may break a server. */
export const oddRequests: DatasetCheck = {
  ...ofApi,
  id: "refusals.odd_requests",
  title: {
    nb: "Rare forespørsler blir besvart eller avvist, uten at noe går i stykker",
    nn: "Rare førespurnader blir svara på eller avviste, utan at noko går sund",
    en: "Odd requests are answered or refused, and nothing breaks",
  },
  run: async ({ ask, operations }, note) => {
    const { path, parameters } = operations.list;
    const filter = parameters.find(({ filter: one, value }) => one !== undefined && value.kind === "text");
    const name = filter?.name ?? "samapne_no_such_parameter";
    const shown = `${path}?${name}=…`;
    for (const value of odd) {
      const exchange = await ask(`${path}?${name}=${value}`, { shown });
      if (exchange.status < 500) note.saw();
      else note.fault(exchange, phrases.status(exchange.status, 200, 400, 414));
    }
  },
};

/** A quotation mark, a null, bytes that are no UTF-8, a percent sign alone, and a long value. */
const odd = ["%27", "%22%5C", "%00", "%FF%FE", "%", "x".repeat(6000)];

/** A cursor that nobody gave out. */
export const cursor: DatasetCheck = {
  ...ofApi,
  id: "refusals.cursor",
  title: {
    nb: "En ødelagt cursor gir 400, og en oppdiktet eller en til et annet utvalg 409",
    nn: "Ein øydelagd cursor gir 400, og ein oppdikta eller ein til eit anna utval 409",
    en: "A broken cursor gives 400, and a made-up one or one of another selection 409",
  },
  run: async (table, note) => {
    const { list } = table;
    expectStatus(await list([["cursor", "!"]]), 400, note);
    // Who has lost one would otherwise begin again and again.
    for (const madeUp of ["c2FtYXBuZS1tYWRlLXVw", ""]) {
      const answer = await list([["cursor", madeUp]]);
      if (answer.status === 409 || answer.status === 400) note.saw();
      else note.fault(answer, phrases.status(answer.status, 409));
    }
    await expectBound(table, note);
  },
};

/** Where a page of one selection begins is nowhere in another: rows would be lost in silence. */
async function expectBound(table: Table, note: Note): Promise<void> {
  const { rows } = await table.whole();
  const { links, exchange } = await askPage(table, [["limit", String(limitFor(rows.length))]]);
  const { next } = links;
  if (typeof next !== "string" || !URL.canParse(next, exchange.address)) return;
  const token = new URL(next, exchange.address).searchParams.get("cursor");
  if (token === null) return;
  const sort = sortOptions(table).find((one) => one.startsWith("-"));
  const filter = table.operations.list.parameters
    .filter((one) => one.filter?.test === "equals" || one.filter?.test === "has")
    .map((parameter) => ({ parameter, values: valuesIn(rows, parameter.filter?.field ?? "").slice(0, 1) }))
    .find(({ values }) => values.length > 0);
  const others: readonly Query[] = [
    ...(sort === undefined ? [] : [[["sort", sort]] as const]),
    ...(filter === undefined ? [] : [queryWithin({ rows: [], within: [] }, [filter])]),
  ];
  for (const other of others) {
    const answer = await table.list([...other, ["cursor", token], ["format", "json"]]);
    if (answer.status === 409 || answer.status === 400) note.saw();
    else note.fault(answer, phrases.status(answer.status, 409));
  }
}

/** Where there is nothing. */
export const notFound: ServiceCheck = {
  id: "refusals.not_found",
  about: "service",
  level: 2,
  forms: ["api"],
  title: {
    nb: "En adresse som ikke finnes, gir 404",
    nn: "Ei adresse som ikkje finst, gir 404",
    en: "An address that does not exist gives 404",
  },
  run: async ({ ask, tables }, note) => {
    expectStatus(await ask("/v1/samapne-no-such-dataset"), 404, note);
    expectStatus(await ask("/samapne/no/such/address"), 404, note);
    // The same at two addresses is twice in caches and in search.
    for (const { operations } of tables.slice(0, 1)) {
      const exchange = await ask(`${operations.list.path}/`);
      if (exchange.status === 200) note.fault(exchange, phrases.status(200, 404));
      else note.saw();
    }
  },
};

/** A form there is not. */
export const notAcceptable: DatasetCheck = {
  ...ofApi,
  id: "refusals.not_acceptable",
  title: {
    nb: "Et format som ikke finnes, gir 406 og en liste over dem som finnes",
    nn: "Eit format som ikkje finst, gir 406 og ei liste over dei som finst",
    en: "A format that does not exist gives 406 and a list of those that do",
  },
  run: async ({ list, all }, note) => {
    const headers = { accept: "image/png" };
    for (const exchange of [await list([], { headers }), await all([], { headers, mayCut: true })]) {
      expectStatus(exchange, 406, note);
      const problem = jsonOf(exchange);
      if (exchange.status === 406 && !(isObject(problem) && Array.isArray(problem["available"])))
        note.fault(exchange, phrases.noMember("available"));
    }
  },
};
