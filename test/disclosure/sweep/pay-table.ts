import type { AnyRow } from "@samapne/core";
import { mulberry32 } from "../../../packages/generators/src/mulberry32.ts";

const divided = ["temporary", "part_time", "involuntary_part_time"] as const;

/** A complete internal table of equal-pay: levels of very different size, two components of pay, and the whole. */
export function payTable({
  levels,
  seed,
}: {
  readonly levels: number;
  readonly seed: number;
}): readonly AnyRow[] {
  const random = mulberry32(seed);
  const all = Array.from({ length: levels }, (_, level) => {
    const size = Math.ceil(60 * random() ** 3) + 1;
    const women = Math.round(size * random());
    const counts: Record<string, number> = { women, men: size - women };
    for (const sex of ["women", "men"] as const) {
      const partTime = Math.floor((counts[sex] ?? 0) * random() * 0.7);
      counts[`temporary_${sex}`] = Math.floor((counts[sex] ?? 0) * random() * 0.3);
      counts[`part_time_${sex}`] = partTime;
      counts[`involuntary_part_time_${sex}`] = Math.floor(partTime * random() * 0.5);
    }
    return {
      code: `N${level + 1}`,
      counts,
      pay: [450_000 + 300_000 * random(), 450_000 + 320_000 * random()],
    };
  });
  const total = {
    code: "total",
    counts: Object.fromEntries(
      ["women", "men", ...divided.flatMap((name) => [`${name}_women`, `${name}_men`])].map((name) => [
        name,
        all.reduce((sum, { counts }) => sum + (counts[name] ?? 0), 0),
      ]),
    ),
    pay: ["women", "men"].map((sex, place) => {
      const sum = all.reduce((pay, one) => pay + (one.pay[place] ?? 0) * (one.counts[sex] ?? 0), 0);
      return (
        sum /
        Math.max(
          1,
          all.reduce((persons, { counts }) => persons + (counts[sex] ?? 0), 0),
        )
      );
    }),
  };
  return [total, ...all].flatMap(({ code, counts, pay }) =>
    ["agreed_pay", "total_cash"].map((pay_component, component) => {
      const [women = 0, men = 0] = pay.map((one) => Math.round(one * (1 + 0.05 * component)));
      return {
        municipality_number: "1804",
        employer_organization_number: "972418013",
        year: 2025,
        position_level: code,
        position_level_label: code === "total" ? "Hele virksomheten" : `Nivå ${code}`,
        pay_component,
        ...counts,
        women_share: tenth((100 * (counts["women"] ?? 0)) / ((counts["women"] ?? 0) + (counts["men"] ?? 0))),
        ...((counts["women"] ?? 0) > 0 && (counts["men"] ?? 0) > 0
          ? { average_pay_women: women, average_pay_men: men, women_pay_percent: tenth((100 * women) / men) }
          : {}),
      };
    }),
  );
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
