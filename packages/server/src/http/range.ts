/** Bytes from `start` up to, not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The range asked for in `Range` (RFC 9110, 14.1.2) of so many bytes. `whole`: there is none, or it is one this
 * server need not follow (another unit, several ranges). `none`: the bytes do not exist, answered with 416.
 */
export function rangeOf(header: string | null, size: number): Range | "whole" | "none" {
  const parts = /^bytes=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? "");
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
