import type { Dataset, Text } from "@samapne/core";
import { checkMapping } from "../check/check-mapping.ts";
import type { MappingProblem } from "../check/check-shape.ts";
import { grids } from "../utm.ts";
import { type FieldReading, type Mapping, unanswered } from "../mapping.ts";

/** Something only a person knows. `id` is its place in the mapping, with points between. */
export interface Question {
  readonly id: string;
  readonly path: MappingProblem["path"];
  readonly text: Text;
  /** What it is about, where the place does not say: the heading of a column. */
  readonly about?: string;
  readonly choices?: readonly string[];
  /** Columns nothing is read from, where the answer may be `@` and one of their headings. */
  readonly columns?: readonly string[];
  readonly suggestion?: string;
}

const mostChoices = 40;

/** The questions of a mapping that are still open. */
export function questionsOf(
  mapping: Mapping,
  dataset: Dataset,
  suggestions: ReadonlyMap<string, string> = new Map(),
  columns: readonly string[] = [],
): readonly Question[] {
  return checkMapping(mapping, dataset)
    .filter(({ isQuestion }) => isQuestion)
    .map(({ path, text }) => {
      const id = path.join(".");
      const choices = choicesAt(path, dataset);
      const suggestion = suggestions.get(id);
      const about = aboutOf(path, mapping);
      return {
        id,
        path,
        text,
        ...(about === undefined ? {} : { about }),
        ...(choices ? { choices } : {}),
        ...(isConstant(path) && columns.length > 0 ? { columns } : {}),
        ...(suggestion === undefined ? {} : { suggestion }),
      };
    });
}

function isConstant([part, , source]: MappingProblem["path"]): boolean {
  return part === "fields" && source === "value";
}

function aboutOf(
  [part, index, , field]: MappingProblem["path"],
  { columns = [] }: Mapping,
): string | undefined {
  if (part === "columns" && typeof index === "number")
    return columns[index]?.heading === unanswered ? undefined : columns[index]?.heading;
  return part === "fields" && field !== undefined ? String(field) : undefined;
}

const timeChoices: Readonly<Record<string, readonly string[]>> = {
  labels: ["start", "end"],
  length: ["PT15M", "PT30M", "PT1H", "P1D", "P1M"],
};

function choicesAt(path: MappingProblem["path"], { fields }: Dataset): readonly string[] | undefined {
  if (path[0] === "time") return timeChoices[String(path[1])];
  if (path[0] === "position") return Object.keys(grids);
  const name = path[0] === "columns" ? path[3] : path[1];
  const field = fields[String(name)];
  if (field?.kind !== "code" || field.list.codes.length > mostChoices) return undefined;
  return field.list.codes.map(({ code }) => code);
}

/** How the column with a heading is to be read as a field. */
export type ReadColumn = (heading: string, field: string) => FieldReading;

/** The mapping with an answer in its place. `@` and a heading make a column of what would be a constant. A whole number or decimal is one where the field takes numbers. */
export function answered(
  mapping: Mapping,
  path: MappingProblem["path"],
  answer: string,
  { fields }: Dataset,
  readColumn: ReadColumn = (column) => ({ column }),
): Mapping {
  if (isConstant(path) && answer.startsWith("@"))
    return put(mapping, path.slice(0, 2), readColumn(answer.slice(1).trim(), String(path[1]))) as Mapping;
  const name = path[0] === "columns" ? path[3] : path[1];
  const kind = path[0] === "time" ? undefined : fields[String(name)]?.kind;
  const isNumber = (kind === "integer" || kind === "decimal") && /^-?\d+(?:[.,]\d+)?$/.test(answer);
  return put(mapping, path, isNumber ? Number(answer.replace(",", ".")) : answer) as Mapping;
}

function put(around: unknown, [first, ...rest]: MappingProblem["path"], value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(around))
    return around.map((item: unknown, index) => (index === first ? put(item, rest, value) : item));
  const before = around as Readonly<Record<string, unknown>>;
  return { ...before, [first]: put(before[String(first)], rest, value) };
}
