import { ApiError } from "../api-error.ts";
import { shown } from "../shown.ts";
import type { Publisher } from "./publisher.ts";

/** A publisher to ask, or why there is none. */
export type Chosen =
  | {
      readonly publisher: Publisher;
      /** The municipalities wanted of several there. */ readonly only?: readonly string[];
    }
  | { readonly publisher: Publisher; readonly failure: ApiError };

const municipalityNumber = /^\d{4}$/;

/** The publishers that were asked for, each once, in the order given. */
export function chosen(
  from: readonly (string | Publisher)[],
  directory: readonly Publisher[],
): readonly Chosen[] {
  const wanted = new Map<string, Chosen>();
  for (const found of from.flatMap((one) => named(one, directory))) {
    const { address } = found.publisher;
    const before = wanted.get(address);
    wanted.set(address, before === undefined ? found : both(before, found));
  }
  return [...wanted.values()];
}

function named(one: string | Publisher, directory: readonly Publisher[]): readonly Chosen[] {
  if (typeof one !== "string") return [fit(one)];
  if (!municipalityNumber.test(one)) return [{ publisher: cleaned({ address: one }) }];
  const its = directory.filter(({ municipalities }) => municipalities?.includes(one));
  if (its.length === 0) {
    const nobody = { address: "", name: one, municipalities: [one] };
    return [
      { publisher: nobody, failure: new ApiError("unknown_publisher", "", { detail: inDirectory(one) }) },
    ];
  }
  return its.map((publisher) => ({
    ...fit(publisher),
    ...(publisher.municipalities?.length === 1 ? {} : { only: [one] }),
  }));
}

/** The publisher to ask; one whose file is not the dataset is not asked, unless a mapping makes it that. */
function fit(publisher: Publisher): Chosen {
  const { address, mapping, unfit: detail } = publisher;
  if (detail === undefined || mapping !== undefined) return { publisher: cleaned(publisher) };
  return { publisher: cleaned(publisher), failure: new ApiError("not_asked", address, { detail }) };
}

/** The same publisher asked for twice: for some municipalities and others, or for all. */
function both(a: Chosen, b: Chosen): Chosen {
  if ("failure" in a || "failure" in b) return a;
  if (a.only === undefined || b.only === undefined) return { publisher: a.publisher };
  return { publisher: a.publisher, only: [...new Set([...a.only, ...b.only])] };
}

/** The publisher with an address that paths can follow, and a name that can be shown. */
function cleaned(publisher: Publisher): Publisher {
  const { name, ...rest } = publisher;
  const told = shown(name);
  return {
    ...rest,
    address: isBase(publisher) ? publisher.address.replace(/\/+$/, "") : publisher.address,
    ...(told !== undefined && { name: told }),
  };
}

/** Are there paths below the address? At a file there are none, and its address stays as it is. */
function isBase({ address, mapping }: Publisher): boolean {
  return mapping === undefined && !/[?#]/.test(address);
}

function inDirectory(number: string) {
  return {
    nb: `Kommune ${number} står ikke i oversikten over dem som publiserer. Oppgi adressen.`,
    nn: `Kommune ${number} står ikkje i oversikta over dei som publiserer. Oppgi adressa.`,
    en: `Municipality ${number} is not in the directory of publishers. Give its address.`,
  };
}
