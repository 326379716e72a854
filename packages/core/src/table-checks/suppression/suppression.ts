import { type Cell, cellOf } from "../../disclosure/cell-table.ts";
import { cellTable, findingsByTable, isHalt } from "../../disclosure/gate.ts";
import type { Dataset } from "../../dataset.ts";
import type { Finding } from "../../issues/issue.ts";
import type { AnyRow } from "../../row.ts";
import { compileRule, type CompiledRule } from "../../rule.ts";
import type { SuppressionCheck } from "../../suppression-check.ts";
import { explainedIf } from "../running/check-finding.ts";
import { type CheckContext, type JudgedParts, seeRow, type StartCheck } from "../running/running-check.ts";
import { wrongCounts } from "./wrong-counts.ts";

/** Disclosure control: keeps the rows, and at the end tells what they give away. */
export const startSuppression: StartCheck<SuppressionCheck> = (check, context) => {
  const { dataset, threshold, report } = context;
  const cells: Cell[] = [];
  const earlier: Cell[] = [];
  const rowAt = rowsByPlace(cells);
  const isTold = toldByRule(check, context);
  const wrong = wrongCounts(check, context);
  function* endInSteps(): Generator<JudgedParts> {
    const release = cellTable(dataset, check, cells, { threshold, earlier });
    for (const { findings, done, of } of findingsByTable(release)) {
      for (const found of findings)
        if (isHalt(found)) yield { done: done - 1, of, share: found.share };
        else {
          const row = rowAt(found.place) ?? {};
          if (!isTold(found.finding, row))
            report(explainedIf(wrong.explain(found, row), found.finding), found.place);
        }
      yield { done, of };
    }
  }
  return {
    watches: {
      previous: seeRow((row) => {
        const cell = cellOf(row, undefined, dataset, check);
        if (cell) earlier.push(cell);
      }),
      [dataset.id]: (at) => {
        const [row, place] = [at.row(), at.place];
        wrong.see(at);
        const cell = cellOf(row, place, dataset, check);
        if (cell) cells.push(cell);
      },
    },
    passOver: (at, first) => {
      const row = at && first !== undefined ? rowAt(first) : undefined;
      if (!at || first === undefined || row === undefined) return;
      wrong.repeats(row, first);
      wrong.repeats(at.row(), at.place);
    },
    end: () => void [...endInSteps()],
    endInSteps,
  };
};

/** Finds rows of cells, which may become more, by where they stand; most tables are never asked for one. */
function rowsByPlace(cells: readonly Cell[]): (place: number | undefined) => AnyRow | undefined {
  const rows = new Map<number | undefined, AnyRow>();
  let known = 0;
  return (place) => {
    for (; known < cells.length; known++) {
      const { place: at, row } = cells[known] as Cell;
      rows.set(at, row);
    }
    return rows.get(place);
  };
}

/** Tells whether a rule of the dataset has said of the row what the finding says. */
function toldByRule(
  { rules = {} }: SuppressionCheck,
  { dataset, now }: CheckContext,
): (finding: Finding, row: AnyRow) => boolean {
  const compiled = new Map<string, readonly CompiledRule[]>(
    Object.entries(rules).map(([name, ids]) => [`suppression.${name}`, rulesOf(dataset, ids)]),
  );
  return ({ code }, row) =>
    (compiled.get(code) ?? []).some((rule) => rule.holds({ row, ref: {}, now }) === false);
}

function rulesOf(dataset: Dataset, ids: readonly string[]): readonly CompiledRule[] {
  const rules = dataset.rules?.filter(({ id }) => ids.includes(id)) ?? [];
  return rules.map((rule) => compileRule(rule, dataset));
}
