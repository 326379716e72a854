import type { AnyRow } from "@samapne/core";
import { mulberry32 } from "../../packages/generators/src/mulberry32.ts";

/** An invented municipality: how many employees, in how many positions. */
export interface Municipality {
  readonly persons: number;
  readonly positions: number;
  readonly seed: number;
  readonly date?: string;
}

interface Person {
  readonly codes: readonly (readonly string[])[];
  readonly part: number;
}

const areas = ["health_and_care", "primary_school", "kindergarten", "culture", "administration"];

/** A complete internal table of employees-and-fte: every row with at most two breakdowns, however few are in it. */
export function employeeTable({
  persons,
  positions,
  seed,
  date = "2025-12-01",
}: Municipality): readonly AnyRow[] {
  const random = mulberry32(seed);
  const crowd = Array.from({ length: persons }, (): Person => {
    const position = Math.floor(positions * random() * random());
    const area = areas[
      random() < 0.8 ? position % areas.length : Math.floor(random() * areas.length)
    ] as string;
    return {
      codes: [
        ["all", area],
        ["total", String(6010 + 17 * position)],
        ["total", random() < 0.75 ? "female" : "male"],
        ["total", random() < 0.12 ? "temporary" : "permanent"],
      ],
      part: random() < 0.4 ? 0.2 + 0.75 * random() : 1,
    };
  });
  return summed(crowd).map(({ codes, headcount, fullTime, fte }) => {
    const [service_area, position_code, sex, employment_type] = codes;
    const contracted_fte = tenth(fte);
    return {
      municipality_number: "1804",
      employer_organization_number: "972418013",
      reference_date: date,
      service_area,
      position_code,
      sex,
      employment_type,
      headcount,
      full_time_headcount: fullTime,
      part_time_headcount: headcount - fullTime,
      contracted_fte,
      contracted_fte_excl_long_absence: tenth(fte * 0.93),
      average_position_percent: tenth((100 * contracted_fte) / headcount),
    };
  });
}

interface Summed {
  readonly codes: readonly string[];
  headcount: number;
  fullTime: number;
  fte: number;
}

function summed(crowd: readonly Person[]): readonly Summed[] {
  const cells = new Map<string, Summed>();
  for (const { codes, part } of crowd)
    for (const row of combinations(codes)) {
      if (row.filter((code) => code !== "all" && code !== "total").length > 2) continue;
      const cell = cells.get(row.join("|")) ?? { codes: row, headcount: 0, fullTime: 0, fte: 0 };
      cells.set(row.join("|"), cell);
      cell.headcount += 1;
      cell.fullTime += part === 1 ? 1 : 0;
      cell.fte += part;
    }
  return [...cells.values()];
}

function* combinations(lists: readonly (readonly string[])[]): Generator<readonly string[]> {
  const [first, ...others] = lists;
  if (!first) yield [];
  else for (const one of first) for (const more of combinations(others)) yield [one, ...more];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Rows as canonical CSV. */
export function csvOf(rows: readonly AnyRow[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) =>
    names.map((name) => (row[name] as string | number | undefined) ?? "").join(","),
  );
  return `${[names.join(","), ...lines].join("\n")}\n`;
}
