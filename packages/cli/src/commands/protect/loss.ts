import { type AnyRow, type Dataset, fill, type Language, suppressionOf } from "@samapne/core";
import { words } from "./words.ts";

/**
 * What was lost, in words. It is counted in the rows to be published, so that it tells no more than they do: not which
 * rows were too small themselves, and not how many.
 */
export function lossText(dataset: Dataset, rows: readonly AnyRow[], language: Language): readonly string[] {
  const check = suppressionOf(dataset);
  if (!check) return [];
  const isWithheld = (row: AnyRow) => row[check.status.field] === check.status.withheld;
  const share = (of: readonly AnyRow[]) => {
    const withheld = of.filter(isWithheld).length;
    return { withheld, rows: of.length, percent: percent(withheld, of.length, language) };
  };
  const byDimension = check.dimensions.flatMap(({ field, total }) => {
    const broken = rows.filter((row) => total !== undefined && row[field] !== total);
    if (broken.length === 0) return [];
    const label = dataset.fields[field]?.label[language] ?? field;
    return [fill(words.byDimension[language], { label, ...share(broken) }, language)];
  });
  return [fill(words.loss[language], share(rows), language), ...byDimension];
}

function percent(part: number, of: number, language: Language): string {
  const number = of === 0 ? 0 : (100 * part) / of;
  return number.toLocaleString(language === "en" ? "en" : "nb", { maximumFractionDigits: 1 });
}
