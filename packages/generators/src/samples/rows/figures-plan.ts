import {
  type ConstantWithinCheck,
  type Dataset,
  type Field,
  measuresOf,
  type SumsCheck,
  type TypedExpression,
} from "@samapne/core";
import { typed } from "../solve/goal.ts";

/** A key field whose codes are parts of a total, such as women and men of both sexes. */
export interface Breakdown {
  readonly field: string;
  readonly total: string;
  /** The parts as codes; undefined for a text, whose values are free. */
  readonly parts: readonly string[] | undefined;
  /** The parts are all of the total, not at most it. */
  readonly isWhole: boolean;
}

/** A key field that says how the same cell is counted; one code may count some of what another does. */
export interface Variant {
  readonly field: string;
  readonly codes: readonly string[];
  readonly within: Readonly<Record<string, string>>;
}

/** Rows that are figures: cells of a table with breakdowns, for an employer (or other thing) and a time. */
export interface FiguresPlan {
  readonly time: string | undefined;
  readonly breakdowns: readonly Breakdown[];
  readonly variants: readonly Variant[];
  /** The numbers that add up, the one that counts persons first. */
  readonly measures: readonly Measure[];
  /** Years are made of four quarters: the numbers that are added up, the others are means. */
  readonly yearly: readonly string[] | undefined;
}

/** A number that adds up over the breakdowns. */
export interface Measure {
  readonly name: string;
  readonly isWhole: boolean;
  readonly decimals: number;
  /** It is none, or at least so many: what is less would be withheld. */
  readonly fewest: number;
  /** Another measure it is a part of, so that it is never more (part time of all): a rule says so. */
  readonly partOf: string | undefined;
  /** The breakdowns and variants it is another number in, in the order of the key. */
  readonly dependsOn: readonly string[];
}

/** Fewer persons than so many are withheld. */
const fewestShown = 5;

/** Reads out of the key and the checks whether rows are figures; undefined when nothing adds up within the table. */
export function figuresOf(dataset: Dataset): FiguresPlan | undefined {
  const sums = (dataset.checks ?? []).filter(
    (check): check is SumsCheck => check.kind === "sums" && isWithin(check, dataset),
  );
  const breakdowns = sums.flatMap((check) => breakdownOf(check, dataset));
  const isWhole = (name: string) => breakdowns.some((each) => each.field === name && each.isWhole);
  const told = [...new Map(breakdowns.map((each) => [each.field, each])).values()].map((each) => ({
    ...each,
    isWhole: isWhole(each.field),
  }));
  const inKey = told.filter(({ field }) => dataset.key.includes(field));
  if (inKey.length === 0) return undefined;
  const ofBreakdowns = sums.filter((check) => breakdownOf(check, dataset).length > 0);
  const yearly = sums.find(({ complete }) => complete === 4);
  const variants = variantsOf(dataset, sums, inKey);
  return {
    time: dataset.key.find((name) => isTime(dataset.fields[name])),
    breakdowns: inKey,
    variants,
    measures: measuresIn(dataset, ofBreakdowns, { breakdowns: inKey, variants }),
    yearly: yearly && measuresOf(yearly.total),
  };
}

/** True for a field that tells a time: a period, a date, a year. */
export function isTime(field: Field | undefined): boolean {
  if (field?.kind === "period" || field?.kind === "date") return true;
  return field?.kind === "integer" && Number(field.example) > 1000;
}

function isWithin({ total, parts }: SumsCheck, { id }: Dataset): boolean {
  return (total.dataset ?? id) === id && (parts.dataset ?? id) === id;
}

function breakdownOf(check: SumsCheck, dataset: Dataset): readonly Breakdown[] {
  const whole = comparison(dataset, check.total.where);
  const parts = comparison(dataset, check.parts.where);
  if (whole?.sign !== "==" || parts?.sign !== "!=" || whole.field !== parts.field) return [];
  const field = dataset.fields[whole.field];
  const codes =
    field?.kind === "code"
      ? field.list.codes.map(({ code }) => code).filter((code) => code !== whole.value)
      : undefined;
  const isWhole = check.compare === "equal";
  return [{ field: whole.field, total: whole.value, parts: codes, isWhole }];
}

interface Comparison {
  readonly sign: "==" | "!=";
  readonly field: string;
  readonly value: string;
}

/** A condition that compares a text of the row with a literal. */
function comparison(dataset: Dataset, text: string | undefined): Comparison | undefined {
  if (text === undefined) return undefined;
  const { expression } = typed(dataset, text);
  if (expression.kind !== "call") return undefined;
  const [place, literal] = expression.operands;
  const sign = /^(==|!=)\(string,string\)$/.exec(expression.function)?.[1] as Comparison["sign"] | undefined;
  if (sign === undefined || place?.kind !== "row" || literal?.kind !== "literal") return undefined;
  return { sign, field: place.field, value: String(literal.value) };
}

