import { instantToMillis, pageSize } from "@samapne/core";
import { askPage, pageOf, type ReadPage } from "../../evidence/pages.ts";
import type { Table } from "../../evidence/table.ts";
import type { Exchange } from "../../http/exchange.ts";
import type { Note } from "../../note.ts";
import { failureText } from "../../words/failures.ts";
import { reasons } from "../../words/phrases.ts";

/** What has changed since a moment, as one page tells it. */
export interface Delta {
  /** The moment, as it was asked for. */
  readonly since: string;
  readonly page: ReadPage;
  /** Keys that are gone since then, as they stand there. */
  readonly deleted: readonly unknown[];
  /** True when there are more rows than the page has room for. */
  readonly hasMore: boolean;
}

const day = 86_400_000;

/** How long before the last change is asked about, in milliseconds: the last change alone, and more and more of them. */
const looksBack = [1000, day, 8 * day, 32 * day, 367 * day] as const;

interface Asked {
  readonly deltas: readonly Delta[];
  /** The answer that was no delta, after which no earlier moment was asked about. */
  readonly refused?: Exchange;
}

const kept = new WeakMap<Table, Promise<Asked | undefined>>();

/**
 * The changes a service knows, those since the latest moment first. Asked for once. Nothing, with the reason noted,
 * where it tells of none: who has published once only, or has just begun to remember, has none to tell.
 */
export async function knownDeltas(table: Table, note: Note): Promise<readonly Delta[]> {
  const { deltas, refused } = (await askedOf(table)) ?? {};
  if (deltas === undefined) note.cannot(reasons.noUsableAnswer);
  else if (deltas.length === 0 && refused?.status === 400) note.missing(notTold);
  else if (isStrange(refused)) note.cannot(reasons.noUsableAnswer);
  else if (deltas.every(({ page, deleted }) => page.rows.length + deleted.length === 0))
    note.without(noneKnown);
  else if (await isReplaced(table, deltas)) note.cannot(failureText("changed"));
  else return deltas;
  return [];
}

/** An answer to such a question that neither tells of changes nor says that they are not known. */
export async function strangeAnswer(table: Table): Promise<Exchange | undefined> {
  const refused = (await askedOf(table))?.refused;
  return isStrange(refused) ? refused : undefined;
}

function isStrange(refused: Exchange | undefined): refused is Exchange {
  return refused !== undefined && ![400, 410].includes(refused.status);
}

function askedOf(table: Table): Promise<Asked | undefined> {
  const asked = kept.get(table) ?? askDeltas(table);
  kept.set(table, asked);
  return asked;
}

async function askDeltas(table: Table): Promise<Asked | undefined> {
  const { meta } = await askPage(table);
  const last = instantToMillis(String(meta["updated_at"]));
  if (last === undefined) return undefined;
  const deltas: Delta[] = [];
  for (const back of looksBack) {
    const since = wholeSecond(last - back);
    const exchange = await table.list([
      ["changed_since", since],
      ["limit", String(pageSize.most)],
      ["format", "json"],
    ]);
    if (exchange.status !== 200) return { deltas, refused: exchange };
    const page = pageOf(exchange);
    const { deleted } = page.meta;
    deltas.push({
      since,
      page,
      deleted: Array.isArray(deleted) ? deleted : [],
      hasMore: page.links["next"] !== undefined,
    });
  }
  return { deltas };
}

/** What was read as all rows is of one version, and the changes must be of the same. */
async function isReplaced(table: Table, deltas: readonly Delta[]): Promise<boolean> {
  const { meta } = await askPage(table);
  return deltas.some(({ page }) => page.meta["data_version"] !== meta["data_version"]);
}

/** A moment without parts of a second. */
export function wholeSecond(moment: number): string {
  return new Date(moment).toISOString().replace(/\.\d+Z$/, "Z");
}

/** Of a service that does not know the parameter. */
export const notTold = {
  nb: "Endringer fortelles ikke.",
  nn: "Endringar blir ikkje fortalde.",
  en: "Changes are not told.",
};

const noneKnown = {
  nb: "Tjenesten kjenner ingen endringer ennå, så dette kan ikke vises.",
  nn: "Tenesta kjenner ingen endringar enno, så dette kan ikkje visast.",
  en: "The service knows of no changes yet, so this cannot be shown.",
};
