/**
 * Prints `packages/terms/src/municipality/data.ts` from Statistics Norway's Klass API, classification 131.
 *
 *   node scripts/municipality-list.ts > packages/terms/src/municipality/data.ts
 *   node scripts/municipality-list.ts versions/*.json changes.json > …/data.ts
 *
 * Without arguments it asks data.ssb.no; with arguments it reads the same answers from files.
 * Reading files was tried on SSB's stored answers (versions 2002–2024 and the change table of 2025)
 * and gave the committed file. Asking data.ssb.no was written from the links in those answers and
 * has not been run: the machine it was written on could not reach SSB.
 */
import { readFile } from "node:fs/promises";

const API = "https://data.ssb.no/api/klass/v1/classifications/131";
const FIRST = "2002-01-01"; // Older versions are left out: nothing coordinated is that old.
const NOT_MUNICIPALITIES = ["0000", "9999"]; // Elhub's and SSB's codes for "unknown".

interface Version {
  readonly validFrom: string;
  readonly classificationItems: readonly { readonly code: string; readonly name: string }[];
}
interface Change {
  readonly oldCode: string;
  readonly newCode: string;
  readonly changeOccurred: string;
}
interface Row {
  readonly code: string;
  readonly name: string;
  readonly validFrom: string;
  validTo: string | null;
  successors: readonly string[];
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

async function fetchAll(): Promise<readonly unknown[]> {
  const { versions } = (await fetchJson(API)) as {
    versions: readonly { validFrom: string; _links: { self: { href: string } } }[];
  };
  const wanted = versions.filter((version) => version.validFrom >= FIRST);
  const addresses = wanted.map((version) => version._links.self.href);
  return Promise.all([...addresses, `${API}/changes?from=${FIRST}`].map(fetchJson));
}

async function readAll(paths: readonly string[]): Promise<readonly unknown[]> {
  return Promise.all(paths.map(async (path) => JSON.parse(await readFile(path, "utf8"))));
}

/** Walks the versions in order: a new code or a new name opens a row, a code that is gone closes one. */
function rows(versions: readonly Version[], changes: readonly Change[]): readonly Row[] {
  const all: Row[] = [];
  const open = new Map<string, Row>();
  for (const { validFrom, classificationItems } of versions) {
    const present = new Map(classificationItems.map(({ code, name }) => [code, tidy(name)]));
    for (const [code, row] of open) {
      if (present.get(code) === row.name) continue;
      row.validTo = validFrom;
      if (!present.has(code)) row.successors = successors(changes, code, validFrom);
      open.delete(code);
    }
    for (const [code, name] of present) {
      if (open.has(code) || NOT_MUNICIPALITIES.includes(code)) continue;
      const row: Row = { code, name, validFrom, validTo: null, successors: [] };
      open.set(code, row);
      all.push(row);
    }
  }
  return all.sort((a, b) => order(a.code, b.code) || order(a.validFrom, b.validFrom));
}

function successors(changes: readonly Change[], code: string, date: string): readonly string[] {
  const found = changes.filter((change) => change.oldCode === code && change.changeOccurred === date);
  if (found.length === 0) throw new Error(`${code} ended ${date}, and the change table names no successor`);
  return [...new Set(found.map((change) => change.newCode))].sort(order);
}

function tidy(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/gu, " ");
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function print(list: readonly Row[]): string {
  const lines = list.map(({ code, name, validFrom, validTo, successors: after }) => {
    const row =
      validTo === null && after.length === 0
        ? [code, name, validFrom]
        : [code, name, validFrom, validTo, ...after];
    return `  [${row.map((cell) => JSON.stringify(cell)).join(", ")}],`;
  });
  return `// Printed by scripts/municipality-list.ts from Statistics Norway, Klass 131 (CC BY 4.0). Do not edit.

/** Code, name, first day, first day it was no longer valid (if ended), and the codes that took over that day. */
export type MunicipalityRow = readonly [
  code: string,
  name: string,
  validFrom: string,
  validTo?: string,
  ...successors: string[],
];

/** Every municipality code and name since ${FIRST}, one row per code, name and period. */
export const municipalityRows: readonly MunicipalityRow[] = [
${lines.join("\n")}
];
`;
}

const paths = process.argv.slice(2);
const answers = paths.length > 0 ? await readAll(paths) : await fetchAll();
const versions = answers
  .filter((answer) => "classificationItems" in (answer as object))
  .map((answer) => answer as Version)
  .filter((version) => version.validFrom >= FIRST)
  .sort((a, b) => order(a.validFrom, b.validFrom));
const changes = answers.flatMap(
  (answer) => (answer as { codeChanges?: readonly Change[] }).codeChanges ?? [],
);
process.stdout.write(print(rows(versions, changes)));
