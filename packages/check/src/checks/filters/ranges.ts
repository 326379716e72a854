import { compareText, type FilterTest, instantToMillis, type Parameter } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import type { Table } from "../../evidence/table.ts";
import type { Note } from "../../note.ts";
import { reasons } from "../../words/phrases.ts";
import { type Chosen, expectRows, knownRows, valuesIn } from "./asked.ts";

const ofApi = { about: "dataset", level: 2, forms: ["api"] } as const;

/**
 * The filters for one end of a range, one of each kind of field, each with a value that rows have: whether the end itself
 * is part of the range is what is most often wrong.
 */
async function endFilters(
  tests: readonly FilterTest[],
  table: Table,
  note: Note,
): Promise<readonly Chosen[]> {
  const rows = await knownRows(table, note);
  if (rows.length === 0) return [];
  const kinds = new Set<string>();
  const all = table.operations.list.parameters.flatMap((parameter): readonly Chosen[] => {
    const { filter, value } = parameter;
    if (filter === undefined || !tests.includes(filter.test) || kinds.has(value.kind)) return [];
    const values = valuesIn(rows, filter.field).toSorted(inOrder);
    if (values.length < 2) return [];
    kinds.add(value.kind);
    return [{ parameter, values: [values[values.length >> 1]] }];
  });
  if (all.length === 0) note.without(reasons.noSuchField);
  return all;
}

function inOrder(a: unknown, b: unknown): number {
  return typeof a === "number" && typeof b === "number" ? a - b : compareText(String(a), String(b));
}

/** The beginning of a range. */
export const from: DatasetCheck = {
  ...ofApi,
  id: "filters.from",
  title: {
    nb: "_from tar med verdien selv",
    nn: "_from tek med sjølve verdien",
    en: "_from includes the value itself",
  },
  run: async (table, note) => {
    for (const one of await endFilters(["at_least"], table, note)) await expectRows(table, [one], note);
  },
};

/** The end of a range. */
export const to: DatasetCheck = {
  ...ofApi,
  id: "filters.to",
  title: {
    nb: "_to tar med verdien selv, men ikke for tidspunkter",
    nn: "_to tek med sjølve verdien, men ikkje for tidspunkt",
    en: "_to includes the value itself, but not for instants",
  },
  run: async (table, note) => {
    for (const one of await endFilters(["at_most", "before"], table, note))
      await expectRows(table, [one], note);
  },
};

/** Both ends at once, and the wrong way round. */
export const between: DatasetCheck = {
  ...ofApi,
  id: "filters.between",
  title: {
    nb: "_from og _to gir sammen radene mellom dem, og ingen når de står omvendt",
    nn: "_from og _to gir saman radene mellom dei, og ingen når dei står omvendt",
    en: "_from and _to together give the rows between them, and none when they are the wrong way round",
  },
  run: async (table, note) => {
    const rows = await knownRows(table, note);
    const { parameters } = table.operations.list;
    for (const from of await endFilters(["at_least"], table, note)) {
      const field = from.parameter.filter?.field ?? "";
      const to = parameters.find(
        ({ filter }) => filter?.field === field && ["at_most", "before"].includes(filter.test),
      );
      const values = valuesIn(rows, field).toSorted(inOrder);
      const [low, high] = [values[values.length >> 2], values[(values.length * 3) >> 2]];
      if (to === undefined || low === high) continue;
      for (const [begin, end] of [
        [low, high],
        [high, low],
      ]) {
        const both = [
          { parameter: from.parameter, values: [begin] },
          { parameter: to, values: [end] },
        ];
        await expectRows(table, both, note);
      }
    }
  },
};

/** The same moment, written with another offset. */
export const offsets: DatasetCheck = {
  ...ofApi,
  id: "filters.offsets",
  title: {
    nb: "Et tidspunkt med avvik fra UTC er det samme tidspunktet",
    nn: "Eit tidspunkt med avvik frå UTC er det same tidspunktet",
    en: "A moment with an offset is the same moment",
  },
  run: async (table, note) => {
    const isInstant = ({ value }: Parameter) => value.kind === "instant";
    for (const test of ["before", "at_least", "equals"] as const) {
      const all = await endFilters([test], table, note);
      const one = all.find(({ parameter }) => isInstant(parameter));
      if (one === undefined) continue;
      const moment = instantToMillis(String(one.values[0])) ?? 0;
      const local = `${new Date(moment + 7_200_000).toISOString().slice(0, 23)}+02:00`;
      await expectRows(table, [{ ...one, values: [local] }], note);
    }
    note.without(reasons.noSuchField);
  },
};
