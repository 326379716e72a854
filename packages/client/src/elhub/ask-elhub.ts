import type { Problem } from "@samapne/core";
import { ApiError } from "../api-error.ts";
import { askText, type TextAnswer, type Way } from "../http/ask.ts";
import { refusalOf } from "../http/retry.ts";
import { hoursIn } from "./answer.ts";
import type { ElhubGroup } from "./group.ts";
import type { Hour } from "./hour.ts";
import type { Tally } from "./left-out.ts";
import { beginningOf, datesOf, dayAfter, longestWindow, type Stretch } from "./windows.ts";

/** Whom and what is asked. */
export interface Question {
  readonly base: string;
  readonly municipality: string;
  readonly groups: readonly ElhubGroup[] | undefined;
}

/** JSON:API demands this type, without parameters (JSON:API 1.1, content negotiation). */
const accept = "application/vnd.api+json";
const dataset = "CONSUMPTION_PER_GROUP_MUNICIPALITY_HOUR";

/**
 * The hours of a municipality from one day to another, window by window and in no order. Where Elhub finds a window too
 * long, it and all later ones are halved. Throws an `ApiError` when an answer cannot be had or read.
 */
export async function* hoursBetween(
  from: string,
  to: string,
  question: Question,
  way: Way,
  leftOut: Tally,
): AsyncGenerator<readonly Hour[]> {
  const after = dayAfter(to, 1);
  let longest = longestWindow;
  for (let day = from; day < after;) {
    const next = [dayAfter(day, longest), after].toSorted()[0] ?? after;
    const answer = await ask({ start: beginningOf(day), end: beginningOf(next) }, question, way);
    if (answer.status === 400 && longest > 1) {
      longest = Math.ceil(longest / 2);
      continue;
    }
    yield read(answer, question, leftOut);
    day = next;
  }
}

async function ask(window: Stretch, { base, municipality, groups }: Question, way: Way): Promise<TextAnswer> {
  const [only, ...others] = groups ?? [];
  const group = only !== undefined && others.length === 0 ? { consumptionGroup: only } : {};
  // Written as parameters, the plus of an offset becomes %2B; as it is, it would be read as a blank.
  const parameters = new URLSearchParams({ dataset, ...datesOf(window), ...group });
  return askText(`${base}/municipalities/${municipality}?${parameters}`, accept, way);
}

function read(answer: TextAnswer, { municipality }: Question, leftOut: Tally): readonly Hour[] {
  const { status, address, text, contentType } = answer;
  if (status === 404) return []; // Without data in a window, a municipality is absent.
  if (status !== 200) {
    const problem = problemIn(text, status);
    throw new ApiError(refusalOf(status), address, { status, problem });
  }
  const isJson = /^application\/(?:vnd\.api\+)?json\b/.test(contentType);
  const hours = isJson ? hoursIn(text, municipality, leftOut) : undefined;
  if (hours === undefined) throw new ApiError("not_readable", address, { detail: notJsonApi });
  return hours;
}

/** What the first error of a JSON:API document says, as far as it is text for people. */
function problemIn(text: string, status: number): Problem | undefined {
  try {
    const { errors } = JSON.parse(text) as { readonly errors?: unknown };
    const [first] = Array.isArray(errors) ? (errors as readonly Readonly<Record<string, unknown>>[]) : [];
    if (first === undefined) return undefined;
    const detail = { detail: plain(first["detail"]) };
    return { type: "about:blank", title: plain(first["title"]), status, ...(detail.detail !== "" && detail) };
  } catch {
    return undefined;
  }
}

const mostShown = 200;

function plain(value: unknown): string {
  if (typeof value !== "string") return "";
  return value
    .replace(/\p{C}+/gu, " ")
    .trim()
    .slice(0, mostShown);
}

const notJsonApi = {
  nb: "Det er ikke et JSON:API-dokument fra Elhub.",
  nn: "Det er ikkje eit JSON:API-dokument frå Elhub.",
  en: "It is no JSON:API document of Elhub.",
};
