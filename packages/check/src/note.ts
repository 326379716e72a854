import type { Text } from "@samapne/core";
import type { Asked } from "./http/exchange.ts";

/** Something that is wrong, and where: the address that was asked. */
export interface Fault {
  readonly address: string;
  readonly text: Text;
}

/** What became of a check. `looked` is at how many things it looked. */
export type Outcome =
  | { readonly kind: "passed"; readonly looked: number }
  | {
      readonly kind: "failed";
      readonly looked: number;
      readonly faults: readonly Fault[];
      readonly count: number;
    }
  | { readonly kind: "not_checked"; readonly reason: Text }
  | { readonly kind: "not_offered"; readonly reason: Text }
  | { readonly kind: "does_not_apply"; readonly reason: Text };

/** Takes note of what a check sees. */
export interface Note {
  /** Something was looked at. */
  saw(count?: number): void;
  /** Something was looked at, and is wrong. */
  fault(where: { readonly asked: Asked } | string, text: Text): undefined;
  /** It cannot be known, and why. */
  cannot(reason: Text): undefined;
  /** The publisher does not offer it, which the level asks for. */
  missing(reason: Text): undefined;
  /** There is no such thing here, and why. */
  without(reason: Text): undefined;
}

/** What was read cannot be understood, so that a check that needs it cannot be carried out. Another check tells what is wrong with it. */
export class Unusable extends Error {
  override readonly name = "Unusable";
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/** As many faults of a check are told; all are counted. */
const mostFaults = 5;

/** A note, and what it comes to in the end. */
export function newNote(): Note & { outcome(): Outcome } {
  const faults: Fault[] = [];
  let [looked, count] = [0, 0];
  let left: Outcome | undefined;
  const leave = (outcome: Outcome): undefined => {
    left = outcome;
    return undefined;
  };
  return {
    saw: (more = 1) => void (looked += more),
    fault: (where, text) => {
      looked += 1;
      count += 1;
      const address = typeof where === "string" ? where : addressOf(where.asked);
      if (faults.length < mostFaults) faults.push({ address, text });
      return undefined;
    },
    cannot: (reason) => leave({ kind: "not_checked", reason }),
    missing: (reason) => leave({ kind: "not_offered", reason }),
    without: (reason) => leave(left ?? { kind: "does_not_apply", reason }),
    outcome: () => {
      if (count > 0) return { kind: "failed", looked, faults, count };
      if (left?.kind === "not_checked" || left?.kind === "not_offered") return left;
      if (looked > 0) return { kind: "passed", looked };
      return left ?? { kind: "not_checked", reason: nothingSeen };
    },
  };
}

/** What was asked for, and with which headers: two answers at one address may differ in nothing else. */
function addressOf({ method, shown, headers }: Asked): string {
  const told = Object.entries(headers).map(
    ([name, value]) => `${name.replaceAll(/(?:^|-)\w/g, (one) => one.toUpperCase())}: ${value.slice(0, 80)}`,
  );
  const place = method === "GET" ? shown : `${method} ${shown}`;
  return told.length === 0 ? place : `${place} (${told.join("; ")})`;
}

const nothingSeen: Text = {
  nb: "Det var ingenting å se på.",
  nn: "Det var ingenting å sjå på.",
  en: "There was nothing to look at.",
};
