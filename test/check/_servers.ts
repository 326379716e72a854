import { createHash } from "node:crypto";
import {
  certificateOf,
  certificateSchema,
  certificateText,
  checkForms,
  checkReportSchema,
  checkService,
  type CheckOptions,
  type CheckReport,
  fetchDoor,
  type InProcess,
} from "@samapne/check";
import type { AnyRow, Dataset } from "@samapne/core";
import { publishSite, type SitePlace } from "@samapne/server";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import { readingRows, readings, served, stationRows, stations } from "../../packages/server/src/_testing.ts";
import { employeesAndFte } from "../../packages/hr/src/employees-and-fte/dataset.ts";
import { employeesAndFteSamples } from "../../packages/hr/src/employees-and-fte/samples.ts";

/** Used by tests only: a right server and a right site in this program, and checks of them and of wrong ones. */

type Tables = readonly { readonly dataset: Dataset; readonly rows: readonly AnyRow[] }[];

const rows = stationRows(23).map((row) => ({ ...row, seen: inUtc(row["seen"]) }));

function inUtc(value: unknown): unknown {
  return typeof value === "string" ? value.replace("+01:00", "Z") : value;
}

/** Stations as they were before: with some that are gone now, without some that are new, and others with other values. */
export const stationHistory: readonly Tables[] = [
  [...rows.slice(0, 21), ...gone(23, 26)],
  [
    ...rows.slice(0, 22).map((row, index) => (index % 3 === 0 ? { ...row, doors: 40 } : row)),
    ...gone(24, 26),
  ],
  [...rows.map((row, index) => (index % 5 === 0 ? { ...row, doors: 80 } : row)), ...gone(25, 26)],
].map((all) => [{ dataset: stations, rows: all }]);

function gone(from: number, to: number): readonly AnyRow[] {
  return stationRows(to)
    .slice(from)
    .map((row) => ({ ...row, seen: inUtc(row["seen"]) }));
}

export const stationTables = [
  { dataset: stations, rows },
  { dataset: readings, rows: readingRows(rows.slice(0, 3), 9) },
];

/** The same rows, none of which says where it is. */
export function withoutPositions({ dataset, rows: all }: Tables[number]): Tables[number] {
  return { dataset, rows: all.map((row) => ({ ...row, latitude: undefined, longitude: undefined })) };
}

const base = "http://localhost";
const moment = Date.UTC(2026, 0, 15, 6, 12);

/** A server that has the tables; `before`: what it has published before, three days between each. */
export async function rightServer(tables: Tables, before: readonly Tables[] = []) {
  const { api, end, tick, now, publish } = await served(before[0] ?? tables);
  for (const next of [...before, tables].slice(1)) {
    tick(3 * 86_400_000);
    await publish(next);
  }
  const checkedAt = now();
  // Each check is a client of its own to the rate limit.
  const serve: InProcess = (request) => {
    tick(20);
    return api.fetch(request);
  };
  return { serve, end, now: () => checkedAt, datasets: tables.map(({ dataset }) => dataset) };
}

/** A server that makes each answer once: what is asked of a hundred wrong servers is mostly the same. */
export function remembered(serve: InProcess): InProcess {
  const known = new Map<string, Promise<Answer>>();
  const made = async (request: Request): Promise<Answer> => {
    const { status, headers, body } = await serve(request);
    const bytes = body === null ? null : new Uint8Array(await new Response(body).arrayBuffer());
    return { status, headers: [...headers], bytes };
  };
  return async (request) => {
    const key = JSON.stringify([request.method, request.url, [...request.headers]]);
    const answer = known.get(key) ?? made(request);
    known.set(key, answer);
    const { status, headers, bytes } = await answer;
    return new Response(bytes, { status, headers });
  };
}

