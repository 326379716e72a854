import { apiVersion, headers } from "@samapne/core";

/** Headers a page in a browser may read: all the contract's answers have that browsers do not show by themselves. */
const exposed = (
  [
    "link",
    "etag",
    "apiVersion",
    "rateLimit",
    "rateRemaining",
    "rateReset",
    "retryAfter",
    "deprecation",
    "sunset",
    "contentDisposition",
    "contentRange",
    "acceptRanges",
  ] as const
).map((id) => headers[id].name);

/** Headers of every answer. Nothing here is to be guessed at, framed or run by a browser. */
export const standingHeaders: Readonly<Record<string, string>> = {
  [headers.apiVersion.name]: apiVersion,
  [headers.allowOrigin.name]: "*",
  [headers.exposeHeaders.name]: exposed.join(", "),
  "X-Content-Type-Options": "nosniff",
};

/** Headers that say what a browser may do here, to OPTIONS. */
export const preflightHeaders: Readonly<Record<string, string>> = {
  [headers.allowMethods.name]: headers.allowMethods.example,
  [headers.allowHeaders.name]: headers.allowHeaders.example,
  [headers.maxAge.name]: String(headers.maxAge.example),
};
