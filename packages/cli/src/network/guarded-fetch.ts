import { DoorError, type FailureKind } from "@samapne/check";
import { nodeFetch } from "@samapne/check/node";
import { ApiError, type Fetch } from "@samapne/client";
import type { Text } from "@samapne/core";
import type { Given } from "../options/command.ts";
import { isAddress } from "../options/option-values.ts";
import { version } from "../world/version.ts";
import type { World } from "../world/world.ts";

/** Whom a command may ask: any address a person wrote himself; of this machine and its network no other, unless allowed. */
export interface Guard {
  /** What the person wrote, addresses or not. */
  readonly named: readonly Given[];
  readonly allowPrivate: Given;
  /** Tells whether the platform has been told of a proxy. */
  readonly environment: World["environment"];
}

/**
 * A `fetch` for addresses that strangers may have written: a list of publishers, a catalogue or a redirect must not make
 * this machine ask its own network. What is refused once is refused for good, and said in words. Behind a proxy it is the
 * proxy that finds addresses and decides whom it asks: then the platform does the asking, which knows how.
 */
export function guardedFetch({ named, allowPrivate, environment }: Guard, platform: Fetch = fetch): Fetch {
  if (hasProxy(environment)) return platform;
  const guarded = nodeFetch({
    allowPrivate: allowPrivate === true,
    named: named.flat().filter((one): one is string => typeof one === "string" && isAddress(one)),
    userAgent: `samapne/${version}`,
  });
  return async (address, init) => {
    try {
      return await guarded(address, init);
    } catch (error) {
      const detail = error instanceof DoorError ? refusals[error.kind] : undefined;
      throw detail === undefined ? error : new ApiError("not_asked", address, { detail, cause: error });
    }
  };
}

/** Has somebody asked the platform to use a proxy, and which? (Node: `NODE_USE_ENV_PROXY`.) */
function hasProxy(environment: World["environment"]): boolean {
  const isAsked = environment["NODE_USE_ENV_PROXY"] === "1";
  return (
    isAsked &&
    ["HTTP_PROXY", "HTTPS_PROXY"].some((name) => environment[name] || environment[name.toLowerCase()])
  );
}

/** What would be no better another time. */
const refusals: Partial<Record<FailureKind, Text>> = {
  refused_address: {
    nb: "Den leder til denne maskinen, et lokalt nett eller et reservert område. --allow-private tillater de to første.",
    nn: "Ho leier til denne maskina, eit lokalt nett eller eit reservert område. --allow-private tillèt dei to første.",
    en: "It leads to this machine, a local network or a reserved range. --allow-private allows the first two.",
  },
  redirect: {
    nb: "Den sender videre i ring, for langt, eller fra https til http.",
    nn: "Ho sender vidare i ring, for langt, eller frå https til http.",
    en: "It redirects in circles, too far, or from https to http.",
  },
  not_web: {
    nb: "Den sender videre til noe som ikke er en http- eller https-adresse.",
    nn: "Ho sender vidare til noko som ikkje er ei http- eller https-adresse.",
    en: "It redirects to something that is not an http or https address.",
  },
};
