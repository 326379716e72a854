import type { Dataset, Field, Samples, TableCheck } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { domains } from "../../scripts/specs/registry.ts";
import { findableBy } from "./check-codes.ts";

/**
 * The issue codes each constraint of a field can give; any one of a constraint's codes shows that it is tried. A fault
 * of range may be told by a rule that explains it instead.
 */
function constraintsOf(field: Field, explaining: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [];
  const add = (when: unknown, ...codes: string[]) =>
    when !== undefined && when !== false && found.push(codes);
  add(field.required, "field.missing");
  const limits = field as { min?: unknown; max?: unknown; exclusiveMin?: unknown };
  add(limits.min ?? limits.exclusiveMin, "number.too_small", "date.too_early", ...explaining);
  add(limits.max, "number.too_large", "date.too_late", ...explaining);
  if (field.kind === "text") {
    add(field.maxLength, "text.too_long");
    add(field.pattern, "text.pattern");
  }
  if (field.kind === "code") add(true, "code.unknown");
  if (field.kind === "code") add(field.at, "code.not_valid_then");
  if (field.kind === "identifier") add(true, "identifier.shape");
  if (field.kind === "identifier") add(field.scheme.check, "identifier.check_digit");
  if (field.kind === "integer") add(true, "number.not_whole");
  if (field.kind === "decimal") add(field.decimals, "number.too_many_decimals");
  if (field.kind === "date") add(true, "date.invalid");
  if (field.kind === "instant") add(true, "instant.no_offset", "instant.invalid");
  if (field.kind === "instant") add(field.zone, "instant.unusual_offset");
  return found;
}

function tried({ invalid, tables }: Samples): ReadonlySet<string> {
  const expected = [...invalid, ...tables].flatMap((sample) => sample.expect);
  return new Set(
    expected.flatMap(({ code, field }) => (field === undefined ? [code] : [code, `${code} ${field}`])),
  );
}

/** The codes of what a check can find. */
function codesOf(check: TableCheck): readonly string[] {
  return findableBy(check).map(({ code }) => code);
}

/** True for a rule's id that a sample expects; ids of rules stand without a field. */
function isRule(code: string, { rules = [] }: Dataset, seen: ReadonlySet<string>): boolean {
  return rules.some(({ id }) => id === code) && seen.has(code);
}

/** The rules whose message stands instead of a field's faults of range. */
function explainersOf(name: string, { rules = [] }: Dataset): readonly string[] {
  return rules.filter(({ explains = [] }) => explains.includes(name)).map(({ id }) => id);
}

function missing(dataset: Dataset, samples: Samples): readonly string[] {
  const seen = tried(samples);
  const untriedConstraints = Object.entries(dataset.fields).flatMap(([name, field]) =>
    constraintsOf(field, explainersOf(name, dataset))
      .filter((codes) => !codes.some((code) => seen.has(`${code} ${name}`) || isRule(code, dataset, seen)))
      .map((codes) => `${name}: ${codes.join(" or ")}`),
  );
  const ids = [...(dataset.rules ?? []).map(({ id }) => id), ...(dataset.checks ?? []).flatMap(codesOf)];
  const references = Object.values(dataset.references ?? {});
  const wanted = [
    ...ids,
    ...(dataset.key.length > 0 ? ["key.duplicate"] : []),
    ...(references.length > 0 ? ["reference.missing"] : []),
    ...(references.some(({ acyclic }) => acyclic) ? ["reference.cycle"] : []),
  ];
  return [...untriedConstraints, ...wanted.filter((code) => !seen.has(code))];
}

describe.each(domains.flatMap(({ samples }) => samples).map((entry) => ({ ...entry, id: entry.dataset.id })))(
  "$id",
  ({ dataset, samples }) => {
    test("every constraint, rule, check, key and reference has a sample that breaks it", () => {
      expect(missing(dataset, samples)).toEqual([]);
    });

    test("every table check has a table that breaks it", () => {
      const broken = new Set(samples.tables.flatMap((sample) => sample.expect.map(({ code }) => code)));
      const codes = (dataset.checks ?? []).flatMap(codesOf);
      expect(codes.filter((code) => !broken.has(code) && !isRule(code, dataset, new Set([code])))).toEqual(
        [],
      );
    });

    test("every field has an example, and no heading means two fields", () => {
      const owners = new Map<string, string>();
      for (const [name, { label, aliases = [], example }] of Object.entries(dataset.fields)) {
        expect({ name, example }).not.toEqual({ name, example: undefined });
        for (const heading of new Set([name, ...Object.values(label), ...aliases].map(folded))) {
          expect({ heading, fields: [owners.get(heading) ?? name, name] }).toEqual({
            heading,
            fields: [name, name],
          });
          owners.set(heading, name);
        }
      }
    });
  },
);

/** A heading as the importer compares it (DOMAIN 8.1): case, blanks, `_`, `-` and `.` do not count. */
function folded(heading: string): string {
  return heading.toLowerCase().replace(/[\s_.-]/g, "");
}