interface Answer {
  readonly status: number;
  readonly headers: [string, string][];
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

/** A web server with files, as `publish` writes them. */
export async function rightSite(
  tables: readonly { readonly dataset: Dataset; readonly rows: readonly AnyRow[] }[],
) {
  const { store, now, end } = await served(tables);
  const files = new Map<string, Uint8Array>();
  const place: SitePlace = {
    read: async (path) => files.get(path),
    put: async (path, pieces) => {
      const all: Uint8Array[] = [];
      for await (const piece of pieces) all.push(piece);
      const bytes = Buffer.concat(all);
      files.set(path, bytes);
      return { bytes: bytes.length, sha256: digest(bytes) };
    },
    finish: async () => ({ written: [...files.keys()], unchanged: [], removed: [] }),
    abandon: async () => files.clear(),
  };
  const datasets = tables.map(({ dataset }) => dataset);
  await publishSite({ datasets, store, now, baseUrl: undefined, publisher: undefined, remove: [] }, place);
  await end();
  return { serve: webServer(files), datasets, now: () => moment, end: async () => {} };
}

const types: Readonly<Record<string, string>> = {
  html: "text/html",
  csv: "text/csv",
  json: "application/json",
  ttl: "text/turtle",
};

/** Any web server: types by ending, a tag, 304, and a page where there is no file. */
function webServer(files: ReadonlyMap<string, Uint8Array>): InProcess {
  return (request) => {
    const path = new URL(request.url).pathname.slice(1) || "index.html";
    const bytes = files.get(path);
    if (bytes === undefined)
      return new Response("<h1>404</h1>", { status: 404, headers: { "content-type": "text/html" } });
    const etag = `"${digest(bytes).slice(0, 16)}"`;
    const headers = {
      etag,
      "last-modified": "Thu, 15 Jan 2026 06:12:00 GMT",
      "access-control-allow-origin": "*",
      "content-type": types[path.split(".").at(-1) ?? ""] ?? "application/octet-stream",
    };
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
    return new Response(request.method === "HEAD" ? null : (bytes as BodyInit), { headers });
  };
}

function digest(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Checks a server in this program, as fast as it goes. */
export async function checked(
  serve: InProcess,
  datasets: readonly Dataset[],
  more: Partial<CheckOptions> = {},
): Promise<CheckReport> {
  const report = await checkService({
    address: base,
    datasets,
    door: fetchDoor(serve),
    now: () => moment,
    pause: async () => {},
    bounds: { perSecond: Infinity, milliseconds: 1000 },
    versions: { checker: "test" },
    ...more,
  });
  expectDescribed(report);
  return report;
}

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const described = [ajv.compile(checkReportSchema), ajv.compile(certificateSchema)] as const;

/** Every report, and the certificate of it, is as its JSON Schema says. */
function expectDescribed(report: CheckReport): void {
  const made = [
    JSON.parse(checkForms.json.print(report)),
    JSON.parse(certificateText(certificateOf(report))),
  ];
  for (const [index, isValid] of described.entries()) {
    isValid(made[index]);
    expect(isValid.errors ?? []).toEqual([]);
  }
}

/** The checks that failed, each once, and what they said. */
export function failed({ results }: CheckReport): readonly string[] {
  return [
    ...new Set(results.filter(({ outcome }) => outcome.kind === "failed").map(({ check }) => check)),
  ].toSorted();
}

/** What failed or could not be known, in words: to see what went wrong in a test. */
export function told({ results, failure }: CheckReport): readonly string[] {
  const lines = results.flatMap(({ check, dataset = "", outcome }) => {
    if (outcome.kind === "failed")
      return outcome.faults.map(({ address, text }) => `${check} ${dataset}: ${address} ${text.en}`);
    if (outcome.kind === "not_checked") return [`not checked: ${check} ${dataset}: ${outcome.reason.en}`];
    return outcome.kind === "not_offered" ? [`not offered: ${check} ${dataset}: ${outcome.reason.en}`] : [];
  });
  return failure === undefined ? lines : [failure.text.en, ...lines];
}

/** Figures about employees, small ones withheld. */
export const employees = {
  dataset: employeesAndFte as Dataset,
  rows: employeesAndFteSamples.valid as readonly AnyRow[],
};
