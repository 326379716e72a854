import { firstBytes, guarded } from "@samapne/tabular/reading";
import type { Input } from "@samapne/tabular";
import { foundRows, type FoundRows, isFeature, noRowsIn } from "./found-rows.ts";
import { isListOfObjects, isObject, type Members } from "./json-values.ts";
import { type GoesOn, goesOn } from "./next-page.ts";
import { documentIn, largestAnswer, placesOf } from "./rows-of-answer.ts";

/** A page of the answer of a service, as JSON: its rows as they stand there, and how it goes on. */
export interface AnswerPage extends GoesOn {
  readonly rows: readonly Members[];
  /** What holds for all of the rows, and stands before them in a document of ours. */
  readonly said: Members;
  /** What the rows are called in a document of ours: `features` of maps, else `data`. */
  readonly name: "features" | "data";
  /** Do the rows stand where any reader finds them? */
  readonly isPlain: boolean;
  /** What the service says is wrong, in an answer without rows. */
  readonly error?: string;
}

/**
 * Reads a page of an answer. Undefined for what is no JSON, is larger than any page, or where it is not certain what the
 * rows are.
 */
export async function answerPage(input: Input): Promise<AnswerPage | undefined> {
  if (((await input.at?.size()) ?? 0) > largestAnswer) return undefined;
  const { bytes: beginning } = await firstBytes(guarded(input), looked);
  if (!/^[^[{]{0,3}\s*[[{]/.test(new TextDecoder("latin1").decode(beginning))) return undefined;
  const { bytes, whole } = await firstBytes(guarded(input), largestAnswer);
  return whole ? pageIn(documentIn(bytes)) : undefined;
}

const looked = 64;

function pageIn(answer: unknown): AnswerPage | undefined {
  if (isListOfObjects(answer)) return { ...pageOf(answer, {}), isPlain: true, hasMore: false };
  if (!isObject(answer)) return undefined;
  const found = foundRows(answer) ?? noRowsIn(answer);
  if (found)
    return { ...pageOf(found.rows, found.holder), isPlain: isPlain(answer, found), ...goesOn(answer, found) };
  const error = errorIn(answer);
  return error === undefined ? undefined : { ...pageOf([], {}), isPlain: true, hasMore: false, error };
}

function isPlain(answer: Members, { holder, name }: FoundRows): boolean {
  return holder === answer && ["data", "features"].includes(name);
}

function pageOf(rows: readonly Members[], holder: Members): Pick<AnswerPage, "rows" | "said" | "name"> {
  const name = rows.length > 0 && rows.every(isFeature) ? "features" : "data";
  return { rows, name, said: name === "features" ? placesOf(holder) : {} };
}

/** Some services say that a request was wrong in an answer that is called right: `{"error":{"code":400,"message":…}}`. */
function errorIn({ error }: Members): string | undefined {
  if (typeof error === "string") return error;
  if (!isObject(error)) return undefined;
  const said = [error["message"], error["details"]].flat().filter((one) => typeof one === "string");
  return said.join(" ");
}
