import type { ListField, ScalarField } from "../field.ts";
import { catalogue } from "../issues/catalogue.ts";
import { found } from "../issues/found.ts";
import { expectedValue } from "./expected.ts";
import { fault, type Fault, usableFault, type ValueCheck, type ValueContext } from "./value-check.ts";

/** Judges a list: every item, their number, and that none stands twice. */
export function checkList(field: ListField, checkItem: (item: ScalarField) => ValueCheck): ValueCheck {
  const check = checkItem(field.items as ScalarField);
  return (value, context) => {
    if (!Array.isArray(value))
      return fault("field.wrong_type", { found: found(value), expected: expectedValue.list });
    const { error, warning } = itemFaults(value, check, context);
    return error ?? lengthFault(value.length, field) ?? repeatedFault(value, field) ?? warning;
  };
}

/** The first error and the first warning among the items: a remark about one must not hide a fault of another. */
function itemFaults(
  values: readonly unknown[],
  check: ValueCheck,
  context: ValueContext,
): { readonly error?: Fault; readonly warning?: Fault } {
  let warning: Fault | undefined;
  for (const [item, value] of values.entries()) {
    const wrong = check(value, context);
    if (wrong === undefined) continue;
    if (catalogue[wrong.code].severity === "error") return { error: { ...wrong, item } };
    warning ??= { ...wrong, item };
  }
  return warning ? { warning } : {};
}

function lengthFault(length: number, { minItems, maxItems }: ListField): Fault | undefined {
  if (minItems !== undefined && length < minItems)
    return usableFault("list.too_few", { length, min: minItems });
  return maxItems !== undefined && length > maxItems
    ? usableFault("list.too_many", { length, max: maxItems })
    : undefined;
}

function repeatedFault(values: readonly unknown[], { unique }: ListField): Fault | undefined {
  if (!unique || new Set(values).size === values.length) return undefined;
  const item = values.findIndex((value, index) => values.indexOf(value) !== index);
  return { ...usableFault("list.repeated", { found: found(values[item]) }), item };
}
