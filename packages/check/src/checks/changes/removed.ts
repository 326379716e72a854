import { type AnyRow, type Dataset, type Parameter, type Text } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { isObject, isPage, pageOf } from "../../evidence/pages.ts";
import { rowTexts, shownKeys } from "../../evidence/rows.ts";
import type { Table } from "../../evidence/table.ts";
import type { Note } from "../../note.ts";
import { phrases } from "../../words/phrases.ts";
import { queryWithin } from "../filters/asked.ts";
import { type Delta, knownDeltas } from "./known.ts";
import { nothingToSee } from "./told.ts";
import { said } from "../../words/said.ts";

/** The keys that are gone: what else would tell a client to let go of a row. */
export const removed: DatasetCheck = {
  id: "changes.removed",
  about: "dataset",
  level: 3,
  forms: ["api"],
  title: {
    nb: "meta.deleted er hele nøkler til rader som er borte, hver én gang, også når det spørres etter nøkkelen selv",
    nn: "meta.deleted er heile nøklar til rader som er borte, kvar éin gong, òg når det blir spurt etter sjølve nøkkelen",
    en: "meta.deleted is whole keys of rows that are gone, each once, also when the key itself is asked for",
  },
  run: async (table, note) => {
    const deltas = await knownDeltas(table, note);
    const untold = deltas.find(({ page }) => !Array.isArray(page.meta["deleted"]));
    if (untold !== undefined) return note.fault(untold.page.exchange, phrases.noMember("meta.deleted"));
    for (const delta of deltas) await expectGone(table, delta, note);
    const last = deltas.findLast(({ deleted }) => deleted.length > 0);
    if (last !== undefined) await expectFound(table, last, note);
    note.without(nothingToSee);
  },
};

async function expectGone(table: Table, { page, deleted }: Delta, note: Note): Promise<void> {
  const { dataset } = table;
  const { exchange } = page;
  const keys = deleted.filter((one) => isKey(one, dataset));
  if (keys.length < deleted.length)
    return note.fault(exchange, said(notKeys, { count: deleted.length - keys.length }));
  const gone = rowTexts(dataset, keys).map(({ key }) => key);
  const there = new Set(rowTexts(dataset, (await table.whole()).rows).map(({ key }) => key));
  const left = gone.filter((key) => there.has(key));
  if (left.length > 0)
    note.fault(exchange, said(stillThere, { count: left.length, keys: shownKeys(dataset, left) }));
  const twice = gone.filter((key, index) => gone.indexOf(key) < index);
  if (twice.length > 0)
    note.fault(exchange, said(toldTwice, { count: twice.length, keys: shownKeys(dataset, twice) }));
  note.saw(gone.length);
}

/** True for an object with a value for each field of the key, and nothing else. */
function isKey(value: unknown, { key }: Dataset): value is AnyRow {
  if (!isObject(value) || Object.keys(value).length !== key.length) return false;
  return key.every((name) => ["string", "number", "boolean"].includes(typeof value[name]));
}

/** Who follows one thing only must hear that it is gone. */
async function expectFound(table: Table, { since, deleted }: Delta, note: Note): Promise<void> {
  const { dataset, operations } = table;
  const gone = deleted.find((one) => isKey(one, dataset));
  const filters = dataset.key.map((name) =>
    operations.list.parameters.find(({ filter }) => filter?.field === name && filter.test === "equals"),
  );
  if (gone === undefined || filters.includes(undefined)) return;
  const chosen = (filters as readonly Parameter[]).map((parameter) => ({
    parameter,
    values: [gone[parameter.filter?.field ?? ""]],
  }));
  const exchange = await table.list([
    ...queryWithin({ rows: [], within: [] }, chosen),
    ["changed_since", since],
    ["format", "json"],
  ]);
  if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 200));
  const told = isPage(exchange) ? pageOf(exchange).meta["deleted"] : undefined;
  const keys = Array.isArray(told) ? rowTexts(dataset, told.filter(isObject)).map(({ key }) => key) : [];
  const [wanted] = rowTexts(dataset, [gone]);
  if (wanted !== undefined && keys.includes(wanted.key)) note.saw();
  else note.fault(exchange, goneUntold);
}

const notKeys: Text = {
  nb: "{count} i meta.deleted er ikke et objekt med feltene i nøkkelen og ingen andre.",
  nn: "{count} i meta.deleted er ikkje eit objekt med felta i nøkkelen og ingen andre.",
  en: "{count} in meta.deleted {count|is not an object|are not objects} with the fields of the key and no others.",
};

const stillThere: Text = {
  nb: "{count} {count|nøkkel|nøkler} i meta.deleted har en rad i datasettet{keys}.",
  nn: "{count} {count|nøkkel|nøklar} i meta.deleted har ei rad i datasettet{keys}.",
  en: "{count} {count|key|keys} in meta.deleted {count|has|have} a row in the dataset{keys}.",
};

const toldTwice: Text = {
  nb: "{count} {count|nøkkel|nøkler} står flere ganger i meta.deleted{keys}.",
  nn: "{count} {count|nøkkel|nøklar} står fleire gonger i meta.deleted{keys}.",
  en: "{count} {count|key stands|keys stand} more than once in meta.deleted{keys}.",
};

const goneUntold: Text = {
  nb: "En fjernet rad som det spørres etter med nøkkelen, står ikke i meta.deleted.",
  nn: "Ei fjerna rad som det blir spurt etter med nøkkelen, står ikkje i meta.deleted.",
  en: "A removed row that is asked for by its key does not stand in meta.deleted.",
};
