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
  if (!isPage(page)) throw new ApiError("not_readable", address);
  if (page.data.some((row) => isDeeper(row, mostDepth)))
    throw new ApiError("not_readable", address, { detail: tooDeep });
  return page;
}

/** Rows are flat, and a list is one deeper. What is nested without end would break whoever walks through it. */
const mostDepth = 8;

function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return most === 0 || Object.values(value).some((one) => isDeeper(one, most - 1));
}

const tooDeep = {
  nb: "Radene er ikke flate: verdier ligger inni hverandre.",
  nn: "Radene er ikkje flate: verdiar ligg inni kvarandre.",
  en: "The rows are not flat: values lie within each other.",
};

function isPage(value: unknown): value is Page {
  if (!isObject(value) || !Array.isArray(value["data"])) return false;
  const { links, meta } = value;
  return isObject(links) && ["string", "undefined"].includes(typeof links["next"]) && isObject(meta);
}

function isObject(value: unknown): value is AnyRow {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Where the next page is; an `ApiError` when it is with somebody else, or was read before. */
export function nextAddress(
  { links: { next } }: Page,
  address: string,
  seen: Set<string>,
): string | undefined {
  if (next === undefined) return undefined;
  const there = URL.canParse(next, address) ? new URL(next, address) : undefined;
  const isNew = there !== undefined && !seen.has(there.href);
  if (!isNew || there.origin !== new URL(address).origin)
    throw new ApiError("not_readable", address, { detail: badLink });
  seen.add(there.href);
  return there.href;
}

const badLink = {
  nb: "Lenken til neste side er feil.",
  nn: "Lenkja til neste side er feil.",
  en: "The link to the next page is wrong.",
};
