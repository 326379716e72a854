import type {
  ConstantWithinCheck,
  ContiguousCheck,
  ContiguousIntervals,
  Dataset,
  PlausibleCheck,
  Reference,
  SumsCheck,
  UniqueCheck,
} from "@samapne/core";
import { type FiguresPlan, figuresOf, isTime } from "./figures-plan.ts";
import { typed } from "../solve/goal.ts";

/** How the rows of a dataset hang together, read out of its key, references and checks. */
export interface Plan {
  /** Fields that are given another value in every row. */
  readonly counted: ReadonlySet<string>;
  /** References to other datasets, and those to rows of the same one. */
  readonly outward: readonly NamedReference[];
  readonly inward: readonly NamedReference[];
  readonly series: SeriesPlan | undefined;
  readonly groups: GroupPlan | undefined;
  readonly figures: FiguresPlan | undefined;
  /** Fields that are the same in every row where others are, with the names of those. */
  readonly alike: Readonly<Record<string, readonly string[]>>;
}

/** A reference with its name. */
export interface NamedReference extends Reference {
  readonly name: string;
}

/** Rows that are points of time series. */
export interface SeriesPlan {
  readonly series: readonly string[];
  readonly start: string;
  readonly end: string | undefined;
  readonly zone: string;
  readonly value: string | undefined;
  /** Series must not only grow for this many days, or they look like meter readings. */
  readonly growsAtMost: number | undefined;
  /** Parts of another series of the same table: the reference, and the field of its row that names the whole. */
  readonly partOf: { readonly reference: string; readonly pointer: string } | undefined;
}

/** Rows of one table that are told apart by a time and a code for each thing, such as a year and a carrier. */
export interface GroupPlan {
  readonly time: string | undefined;
  readonly code: string | undefined;
  /** The check whose parts and total these rows are. */
  readonly sums: SumsCheck | undefined;
}

/** Reads the plan of a dataset. */
export function planOf(dataset: Dataset): Plan {
  const references = Object.entries(dataset.references ?? {}).map(([name, to]) => ({ name, ...to }));
  const outward = references.filter((reference) => reference.dataset !== dataset.id);
  const inward = references.filter((reference) => reference.dataset === dataset.id);
  const referring = new Set(references.flatMap(({ fields }) => fields));
  const series = seriesOf(dataset);
  const figures = series || outward.length > 0 ? undefined : figuresOf(dataset);
  const counted = countedFields(dataset, new Set([...referring, ...breakdownFields(figures)]));
  const isTold = dataset.key.length === 0 || dataset.key.some((name) => counted.has(name));
  const groups = series || isTold || figures ? undefined : groupsOf(dataset);
  return { counted, outward, inward, series, groups, figures, alike: alikeIn(dataset) };
}

function alikeIn(dataset: Dataset): Plan["alike"] {
  const within = checksOf<ConstantWithinCheck>(dataset, "constant_within").filter(
    ({ against, value }) => against === undefined && value === undefined,
  );
  return Object.fromEntries(within.flatMap(({ fields, by }) => fields.map((name) => [name, by])));
}

function breakdownFields(figures: FiguresPlan | undefined): readonly string[] {
  return figures?.breakdowns.map(({ field }) => field) ?? [];
}

/** Texts, identifiers and addresses of the key and of `unique` checks that refer to nothing. */
function countedFields(dataset: Dataset, referring: ReadonlySet<string>): ReadonlySet<string> {
  const unique = checksOf<UniqueCheck>(dataset, "unique").flatMap(({ fields }) => fields);
  const kinds = ["text", "identifier", "uri"];
  return new Set(
    [...dataset.key, ...unique].filter(
      (name) => !referring.has(name) && kinds.includes(dataset.fields[name]?.kind ?? ""),
    ),
  );
}

function checksOf<C extends { readonly kind: string }>(
  { checks = [] }: Dataset,
  kind: C["kind"],
): readonly C[] {
  return checks.filter((check) => check.kind === kind) as unknown as readonly C[];
}

const clockText = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

function seriesOf(dataset: Dataset): SeriesPlan | undefined {
  const { fields, key } = dataset;
  const contiguous = checksOf<ContiguousCheck>(dataset, "contiguous").find(
    (check): check is ContiguousIntervals =>
      check.measure !== "period" && fields[check.start]?.kind === "instant",
  );
  const plausible = checksOf<PlausibleCheck>(dataset, "plausible").filter(
    ({ start }) => fields[start]?.kind === "instant",
  );
  const isClock = (name: string) =>
    fields[name]?.kind === "instant" ||
    (fields[name]?.kind === "text" && clockText.test(String(fields[name].example)));
  const start = contiguous?.start ?? plausible[0]?.start ?? key.find(isClock);
  const series = contiguous?.series ?? plausible[0]?.series ?? key.filter((name) => name !== start);
  if (start === undefined || series.length === 0) return undefined;
  const { zone } = fields[start] as { zone?: string };
  const measured = ([name, { kind }]: [string, { kind: string }]) =>
    !key.includes(name) && (kind === "decimal" || kind === "integer");
  const growth = plausible.map(({ looksLike }) => looksLike).find(({ shape }) => shape === "cumulative");
  return {
    series,
    start,
    end: contiguous?.end,
    zone: contiguous?.zone ?? zone ?? "UTC",
    value: plausible[0]?.value ?? Object.entries(fields).find(measured)?.[0],
    growsAtMost: growth?.shape === "cumulative" ? growth.days : undefined,
    partOf: partsOf(dataset, series),
  };
}

function partsOf(dataset: Dataset, series: readonly string[]): SeriesPlan["partOf"] {
  for (const { total, parts, compare } of checksOf<SumsCheck>(dataset, "sums")) {
    if (compare !== "at_most" || total.dataset !== undefined || parts.dataset !== undefined) continue;
    for (const [index, text] of total.by.entries()) {
      const whole = typed(dataset, text).expression;
      const part = typed(dataset, parts.by[index] as string).expression;
      if (whole.kind === "row" && series.includes(whole.field) && part.kind === "ref")
        return { reference: part.reference, pointer: part.field };
    }
  }
  return undefined;
}

function groupsOf(dataset: Dataset): GroupPlan {
  const sums = checksOf<SumsCheck>(dataset, "sums").find(
    ({ total, parts }) =>
      (total.dataset ?? dataset.id) === dataset.id && (parts.dataset ?? dataset.id) === dataset.id,
  );
  return {
    time: dataset.key.find((name) => isTime(dataset.fields[name])),
    code: dataset.key.find((name) => dataset.fields[name]?.kind === "code"),
    sums,
  };
}
