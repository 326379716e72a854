import { httpDateToMillis } from "@samapne/core";
import type { StreamAnswer } from "../http/ask.ts";
import type { GivenRows } from "./target.ts";

/** Which version of the data a file is, and of when, as far as its headers tell. */
export function versionOf({
  headers,
}: Pick<StreamAnswer, "headers">): Pick<GivenRows, "dataVersion" | "updatedAt"> {
  const [etag, modified] = [headers.get("etag"), httpDateToMillis(headers.get("last-modified") ?? "")];
  return {
    ...(etag !== null && { dataVersion: etag }),
    ...(modified !== undefined && { updatedAt: new Date(modified).toISOString() }),
  };
}
