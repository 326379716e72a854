import type { Parameter, Text } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { askPage } from "../../evidence/pages.ts";
import type { Table } from "../../evidence/table.ts";
import { hasHeading } from "../../evidence/wholes.ts";
import type { Note } from "../../note.ts";
import { reasons } from "../../words/phrases.ts";
import { otherHeading } from "../forms/csv.ts";
import { type Chosen, expectRows, knownRows, valuesIn, written } from "./asked.ts";
import { meets } from "./meets.ts";

const ofApi = { about: "dataset", level: 2, forms: ["api"] } as const;

/** As many filters are tried, so that a wide dataset takes no hundred requests. */
const mostFilters = 12;
/** As many values stand in one filter, where there are so many. */
const mostValues = 7;

/** The filters for single values, each with the values rows have. Nothing, with the reason noted, where there is none. */
export async function equalFilters(table: Table, note: Note): Promise<readonly Chosen[]> {
  const rows = await knownRows(table, note);
  const isEqual = ({ filter }: Parameter) => filter?.test === "equals" || filter?.test === "has";
  const all = table.operations.list.parameters.filter(isEqual);
  const chosen = all.map((parameter) => ({
    parameter,
    values: valuesIn(rows, parameter.filter?.field ?? ""),
  }));
  return chosen.filter(({ values }) => values.length > 0).slice(0, mostFilters);
}

/** One value. */
export const equals: DatasetCheck = {
  ...ofApi,
  id: "filters.equals",
  title: {
    nb: "Et filter med én verdi gir radene som har den",
    nn: "Eit filter med éin verdi gir radene som har han",
    en: "A filter with one value gives the rows that have it",
  },
  run: async (table, note) => {
    for (const { parameter, values } of await equalFilters(table, note)) {
      // Who takes false for nothing finds all rows.
      const tried = parameter.value.kind === "boolean" ? values : values.slice(0, 1);
      for (const value of tried) await expectRows(table, [{ parameter, values: [value] }], note);
    }
  },
};

