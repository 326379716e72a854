import type { Dataset } from "@samapne/core";
import type { Printed } from "./check-words.ts";

/** What stands in for the values that a check of the table fills in. */
const found: Readonly<Record<string, Readonly<Record<Printed, string>>>> = {
  series: { nb: "«serien»", en: "“the series”" },
  group: { nb: "«gruppen»", en: "“the group”" },
  found: { nb: "«verdien»", en: "“the value”" },
  from: { nb: "«tidspunktet»", en: "“the time”" },
  total: { nb: "«totalen»", en: "“the total”" },
  parts: { nb: "«delene»", en: "“the parts”" },
  first: { nb: "«den første»", en: "“the first”" },
  other: { nb: "«den andre»", en: "“the other”" },
};

/** A message template for people: each `{field}` (or `{ref.meter.field}`) is the label of the field, and what a check found is named. */
export function templateInWords(
  template: string,
  { fields }: Pick<Dataset, "fields">,
  language: Printed,
): string {
  return template.replace(/\{([\w.]+)\}/g, (_, name: string) => {
    const stand = Object.hasOwn(found, name) ? found[name]?.[language] : undefined;
    const field = name.split(".").at(-1) as string;
    const label = Object.hasOwn(fields, field) ? (fields[field]?.label[language] ?? field) : undefined;
    if (label === undefined && stand !== undefined) return stand;
    return language === "nb" ? `«${label ?? field}»` : `“${label ?? field}”`;
  });
}
