import type { Fault } from "./_fault.ts";
import { asked, changed, isExport, to, withBody } from "../_wrong.ts";

/** Requests that mean something else than they say, taken all the same; and refusals that do not help. */
export const lenient: readonly Fault[] = [
  {
    name: "a limit is the digits it begins with",
    wrong: values("limit", (value) => (/^\d+[a-z]/.test(value) ? String(Number.parseInt(value)) : undefined)),
    caught: ["refusals.invalid_limit"],
  },
  {
    name: "a number of a filter is the digits it begins with",
    wrong: values("doors", (value) => (/^\d+[a-z]/.test(value) ? String(Number.parseInt(value)) : undefined)),
    caught: ["refusals.invalid_value"],
  },
  {
    name: "the 30th of February is the 2nd of March",
    wrong: values("built", (value) => (value.endsWith("-02-30") ? "2025-03-02" : undefined)),
    caught: ["refusals.invalid_value"],
  },
  {
    name: "TRUE is true",
    wrong: values("open", (value) => (value === "TRUE" ? "true" : undefined)),
    caught: ["refusals.invalid_value"],
  },
  {
    name: "names of formats are the same in capitals",
    wrong: values("format", (value) => (value === "JSON" ? "json" : undefined)),
    caught: ["refusals.invalid_value"],
  },
  ...["sort", "fields"].flatMap((name): readonly Fault[] => [
    {
      name: `of ${name} that stands twice the first one counts`,
      wrong: asked((url, request) => {
        const [first, ...others] = url.searchParams.getAll(name);
        if (first === undefined || others.length === 0) return undefined;
        url.searchParams.set(name, first);
        return to(url, request);
      }),
      caught: ["refusals.invalid_value"],
    },
    {
      name: `a name may stand twice in ${name}`,
      wrong: values(name, (value) => {
        const names = [...new Set(value.split(","))].join(",");
        return names === value ? undefined : names;
      }),
      caught: ["refusals.invalid_value"],
    },
  ]),
  {
    name: "names of parameters are the same in capitals",
    wrong: asked((url, request) => {
      const capitals = [...url.searchParams].filter(([name]) => name !== name.toLowerCase());
      for (const [name, value] of capitals) {
        url.searchParams.delete(name);
        url.searchParams.set(name.toLowerCase(), value);
      }
      return capitals.length === 0 ? undefined : to(url, request);
    }),
    caught: ["refusals.unknown_parameter"],
  },
  {
    name: "an export takes a limit, and gives all rows",
    wrong: asked((url, request) => {
      if (!isExport(url) || !url.searchParams.has("limit")) return undefined;
      url.searchParams.delete("limit");
      return to(url, request);
    }),
    caught: ["refusals.unknown_parameter"],
  },
  {
    name: "sensitive fields can be asked for in exports",
    wrong: asked((url, request) => {
      if (!isExport(url) || !url.searchParams.has("owner")) return undefined;
      url.searchParams.delete("owner");
      return to(url, request);
    }),
    caught: ["disclosure.sensitive_fields"],
  },
  {
    name: "values are decoded twice",
    wrong: asked((url, request) => {
      const twice = [...url.searchParams].filter(([, value]) => /^%[0-9A-F]{2}/.test(value));
      for (const [name, value] of twice) url.searchParams.set(name, decoded(value));
      return twice.length === 0 ? undefined : to(url, request);
    }),
    caught: ["filters.nothing"],
  },
  {
    name: "a problem names another parameter",
    wrong: problems((problem) => ({
      ...problem,
      errors: (problem["errors"] as readonly object[]).map((one) => ({ ...one, parameter: "value" })),
    })),
    caught: ["refusals.invalid_limit", "refusals.unknown_parameter"],
  },
  ...[
    ["PostgreSQL", "ERROR: invalid input syntax for type integer: LINE 1: SELECT * FROM stations"],
    ["DuckDB", 'Binder Error: Referenced column "x" not found in FROM clause!'],
    ["SQLite", "SQLITE_MISMATCH: datatype mismatch"],
    ["MySQL", "You have an error in your SQL syntax near 'x'"],
  ].map(([database, detail]) => ({
    name: `a refusal is in the words of ${String(database)}`,
    wrong: problems((problem) => ({ ...problem, detail })),
    caught: ["refusals.no_stack_traces"],
  })),
];

/** A server to which the values of a parameter come changed. */
function values(name: string, change: (value: string) => string | undefined): Fault["wrong"] {
  return asked((url, request) => {
    const other = change(url.searchParams.get(name) ?? "");
    if (other === undefined) return undefined;
    url.searchParams.set(name, other);
    return to(url, request);
  });
}

/** A server whose answers of 400 are changed. */
function problems(change: (problem: Record<string, unknown>) => object): Fault["wrong"] {
  return changed(async (response, { method }) => {
    if (response.status !== 400 || method === "HEAD") return undefined;
    const problem = (await response.clone().json()) as Record<string, unknown>;
    return withBody(response, JSON.stringify(change(problem)));
  });
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