function variantsOf(
  dataset: Dataset,
  sums: readonly SumsCheck[],
  breakdowns: readonly Breakdown[],
): readonly Variant[] {
  return dataset.key.flatMap((name) => {
    const field = dataset.fields[name];
    if (field?.kind !== "code" || breakdowns.some((each) => each.field === name)) return [];
    const within = sums.flatMap(({ total, parts }): [string, string][] => {
      const [of, part] = [comparison(dataset, total.where), comparison(dataset, parts.where)];
      const isPart = of?.field === name && part?.field === name && part.sign === "==";
      return isPart ? [[part.value, of.value]] : [];
    });
    const codes = field.list.codes.map(({ code }) => code);
    return [{ field: name, codes, within: Object.fromEntries(within) }];
  });
}

/** The first counts persons, whatever way the rest is counted. */
function measuresIn(
  dataset: Dataset,
  sums: readonly SumsCheck[],
  { breakdowns, variants }: Pick<FiguresPlan, "breakdowns" | "variants">,
): readonly Measure[] {
  const broken = breakdowns.map(({ field }) => field);
  const varied = variants.map(({ field }) => field);
  const names = [...new Set(sums.flatMap(({ total }) => measuresOf(total)))];
  const constant = (dataset.checks ?? []).filter(
    (check): check is ConstantWithinCheck => check.kind === "constant_within" && check.against === undefined,
  );
  const derived = derivedOf(dataset, names);
  const wholes = wholesOf(dataset, names);
  const counts = (dataset.checks ?? []).flatMap((check) =>
    check.kind === "suppression" ? check.counts : [],
  );
  return names
    .filter((name) => !derived.has(name))
    .map((name) => {
      const field = dataset.fields[name];
      const by = constant.find(({ fields }) => fields.includes(name))?.by;
      return {
        name,
        isWhole: field?.kind === "integer",
        partOf: wholes[name],
        fewest: counts.some((count) => count.field === name) ? fewestShown : 1,
        decimals: field?.kind === "decimal" ? Math.min(field.decimals ?? 2, 3) : 0,
        dependsOn: [...broken, ...varied].filter((field) => by === undefined || by.includes(field)),
      };
    })
    .sort((a, b) => Number(b.isWhole) - Number(a.isWhole))
    .map((measure, index) =>
      index === 0
        ? { ...measure, dependsOn: measure.dependsOn.filter((field) => broken.includes(field)) }
        : measure,
    );
}

/** Numbers that a rule makes of others (full time and part time are everybody): the last in each such rule. */
function derivedOf(dataset: Dataset, names: readonly string[]): ReadonlySet<string> {
  const derived = (dataset.rules ?? []).flatMap((rule) => {
    const equalities = equalitiesIn(typed(dataset, rule.expression).expression).map(fieldsIn);
    const fields = equalities.find(({ length }) => length > 1);
    if (!fields?.every((field) => names.includes(field))) return [];
    return fields.toSorted((a, b) => names.indexOf(a) - names.indexOf(b)).slice(-1);
  });
  return new Set(derived);
}

/** What a rule asks to be the same number, unless something else excuses the row. */
function equalitiesIn(expression: TypedExpression): readonly TypedExpression[] {
  if (expression.kind !== "call") return [];
  if (expression.function.startsWith("||")) return expression.operands.flatMap(equalitiesIn);
  return /^==\((int|decimal)/.test(expression.function) ? [expression] : [];
}

/** By a whole number, the one a rule says it is at most. */
function wholesOf(dataset: Dataset, names: readonly string[]): Readonly<Record<string, string>> {
  const pairs = (dataset.rules ?? []).flatMap((rule) => atMostIn(typed(dataset, rule.expression).expression));
  return Object.fromEntries(pairs.filter((pair) => pair.every((name) => names.includes(name))));
}

function atMostIn(expression: TypedExpression): readonly (readonly [part: string, whole: string])[] {
  if (expression.kind !== "call") return [];
  const { operands } = expression;
  if (expression.function.startsWith("&&")) return operands.flatMap(atMostIn);
  const [part, whole] = operands;
  const isPart = expression.function === "<=(int,int)" && part?.kind === "row" && whole?.kind === "row";
  return isPart ? [[part.field, whole.field]] : [];
}

function fieldsIn(expression: TypedExpression): readonly string[] {
  if (expression.kind === "row") return [expression.field];
  return expression.kind === "call" ? expression.operands.flatMap(fieldsIn) : [];
}
