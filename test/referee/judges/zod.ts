import { zodLimit, zodLimits, zodSchema } from "@samapne/core/zod";
import { type Answer, isError, type Judge, type Plant } from "../judge.ts";

/** The Zod schema: errors with code and path; Zod has no warnings. */
export function zod(plant: Plant = {}): Judge {
  return {
    name: "zod",
    lines: Object.fromEntries(zodLimits.map(({ id }) => [id, "rows"])),
    spell: (found) => [found.filter(isError).map(({ code, path }) => fault(code, path))],
    rows: async ({ dataset, ...told }) => {
      const schema = zodSchema(plant.dataset?.(dataset) ?? dataset, told);
      return async (rows) =>
        rows.map((row): Answer => {
          const line = zodLimit(dataset.fields, row);
          if (line !== undefined) return { cannot: line };
          const issues = schema.safeParse(row).error?.issues ?? [];
          return {
            faults: issues.map((issue) =>
              fault(issue.code === "custom" ? String(issue.params?.["code"]) : issue.code, issue.path),
            ),
          };
        });
    },
  };
}

function fault(code: string, path: readonly PropertyKey[]): string {
  return `${code} ${path.map(String).join(".")}`;
}
