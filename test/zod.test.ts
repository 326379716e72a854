import { validator } from "@samapne/core";
import { zodSchema } from "@samapne/core/zod";
import { sampleMoment as now, sampleRelated, sampleRows } from "@samapne/generators";
import { expect, test } from "vitest";
import * as z from "zod";
import { compile } from "./referee/judges/json-schema.ts";
import { datasets, subjects } from "./referee/subjects.ts";

test.each(subjects)(
  "$dataset.id: the JSON Schema Zod makes of our Zod schema accepts what is right",
  (subject) => {
    const { dataset, samples } = subject;
    const related = sampleRelated(dataset, datasets, { rows: 200, seed: 1 });
    const plain = validator(dataset, { now, related });
    const rows = [
      ...sampleRows(dataset, { rows: 50, seed: 1, related }),
      ...(samples?.valid ?? []).filter((row) => plain(row).ok),
    ];
    const accepts = compile(z.toJSONSchema(zodSchema(dataset), { io: "input" }));
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !accepts(row)).slice(0, 3)).toEqual([]);
  },
);
