import { DoorError } from "./door.ts";

/** Most steps that are gone on the way to an answer. */
export const mostRedirects = 5;

/**
 * Where a redirect leads. Throws a `DoorError` where that is no address, not the web, or from `https` to `http`: what was
 * asked for in secret would be told in clear, and answered by anybody.
 */
export function nextStep(location: string, from: URL): URL {
  if (!URL.canParse(location, from.href)) throw new DoorError("not_web");
  const there = new URL(location, from);
  if (!/^https?:$/.test(there.protocol)) throw new DoorError("not_web");
  if (from.protocol === "https:" && there.protocol === "http:") throw new DoorError("redirect");
  return there;
}
