import type { AnyRow } from "@samapne/core";
import { fullTable, type Recipe } from "../full-table.ts";

const areas = ["health_and_care", "primary_school", "kindergarten", "culture", "administration"];
const ages = ["16-29", "30-39", "40-49", "50-59", "60-69"];

/** An invented municipality's absence: how many employees, in how many areas, in which periods. */
export interface Absence {
  readonly persons: number;
  readonly areas: number;
  readonly seed: number;
  /** Quarters of 2025; with all four the year is there too. */
  readonly quarters: number;
}

/** What the attacker knows of sickness-absence: how persons and days are divided. */
export function absenceRecipe({ persons, areas: count, seed, quarters }: Absence): Recipe {
  const axis = (name: string, total: string, parts: readonly string[]) => ({
    name,
    total,
    groups: [{ total, parts }],
  });
  return {
    name: "sickness-absence",
    persons,
    seed,
    quarters,
    mostBreakdowns: 2,
    axes: [
      { ...axis("service_area", "all", areas.slice(0, count)), skew: 1 },
      axis("sex", "total", ["female", "male"]),
      axis("age_group", "total", ages),
      { ...axis("absence_type", "total", ["self_certified", "doctor_certified"]), ofDays: true },
      { ...axis("duration_group", "X", ["A", "B", "C"]), ofDays: true },
    ],
  };
}

/** A complete internal table of sickness-absence. */
export function absenceTable(municipality: Absence): readonly AnyRow[] {
  const { rows, dataset } = fullTable(absenceRecipe(municipality));
  return rows.map((row) => {
    const [contracted, days] = [row["contracted"] as number, row["days"] as number];
    return {
      municipality_number: "1804",
      employer_organization_number: "972418013",
      ...Object.fromEntries(dataset.key.map((name) => [name, row[name]])),
      contracted_person_days: contracted,
      absence_person_days: days,
      absence_rate: Math.round((1000 * days) / contracted) / 10,
      headcount: row["headcount"],
      suppression: "none",
    };
  });
}

/** Published rows as the attacker reads them. */
export function asAttacked(rows: readonly AnyRow[]): readonly AnyRow[] {
  return rows.map((row) => ({
    ...row,
    contracted: row["contracted_person_days"],
    days: row["absence_person_days"],
  }));
}
