import { type AnyRow, type Field, measuresOf, type SumsCheck } from "@samapne/core";
import { addMonths } from "../values/calendar.ts";
import { conditionGoal, type Goal, type Targets } from "../solve/goal.ts";
import type { GroupPlan } from "./plan.ts";
import { randomFor } from "../values/random.ts";
import { parentsOf } from "./register-rows.ts";
import { rounded, validCodes } from "../values/values.ts";
import { makeRow, type Workshop } from "./workshop.ts";

/** Times a thing has rows for when the things themselves are invented. */
const timesEach = 3;
const mostTimes = 120;

/**
 * Rows told apart by a thing, a time and a code: for each thing in turn all codes of the newest time, then of the time
 * before. Where parts make a total, the total row comes first and is divided exactly. Ends when there are no more times.
 */
export function* groupedRows(shop: Workshop, groups: GroupPlan, rows: number): Generator<AnyRow> {
  let made = 0;
  for (let group = 0; made < rows; group++) {
    const order = groupAt(shop, groups, group);
    if (!order) return;
    for (const row of groupOf(shop, groups, order, made, rows - made)) {
      if (made >= rows) return;
      yield row;
      made++;
    }
  }
}

interface GroupOrder {
  readonly thing: number;
  readonly given: AnyRow;
  readonly parents: Targets;
}

function groupAt(shop: Workshop, groups: GroupPlan, group: number): GroupOrder | undefined {
  const { plan, related, dataset } = shop;
  const lists = plan.outward.map(({ dataset: other }) => related[other]?.length ?? 0);
  const things =
    plan.outward.length > 0 && lists.every((length) => length > 0) ? Math.max(...lists) : undefined;
  const thing = things === undefined ? Math.floor(group / timesEach) : group % things;
  const back = things === undefined ? group % timesEach : Math.floor(group / things);
  if (back >= mostTimes) return undefined;
  const field = groups.time === undefined ? undefined : dataset.fields[groups.time];
  const parents = parentsOf(shop, thing, []);
  const invented = Object.values(parents).some(Boolean) ? {} : inventedThing(shop, thing);
  if (groups.time === undefined || !field)
    return back === 0 ? { thing, given: invented, parents } : undefined;
  const given = { ...invented, [groups.time]: timeBefore(field, shop.now.date, back + 1) };
  return { thing, given, parents };
}

/** The time so many periods before a date. */
function timeBefore(field: Field, date: string, back: number): unknown {
  if (field.kind === "integer") return Number(date.slice(0, 4)) - back;
  if (field.kind === "date") return addMonths(`${date.slice(0, 8)}01`, -back);
  const granularity = field.kind === "period" ? field.granularities[0] : "year";
  if (granularity === "year") return String(Number(date.slice(0, 4)) - back);
  const month = addMonths(date, granularity === "month" ? -back : -3 * back);
  if (granularity === "month") return month.slice(0, 7);
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}

function* groupOf(
  shop: Workshop,
  groups: GroupPlan,
  order: GroupOrder,
  index: number,
  room: number,
): Generator<AnyRow> {
  const { code } = groups;
  const field = code === undefined ? undefined : shop.dataset.fields[code];
  if (code === undefined || field?.kind !== "code") {
    yield make(shop, order, index, {});
    return;
  }
  const codes = validCodes(field, { row: order.given });
  if (groups.sums) yield* dividedGroup(shop, groups.sums, { ...order, code, codes, room }, index);
  else for (const [at, value] of codes.entries()) yield make(shop, order, index + at, { [code]: value });
}

function make(shop: Workshop, { given, parents }: GroupOrder, index: number, more: AnyRow): AnyRow {
  return makeRow(shop, { index, parents, given: { ...given, ...more } });
}

/** Without rows to refer to, all rows of a thing are given the same invented reference. */
function inventedThing(shop: Workshop, thing: number): AnyRow {
  const row = makeRow({ ...shop, rules: [] }, { index: thing, parents: {} });
  return Object.fromEntries(
    shop.plan.outward.flatMap(({ fields }) => fields).map((name) => [name, row[name]]),
  );
}

interface DividedOrder extends GroupOrder {
  readonly code: string;
  readonly codes: readonly string[];
  /** How many rows there may still be: the last group has fewer parts, not a part too few. */
  readonly room: number;
}

function* dividedGroup(
  shop: Workshop,
  sums: SumsCheck,
  order: DividedOrder,
  index: number,
): Generator<AnyRow> {
  const { code, codes, room } = order;
  const chosen = (side: SumsCheck["total"]) => {
    const goal: Goal | undefined =
      side.where === undefined ? undefined : conditionGoal(shop.dataset, sums.id, side.where, true);
    return codes.filter((value) => goal?.isMet({ row: { [code]: value }, ref: {}, now: shop.now }) ?? true);
  };
  const [wholeCode] = chosen(sums.total);
  const random = randomFor(shop.seed, "division", order.thing, index);
  const parts = chosen(sums.parts)
    .filter((_, at) => at === 0 || random() < 0.25)
    .slice(0, Math.max(1, room - 1));
  if (wholeCode === undefined || parts.length === 0) return;
  const total = make(shop, order, index, { [code]: wholeCode });
  yield total;
  const [whole, piece] = [sums.total, sums.parts].map((side) => measuresOf(side)[0] as string) as [
    string,
    string,
  ];
  const amounts = divided(Number(total[whole] ?? 0), parts.length, random);
  for (const [at, part] of parts.entries())
    yield make(shop, order, index + 1 + at, { [code]: part, [piece]: amounts[at] });
}

/** An amount as so many whole-number parts (thousandths when it is small) that add up to it exactly. */
function divided(amount: number, parts: number, random: () => number): readonly number[] {
  const shares = Array.from({ length: parts }, () => 0.2 + random());
  const sum = shares.reduce((a, b) => a + b, 0);
  const digits = amount >= 100 ? 0 : 3;
  const first = shares.slice(1).map((share) => rounded((amount * share) / sum, digits));
  return [rounded(amount - first.reduce((a, b) => a + b, 0), 3), ...first];
}
