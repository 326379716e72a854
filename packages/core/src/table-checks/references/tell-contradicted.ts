import { found, showingOf } from "../../issues/found.ts";
import type { Finding } from "../../issues/issue.ts";
import { eachLanguage } from "../../issues/render.ts";
import { inLanguage, type Text } from "../../text.ts";
import type { CheckContext } from "../running/running-check.ts";
import type { ContradictedCell } from "./contradicted-cell.ts";
import type { ReferenceTarget } from "./reference-target.ts";

/**
 * Tells of the cells that nearly all rows which refer to them contradict, where they stand: what those rows break follows
 * from it. Nothing is told of a cell that is told as wrong already.
 */
export function tellContradicted(target: ReferenceTarget, context: CheckContext): void {
  const cells = new Map<string, ContradictedCell[]>();
  for (const one of target.contradicting.flatMap((of) => of())) {
    const key = `${one.row} ${one.field}`;
    cells.set(key, [...(cells.get(key) ?? []), one]);
  }
  for (const all of cells.values()) {
    const [{ row, field }] = all as [ContradictedCell];
    const isTold = target.doubts(row).some((doubt) => doubt.includes(field));
    if (!isTold) context.report(contradictedFinding(all, target, context), target.placeOf(row));
  }
}

function contradictedFinding(
  all: readonly ContradictedCell[],
  target: ReferenceTarget,
  { dataset }: CheckContext,
): Finding {
  const [{ row, field, value, isBound }] = all as [ContradictedCell];
  const shown = (of: unknown) => found(of, showingOf(dataset.fields[field]));
  const isSame = !isBound && all.every((one) => one.value === value);
  // Their tables may have come in any order.
  const datasets = new Map(all.map((one) => [one.dataset.id, one.dataset.title]));
  const inOrder = [...datasets.keys()].toSorted().flatMap((id) => datasets.get(id) ?? []);
  const say = eachLanguage((language) => inLanguage(shown(value), language));
  const agreeing = all.reduce((sum, one) => sum + one.agreeing, 0);
  return {
    code: "reference.contradicted",
    kind: "reference.contradicted",
    field,
    severity: "error",
    params: {
      found: shown(target.row(row)?.[field]),
      count: all.reduce((sum, { rows }) => sum + rows, 0),
      dataset: eachLanguage((language) => inOrder.map((title) => title[language]).join(", ")),
      rule: [...new Set(all.map(({ rule }) => rule))].toSorted().join(", "),
      agreeing,
      few:
        agreeing === 0
          ? { nb: "ingen", nn: "ingen", en: "none" }
          : { nb: `bare ${agreeing}`, nn: `berre ${agreeing}`, en: `only ${agreeing}` },
      agreed: isSame ? (agreeing === 0 ? theyAll(say) : theOthers(say)) : "",
    },
  };
}

const theyAll = ({ nb, nn, en }: Text): Text => ({
  nb: ` De stemmer alle med ${nb}.`,
  nn: ` Dei stemmer alle med ${nn}.`,
  en: ` They all agree with ${en}.`,
});

const theOthers = ({ nb, nn, en }: Text): Text => ({
  nb: ` De andre stemmer med ${nb}.`,
  nn: ` Dei andre stemmer med ${nn}.`,
  en: ` The others agree with ${en}.`,
});
