import type { Field } from "../field.ts";
import { catalogue } from "../issues/catalogue.ts";
import type { Finding } from "../issues/issue.ts";
import { isWrittenBirthNumber, personalDataIn } from "./find.ts";
import { type LookFor, lookedFor } from "./kinds.ts";

/** Finds personal data in the present values of a field: each kind once, at the first item of a list that holds it. */
export type PersonalDataSearch = (value: unknown) => readonly Finding[];

const nothing: readonly Finding[] = [];
const justBirthNumber = ["birth_number"] as const;

/**
 * The search of a field's values; undefined when there is nothing to look for. It stands beside the check of the value:
 * personal data is found whatever else is wrong with a text.
 */
export function personalDataSearch(name: string, field: Field): PersonalDataSearch | undefined {
  const wanted = lookedFor(field);
  if (wanted.length === 0) return undefined;
  if (field.kind !== "list") return (value) => findingsIn(value, name, wanted);
  return (values) => {
    if (!Array.isArray(values)) return nothing;
    const seen = new Set<string>();
    return values.flatMap((value, item) =>
      findingsIn(value, name, wanted, item).filter(({ code }) => !seen.has(code) && seen.add(code)),
    );
  };
}

function findingsIn(
  value: unknown,
  field: string,
  wanted: readonly LookFor[],
  item?: number,
): readonly Finding[] {
  if (typeof value !== "string") return nothing;
  const kinds =
    wanted.length > 1 ? personalDataIn(value) : isWrittenBirthNumber(value) ? justBirthNumber : [];
  if (kinds.length === 0) return nothing;
  return wanted
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ code }) =>
      personalDataFinding(code, { field, params: {}, ...(item === undefined ? {} : { item }) }),
    );
}

/** The finding that says what kind of personal data was found, and never repeats it. */
export function personalDataFinding(
  code: LookFor["code"],
  place: Pick<Finding, "field" | "item" | "params">,
): Finding {
  return { code, kind: code, severity: catalogue[code].severity, ...place };
}
