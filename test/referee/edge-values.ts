import type { AnyRow, CodeField, Dataset, Field, FieldKind, ScalarField } from "@samapne/core";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;
type Change = AnyRow;

/** The rows just on the edge of what each field allows: the last that is right and, where a slip is likely, the first that is wrong. */
export function edgeRows({ fields }: Dataset, right: readonly AnyRow[]): readonly AnyRow[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = right.map((row) => row[name]).find((one) => one !== undefined && one !== null);
    return changesOf(name, field, value ?? field.example, fields).map((change) => ({
      ...right[0],
      ...change,
    }));
  });
}

function changesOf(name: string, field: Field, value: unknown, fields: Dataset["fields"]): readonly Change[] {
  const values = (edges[field.kind] as (field: Field, value: unknown) => readonly unknown[])(field, value);
  const changes = [...values, ...(field.required ? [] : [null])].map((one): Change => ({ [name]: one }));
  return field.kind === "code" ? [...changes, ...datedCodes(name, field, fields)] : changes;
}

const edges: { readonly [K in FieldKind]: (field: FieldOf<K>, value: unknown) => readonly unknown[] } = {
  text: ({ minLength, maxLength, pattern }, value) => [
    ...[minLength, maxLength].filter((length) => length !== undefined).map((length) => "å".repeat(length)),
    ...(pattern === undefined ? [] : nearMisses(value)),
  ],
  code: ({ list }) => [`${list.codes[0]?.code}x`],
  identifier: (_, value) => nearMisses(value),
  integer: (field) => [...bounds(field), 2 ** 53 - 1, 2 ** 53],
  decimal: (field) => [...bounds(field), 10 ** -(field.decimals ?? 9)],
  boolean: () => [true, false],
  date: ({ min, max }) => [min, max].filter((date) => date !== undefined),
  instant: () => ["2025-10-26T02:00:00+02:00", "2024-02-29T23:59:59Z"],
  period: () => ["2025", "2025-Q4", "2025-12", "0000"],
  uri: (_, value) => nearMisses(value),
  list: (field, value) => listEdges(field, value),
};

function bounds({
  min,
  max,
  exclusiveMin,
}: {
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
}): readonly number[] {
  return [min, max, exclusiveMin].filter((bound) => bound !== undefined);
}

/** The text without its last sign, and with it twice. */
function nearMisses(value: unknown): readonly string[] {
  return typeof value === "string" && value !== "" ? [value.slice(0, -1), value + value.slice(-1)] : [];
}

function listEdges({ items, minItems, maxItems }: FieldOf<"list">, value: unknown): readonly unknown[] {
  const given: readonly unknown[] = Array.isArray(value) ? value : [];
  const more = (edges[items.kind] as (field: Field, value: unknown) => readonly unknown[])(
    items as ScalarField,
    given[0],
  );
  const all = [...given, ...more];
  return [[], ...[minItems, maxItems].filter((size) => size !== undefined).map((size) => all.slice(0, size))];
}

/** The first code that ended and the first that began, on the very day. */
function datedCodes(name: string, { list, at }: CodeField, fields: Dataset["fields"]): readonly Change[] {
  if (at === undefined || fields[at]?.kind !== "date") return [];
  const ended = list.codes.find(({ validTo }) => validTo !== undefined);
  const began = list.codes.find(({ validFrom }) => validFrom !== undefined);
  return [
    ...(ended ? [{ [name]: ended.code, [at]: ended.validTo }] : []),
    ...(began ? [{ [name]: began.code, [at]: began.validFrom }] : []),
  ];
}
