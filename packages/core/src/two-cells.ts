import type { Dataset } from "./dataset.ts";
import { alikePairs, isMendedWith } from "./mended-row.ts";
import { type AskedRule, isForNobody } from "./one-cell.ts";

const none: readonly AskedRule[] = [];

/**
 * Which of the rules that one row breaks follow from another of them, because two of its cells have changed places: were they
 * changed back, it would break no rule at all. Told is one that reads both cells, where there is one. Rules that say that
 * something is not for all to see are told whatever else is.
 */
export function brokenBySwap(broken: readonly AskedRule[], dataset: Dataset): readonly AskedRule[] {
  const [first] = broken;
  if (!first || broken.length < 2) return none;
  const { row, now } = first.scope;
  const pair = alikePairs(dataset).find(([one, other]) => {
    const isOther = row[one] !== row[other];
    const mayMend = ({ compiled: { reads } }: AskedRule) =>
      reads.row.includes(one) || reads.row.includes(other);
    if (!isOther || !broken.every(mayMend)) return false;
    return isMendedWith({ [one]: row[other], [other]: row[one] }, { row, dataset, now, broken });
  });
  if (!pair) return none;
  const readsBoth = ({ compiled: { reads } }: AskedRule) => pair.every((name) => reads.row.includes(name));
  const isWarning = ({ compiled: { rule } }: AskedRule) => rule.severity === "warning";
  const told = broken.toSorted(
    (one, other) =>
      Number(isWarning(one)) - Number(isWarning(other)) || Number(readsBoth(other)) - Number(readsBoth(one)),
  );
  return told.slice(1).filter((asked) => !isForNobody(asked.compiled));
}
