import type * as z from "zod";
import type { Dataset } from "../dataset.ts";
import type { Field } from "../field.ts";
import { valueCheck } from "../fields/index.ts";
import { catalogue } from "../issues/catalogue.ts";
import type { Finding } from "../issues/issue.ts";
import { personalDataSearch } from "../personal-data/search.ts";
import { relatedRows } from "../related-rows.ts";
import type { AnyRow } from "../row.ts";
import { rowJudge } from "../row-judge.ts";
import type { ValidatorOptions } from "../validator.ts";
import { nativeRow, nativeType } from "./native-type.ts";
import { settle } from "./settle.ts";

/** A Zod schema of rows; `shape` has the schema of each field. */
export interface RowSchema<R> extends z.ZodType<R, R> {
  readonly shape: Readonly<Record<keyof R & string, z.ZodType>>;
}

const always = { when: () => true };

/**
 * The Zod 4 schema of a dataset: a strict object of native types, with the same verdict as `validator(dataset,
 * options)` on every row. Its issues are `custom` ones with the English message and our stable code in
 * `params.code`; warnings do not refuse. Optional fields may be absent, `undefined` or `null`. Zod reads
 * inherited members of a row, the plain validator only its own; rows from JSON have no others.
 */
export function zodSchema<R>(dataset: Dataset<R>, options: ValidatorOptions = {}): RowSchema<R> {
  const judge = rowJudge(dataset, options);
  const lookup = relatedRows(dataset, options.related ?? {});
  const shape = Object.fromEntries(
    Object.entries(dataset.fields).map(([name, field]) => [name, fieldSchema(name, field, dataset, options)]),
  );
  return nativeRow(shape)
    .meta({ title: dataset.title.en, description: dataset.purpose.en })
    .superRefine((value, context) => {
      const strange = context.issues.find(({ code }) => code === "unrecognized_keys");
      const row = strange === undefined ? value : strange.input;
      settle(context.issues, judge.judge(row, lookup).findings, dataset);
    }, always) as unknown as RowSchema<R>;
}

/** One field: its native type, and what the type cannot say. Codes are judged at the row's date by the row. */
function fieldSchema(name: string, field: Field, dataset: Dataset, options: ValidatorOptions): z.ZodType {
  const check = valueCheck(field);
  const search = personalDataSearch(name, field);
  const context = { row: {} as AnyRow, classificationDate: options.classificationDate };
  const judge = (value: unknown): Finding[] => {
    if (value === undefined || value === null) return [finding(name, { code: "field.missing", params: {} })];
    const fault = check(value, context);
    return [...(fault === undefined ? [] : [finding(name, fault)]), ...(search?.(value) ?? [])];
  };
  const schema = nativeType(field).superRefine((value, refinement) => {
    settle(refinement.issues, judge(value), dataset, 1);
  }, always);
  const about = { title: field.label.en, description: field.description.en };
  return field.required === true ? schema.meta(about) : schema.nullish().meta(about);
}

function finding(
  field: string,
  fault: Pick<Finding, "params" | "item"> & { code: keyof typeof catalogue },
): Finding {
  const { code, params, item } = fault;
  return {
    code,
    kind: code,
    field,
    severity: catalogue[code].severity,
    params,
    ...(item === undefined ? {} : { item }),
  };
}
