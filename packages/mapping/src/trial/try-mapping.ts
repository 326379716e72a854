import { type Dataset, type Field, fieldsRead, type Now } from "@samapne/core";
import { openConversion } from "../convert.ts";
import type { Mapping } from "../file/mapping.ts";
import type { Input } from "@samapne/tabular";
import type { Outcome } from "../rows/outcome.ts";
import { figuresNeeded } from "../propose/suggest-reason.ts";
import { withoutQuestions } from "./without-questions.ts";

/** What would become of the first rows of a file, as far as it can be said before somebody has answered. */
export interface Trial {
  readonly outcome: Outcome;
  /** Rows were read up to here; the file may have more. */
  readonly isWhole: boolean;
  /** The fields that rules read and no column is read as, by the rule that rows break. */
  readonly missed: ReadonlyMap<string, readonly string[]>;
}

const first = { read: 200, made: 20_000 };

/**
 * Converts the first rows of a file with a mapping that may still have questions. Fields that nobody has answered for are
 * not judged, nor are rules that read them. Undefined where nothing can be tried yet. Throws a `ReadError` as a conversion does.
 */
export async function tryMapping({
  input,
  mapping: asked,
  dataset,
  now,
}: {
  readonly input: Input;
  readonly mapping: Mapping;
  readonly dataset: Dataset;
  readonly now?: Now | undefined;
}): Promise<Trial | undefined> {
  const known = withoutQuestions(asked, dataset);
  if (!known) return undefined;
  const { mapping, unknown } = known;
  const conversion = await openConversion({
    input,
    mapping,
    dataset: withoutFields(dataset, unknown),
    now,
    first,
  });
  for await (const _ of conversion.rows);
  const { repeated, ...outcome } = conversion.outcome();
  return {
    outcome: {
      ...outcome,
      repeated: dataset.key.some((name) => unknown.has(name)) ? { count: 0, places: [] } : repeated,
    },
    isWhole: outcome.file.read < first.read && outcome.made.rows < first.made,
    missed: fieldsMissed(dataset, mapping),
  };
}

/** The dataset as it is for rows that lack some fields: nothing wants them, and no rule reads them. */
function withoutFields(dataset: Dataset, unknown: ReadonlySet<string>): Dataset {
  if (unknown.size === 0) return dataset;
  const fields = Object.entries(dataset.fields).map(([name, field]) => [
    name,
    unknown.has(name) ? { ...field, required: false } : field,
  ]);
  const rules = (dataset.rules ?? []).filter(
    (rule) => !fieldsRead(rule, dataset).some((name) => unknown.has(name)),
  );
  return { ...dataset, fields: Object.fromEntries(fields) as Dataset["fields"], rules };
}

function fieldsMissed(dataset: Dataset, mapping: Mapping): Trial["missed"] {
  const { fields, columns = [], time, position } = mapping;
  const read = new Set([
    ...Object.keys(fields),
    ...columns.flatMap(({ values = {} }) => Object.keys(values)),
    ...[time?.start, time?.end, position?.latitude, position?.longitude].flatMap((name) => name ?? []),
  ]);
  // Figures that rows may lack are not missed.
  const needed = figuresNeeded(dataset);
  const isNeeded = (name: string) =>
    needed.length === 0 || needed.includes(name) || !isFigure(dataset.fields[name]);
  return new Map(
    (dataset.rules ?? []).flatMap((rule) => {
      const missed = fieldsRead(rule, dataset).filter((name) => !read.has(name) && isNeeded(name));
      return missed.length > 0 ? [[rule.id, missed] as const] : [];
    }),
  );
}

function isFigure(field: Field | undefined): boolean {
  return field?.kind === "decimal" || field?.kind === "integer";
}
