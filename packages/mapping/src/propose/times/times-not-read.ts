import { unanswered } from "../../file/mapping.ts";
import type { FoundTime, TimeFields } from "./found-time.ts";
import type { Survey, SurveyedColumn } from "../seen/survey.ts";

const saysTime =
  /^(?:tid|tids?punkt|dato|datotid|dato ?(?:\/|og) ?tid|tid fra|date|date ?time|time ?stamp|start ?tid|start|fra|frå|fra tid|from|måletidspunkt|avlest)(?![\p{L}])/iu;
const fewestTimes = 3;
const fewestDigits = 6;

/**
 * A column of times in a spelling that nobody knows: its heading says time, and its cells are digits and signs in one
 * shape, each another. How they are written is asked, and not what stands for the time.
 */
export function timesNotRead({ columns }: Survey, { start, end }: TimeFields): FoundTime | undefined {
  const column = columns.find(looksLikeTimes);
  if (!column) return undefined;
  return {
    columns: [column.index],
    time: {
      column: column.heading,
      spelling: unanswered,
      zone: unanswered,
      labels: unanswered,
      length: unanswered,
      start,
      ...(end === undefined ? {} : { end }),
    },
  };
}

function looksLikeTimes({ heading, cells, texts }: SurveyedColumn): boolean {
  if (!saysTime.test(heading.trim()) || !cells.every((cell) => typeof cell === "string")) return false;
  const shapes = new Set(texts.map((text) => text.replace(/\d/g, "#").replace(/\p{L}+/gu, "a")));
  const digits = (text: string) => text.replace(/\D/g, "").length;
  return (
    new Set(texts).size >= fewestTimes &&
    shapes.size === 1 &&
    texts.every(
      (text) => digits(text) >= fewestDigits && text.length <= 40 && !/^[-+]?\d+[.,]\d+$/.test(text),
    )
  );
}
