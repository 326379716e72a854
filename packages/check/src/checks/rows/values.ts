import { type AnyRow, decimalsOf, type Field, type FieldKind, isInstant, type Text } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { askPage } from "../../evidence/pages.ts";
import { differenceOf, rowTexts, shownKeys } from "../../evidence/rows.ts";
import type { Table } from "../../evidence/table.ts";
import { reasons } from "../../words/phrases.ts";
import { said } from "../../words/said.ts";

const ofApi = { about: "dataset", level: 2, forms: ["api"] } as const;

/** A page of rows as JSON; most datasets are one page. */
function pageOf(table: Table) {
  return askPage(table);
}

/** Values do not depend on the form. */
export const sameInJson: DatasetCheck = {
  ...ofApi,
  id: "rows.same_in_json",
  title: {
    nb: "Radene har de samme verdiene i JSON som i CSV",
    nn: "Radene har dei same verdiane i JSON som i CSV",
    en: "The rows have the same values in JSON as in CSV",
  },
  run: async (table, note) => {
    const { rows } = await table.whole();
    const page = await pageOf(table);
    const [all, some] = [rowTexts(table.dataset, rows), rowTexts(table.dataset, page.rows)];
    const { changed } = differenceOf(all, some);
    if (changed.length > 0)
      note.fault(
        page.exchange,
        said(otherValues, { count: changed.length, keys: shownKeys(table.dataset, changed) }),
      );
    note.saw(some.length);
  },
};

const otherValues: Text = {
  nb: "{count} {count|rad|rader} har andre verdier enn i CSV{keys}.",
  nn: "{count} {count|rad|rader} har andre verdiar enn i CSV{keys}.",
  en: "{count} {count|row has|rows have} other values than in CSV{keys}.",
};

/** A missing value is a missing member; there are no members besides the fields. */
export const members: DatasetCheck = {
  ...ofApi,
  id: "rows.members",
  title: {
    nb: "JSON-radene har feltene i datasettet og ingen andre; det som mangler, er utelatt og ikke null",
    nn: "JSON-radene har felta i datasettet og ingen andre; det som manglar, er utelate og ikkje null",
    en: "JSON rows have the dataset's fields and no others; what is missing is left out, not null",
  },
  run: async (table, note) => {
    const { fields } = table.dataset;
    const { rows } = await table.whole();
    const page = await pageOf(table);
    const found = new Set(page.rows.flatMap((row) => Object.keys(row)));
    for (const name of found)
      if (!Object.hasOwn(fields, name))
        note.fault(page.exchange, said(unknownMember, { name: name.slice(0, 60) }));
    const filled = Object.keys(fields).filter((name) =>
      rows.slice(0, page.rows.length).some((row) => row[name] !== undefined),
    );
    for (const name of filled) if (!found.has(name)) note.fault(page.exchange, said(memberGone, { name }));
    const isNull = page.rows.some((row) => Object.values(row).includes(null));
    if (isNull) note.fault(page.exchange, nulls);
    const isEmpty = page.rows.some((row) => Object.values(row).some(isNothing));
    if (isEmpty) note.fault(page.exchange, empties);
    note.saw(page.rows.length);
  },
};

const unknownMember: Text = {
  nb: "«{name}» er ikke et felt i datasettet.",
  nn: "«{name}» er ikkje eit felt i datasettet.",
  en: "“{name}” is no field of the dataset.",
};
const memberGone: Text = {
  nb: "«{name}» er i CSV, men ikke i JSON.",
  nn: "«{name}» er i CSV, men ikkje i JSON.",
  en: "“{name}” is in CSV, but not in JSON.",
};
const nulls: Text = {
  nb: "Verdier som mangler, er null i stedet for å være utelatt.",
  nn: "Verdiar som manglar, er null i staden for å vere utelatne.",
  en: "Missing values are null instead of being left out.",
};

const empties: Text = {
  nb: "Verdier som mangler, er tomme tekster eller lister i stedet for å være utelatt.",
  nn: "Verdiar som manglar, er tomme tekstar eller lister i staden for å vere utelatne.",
  en: "Missing values are empty texts or lists instead of being left out.",
};

/** What programs write for a value that is not there. */
function isNothing(value: unknown): boolean {
  return value === "" || (Array.isArray(value) && value.length === 0);
}

/** What JSON writes a value of each kind as. */
const jsonType: Readonly<Record<FieldKind, "string" | "number" | "boolean" | "object">> = {
  text: "string",
  code: "string",
  identifier: "string",
  integer: "number",
  decimal: "number",
  boolean: "boolean",
  date: "string",
  instant: "string",
  period: "string",
  uri: "string",
  list: "object",
};

