import type { SumsCheck } from "@samapne/core";

/** A breakdown whose parts add up to a total: the field, the code of the total, and the other fields of a cell. */
export interface Breakdown {
  readonly field: string;
  readonly total: string;
  readonly within: readonly string[];
  readonly measures: readonly string[];
}

/** What a check of a breakdown says besides. */
type About = Pick<SumsCheck, "id" | "message"> &
  Partial<Pick<SumsCheck, "compare" | "tolerance" | "complete" | "note">>;

/** The check that the parts of a breakdown add up, cell by cell. A cell with a withheld figure is not judged. */
export function addsUp({ field, total, within, measures }: Breakdown, about: About): SumsCheck {
  const by = within.filter((name) => name !== field).map((name) => `row.${name}`);
  return {
    kind: "sums",
    total: { where: `row.${field} == "${total}"`, by, value: measures },
    parts: { where: `row.${field} != "${total}"`, by, value: measures },
    compare: "equal",
    tolerance: {},
    fixer: "supplier",
    ...about,
  };
}
