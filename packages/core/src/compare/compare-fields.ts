import type { CodeList } from "../code-list.ts";
import type { Field, FieldKind, Fields, ListItem } from "../field.ts";
import type { Change } from "./change.ts";
import { change, same } from "./make-change.ts";

/** What changed in the fields: added, removed, and each that stayed. */
export function compareFields(before: Fields, after: Fields): readonly Change[] {
  const [old, now] = [Object.keys(before), Object.keys(after)];
  const stayed = old.filter((name) => Object.hasOwn(after, name));
  const isReordered = !same(
    stayed,
    now.filter((name) => Object.hasOwn(before, name)),
  );
  return [
    ...old
      .filter((name) => !Object.hasOwn(after, name))
      .map((name) => change("field.removed", pathOf(name), { name })),
    ...now
      .filter((name) => !Object.hasOwn(before, name))
      .map((name) =>
        change(after[name]?.required === true ? "field.added_required" : "field.added", pathOf(name), {
          name,
        }),
      ),
    ...stayed.flatMap((name) => compareField(name, before[name] as Field, after[name] as Field)),
    ...(isReordered ? [change("field.order", "fields")] : []),
  ];
}

const pathOf = (name: string): string => `fields.${name}`;

function compareField(name: string, before: Field, after: Field): readonly Change[] {
  const path = pathOf(name);
  const [wasRequired, isRequired] = [before.required === true, after.required === true];
  const words = ["label", "description", "example", "aliases", "source", "matches", "note", "basis"] as const;
  return [
    ...(wasRequired === isRequired
      ? []
      : [change(isRequired ? "field.required" : "field.optional", path, { name })]),
    ...compareValues(name, before, after),
    ...differing("field.privacy", path, name, before.privacy ?? "open", after.privacy ?? "open"),
    ...(words.some((part) => !same(before[part], after[part]))
      ? [change("field.words", path, { name })]
      : []),
  ];
}

type Valued = Field | ListItem;
type ValuedOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;
type Compare<K extends FieldKind> = (
  name: string,
  before: ValuedOf<K>,
  after: ValuedOf<K>,
) => readonly Change[];

/** Which values a field takes: what changed, by kind. */
function compareValues(name: string, before: Valued, after: Valued): readonly Change[] {
  if (before.kind !== after.kind)
    return [change("field.kind", pathOf(name), { name, before: before.kind, after: after.kind })];
  return (kinds[before.kind] as (name: string, before: Valued, after: Valued) => readonly Change[])(
    name,
    before,
    after,
  );
}

const number = (
  name: string,
  before: { readonly min?: number; readonly max?: number; readonly unit?: string },
  after: { readonly min?: number; readonly max?: number; readonly unit?: string },
): readonly Change[] => [
  ...least(name, "min", before.min, after.min),
  ...most(name, "max", before.max, after.max),
  ...differing("field.unit", pathOf(name), name, before.unit, after.unit),
];

const kinds: { readonly [K in FieldKind]: Compare<K> } = {
  text: (name, before, after) => [
    ...least(name, "minLength", before.minLength ?? 1, after.minLength ?? 1),
    ...most(name, "maxLength", before.maxLength, after.maxLength),
    ...patterns(name, before.pattern, after.pattern),
  ],
  code: (name, before, after) => [
    ...codes(name, before.list, after.list),
    ...differing("code.judged_at", pathOf(name), name, before.at, after.at),
  ],
  identifier: (name, before, after) => {
    const part = ({ id, pattern, check }: typeof before.scheme) => ({ id, pattern, check });
    return same(part(before.scheme), part(after.scheme))
      ? []
      : [change("scheme.changed", pathOf(name), { name, before: before.scheme.id, after: after.scheme.id })];
  },
  integer: number,
  decimal: (name, before, after) => [
    ...number(name, before, after),
    ...least(name, "exclusiveMin", before.exclusiveMin, after.exclusiveMin),
    ...most(name, "decimals", before.decimals, after.decimals),
  ],
  boolean: () => [],
  date: (name, before, after) => [
    ...least(name, "min", before.min, after.min),
    ...most(name, "max", before.max, after.max),
  ],
  instant: (name, before, after) => differing("zone.changed", pathOf(name), name, before.zone, after.zone),
  period: (name, before, after) => [
    ...(before.granularities.every((one) => after.granularities.includes(one))
      ? []
      : [
          change("bound.tightened", pathOf(name), {
            name,
            before: before.granularities,
            after: after.granularities,
          }),
        ]),
    ...(after.granularities.every((one) => before.granularities.includes(one))
      ? []
      : [
          change("bound.loosened", pathOf(name), {
            name,
            before: before.granularities,
            after: after.granularities,
          }),
        ]),
  ],
  uri: () => [],
  list: (name, before, after) => [
    ...least(name, "minItems", before.minItems, after.minItems),
    ...most(name, "maxItems", before.maxItems, after.maxItems),
    ...least(name, "unique", before.unique === true ? 1 : 0, after.unique === true ? 1 : 0),
    ...compareValues(name, before.items, after.items),
  ],
};

type Bound = number | string | undefined;

/** A lower bound: higher is tighter; none is loosest. */
function least(name: string, bound: string, before: Bound, after: Bound): readonly Change[] {
  if (before === after) return [];
  const isTighter = after !== undefined && (before === undefined || after > before);
  return [
    change(isTighter ? "bound.tightened" : "bound.loosened", pathOf(name), {
      name: `${name}.${bound}`,
      before,
      after,
    }),
  ];
}

/** An upper bound: lower is tighter; none is loosest. */
function most(name: string, bound: string, before: Bound, after: Bound): readonly Change[] {
  if (before === after) return [];
  const isTighter = after !== undefined && (before === undefined || after < before);
  return [
    change(isTighter ? "bound.tightened" : "bound.loosened", pathOf(name), {
      name: `${name}.${bound}`,
      before,
      after,
    }),
  ];
}

function patterns(name: string, before: string | undefined, after: string | undefined): readonly Change[] {
  if (before === after) return [];
  return [
    change(after === undefined ? "pattern.removed" : "pattern.changed", pathOf(name), {
      name,
      before,
      after,
    }),
  ];
}

/** Codes by what they are and when they held; words about them are words. */
function codes(name: string, before: CodeList, after: CodeList): readonly Change[] {
  const [old, now] = [periods(before), periods(after)];
  const gone = [...old.keys()].filter((one) => !now.has(one));
  const added = [...now.keys()].filter((one) => !old.has(one));
  const moved = [...old.keys()].filter((one) => now.has(one) && now.get(one) !== old.get(one));
  return [
    ...(gone.length > 0 ? [change("code.removed", pathOf(name), { name, before: gone })] : []),
    ...(added.length > 0 ? [change("code.added", pathOf(name), { name, after: added })] : []),
    ...(moved.length > 0 ? [change("code.validity", pathOf(name), { name, after: moved })] : []),
  ];
}

function periods({ codes: all }: CodeList): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { code, validFrom = "", validTo = "" } of all)
    found.set(code, `${found.get(code) ?? ""}${validFrom}–${validTo};`);
  return found;
}

function differing(
  code: "field.privacy" | "field.unit" | "code.judged_at" | "zone.changed",
  path: string,
  name: string,
  before: string | undefined,
  after: string | undefined,
): readonly Change[] {
  return before === after ? [] : [change(code, path, { name, before, after })];
}
