import { decimalsOf } from "../../fields/number.ts";
import { shownText } from "../../issues/found.ts";
import type { Finding, Params } from "../../issues/issue.ts";
import { eachLanguage } from "../../issues/render.ts";
import type { SumsCheck } from "../../table-check.ts";
import { inSentence, type Text } from "../../text.ts";
import { checkFinding } from "../running/check-finding.ts";
import { fieldsIn } from "../running/fields-in.ts";
import type { CheckContext } from "../running/running-check.ts";
import { lackOf, type Measured, type Misfit, nameOf } from "./misfits.ts";
import type { MovedRow } from "./moved-rows.ts";

/** A group that does not add up: once, whatever number of measures. */
export function misfitFinding(check: SumsCheck, misfit: Misfit): Finding {
  const told = toldOf(misfit.measures);
  return checkFinding(check, "check.sums", namesOf(told), {
    group: shownText(nameOf(misfit)),
    total: numbers(told, ({ whole }) => whole),
    parts: numbers(told, ({ sum }) => sum),
  });
}

/** Groups of several checks that miss their totals by the same; `cell` names the row that all of them have. */
export function crossingFinding(
  check: SumsCheck,
  misfit: Misfit,
  { dataset }: CheckContext,
  { cell, others }: { readonly cell: string; readonly others: readonly string[] },
): Finding {
  const told = toldOf(misfit.measures);
  return checkFinding(check, "check.crossing", namesOf(told), {
    group: shownText(nameOf(misfit)),
    others: [...new Set(others)].map((other) => shownText(other)).join(", "),
    amount: numbers(told, (one) => Math.abs(lackOf(one))),
    labels: labelsOf(namesOf(told), dataset),
    cell: shownText(cell),
  });
}

/** What is counted in one group and lacks in another. */
export function movedFinding(
  check: SumsCheck,
  { by, lacking, having, from, to }: MovedRow,
  { dataset }: CheckContext,
): Finding {
  const [name = ""] = fieldsIn([by]);
  const told = toldOf(lacking.measures);
  const params: Params = {
    group: shownText(nameOf(lacking)),
    other: shownText(nameOf(having)),
    amount: numbers(told, lackOf),
    labels: labelsOf(namesOf(told), dataset),
    column: labelsOf([name], dataset),
    expected: `«${shownText(from)}»`,
    wrong: `«${shownText(to)}»`,
  };
  return checkFinding(check, "check.moved", [name, ...namesOf(told)], params);
}

/** The measures that are told: those which do not add up, and of these what follows from nothing else. */
function toldOf(measures: readonly Measured[]): readonly Measured[] {
  const broken = measures.filter((one) => one.isBroken);
  const untold = broken.filter((one) => !one.isExplained);
  return untold.length > 0 ? untold : broken;
}

function namesOf(measures: readonly Measured[]): readonly string[] {
  return measures.map(({ name }) => name);
}

function labelsOf(names: readonly string[], { fields }: CheckContext["dataset"]): Text {
  return eachLanguage((language) => names.map((name) => fields[name]?.label[language] ?? name).join(" + "));
}

/** One number, or those of several measures after each other. */
function numbers(measures: readonly Measured[], of: (one: Measured) => number): number | Text {
  const rounded = measures.map((one) => Number(of(one).toFixed(Math.min(6, decimalsOf(one.whole) + 3))));
  const [only] = rounded;
  if (rounded.length === 1 && only !== undefined) return only;
  return eachLanguage((language) => inSentence(rounded, language));
}
