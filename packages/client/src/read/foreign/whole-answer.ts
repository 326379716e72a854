import { type AnswerPage, answerPage } from "@samapne/mapping";
import { ApiError } from "../../api-error.ts";
import { most, type StreamAnswer } from "../../http/ask.ts";
import { bounded } from "../../http/body.ts";
import { memorySpool, type Spooled } from "../../http/spool.ts";
import { shown } from "../../shown.ts";
import type { GivenRows, Target } from "../target.ts";
import { versionOf } from "../version-of.ts";
import { fileName } from "./file-name.ts";
import { gotFile } from "./got-file.ts";
import { joinedPages, type PageAt } from "./joined-pages.ts";
import { nextInHeader } from "./next-in-header.ts";
import { noWayOn } from "./words.ts";

/** All of what an address answers with, as one file, and where it is from. */
export interface WholeAnswer extends Spooled {
  readonly source: Pick<GivenRows, "address" | "dataVersion" | "updatedAt">;
}

/** What is asked for. */
type Asked = Pick<Target, "base" | "spool" | "way">;

/**
 * Fetches a file, and keeps it. The answer of a service that goes on is followed to its end, and its pages are one file
 * then. An `ApiError` where that is not possible: a part is never taken for all of it.
 */
export async function wholeAnswer(target: Asked): Promise<WholeAnswer> {
  const { spool = memorySpool } = target;
  const { answer, spooled } = await gotFile(target.base, target, async (got) => ({
    answer: got,
    spooled: await spool(fileName(got), got.chunks),
  }));
  const { address } = answer;
  const source = { address, ...versionOf(answer) };
  let isKept = false;
  try {
    const page = await answerPage(spooled.input);
    const next = nextOf(page, answer);
    if (page === undefined && next !== undefined)
      throw new ApiError("incomplete", address, { detail: noWayOn });
    isKept = page === undefined || isAll(page, next);
    if (page === undefined || isKept) return { ...spooled, source };
    const rest = (at: string) => pageAt(at, target);
    const pages = joinedPages({ page: unlessError(page, address), next, address }, rest);
    const joined = await spool(spooled.input.name, bounded(pages, mostOfPages, address));
    // What the first page says of itself is not said of all.
    return { ...joined, source: next === undefined ? source : { address } };
  } finally {
    if (!isKept) await spooled.end();
  }
}

/** May the file be read as it stands? */
function isAll({ isPlain, rows, hasMore, all = 0, error }: AnswerPage, next: string | undefined): boolean {
  const goesOn = next !== undefined || hasMore || all > rows.length;
  return isPlain && !goesOn && error === undefined;
}

/** All pages of an answer, in bytes. */
const mostOfPages = 2 * 1024 * 1024 * 1024;

/** Asks for one more page. */
async function pageAt(address: string, target: Asked): Promise<PageAt> {
  const { answer, spooled } = await gotFile(address, target, async (got) => ({
    answer: got,
    spooled: await memorySpool(address, bounded(got.chunks, most.text, got.address)),
  }));
  const page = await answerPage(spooled.input);
  if (page === undefined) throw new ApiError("incomplete", answer.address, { detail: noWayOn });
  return { page: unlessError(page, answer.address), next: nextOf(page, answer), address: answer.address };
}

function nextOf(page: AnswerPage | undefined, { headers }: StreamAnswer): string | undefined {
  return page?.next ?? nextInHeader(headers.get("link") ?? "");
}

function unlessError(page: AnswerPage, address: string): AnswerPage {
  if (page.error === undefined) return page;
  const said = shown(page.error) ?? "";
  throw new ApiError("refused", address, { detail: { nb: said, nn: said, en: said } });
}
