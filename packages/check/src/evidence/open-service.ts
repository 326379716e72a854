import {
  type Dataset,
  type Form,
  localDay,
  type Operations,
  operations,
  serviceOperations,
} from "@samapne/core";
import type { Asker } from "../http/asker.ts";
import { Unusable } from "../note.ts";
import { reasons } from "../words/phrases.ts";
import type { Service } from "./service.ts";
import { type Table, type Whole, withQuery } from "./table.ts";
import { readWholes } from "./wholes.ts";

/** What is known of a publisher before it is checked. */
export interface Opened {
  readonly base: string;
  readonly form: Form;
  readonly datasets: readonly Dataset[];
  readonly asker: Asker;
  readonly now: () => number;
  /** How many rows are kept of a table that is too large to be kept whole. */
  readonly mostRows: number;
}

/** What the checks look at. Nothing is read before a check asks for it, and then once for all of them. */
export function openService({ base, form, datasets, asker, now, mostRows }: Opened): Service {
  const sources = datasets.map((dataset) => ({ dataset, offered: operations(dataset) }));
  let wholes: Promise<ReadonlyMap<string, Whole | Error>> | undefined;
  const readAll = () =>
    readWholes(
      sources.map(({ dataset, offered }) => ({
        dataset,
        operations: offered,
        mostRows,
        ask: () => asker.ask(csvPath(form, offered), { mayCut: true }),
        rest: (read) => asker.rest(csvPath(form, offered), read),
      })),
      { instant: new Date(now()).toISOString(), date: localDay("Europe/Oslo", now()) },
    );
  const tables = sources.map(({ dataset, offered }): Table => ({
    dataset,
    form,
    operations: offered,
    now: now(),
    ask: (path, how) => asker.ask(path, how),
    list: (query, how) => asker.ask(withQuery(offered.list.path, query), how),
    all: (query, how) =>
      asker.ask(form === "api" ? withQuery(offered.export.path, query) : csvPath(form, offered), how),
    whole: async () => {
      wholes ??= readAll();
      const found = (await wholes).get(dataset.id) ?? new Unusable(reasons.noUsableAnswer);
      if (found instanceof Error) throw found;
      return found;
    },
  }));
  return {
    base,
    form,
    tables,
    operations: serviceOperations(form),
    now: now(),
    journal: asker.journal,
    ask: (path, how) => asker.ask(path, how),
  };
}

/** Where all rows stand as CSV. */
function csvPath(form: Form, { export: all, files }: Operations): string {
  return form === "api" ? withQuery(all.path, [["format", "csv"]]) : (files[0]?.path ?? "");
}
