import { decoderFor, firstBytes, guarded, parseJson, printJson } from "@samapne/tabular/reading";
import type { Input } from "@samapne/tabular";
import { documentInXml } from "./document-in-xml.ts";
import { eventsIn } from "./events-in.ts";
import { foundRows, hasOneList, isFeature } from "./found-rows.ts";
import { isObject, type Members } from "./json-values.ts";
import { goesOn } from "./next-page.ts";
import { statisticsIn } from "./statistics-in.ts";
import { pointsIn } from "./times-with-values.ts";

/** What is larger is no answer of a program, and is read as any file. */
export const largestAnswer = 64 * 1024 * 1024;

/**
 * The rows of a document of JSON or XML, or of a calendar, that has them under another name than we do, as the document
 * would be with ours: those of the one list of objects in it. Of several, the one that programs call so; undefined where
 * it is not certain. A document that says something of its own beside its list, as whose readings they are, is one row
 * with a list in it.
 */
export async function rowsOfAnswer(input: Input): Promise<Input | undefined> {
  const { bytes, whole } = await firstBytes(guarded(input), largestAnswer);
  const answer = whole ? await recordsIn(bytes) : undefined;
  const lone = whole && isXml(bytes) ? loneRecord(answer) : undefined;
  if (lone) return asInput(input, { data: [lone] });
  const rows = pointsIn(answer, undefined) ?? statisticsIn(answer);
  if (rows) return asInput(input, { data: rows });
  if (!isObject(answer)) return undefined;
  const found = foundRows(answer);
  if (!found) return hasOneList(answer) ? asInput(input, { data: [answer] }) : undefined;
  const { holder } = found;
  const { hasMore, all = 0 } = goesOn(answer, found);
  const links = hasMore || all > found.rows.length ? { links: { next: "" } } : {};
  const own = found.rows.every(isFeature)
    ? { ...placesOf(holder), features: found.rows, ...links }
    : { data: found.rows, ...links };
  return asInput(input, own);
}

/** A document that is one record, without a list in it: what it stands in says nothing, and three members at least say something. */
function loneRecord(answer: unknown): Members | undefined {
  if (!isObject(answer) || hasLists(answer)) return undefined;
  const all = Object.values(answer);
  const [only] = all;
  if (all.length === 1 && isObject(only)) return loneRecord(only);
  return leavesOf(answer) >= fewestMembers ? answer : undefined;
}

const fewestMembers = 3;

function hasLists(value: Members): boolean {
  return Object.values(value).some((one) => Array.isArray(one) || (isObject(one) && hasLists(one)));
}

function leavesOf(value: Members): number {
  return Object.values(value).reduce<number>((sum, one) => sum + (isObject(one) ? leavesOf(one) : 1), 0);
}

function isXml(bytes: Uint8Array): boolean {
  return textIn(bytes)?.trimStart().startsWith("<") === true;
}

function asInput(input: Input, document: unknown): Input {
  const text = new TextEncoder().encode(printJson(document));
  return {
    name: input.name,
    ...(input.packedIn ? { packedIn: input.packedIn } : {}),
    async *open() {
      yield text;
    },
  };
}

/** What a file has records in: JSON, or XML and calendars as JSON would have them. */
async function recordsIn(bytes: Uint8Array): Promise<unknown> {
  const text = textIn(bytes);
  if (text === undefined) return undefined;
  const document = documentOf(text);
  if (document !== undefined) return document;
  try {
    return eventsIn(text) ?? (await documentInXml(bytes));
  } catch {
    return undefined;
  }
}

/** A document of JSON, in whatever letters; undefined where the bytes are none. */
export function documentIn(bytes: Uint8Array): unknown {
  const text = textIn(bytes);
  return text === undefined ? undefined : documentOf(text);
}

function documentOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function textIn(bytes: Uint8Array): string | undefined {
  try {
    return decoderFor(bytes)
      .decode(bytes)
      .replace(/^\uFEFF/, "");
  } catch {
    return undefined;
  }
}

/** What is said beside features of the places of all of them. */
export function placesOf({ crs, spatialReference }: Members): Members {
  return { crs, spatialReference };
}
