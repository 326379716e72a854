import type { DatasetCheck } from "../../check.ts";
import { isObject, limitFor, type Walk, walk } from "../../evidence/pages.ts";
import { differenceOf, isSameOrder, rowTexts } from "../../evidence/rows.ts";
import type { Table } from "../../evidence/table.ts";
import type { Note } from "../../note.ts";
import { phrases } from "../../words/phrases.ts";
import { troubleText } from "../paging/links.ts";
import type { Delta } from "./known.ts";
import { nothingToSee, soundDeltas } from "./told.ts";
import { said } from "../../words/said.ts";

/** Changes come in pages too, and what goes wrong there is lost for good: the client asks about later moments next. */
export const pages: DatasetCheck = {
  id: "changes.pages",
  about: "dataset",
  level: 3,
  forms: ["api"],
  title: {
    nb: "Sidene av endringer er til sammen endringene: hver rad én gang, og alle de fjernede",
    nn: "Sidene av endringar er til saman endringane: kvar rad éin gong, og alle dei fjerna",
    en: "The pages of changes are together the changes: each row once, and all that is removed",
  },
  run: async (table, note) => {
    const deltas = await soundDeltas(table, note);
    const widest = deltas.findLast(({ page }) => page.rows.length > 1);
    if (widest === undefined) return note.without(nothingToSee);
    const { since, page, hasMore } = widest;
    const count = page.rows.length;
    const walked = await walk(table, limitFor(count), count, hasMore, [["changed_since", since]]);
    const last = walked.pages.at(-1);
    if (walked.trouble !== undefined && last !== undefined)
      return note.fault(last.exchange, troubleText(walked.trouble, last.links["next"]));
    expectRows(table, widest, walked, note);
    expectRemoved(table, widest, walked, note);
  },
};

function expectRows({ dataset }: Table, { page }: Delta, { pages: read, isPart }: Walk, note: Note): void {
  const found = read.flatMap(({ rows }) => rows);
  const wanted = isPart === true ? page.rows.slice(0, found.length) : page.rows;
  const { lost, added } = differenceOf(rowTexts(dataset, wanted), rowTexts(dataset, found));
  const last = read.at(-1)?.exchange;
  if (last === undefined) return;
  if (found.length !== wanted.length) note.fault(last, phrases.rows(found.length, wanted.length));
  else if (lost.length + added.length > 0) note.fault(last, phrases.otherRows(added.length));
  else if (!isSameOrder(dataset, wanted, found)) note.fault(last, phrases.otherOrder());
  else note.saw(found.length);
}

/** Whether they stand on the first page, on each or on the last: together they are all there are. */
function expectRemoved(
  { dataset }: Table,
  { deleted }: Delta,
  { pages: read, isPart }: Walk,
  note: Note,
): void {
  const keysOf = (all: readonly unknown[]) =>
    new Set(rowTexts(dataset, all.filter(isObject)).map(({ key }) => key));
  const wanted = keysOf(deleted);
  const told = read.map(({ meta }) => meta["deleted"]);
  const found = keysOf(told.flatMap((one) => (Array.isArray(one) ? (one as readonly unknown[]) : [])));
  const [first] = read;
  if (first === undefined || isPart === true) return;
  const isAlike = wanted.size === found.size && [...wanted].every((key) => found.has(key));
  if (isAlike) note.saw();
  else note.fault(first.exchange, said(otherKeys, { found: found.size, wanted: wanted.size }));
}

const otherKeys = {
  nb: "Sidene har til sammen {found} {found|fjernet nøkkel|fjernede nøkler}, ventet {wanted}.",
  nn: "Sidene har til saman {found} {found|fjerna nøkkel|fjerna nøklar}, venta {wanted}.",
  en: "The pages have {found} removed {found|key|keys} together, expected {wanted}.",
};
