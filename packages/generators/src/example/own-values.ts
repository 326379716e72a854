import { type AnyRow, type Dataset, rowJudge } from "@samapne/core";

/**
 * Gives rows values of their own wherever no two rows may have the same: in the key and in the fields of `unique`
 * checks. A value is only changed when that does not change what is wrong with the row.
 */
export function ownValues(dataset: Dataset): (row: AnyRow, number: number) => AnyRow {
  const judge = rowJudge(dataset);
  const faults = (candidate: AnyRow) =>
    judge
      .judge(candidate)
      .findings.map(({ code, field = "" }) => `${code} ${field}`)
      .join();
  const keys = [dataset.key, ...uniqueFields(dataset)];
  return (row, number) => {
    const before = faults(row);
    return keys.reduce<AnyRow>((current, names) => {
      const candidates = names.flatMap((name) =>
        renamed(current[name], number).map((value) => ({ ...current, [name]: value })),
      );
      return candidates.find((candidate) => faults(candidate) === before) ?? current;
    }, row);
  };
}

function uniqueFields({ checks = [] }: Dataset): readonly (readonly string[])[] {
  return checks.flatMap((check) => (check.kind === "unique" ? [check.fields] : []));
}

/** Other spellings of a text: with a number behind, or with its last digits changed. */
function renamed(value: unknown, number: number): readonly string[] {
  if (typeof value !== "string") return [];
  const lastDigits = value.replace(/[0-9]+$/, (digits) => String(BigInt(digits) + BigInt(number)));
  return [lastDigits, `${value}-${number}`].filter((candidate) => candidate !== value);
}
