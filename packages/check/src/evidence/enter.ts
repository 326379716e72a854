import { DoorError } from "../http/door.ts";
import { askerOf, type Way } from "../http/asker.ts";
import { mostRedirects, nextStep } from "../http/redirect.ts";

/**
 * The base address of a service, in the end: a host may point to another (`http` to `https`, with `www` or without), one
 * step at a time, each through the door, and never from `https` to `http`. Redirects to other paths are left alone.
 */
export async function enter(address: string, way: Way): Promise<string> {
  let base = address.replace(/\/+$/, "");
  for (let steps = 0; steps <= mostRedirects; steps++) {
    const exchange = await askerOf(base, way, (path) => path).ask("/");
    const location = exchange.headers.get("location");
    if (exchange.status < 300 || exchange.status > 399 || location === null) return base;
    const next = otherHost(location, exchange.address);
    if (next === undefined) return base;
    base = next;
  }
  throw new DoorError("redirect");
}

/** The same path at another host; undefined when the redirect leads to another path of this one. */
function otherHost(location: string, address: string): string | undefined {
  const here = new URL(address);
  const there = nextStep(location, here);
  if (there.origin === here.origin || there.pathname !== here.pathname) return undefined;
  return `${there.origin}${there.pathname.replace(/\/+$/, "")}`;
}