/** The values of a field in JSON rows that break a rule, by field: one fault for each field. */
async function eachValue(
  table: Table,
  breaks: (value: unknown, field: Field) => boolean,
  tell: (name: string, where: Awaited<ReturnType<typeof askPage>>) => void,
): Promise<number> {
  const page = await pageOf(table);
  let looked = 0;
  for (const [name, field] of Object.entries(table.dataset.fields)) {
    const values = page.rows
      .map((row: AnyRow) => row[name])
      .filter((value) => value !== undefined && value !== null);
    looked += values.length;
    if (values.some((value) => breaks(value, field))) tell(name, page);
  }
  return looked;
}

/** True for a value that JSON writes otherwise. */
export function isOfOtherType(value: unknown, { kind }: Pick<Field, "kind">): boolean {
  return typeof value !== jsonType[kind] || Array.isArray(value) !== (kind === "list");
}

/** Numbers are numbers, truth is truth, and the rest is text. */
export const types: DatasetCheck = {
  ...ofApi,
  id: "rows.types",
  title: {
    nb: "Tall er tall i JSON, ja/nei er true og false, lister er lister, og resten er tekst",
    nn: "Tal er tal i JSON, ja/nei er true og false, lister er lister, og resten er tekst",
    en: "Numbers are numbers in JSON, yes/no is true and false, lists are lists, and the rest is text",
  },
  run: async (table, note) => {
    note.saw(
      await eachValue(table, isOfOtherType, (name, { exchange }) =>
        note.fault(exchange, said(otherType, { name })),
      ),
    );
  },
};

const otherType: Text = {
  nb: "«{name}» har verdier av en annen JSON-type.",
  nn: "«{name}» har verdiar av ein annan JSON-type.",
  en: "“{name}” has values of another JSON type.",
};

/** Numbers as they were measured. */
export const numbers: DatasetCheck = {
  ...ofApi,
  id: "rows.numbers",
  title: {
    nb: "Tall har ikke flere desimaler enn feltet, og ingen støy fra flyttall",
    nn: "Tal har ikkje fleire desimalar enn feltet, og ingen støy frå flyttal",
    en: "Numbers have no more decimals than the field, and no floating-point noise",
  },
  run: async (table, note) => {
    const isNoisy = (value: unknown, field: Field): boolean => {
      if (typeof value !== "number") return false;
      if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return true;
      const most =
        field.kind === "integer" ? 0 : field.kind === "decimal" ? (field.decimals ?? Infinity) : Infinity;
      return decimalsOf(value) > most;
    };
    const isNumeric = ({ kind }: Field) => kind === "integer" || kind === "decimal";
    if (!Object.values(table.dataset.fields).some(isNumeric)) return note.without(reasons.noSuchField);
    note.saw(
      await eachValue(table, isNoisy, (name, { exchange }) => note.fault(exchange, said(noisy, { name }))),
    );
  },
};

const noisy: Text = {
  nb: "«{name}» har tall med for mange desimaler.",
  nn: "«{name}» har tal med for mange desimalar.",
  en: "“{name}” has numbers with too many decimals.",
};

/** Moments mean the same to everybody. */
export const instants: DatasetCheck = {
  id: "rows.instants",
  about: "dataset",
  level: 1,
  forms: ["api", "static"],
  title: {
    nb: "Tidspunkter er i UTC, med Z",
    nn: "Tidspunkt er i UTC, med Z",
    en: "Instants are in UTC, with Z",
  },
  run: async (table, note) => {
    const { rows, exchange } = await table.whole();
    const names = Object.keys(table.dataset.fields).filter(
      (name) => table.dataset.fields[name]?.kind === "instant",
    );
    if (names.length === 0) return note.without(reasons.noSuchField);
    const isLocal = (value: unknown) =>
      typeof value === "string" && !(isInstant(value) && value.endsWith("Z"));
    const seen = table.form === "api" ? [...rows, ...(await pageOf(table)).rows] : rows;
    for (const name of names)
      if (seen.some((row) => isLocal(row[name]))) note.fault(exchange, said(local, { name }));
    note.saw(seen.filter((row) => names.some((name) => row[name] !== undefined)).length);
  },
};

const local: Text = {
  nb: "«{name}» har tidspunkter uten Z.",
  nn: "«{name}» har tidspunkt utan Z.",
  en: "“{name}” has instants without Z.",
};
