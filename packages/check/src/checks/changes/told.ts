import type { AnyRow, Text } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { type Difference, differenceOf, rowTexts, shownKeys } from "../../evidence/rows.ts";
import type { Table } from "../../evidence/table.ts";
import type { Note } from "../../note.ts";
import { phrases, reasons } from "../../words/phrases.ts";
import { type Delta, knownDeltas, strangeAnswer } from "./known.ts";
import { said } from "../../words/said.ts";

const full = { about: "dataset", level: 3, forms: ["api"] } as const;

/** What has changed are rows there are, as they are now. */
export const rows: DatasetCheck = {
  ...full,
  id: "changes.rows",
  title: {
    nb: "Endrede rader er rader datasettet har, med verdiene de har nå, hver én gang",
    nn: "Endra rader er rader datasettet har, med verdiane dei har no, kvar éin gong",
    en: "Changed rows are rows the dataset has, with the values they have now, each once",
  },
  run: async (table, note) => {
    const { dataset } = table;
    const strange = await strangeAnswer(table);
    if (strange !== undefined) return note.fault(strange, phrases.status(strange.status, 200, 410));
    for (const { page } of await knownDeltas(table, note)) {
      const { told, added, changed } = await setAgainstAll(table, page.rows);
      if (added.length > 0)
        note.fault(page.exchange, said(noSuchRows, { count: added.length, keys: shownKeys(dataset, added) }));
      if (changed.length > 0)
        note.fault(
          page.exchange,
          said(otherValues, { count: changed.length, keys: shownKeys(dataset, changed) }),
        );
      note.saw(told);
    }
    note.without(nothingToSee);
  },
};

/** Sets rows against all there are; of a large table, of which only the first rows are known one by one, against those. */
async function setAgainstAll(table: Table, found: readonly AnyRow[]): Promise<Difference & { told: number }> {
  const { rows: all, cut } = await table.whole();
  const expected = rowTexts(table.dataset, all);
  const known = cut ? new Set(expected.map(({ key }) => key)) : undefined;
  const told = rowTexts(table.dataset, found).filter(({ key }) => known?.has(key) !== false);
  return { told: told.length, ...differenceOf(expected, told) };
}

/**
 * The changes a service knows, where they are rows of the dataset at all. Where they are not, that is what is wrong, and
 * the rest cannot be known.
 */
export async function soundDeltas(table: Table, note: Note): Promise<readonly Delta[]> {
  const deltas = await knownDeltas(table, note);
  if (deltas.length === 0) return deltas;
  const sound = kept.get(table) ?? areSound(table, deltas);
  kept.set(table, sound);
  if (await sound) return deltas;
  note.cannot(reasons.noUsableAnswer);
  return [];
}

/** Found out once, as many checks ask. */
const kept = new WeakMap<Table, Promise<boolean>>();

async function areSound(table: Table, deltas: readonly Delta[]): Promise<boolean> {
  for (const { page } of deltas) {
    const { added, changed } = await setAgainstAll(table, page.rows);
    if (added.length + changed.length > 0) return false;
  }
  return true;
}

/** Who asks about a longer time hears of everything that who asks about a shorter one hears of. */
export const longer: DatasetCheck = {
  ...full,
  id: "changes.longer",
  title: {
    nb: "Endringene siden et tidligere tidspunkt har med alle de senere",
    nn: "Endringane sidan eit tidlegare tidspunkt har med alle dei seinare",
    en: "The changes since an earlier moment have all the later ones among them",
  },
  run: async (table, note) => {
    const { dataset } = table;
    const deltas = await soundDeltas(table, note);
    for (const [index, earlier] of deltas.entries()) {
      const later = deltas[index - 1];
      if (later === undefined || earlier.hasMore || later.page.rows.length === 0) continue;
      const [some, all] = [later, earlier].map(({ page }) => rowTexts(dataset, page.rows));
      const { lost } = differenceOf(some ?? [], all ?? []);
      if (lost.length > 0)
        note.fault(
          earlier.page.exchange,
          said(laterGone, { count: lost.length, keys: shownKeys(dataset, lost) }),
        );
      else note.saw(some?.length);
    }
    note.without(nothingToSee);
  },
};

const noSuchRows: Text = {
  nb: "{count} endrede {count|rad|rader} finnes ikke i datasettet, eller kommer flere ganger{keys}.",
  nn: "{count} endra {count|rad|rader} finst ikkje i datasettet, eller kjem fleire gonger{keys}.",
  en: "{count} changed {count|row is|rows are} not in the dataset, or {count|comes|come} more than once{keys}.",
};

const otherValues: Text = {
  nb: "{count} {count|endret rad|endrede rader} har andre verdier enn raden har nå{keys}.",
  nn: "{count} {count|endra rad|endra rader} har andre verdiar enn rada har no{keys}.",
  en: "{count} changed {count|row has|rows have} other values than the row has now{keys}.",
};

const laterGone: Text = {
  nb: "{count} {count|rad|rader} som er endret siden et senere tidspunkt, mangler her{keys}.",
  nn: "{count} {count|rad|rader} som er endra sidan eit seinare tidspunkt, manglar her{keys}.",
  en: "{count} {count|row that has|rows that have} changed since a later moment {count|is|are} missing here{keys}.",
};

/** Of changes without what a check looks at. */
export const nothingToSee: Text = {
  nb: "Ingen av endringene tjenesten kjenner, viser dette.",
  nn: "Ingen av endringane tenesta kjenner, viser dette.",
  en: "None of the changes the service knows of shows this.",
};
