import { shownKey } from "../../issues/found-values.ts";
import type { Finding } from "../../issues/issue.ts";
import { eachLanguage } from "../../issues/render.ts";
import type { CheckContext } from "../running/running-check.ts";
import type { MisspeltRow } from "./misspelt-rows.ts";
import type { ReferenceTarget } from "./reference-target.ts";

/** Tells of the rows whose name is misspelt, where they stand: what refers to the name that is meant follows from it. */
export function tellMisspelt(target: ReferenceTarget, context: CheckContext): void {
  for (const row of target.misspelt().values())
    context.report(misspeltFinding(row, target.to, context), row.place);
}

function misspeltFinding(
  { name, meant, severity, by }: MisspeltRow,
  fields: readonly string[],
  { dataset }: CheckContext,
): Finding {
  const shown = (key: string) => `«${shownKey(key, fields, dataset)}»`;
  // Their tables may have come in any order.
  const datasets = new Map(by.map((one) => [one.dataset.id, one.dataset]));
  const inOrder = [...datasets.keys()].toSorted().map((id) => datasets.get(id)?.title);
  return {
    code: "reference.misspelt",
    kind: "reference.misspelt",
    fields,
    severity,
    params: {
      found: shown(name),
      other: shown(meant.name),
      count: meant.rows,
      dataset: eachLanguage((language) => inOrder.map((title) => title?.[language]).join(", ")),
    },
  };
}
