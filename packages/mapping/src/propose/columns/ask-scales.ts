import type { Cell } from "@samapne/tabular/reading";
import { unanswered } from "../../file/mapping.ts";
import { percentOf } from "../../plan/percent-of.ts";
import { isPercent, isShareOfOne } from "../../plan/is-percent.ts";
import { type PercentRule, percentRules } from "../../plan/percent-rules.ts";
import { valueReader } from "../../plan/values.ts";
import type { Draft, ProposalSetting } from "../draft/draft.ts";
import { asked, scaleOf } from "./one/scale-of.ts";

/**
 * Asks what the numbers of shares are multiplied by, where they are not of the size of one: `0.05` below a heading of per
 * cent, or `1033` for 10.33. What a share is of tells it where the file has that; otherwise the numbers do, as they look.
 */
export function askScales(setting: ProposalSetting, { fields, roles, suggestions }: Draft): void {
  const { survey, dataset } = setting;
  const rules = percentRules(dataset);
  for (const [name, reading] of fields) {
    const field = dataset.fields[name];
    if (!isPercent(field) && !isShareOfOne(field)) continue;
    const isAsked = reading.units?.["none"] === unanswered && Object.keys(reading.units).length === 1;
    if (reading.factor !== undefined || (reading.units && !isAsked)) continue;
    const columns = survey.columns.filter(({ index }) => roles.get(index)?.field === name);
    const texts = columns.flatMap((one) => one.texts);
    const rule = rules.find((one) => one.name === name);
    const told = rule && scaleToldBy(rule, setting, { fields, roles });
    const scale = told ?? scaleOf(field, texts);
    const place = `fields.${name}.units.none`;
    if (scale === undefined || scale === 1) {
      if (!isAsked) continue;
      const { units: _, ...plain } = reading;
      fields.set(name, plain);
      suggestions.delete(place);
      continue;
    }
    fields.set(name, asked(reading));
    suggestions.set(place, String(scale));
  }
}

const mostRows = 200;
const nearly = 0.15;

/** What the numbers of a percentage are multiplied by to be what a rule says of other figures of their rows; undefined where nothing says it. */
function scaleToldBy(
  rule: PercentRule,
  { survey, table, dataset }: ProposalSetting,
  { fields, roles }: Pick<Draft, "fields" | "roles">,
): 1 | 100 | 0.01 | undefined {
  const readers = [rule.name, rule.part, ...rule.whole].map((name) => {
    const { units: _, round: __, ...reading } = fields.get(name) ?? {};
    const field = dataset.fields[name];
    const [at, other] = [...roles].filter(([, role]) => role.field === name && !role.each);
    if (!field || !at || other || reading.column === undefined) return undefined;
    const read = valueReader(reading, field, dataset, table);
    return (cells: readonly Cell[]) => read(cells[at[0]]).value;
  });
  const [own, part, ...whole] = readers;
  const field = dataset.fields[rule.name];
  if (!field || !own || !part || whole.some((one) => one === undefined)) return undefined;
  const found = survey.sample.slice(0, mostRows).flatMap((cells) => {
    const value = own(cells);
    const { value: right = 0 } =
      percentOf(
        part(cells),
        whole.map((one) => one?.(cells)),
        { ...field, decimals: 6 } as typeof field,
      ) ?? {};
    if (typeof value !== "number" || value <= 0 || right <= 0) return [];
    return [([1, 100, 0.01] as const).find((scale) => Math.abs((value * scale) / right - 1) <= nearly)];
  });
  const [scale] = found;
  return found.every((one) => one === scale) ? scale : undefined;
}
