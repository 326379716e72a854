import { runInThisContext } from "node:vm";
import { type Lookup, type Now, relatedRows } from "@samapne/core";
import { type Expected, faultText, type Judge, type Plant, refused } from "../judge.ts";
import { printed } from "../printed.ts";

interface Told {
  readonly now?: Now | undefined;
  readonly classificationDate?: string | undefined;
  readonly ref?: Lookup;
}

interface Module {
  validate(row: unknown, told: Told): readonly Omit<Expected, "value">[];
  is(row: unknown, told: Told): boolean;
}

/** The printed module: its list of faults, and its yes or no, which must go together. */
export function standalone(plant: Plant = {}): Judge {
  return {
    name: "validator.js",
    lines: {},
    spell: (found) => [[...found.map(faultText), ...refused(found)]],
    rows: async (subject) => {
      const { validate, is } = moduleFrom(await printed("standalone", subject, plant));
      const { now, classificationDate } = subject;
      const told = { now, classificationDate, ref: relatedRows(subject.dataset, subject.related) };
      return async (rows) =>
        rows.map((row) => ({
          faults: [...validate(row, told).map(faultText), ...(is(row, told) ? [] : ["refused"])],
        }));
    },
  };
}

/** A printed module, run as a script: what it says of a fault is then its own, not that of a long address. */
function moduleFrom(text: string): Module {
  const script = text.replaceAll("export function", "function");
  return runInThisContext(`(() => {${script}\nreturn { validate, is };})()`, "validator.js") as Module;
}
