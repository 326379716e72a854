import { headers } from "@samapne/core";
import { mayGiveRange, type Validators } from "./conditional.ts";
import { Refusal } from "./problem.ts";

/** Bytes from `start` up to, not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The range asked for in `Range` (RFC 9110, 14.1.2) of so many bytes. `whole`: there is none, or it is one this
 * server need not follow (another unit, several ranges). `none`: the bytes do not exist, answered with 416.
 */
function rangeOf(header: string | null, size: number): Range | "whole" | "none" {
  const parts = /^bytes=(\d*)-(\d*)$/i.exec((header ?? "").replaceAll(/[ \t]/g, ""));
  if (parts === null) return "whole";
  const [, first = "", last = ""] = parts;
  if (first === "" && last === "") return "whole";
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "none" : { start: size - length, end: size };
  }
  const start = Number(first);
  const end = last === "" ? size : Math.min(Number(last) + 1, size);
  if (last !== "" && Number(last) < start) return "whole";
  return start >= size ? "none" : { start, end };
}

/**
 * The range a request asks for; undefined when all is to be given. Refuses bytes that do not exist with 416
 * (RFC 9110, 14.2 and 15.5.17).
 */
export function rangeAsked(asked: Headers, size: number, validators: Validators): Range | undefined {
  if (!mayGiveRange(asked, validators)) return undefined;
  const range = rangeOf(asked.get("range"), size);
  if (range === "none")
    throw new Refusal("range-not-satisfiable", {
      headers: { [headers.contentRange.name]: `bytes */${size}` },
    });
  return range === "whole" ? undefined : range;
}

/** The headers of a part, from those of the whole. */
export function rangeHeaders(
  all: Readonly<Record<string, string>>,
  { start, end }: Range,
  size: number,
): Readonly<Record<string, string>> {
  return {
    ...all,
    [headers.contentRange.name]: `bytes ${start}-${end - 1}/${size}`,
    [headers.contentLength.name]: String(end - start),
  };
}
