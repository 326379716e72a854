import { apiVersion, type Dataset } from "@samapne/core";
import type { Check, CheckGroup } from "./check.ts";
import { checkGroups } from "./checks/index.ts";
import { discover } from "./evidence/discover.ts";
import { enter } from "./evidence/enter.ts";
import { openService } from "./evidence/open-service.ts";
import type { Service } from "./evidence/service.ts";
import type { Table } from "./evidence/table.ts";
import { datasetFacts, readingsOf } from "./facts.ts";
import { askerOf, type Bounds, standardBounds, type Way } from "./http/asker.ts";
import { type Door, DoorError } from "./http/door.ts";
import type { JournalEntry } from "./http/exchange.ts";
import { shownAddress } from "./http/shown-address.ts";
import { newNote, type Outcome, Unusable } from "./note.ts";
import { type CheckReport, type CheckResult, levelOf } from "./report/report.ts";
import { checkReportSchemaAddress } from "./schema/addresses.ts";
import { failureText, type NoService } from "./words/failures.ts";

/** What is to be checked, and how. */
export interface CheckOptions {
  /** The address before `/v1/…`. */
  readonly address: string;
  /** Every dataset that is known, in all its versions. */
  readonly datasets: readonly Dataset[];
  /** Ids of the datasets to check; all that are published when left out. */
  readonly only?: readonly string[];
  readonly door: Door;
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly bounds?: Partial<Bounds>;
  readonly versions: { readonly checker: string };
  readonly signal?: AbortSignal;
  /** Told before each check of each dataset. */
  readonly progress?: (event: {
    readonly check: string;
    readonly dataset?: string;
    readonly requests: number;
  }) => void;
}

/**
 * Checks a live service or site against the contract and the specifications, over the network and with what it
 * publishes itself. Never throws for what a service does, whatever that is.
 */
export async function checkService(options: CheckOptions): Promise<CheckReport> {
  const { address, door, now, pause, versions, bounds, signal = new AbortController().signal } = options;
  const way: Way = {
    door,
    now,
    pause,
    signal,
    bounds: { ...standardBounds, ...bounds },
    userAgent: `samapne-check/${versions.checker} (+https://samapne.no)`,
  };
  const begun = {
    schema: checkReportSchemaAddress,
    address,
    base: address.replace(/\/+$/, ""),
    checkedAt: new Date(now()).toISOString(),
    versions: { checker: versions.checker, contract: apiVersion },
  };
  try {
    const base = await enter(address, way);
    return { ...begun, base, ...(await checkAt(base, way, options)) };
  } catch (error) {
    if (!(error instanceof DoorError)) throw error;
    return { ...begun, ...nothing, failure: { kind: error.kind, text: failureText(error.kind) } };
  }
}

const nothing = {
  verdict: "not_judged",
  level: 0,
  datasets: [],
  results: [],
  readings: [],
  requests: 1,
} as const;

type Checked = Omit<CheckReport, "schema" | "address" | "base" | "checkedAt" | "versions">;

async function checkAt(base: string, way: Way, options: CheckOptions): Promise<Checked> {
  const asker = askerOf(base, way, shownAddress(options.datasets));
  const { form, datasets } = await discover(asker, options.datasets, options.only ?? []);
  if (datasets.length === 0) {
    const kind = whyNothing(asker.journal);
    return { ...nothing, requests: asker.journal.length, failure: { kind, text: failureText(kind) } };
  }
  const service = openService({
    base,
    form,
    datasets,
    asker,
    now: way.now,
    mostRows: way.bounds.tableRows,
  });
  const results: CheckResult[] = [];
  for (const { group, check, table } of plan(service)) {
    const dataset = table === undefined ? {} : { dataset: table.dataset.id };
    options.progress?.({ check: check.id, ...dataset, requests: asker.journal.length });
    const outcome = await outcomeOf(check, service, table);
    results.push({
      check: check.id,
      level: check.level,
      ...dataset,
      title: check.title,
      advice: group.advice,
      outcome,
    });
  }
  const level = levelOf(results, form);
  const isWrong = results.some(({ outcome }) => outcome.kind === "failed");
  return {
    verdict: isWrong ? "not_conformant" : level === 0 ? "not_judged" : "conformant",
    level,
    form,
    datasets: await Promise.all(service.tables.map(datasetFacts)),
    results,
    readings: await readingsOf(service),
    requests: asker.journal.length,
  };
}

/** Why no dataset was found: that not all could be asked for, or what all answers have in common, if that is a reason. */
function whyNothing(journal: readonly JournalEntry[]): NoService {
  const [first] = journal;
  if (first === undefined) return "nothing_published";
  const isEach = (holds: (status: number, headers: Headers) => boolean) =>
    journal.every((entry) => "status" in entry && holds(entry.status, entry.headers));
  if (journal.some(isBusy)) return "busy";
  if (isEach((status) => status >= 500)) return "broken";
  if (isEach((status, headers) => status >= 300 && status < 400 && headers.has("location")))
    return "leads_on";
  if (!("failure" in first)) return "nothing_published";
  const isSame = journal.every((entry) => "failure" in entry && entry.failure === first.failure);
  return isSame ? first.failure : "nothing_published";
}

/** Turned away; after some of it nothing more is waited for. */
function isBusy(entry: JournalEntry): boolean {
  return "status" in entry ? entry.status === 429 || entry.status === 503 : entry.failure === "busy";
}

interface Planned {
  readonly group: CheckGroup;
  readonly check: Check;
  readonly table?: Table;
}

/** Dataset by dataset; then the service, whose checks look at all that was answered. */
function* plan(service: Service): Generator<Planned> {
  const all = checkGroups.flatMap((group) => group.checks.map((check) => ({ group, check })));
  const fitting = all.filter(({ check }) => check.forms.includes(service.form));
  for (const table of service.tables)
    for (const one of fitting) if (one.check.about === "dataset") yield { ...one, table };
  for (const one of fitting) if (one.check.about === "service") yield one;
}

async function outcomeOf(check: Check, service: Service, table: Table | undefined): Promise<Outcome> {
  const note = newNote();
  try {
    if (check.about === "service") await check.run(service, note);
    else if (table !== undefined) await check.run(table, note);
  } catch (error) {
    if (error instanceof DoorError) note.cannot(failureText(error.kind));
    else if (error instanceof Unusable) note.cannot(error.text);
    else throw error;
  }
  return note.outcome();
}
