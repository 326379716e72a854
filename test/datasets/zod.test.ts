import type { Dataset } from "@samapne/core";
import * as culture from "@samapne/culture/zod";
import * as energy from "@samapne/energy/zod";
import * as hr from "@samapne/hr/zod";
import { describe, expect, test } from "vitest";
import { domains } from "../../scripts/specs/registry.ts";

type Schema = { safeParse(row: unknown): { success: boolean } };

/** The Zod door of each domain package. */
const doors: Readonly<Record<string, Readonly<Record<string, Schema>>>> = { hr, energy, culture };

describe.each(domains)("the Zod schemas of $name", ({ name, datasets, samples }) => {
  const door = doors[name] ?? {};

  test("are one for each dataset, named after it", () => {
    expect(Object.keys(door).toSorted()).toEqual(datasets.map(schemaName).toSorted());
  });

  test.each(samples.map((entry) => ({ ...entry, id: entry.dataset.id })))(
    "$id: accepts the rows that are right, refuses one without its required values",
    ({ dataset, samples: { valid } }) => {
      const schema = door[schemaName(dataset)];
      for (const row of valid) expect(schema?.safeParse(row).success).toBe(true);
      expect(schema?.safeParse({}).success).toBe(false);
    },
  );
});

function schemaName({ id }: Pick<Dataset, "id">): string {
  return `${id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Schema`;
}
