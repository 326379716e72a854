import type { Code, CodeList, Dataset, Field, FieldKind } from "@samapne/core";
import type { JsonSchema } from "./json-schema.ts";

/** Every `x-` key a schema may carry, in printing order. README.md beside this file says what each means. */
export const annotationKeys = [
  "x-labels",
  "x-descriptions",
  "x-unit",
  "x-decimals",
  "x-minimum",
  "x-maximum",
  "x-zone",
  "x-code-list",
  "x-identifier-scheme",
  "x-privacy",
  "x-legislation",
  "x-key",
  "x-references",
  "x-rules",
  "x-checks",
] as const;

type Annotations = Readonly<Partial<Record<(typeof annotationKeys)[number], unknown>>>;
type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

/** Labels of a list are printed up to this many codes; those of longer lists stand in `dataset.json`. */
const mostLabels = 100;

/** What the schema of a row says about itself beyond JSON Schema. */
export function datasetAnnotations(dataset: Dataset): JsonSchema {
  return inOrder({
    "x-labels": dataset.title,
    "x-descriptions": dataset.purpose,
    "x-privacy": dataset.privacy,
    "x-legislation": dataset.legislation?.map(({ uri, role }) => ({ uri, role })),
    "x-key": dataset.key,
    "x-references": dataset.references,
    "x-rules": dataset.rules?.map(({ severity = "error", ...rule }) => ({ ...rule, severity })),
    "x-checks": dataset.checks?.map(({ severity = "error", ...check }) => ({ ...check, severity })),
  });
}

/** What a field's schema says about itself beyond JSON Schema. */
export function fieldAnnotations(field: Field): JsonSchema {
  return inOrder({
    "x-labels": field.label,
    "x-descriptions": field.description,
    ...(ofKind[field.kind] as (field: Field) => Annotations)(field),
    "x-privacy": field.privacy,
  });
}

const ofKind: { readonly [K in FieldKind]: (field: FieldOf<K>) => Annotations } = {
  text: () => ({}),
  code: ({ list }) => ({ "x-code-list": codeList(list) }),
  identifier: ({ scheme }) => ({
    "x-identifier-scheme": {
      id: scheme.id,
      label: scheme.label,
      description: scheme.description,
      check: scheme.check,
    },
  }),
  integer: ({ unit }) => ({ "x-unit": unit }),
  decimal: ({ unit, decimals }) => ({ "x-unit": unit, "x-decimals": decimals }),
  boolean: () => ({}),
  date: ({ min, max }) => ({ "x-minimum": min, "x-maximum": max }),
  instant: ({ zone }) => ({ "x-zone": zone }),
  period: () => ({}),
  uri: () => ({}),
  list: ({ items }) => (ofKind[items.kind] as (items: ListItems) => Annotations)(items),
};

type ListItems = FieldOf<"list">["items"];

function codeList({ id, version, title, source, codes }: CodeList): JsonSchema {
  const labels = codes.length > mostLabels ? undefined : Object.fromEntries(codes.map(labelOf));
  const dated = codes.some(({ validFrom, validTo }) => validFrom ?? validTo);
  return { id, version, title, source: source.uri ?? source.name, dated: dated ? true : undefined, labels };
}

function labelOf({ code, label }: Code): [string, unknown] {
  return [code, label];
}

function inOrder(annotations: Annotations): JsonSchema {
  return Object.fromEntries(
    annotationKeys.filter((key) => annotations[key] !== undefined).map((key) => [key, annotations[key]]),
  );
}
