import type { Dataset } from "@samapne/core";
import { fold, headingIndex, namedField } from "@samapne/tabular/reading";
import { type FieldReading, type PartReading, unanswered } from "../../../file/mapping.ts";
import type { Draft } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";

/** What the parts of a cadastral number are called, the farm and its title first: they are never missing. */
const parts: readonly ReadonlySet<string>[] = [
  ["gnr", "g.nr", "gårdsnr", "gardsnr", "gårdsnummer", "gardsnummer"],
  ["bnr", "b.nr", "bruksnr", "bruksnummer"],
  ["fnr", "f.nr", "festenr", "festenummer"],
  ["snr", "s.nr", "seksjonsnr", "seksjonsnummer"],
].map((names) => new Set(names.map(fold)));

/**
 * The cadastral number of a thing whose farm, title, lease and section stand in columns of their own. An empty lease or
 * section is 0: left out, the section of a title would be read as its lease.
 */
export function cadastralParts(
  columns: readonly SurveyedColumn[],
  dataset: Dataset,
  { fields, roles }: Pick<Draft, "fields" | "roles">,
): void {
  const name = namedField("Gnr/bnr", headingIndex(dataset))?.field;
  if (name === undefined || dataset.fields[name]?.kind !== "text") return;
  if (fields.has(name) && fields.get(name)?.value !== unanswered) return;
  const free = columns.filter(({ index, heading }) => !roles.has(index) && heading !== "");
  const found = parts.map((names) => free.filter((column) => isCalled(column, names) && areNumbers(column)));
  if (found.some(({ length }) => length > 1)) return;
  const [[farm] = [], [title] = [], [lease] = [], [section] = []] = found;
  if (!farm || !title || (section && !lease)) return;
  const others = [lease, section].flatMap((column) => column ?? []);
  const reading: FieldReading = {
    parts: [
      { column: farm.heading },
      { column: title.heading },
      ...others.map(({ heading }): PartReading => ({ column: heading, codes: { "": "0" } })),
    ],
    between: "/",
  };
  fields.set(name, reading);
  for (const { index } of [farm, title, ...others]) roles.set(index, { field: name });
}

/** Is a column, or the member of an object, called so? */
function isCalled({ heading }: SurveyedColumn, names: ReadonlySet<string>): boolean {
  return names.has(fold(heading)) || names.has(fold(heading.split(".").at(-1) ?? ""));
}

function areNumbers({ texts }: SurveyedColumn): boolean {
  return texts.every((text) => /^\d{1,5}$/.test(text));
}
