import type { Dataset, Rule, TableCheck, Text } from "@samapne/core";

type Members = Readonly<Record<string, unknown>>;

/** The rules and checks of a dataset as ODCS quality rules: CEL for rules, our own data for checks of whole tables. */
export function qualityOf({ rules = [], checks = [] }: Dataset): readonly Members[] {
  return [...rules.map(ofRule), ...checks.map(ofCheck)];
}

function ofRule({ id, expression, severity = "error", message, fixer }: Rule): Members {
  return {
    id,
    name: id,
    type: "custom",
    engine: "cel",
    dimension: "consistency",
    description: message.en,
    severity,
    implementation: expression,
    customProperties: told(message, fixer),
  };
}

function ofCheck(check: TableCheck): Members {
  const { id, kind, severity = "error", message, fixer, note: _, ...rest } = check;
  return {
    id,
    name: id,
    type: "custom",
    engine: "samapne",
    dimension: dimensions[kind],
    description: message?.en ?? descriptions[kind],
    severity,
    implementation: { kind, ...rest },
    customProperties: told(message, fixer),
  };
}

/** The dimensions of quality ODCS knows. */
type Dimension =
  | "accuracy"
  | "completeness"
  | "conformity"
  | "consistency"
  | "coverage"
  | "timeliness"
  | "uniqueness";

const dimensions: Readonly<Record<TableCheck["kind"], Dimension>> = {
  unique: "uniqueness",
  contiguous: "completeness",
  sums: "consistency",
  constant_within: "consistency",
  covers: "coverage",
  plausible: "accuracy",
  suppression: "conformity",
};

const descriptions: Readonly<Record<TableCheck["kind"], string>> = {
  unique: "No two rows have the same values in these fields.",
  contiguous: "The time series has no holes.",
  sums: "The parts add up to their total.",
  constant_within: "Rows alike in some fields are alike in others.",
  covers: "Every row that should be met is met.",
  plausible: "The series looks as such series do.",
  suppression: "What rests on too few persons is withheld and cannot be computed from the rest.",
};

function told(message: Text | undefined, fixer: string | undefined): readonly Members[] | undefined {
  const said = { messageNb: message?.nb, messageNn: message?.nn, fixer };
  const known = Object.entries(said).flatMap(([property, value]) =>
    value === undefined ? [] : [{ property, value }],
  );
  return known.length === 0 ? undefined : known;
}
