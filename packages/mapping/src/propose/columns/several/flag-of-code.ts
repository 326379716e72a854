import { unanswered } from "../../../file/mapping.ts";
import type { Draft, ProposalSetting } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { asPattern } from "../../seen/wide-columns.ts";
import { codeWords } from "../../words/code-words.ts";

const yes = /^(?:ja|j|yes|y|x|true|sann|1)$/i;
const no = /^(?:nei|n|no|false|usann|0|[-\u2013])$/i;

/**
 * A column that says of one code whether it holds: `IsCancelled` with true and false, «Avlyst?» with ja and nei, where nothing
 * else says which code it is. Where it does not hold the first code is suggested, and each sign is asked about once.
 */
export function flagOfCode(
  columns: readonly SurveyedColumn[],
  { survey, dataset }: Pick<ProposalSetting, "survey" | "dataset">,
  { fields, roles, suggestions }: Draft,
): void {
  for (const [name, field] of Object.entries(dataset.fields)) {
    if (field.kind !== "code" || field.required !== true || fields.has(name)) continue;
    const words = codeWords(field.list);
    const first = field.list.codes[0]?.code;
    const flags = columns.flatMap((column) => {
      const code = words.get(wordOf(column.heading));
      const isFlag = column.filled > 0 && column.texts.every((text) => yes.test(text) || no.test(text));
      return code !== undefined && code !== first && isFlag ? [{ column, code }] : [];
    });
    const [only, other] = flags;
    if (!only || other || first === undefined) continue;
    const signs = [...new Set(only.column.texts)];
    fields.set(name, {
      column: only.column.heading,
      codes: Object.fromEntries(signs.map((sign) => [asPattern(sign), unanswered])),
      ...(only.column.filled < survey.sample.length ? { otherwise: unanswered } : {}),
    });
    for (const sign of signs)
      suggestions.set(`fields.${name}.codes.${asPattern(sign)}`, yes.test(sign) ? only.code : first);
    suggestions.set(`fields.${name}.otherwise`, first);
    roles.set(only.column.index, { field: name });
  }
}

/** What a flag is called: `IsCancelled`, `event_cancelled` and «Er avlyst?» are all of one word. */
function wordOf(heading: string): string {
  const last = heading.trim().replace(/^.*\./, "").replace(/\?$/, "");
  const words = last
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[\s_-]+/);
  return words.filter((word) => !/^(?:is|er|event|arrangement)$/.test(word)).join(" ");
}