/** What programs cut values at, decode twice, or write in letters of their own. */
const signs: readonly RegExp[] = [/,/, /["'+&%#;\\]/, /[^ -~]/];

/** Values that are easily damaged on their way. */
export const signed: DatasetCheck = {
  ...ofApi,
  id: "filters.signs",
  title: {
    nb: "Et filter finner verdier med komma, anførselstegn, æøå og andre tegn",
    nn: "Eit filter finn verdiar med komma, hermeteikn, æøå og andre teikn",
    en: "A filter finds values with commas, quotation marks, æøå and other signs",
  },
  run: async (table, note) => {
    const all = (await equalFilters(table, note)).filter(({ parameter }) => parameter.value.kind === "text");
    const tried = all
      .flatMap(({ parameter, values }) =>
        signs
          .map((sign) => values.find((value) => sign.test(written(value))))
          .filter((value, index, found) => value !== undefined && found.indexOf(value) === index)
          .map((value) => ({ parameter, values: [value] })),
      )
      .slice(0, mostFilters);
    if (tried.length === 0) return note.without(reasons.noSuchField);
    for (const one of tried) await expectRows(table, [one], note);
    const spaced = all
      .flatMap(({ parameter, values }) => values.map((value) => ({ parameter, values: [value] })))
      .find(({ values: [value] }) => written(value).includes(" "));
    // Forms in browsers write blanks so, and the digits of an escape may be small letters (RFC 3986, section 6.2.2.1).
    if (spaced !== undefined)
      await expectRows(table, [spaced], note, { spelt: (path) => path.replaceAll("%20", "+") });
    const [escaped] = tried.filter(({ values: [value] }) =>
      /%.?[A-F]/.test(encodeURIComponent(written(value))),
    );
    if (escaped !== undefined)
      await expectRows(table, [escaped], note, {
        spelt: (path) => path.replaceAll(/%[0-9A-F]{2}/g, (one) => one.toLowerCase()),
      });
    await expectComposed(table, all, note);
  },
};

/** Some systems write `é` and `å` as a letter and what stands above it; it is the same text (Unicode, UAX 15). */
async function expectComposed(table: Table, all: readonly Chosen[], note: Note): Promise<void> {
  const write = (value: unknown) => written(value).normalize("NFD");
  const found = all
    .flatMap(({ parameter, values }) => values.map((value) => ({ parameter, values: [value] })))
    .find(({ values: [value] }) => write(value) !== written(value));
  if (found !== undefined) await expectRows(table, [found], note, { write });
}

/** Several values. */
export const several: DatasetCheck = {
  ...ofApi,
  id: "filters.several",
  title: {
    nb: "Et filter med flere verdier gir radene som har en av dem",
    nn: "Eit filter med fleire verdiar gir radene som har ein av dei",
    en: "A filter with several values gives the rows that have one of them",
  },
  run: async (table, note) => {
    const all = (await equalFilters(table, note)).filter(({ values }) => values.length > 1);
    if (all.length === 0) return note.without(reasons.noSuchField);
    const kinds = new Set<string>();
    for (const one of all) {
      const { value, several: way, filter } = one.parameter;
      const kind = `${value.kind} ${way?.by ?? ""} ${filter?.test ?? ""}`;
      if (kinds.has(kind)) continue;
      kinds.add(kind);
      const [first, second] = one.values;
      const some = one.values.slice(0, mostValues);
      await expectRows(table, [{ ...one, values: [first, second] }], note);
      // People write a comma as it is, programs escape it.
      if (way?.by === "comma")
        await expectRows(table, [{ ...one, values: some }], note, {
          spelt: (path) => path.replaceAll("%2C", ","),
        });
      // A value that stands twice is the same value: no row comes twice for it.
      if (kinds.size === 1) await expectRows(table, [{ ...one, values: [...some, first] }], note);
    }
  },
};

/** Two filters at once. */
export const combined: DatasetCheck = {
  ...ofApi,
  id: "filters.combined",
  title: {
    nb: "Flere filtre gir radene som møter alle",
    nn: "Fleire filter gir radene som møter alle",
    en: "Several filters give the rows that meet all of them",
  },
  run: async (table, note) => {
    const rows = await knownRows(table, note);
    const shared = (await equalFilters(table, note)).filter(({ values }) => values.length * 2 <= rows.length);
    const all = shared.slice(0, 2);
    if (all.length < 2) return note.without(reasons.noSuchField);
    await expectRows(
      table,
      all.map((one) => ({ ...one, values: one.values.slice(0, 1) })),
      note,
    );
  },
};

/** A value that nobody has is no fault. */
export const nobody: DatasetCheck = {
  ...ofApi,
  id: "filters.nothing",
  title: {
    nb: "Et filter ingen rad møter, gir ingen rader og 200",
    nn: "Eit filter inga rad møter, gir ingen rader og 200",
    en: "A filter no row meets gives no rows and 200",
  },
  run: async (table, note) => {
    const { rows } = (await table.whole()).known;
    const parameter = table.operations.list.parameters.find(
      ({ filter, value }) =>
        filter?.test === "equals" &&
        (value.kind === "date" ||
          value.kind === "integer" ||
          value.kind === "instant" ||
          value.kind === "decimal"),
    );
    await expectExact(table, note);
    if (parameter === undefined) return note.without(reasons.noSuchField);
    const value =
      { date: "1700-01-01", instant: "1700-01-01T00:00:00Z" }[parameter.value.kind as string] ?? 987_654_321;
    if (rows.some(meets(parameter, table.dataset.fields, [value]))) return;
    await expectRows(table, [{ parameter, values: [value] }], note);
    const { rows: none, links, exchange } = await askPage(table, [[parameter.name, String(value)]]);
    // Who follows it never ends.
    if (none.length === 0 && typeof links["next"] === "string") note.fault(exchange, goesOn);
    // Who reads names from the first line finds them though there are no rows.
    const csv = ["format", "csv"] as const;
    const [some, nothing] = [
      await table.list([csv]),
      await table.list([[parameter.name, String(value)], csv]),
    ];
    // Where no page has the names, that is what is wrong.
    if (nothing.status !== 200 || !hasHeading(table.dataset, some) || hasHeading(table.dataset, nothing))
      note.saw();
    else note.fault(nothing, otherHeading);
  },
};

const goesOn: Text = {
  nb: "Siden er tom, og har likevel en lenke til neste side.",
  nn: "Sida er tom, og har likevel ei lenkje til neste side.",
  en: "The page is empty, and has a link to the next one all the same.",
};

/**
 * Databases may compare words without regard to capitals or to what stands above a letter, take a sign for any letters,
 * or look for a part of a word; programs may decode a value twice.
 */
async function expectExact(table: Table, note: Note): Promise<void> {
  const { known } = await table.whole();
  const { fields } = table.dataset;
  for (const parameter of table.operations.list.parameters) {
    const name = parameter.filter?.field ?? "";
    const field = fields[name];
    if (parameter.filter?.test !== "equals" || field?.kind !== "text" || field.pattern !== undefined)
      continue;
    const value = valuesIn(known.rows, name)
      .map(written)
      .find((one) => !known.rows.some((row) => row[name] === turned(one)));
    if (value === undefined) continue;
    const accented = valuesIn(known.rows, name)
      .map(written)
      .find((one) => withoutAccents(one) !== one);
    const others = [
      turned(value),
      `${[...value][0] ?? ""}%`,
      escaped(value),
      shortened(value),
      ...(accented === undefined ? [] : [withoutAccents(accented)]),
    ];
    for (const other of others.filter(({ length }) => length > 0 && length <= (field.maxLength ?? Infinity)))
      await expectRows(table, [{ parameter, values: [other] }], note);
    return;
  }
}

/** A text with its first letter as an address would have it: another text, to who decodes an address once. */
function escaped(text: string): string {
  const [first = ""] = [...text];
  return encodeURIComponent(first) === first
    ? `%${first.charCodeAt(0).toString(16).toUpperCase()}${text.slice(1)}`
    : encodeURIComponent(text);
}

/** A text without its last letter: what looks for parts of words finds the whole of it. */
function shortened(text: string): string {
  return [...text].slice(0, -1).join("").trimEnd();
}

/** A text with `a` for `å` and `e` for `é`, which are the same to many databases unless they are told otherwise. */
function withoutAccents(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "");
}

/** Small letters as capitals, and the other way. */
export function turned(text: string): string {
  const capitals = text.toUpperCase();
  return capitals === text ? text.toLowerCase() : capitals;
}
