import { shownKey } from "../../issues/found-values.ts";
import type { Finding } from "../../issues/issue.ts";
import { eachLanguage } from "../../issues/render.ts";
import type { CheckContext } from "../running/running-check.ts";
import type { MisspeltRow, ReferenceTarget } from "./reference-target.ts";

/** Tells of the rows whose name is misspelt, where they stand: what refers to the name that is meant follows from it. */
export function tellMisspelt(target: ReferenceTarget, context: CheckContext): void {
  for (const row of target.misspelt().values())
    context.report(misspeltFinding(row, target.to, context), row.place);
}

function misspeltFinding(
  { name, meant, by }: MisspeltRow,
  fields: readonly string[],
  { dataset }: CheckContext,
): Finding {
  const shown = (key: string) => `«${shownKey(key, fields, dataset)}»`;
  const titles = new Set(by.map((one) => one.dataset.title));
  return {
    code: "reference.misspelt",
    kind: "reference.misspelt",
    fields,
    severity: by.some(({ severity }) => severity === "error") ? "error" : "warning",
    params: {
      found: shown(name),
      other: shown(meant.name),
      count: meant.rows,
      dataset: eachLanguage((language) => [...titles].map((title) => title[language]).join(", ")),
    },
  };
}
