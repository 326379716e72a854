import type { Dataset, Language, Text } from "@samapne/core";

/** What stands in for the values that a check of the table fills in. */
const found: Readonly<Record<string, Text>> = {
  series: { nb: "«serien»", nn: "«serien»", en: "“the series”" },
  group: { nb: "«gruppa»", nn: "«gruppa»", en: "“the group”" },
  found: { nb: "«verdien»", nn: "«verdien»", en: "“the value”" },
  from: { nb: "«tidspunktet»", nn: "«tidspunktet»", en: "“the time”" },
  total: { nb: "«totalen»", nn: "«totalen»", en: "“the total”" },
  parts: { nb: "«delene»", nn: "«delane»", en: "“the parts”" },
  first: { nb: "«den første»", nn: "«den første»", en: "“the first”" },
  other: { nb: "«den andre»", nn: "«den andre»", en: "“the other”" },
};

/** A message template for people: each `{field}` (or `{ref.meter.field}`) is the label of the field, and what a check found is named. */
export function templateInWords(
  template: string,
  { fields }: Pick<Dataset, "fields">,
  language: Language,
): string {
  return template.replace(/\{([\w.]+)\}/g, (_, name: string) => {
    const stand = Object.hasOwn(found, name) ? found[name]?.[language] : undefined;
    const field = name.split(".").at(-1) as string;
    const label = Object.hasOwn(fields, field) ? (fields[field]?.label[language] ?? field) : undefined;
    if (label === undefined && stand !== undefined) return stand;
    return language === "en" ? `“${label ?? field}”` : `«${label ?? field}»`;
  });
}
