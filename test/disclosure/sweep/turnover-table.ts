import type { AnyRow } from "@samapne/core";
import { mulberry32 } from "../../../packages/generators/src/mulberry32.ts";
import type { Municipality } from "../employees.ts";

const areas = ["health_and_care", "primary_school", "kindergarten", "culture"];
const ages = ["16-29", "30-39", "40-49", "50-59", "60-69"];
const scopes = ["left_employer", "left_municipal_sector", "changed_position_group"] as const;

/** A complete internal table of staff-turnover; a few persons are younger or older than every age group. */
export function turnoverTable({ persons, positions, seed }: Municipality): readonly AnyRow[] {
  const random = mulberry32(seed);
  const cells = new Map<string, { start: number; leavers: Record<(typeof scopes)[number], number> }>();
  for (let person = 0; person < persons; person++) {
    const position = Math.floor(positions * random() * random());
    const area = areas[position % areas.length] as string;
    const age = random() < 0.03 ? [] : [ages[Math.floor(random() * ages.length)] as string];
    const [left, sector, changed] = [random() < 0.18, random() < 0.6, random() < 0.06];
    for (const [area_code, position_code, age_group] of breakdowns(
      [area],
      [String(6010 + 17 * position)],
      age,
    )) {
      const key = [area_code, position_code, age_group].join("|");
      const cell = cells.get(key) ?? {
        start: 0,
        leavers: { left_employer: 0, left_municipal_sector: 0, changed_position_group: 0 },
      };
      cells.set(key, cell);
      cell.start += 1;
      cell.leavers.left_employer += Number(left);
      cell.leavers.left_municipal_sector += Number(left && sector);
      cell.leavers.changed_position_group += Number(!left && changed);
    }
  }
  return [...cells].flatMap(([key, { start, leavers }]) => {
    const [service_area, position_code, age_group] = key.split("|");
    return scopes.map((turnover_scope) => ({
      municipality_number: "3301",
      employer_organization_number: "921234554",
      period_start: "2024-12-01",
      period_end: "2025-12-01",
      service_area,
      position_code,
      age_group,
      turnover_scope,
      headcount_start: start,
      leavers: leavers[turnover_scope],
      turnover_rate: Math.round((1000 * leavers[turnover_scope]) / start) / 10,
      includes_retirement: turnover_scope !== "changed_position_group",
      includes_hourly_paid: false,
    }));
  });
}

/** The rows a person counts in: at most two breakdowns. */
function breakdowns(...codes: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const totals = ["all", "total", "total"];
  const all = codes.reduce<readonly (readonly string[])[]>(
    (rows, own, axis) =>
      rows.flatMap((row) => [totals[axis] as string, ...own].map((code) => [...row, code])),
    [[]],
  );
  return all.filter((row) => row.filter((code, axis) => code !== totals[axis]).length <= 2);
}
