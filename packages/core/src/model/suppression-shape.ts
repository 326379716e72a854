import { ModelError } from "../errors.ts";
import { boolean, list, number, object, oneOf, optional, type Shape, string } from "./shape.ts";

const names = list(string());

const group = object({ total: string(), parts: names });

const groups: Shape = (value, place) => {
  if (typeof value === "string") oneOf("calendar")(value, place);
  else list(group)(value, place);
};

const fewestPersons: Shape = (value, place) => {
  number("count")(value, place);
  if ((value as number) < 2) throw new ModelError(place, "a threshold below 2 protects nobody");
};

/** The members of a suppression check, besides what every check has. */
export const suppressionMembers = {
  threshold: fewestPersons,
  status: object({
    field: string(),
    shown: string(),
    withheld: string(),
    nobody: optional(string()),
    unknown: optional(string()),
  }),
  counts: list(object({ field: string(), where: optional(string()), alone: optional(boolean) })),
  measures: names,
  dimensions: list(
    object({
      field: string(),
      total: optional(string()),
      groups: optional(groups),
      adds: names,
      same: optional(names),
      incomplete: optional(boolean),
    }),
  ),
  mostBreakdowns: optional(number("count")),
  comparisons: optional(list(object({ fields: names, counts: names }))),
  means: optional(list(object({ field: string(), count: string() }))),
  rules: optional(
    object({
      small_count: optional(names),
      figures_shown: optional(names),
      count_missing: optional(names),
      comparison: optional(names),
    }),
  ),
} satisfies Parameters<typeof object>[0];
