import type { Fault } from "./_fault.ts";
import { csvPages } from "./csv-pages.ts";
import { elsewhere } from "./elsewhere.ts";
import { nearMisses } from "./near-misses.ts";
import { nowhere } from "./nowhere.ts";
import { deltas } from "./deltas.ts";
import { details } from "./details.ts";
import { ownServers } from "./own-servers.ts";
import { paging } from "./paging.ts";
import { parquetColumns } from "./parquet-columns.ts";
import { filters } from "./filters.ts";
import { caching } from "./caching.ts";
import { answers } from "./answers.ts";
import { rows } from "./rows.ts";
import { forms } from "./forms.ts";
import { methods } from "./methods.ts";
import { proxies } from "./proxies.ts";
import { refusals } from "./refusals.ts";
import { cors } from "./cors.ts";
import { seldom } from "./seldom.ts";
import { service } from "./service.ts";
import { strangers } from "./strangers.ts";
import { smallPrint } from "./small-print.ts";
import { twofold } from "./twofold.ts";
import { changes } from "./changes.ts";
import { halfRight } from "./half-right.ts";
import { hostile } from "./hostile.ts";
import { persons } from "./persons.ts";
import { disclosure } from "./disclosure.ts";
import { afterwards } from "./afterwards.ts";
import { kinds } from "./kinds.ts";
import { lenient } from "./lenient.ts";
import { sites } from "./sites.ts";
import { words } from "./words.ts";

/** Every wrong server, by what is served. */
export const faults = {
  stations: [
    ...paging,
    ...filters,
    ...caching,
    ...answers,
    ...rows,
    ...forms,
    ...methods,
    ...refusals,
    ...cors,
    ...service,
    ...strangers,
    ...changes,
    ...hostile,
    ...disclosure,
    ...details,
    ...csvPages,
    ...seldom,
    ...twofold,
    ...lenient,
    ...kinds,
    ...afterwards,
    ...words,
    ...elsewhere,
    ...nearMisses,
    ...smallPrint,
    ...proxies,
    ...halfRight,
    ...ownServers,
    ...parquetColumns,
  ],
  history: deltas,
  employees: persons,
  nowhere,
  site: sites,
} as const satisfies Readonly<Record<string, readonly Fault[]>>;
