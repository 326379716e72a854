import { readFileSync } from "node:fs";
import { validator } from "@samapne/core";
import { dataset } from "../workload/dataset.ts";
import { ajvRow } from "./ajv-row.ts";
import type { Contestant } from "./contestant.ts";

/** Rows as objects in memory, as a program has them: reading them is not timed. */
function records(open: () => (row: unknown) => boolean): Contestant {
  return async (path) => {
    const rows = readFileSync(path, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    const isRight = open();
    return () => rows.reduce<number>((wrong, row) => wrong + (isRight(row) ? 0 : 1), 0);
  };
}

/** The plain validator, with all its issues. */
export const plainValidator: Contestant = records(() => {
  const validate = validator(dataset(false));
  return (row) => validate(row).ok;
});

/** Ajv that ends at the first error. */
export const ajvFirst: Contestant = records(() => ajvRow());

/** Ajv that finds all errors. */
export const ajvAll: Contestant = records(() => ajvRow({ allErrors: true }));
