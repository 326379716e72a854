import { type Dataset, found, inLanguage, type Language } from "@samapne/core";
import type { Say } from "../../draft/notes.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { timeFieldsOf } from "../../times/propose-time.ts";
import { isMeasured } from "../../seen/wide-columns.ts";

const flows = {
  consumption: /forbruk|uttak|consumption|import|^a\s?\+|^e17$/i,
  production: /produksjon|innmating|innmatet|innmata|production|e[ksx]+port|^a\s?[-\u2212]|^e18$/i,
} as const;

/** Which way energy goes by a heading; undefined when it says neither, or both. */
export function flowOf(heading: string): keyof typeof flows | undefined {
  const said = (["consumption", "production"] as const).filter((flow) => flows[flow].test(heading));
  return said.length === 1 ? said[0] : undefined;
}

/** The column of the other flow beside one that is named as the value of a series: `Produksjon` beside `Forbruk`. Each is a meter of its own, so that taking one of them is a choice. */
export function otherFlow(
  named: SurveyedColumn,
  field: string,
  free: readonly SurveyedColumn[],
  dataset: Dataset,
  rows: number,
): SurveyedColumn | undefined {
  const flow = flowOf(named.heading);
  if (flow === undefined || dataset.fields[field]?.kind !== "decimal" || !timeFieldsOf(dataset))
    return undefined;
  return free.find((column) => {
    const other = flowOf(column.heading);
    return other !== undefined && other !== flow && isMeasured(column, rows);
  });
}

/** The columns of both flows, where these are all there are and each row has both: each flow of a meter is a meter of its own then. Consumption stands first. */
export function bothFlows(
  values: readonly SurveyedColumn[],
  rows: number,
): readonly [consumption: SurveyedColumn, production: SurveyedColumn] | undefined {
  const [one, other] = values;
  if (!one || !other || values.length > 2 || values.some(({ filled }) => filled < rows)) return undefined;
  const flows = values.map(({ heading }) => flowOf(heading));
  if (flows[0] === "consumption" && flows[1] === "production") return [one, other];
  return flows[0] === "production" && flows[1] === "consumption" ? [other, one] : undefined;
}

/** That each flow of a meter becomes a meter of its own. */
export function sayBothFlows(field: string, say: Say): void {
  say(["fields", field], {
    nb: "Forbruk og produksjon blir hver sin måler: forbruk har måler-id-en alene, produksjon har et ord bak",
    nn: "Forbruk og produksjon blir kvar sin målar: forbruk har målar-id-en åleine, produksjon har eit ord bak",
    en: "Consumption and production become a meter each: consumption has the meter id alone, production has a word behind it",
  });
}

/** That the rows of a meter that has both flows are two meters. */
export function sayFlows({ heading }: SurveyedColumn, field: string, say: Say): void {
  const shown = (language: Language) => inLanguage(found(heading.slice(0, 40)), language);
  say(["fields", field], {
    nb: `${shown("nb")} er en måler for seg: lag én tilordning for forbruk og én for produksjon, hver med sin måler-id (suffix setter noe til)`,
    nn: `${shown("nn")} er ein målar for seg: lag éi tilordning for forbruk og éi for produksjon, kvar med sin målar-id (suffix set noko til)`,
    en: `${shown("en")} is a meter of its own: make one mapping for consumption and one for production, each with its meter id (suffix adds to one)`,
  });
}
