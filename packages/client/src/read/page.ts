import type { AnyRow, Page } from "@samapne/core";
import { ApiError } from "../api-error.ts";
import type { TextAnswer } from "../http/ask.ts";

/** Reads a page; an `ApiError` when it is not one. */
export function pageOf({ text, address }: TextAnswer): Page {
  let page: unknown;
  try {
    page = JSON.parse(text);
  } catch (cause) {
    throw new ApiError("not_readable", address, { cause });
  }
  if (!isPage(page) || hasDataTwice(text)) throw new ApiError("not_readable", address);
  if (page.data.some((row) => isDeeper(row, mostDepth)))
    throw new ApiError("not_readable", address, { detail: tooDeep });
  return page;
}

/**
 * Does the member `data` stand twice? Then programs read different rows (RFC 8259, section 4), and those of one of them
 * would be lost in silence. Rows may have a field of that name; whatever stands in them is left out.
 */
function hasDataTwice(text: string): boolean {
  const named = /"data"\s*:/g;
  if ((text.match(named) ?? []).length < 2) return false;
  let depth = 0;
  let count = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[[\]{}]/g)) {
    if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
    else if (depth === 1 && /^"data"\s*:$/.test(token)) count += 1;
  }
  return count > 1;
}

/** Rows are flat, and a list is one deeper. What is nested without end would break whoever walks through it. */
const mostDepth = 8;

function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return most === 0 || Object.values(value).some((one) => isDeeper(one, most - 1));
}

/** Why rows that lie within each other are none. */
export const tooDeep = {
  nb: "Radene er ikke flate: verdier ligger inni hverandre.",
  nn: "Radene er ikkje flate: verdiar ligg inni kvarandre.",
  en: "The rows are not flat: values lie within each other.",
};

function isPage(value: unknown): value is Page {
  if (!isObject(value) || !Array.isArray(value["data"])) return false;
  const { links, meta } = value;
  const next = isObject(links) ? (links["next"] ?? undefined) : 0;
  return ["string", "undefined"].includes(typeof next) && isObject(meta);
}

function isObject(value: unknown): value is AnyRow {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
