import type {
  AnyRow,
  ConstantWithinCheck,
  ContiguousCheck,
  CoversCheck,
  Dataset,
  PlausibleCheck,
  Reference,
  SumsCheck,
  SuppressionCheck,
  TableCheck,
  UniqueCheck,
} from "@samapne/core";
import { changed } from "../solve/assignment.ts";
import { addDays } from "../values/calendar.ts";
import { breakContiguous } from "./contiguous-breaks.ts";
import { numbered } from "../values/identifiers.ts";
import { breakPlausible } from "./plausible-breaks.ts";
import { keyOf } from "./row-targets.ts";
import { breakSums } from "./sums-breaks.ts";
import { suppressionBreaks } from "./suppression-breaks.ts";
import { chosenBy } from "./table-conditions.ts";
import type { TableBreak } from "./table-break.ts";
import type { Table, TableSource } from "./table-source.ts";

/** What can be broken about a table: its key, its references, its checks. */
export function brokenTables(dataset: Dataset, source: TableSource): readonly TableBreak[] {
  const references = Object.entries(dataset.references ?? {});
  return [
    ...(dataset.key.length > 0 ? [repeatedKey(source)] : []),
    ...references.flatMap(([name, reference]) => breakReference(name, reference, dataset, source)),
    ...(dataset.checks ?? []).flatMap((check) =>
      check.kind === "suppression"
        ? suppressionBreaks(check, dataset, source)
        : [breakCheck(check, dataset, source)],
    ),
  ];
}

function breakCheck(check: OneCode, dataset: Dataset, source: TableSource): TableBreak {
  return {
    breaks: check.id,
    code: check.id,
    name: `${check.id}: ${names[check.kind]}`,
    tables: (checks[check.kind] as Breaks<OneCode>)(check, dataset, source),
  };
}

function repeatedKey({ rows }: TableSource): TableBreak {
  const tables = rows.slice(0, 1).map((row) => ({ rows: [...rows, row] }));
  return { breaks: "key", code: "key.duplicate", name: "key: the first row again", tables };
}

function breakReference(
  name: string,
  { fields, dataset: other, acyclic, to }: Reference,
  dataset: Dataset,
  { rows, related }: TableSource,
): readonly TableBreak[] {
  const isHere = other === dataset.id || Object.hasOwn(related, other);
  const places = rows.flatMap((row, index) => (keyOf(row, fields) === undefined ? [] : [index]));
  const [field = ""] = fields;
  const astray = (index: number) =>
    withChange(rows, index, (row) => changed(row, field, elsewhere(dataset, field, row[field])));
  const missing = {
    breaks: `reference ${name}`,
    code: "reference.missing",
    name: `reference ${name}: a row that is not there`,
    tables: isHere ? places.slice(0, 3).map((index) => ({ rows: astray(index) })) : [],
  };
  if (!acyclic) return [missing];
  const circle = places.slice(0, 3).map((index) => ({
    rows: withChange(rows, index, (row) => changed(row, field, row[to[0] as string])),
  }));
  const circular = `reference ${name}: a row above itself`;
  return [
    missing,
    { breaks: `reference ${name}: acyclic`, code: "reference.cycle", name: circular, tables: circle },
  ];
}

/** Another value of a field. */
function elsewhere({ fields }: Dataset, name: string, value: unknown): unknown {
  const field = fields[name];
  if (field?.kind === "code") return field.list.codes.find(({ code }) => code !== value)?.code;
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  return field?.kind === "date" ? addDays(String(value), -1) : numbered(String(value), 987_654);
}

/** Two rows that are alike are made to differ; where none are, another row is made like the first but for one value. */
function breakConstant(
  { by, fields, against }: ConstantWithinCheck,
  dataset: Dataset,
  rows: readonly AnyRow[],
): readonly Partial<Table>[] {
  const known = rows.filter((row) => keyOf(row, [...by, ...fields]) !== undefined);
  const [first] = known;
  const [field = ""] = fields;
  if (!first) return [];
  const other = (row: AnyRow) => changed(row, field, elsewhere(dataset, field, row[field]));
  if (against === "previous") return [{ previous: [other(first)] }];
  const seen = new Set<string | undefined>();
  const second = known.find((row) => seen.has(keyOf(row, by)) || !seen.add(keyOf(row, by)));
  if (second) return [{ rows: rows.map((row) => (row === second ? other(second) : row)) }];
  const twin = rows.find((row) => row !== first);
  const alike = { ...twin, ...only(first, by), [field]: other(first)[field] };
  return twin ? [{ rows: rows.map((row) => (row === twin ? alike : row)) }] : [];
}

/** The rows with one of them changed. */
function withChange(
  rows: readonly AnyRow[],
  index: number,
  change: (row: AnyRow) => AnyRow,
): readonly AnyRow[] {
  return rows.map((row, at) => (at === index ? change(row) : row));
}

/** Checks whose findings all have the check's own code. */
type OneCode = Exclude<TableCheck, SuppressionCheck>;

type Breaks<C extends TableCheck> = (
  check: C,
  dataset: Dataset,
  source: TableSource,
) => readonly Partial<Table>[];

const names: Readonly<Record<OneCode["kind"], string>> = {
  unique: "values of another row",
  contiguous: "a row left out",
  sums: "a part or total changed",
  constant_within: "a value that should have stayed",
  covers: "the rows for one of them left out",
  plausible: "values that look wrong",
};

const checks: { readonly [K in OneCode["kind"]]: Breaks<Extract<OneCode, { readonly kind: K }>> } = {
  unique: (check: UniqueCheck, dataset, source) => {
    const chosen = chosenBy(dataset, check.where, source.related, source.now);
    const places = source.rows.flatMap((row, index) =>
      chosen(row) && keyOf(row, check.fields) !== undefined ? [index] : [],
    );
    const first = source.rows[places[0] ?? -1];
    if (!first) return [];
    if (places.length === 1) return [{ rows: withTwin(source.rows, first, dataset.key) }];
    const same = (row: AnyRow) => ({ ...row, ...only(first, check.fields) });
    return places.slice(1, 4).map((index) => ({ rows: withChange(source.rows, index, same) }));
  },
  contiguous: (check: ContiguousCheck, dataset, source) => breakContiguous(check, dataset, source),
  sums: (check: SumsCheck, dataset, source) => breakSums(check, dataset, source),
  constant_within: (check: ConstantWithinCheck, dataset, { rows }) => breakConstant(check, dataset, rows),
  covers: (check: CoversCheck, dataset, { rows, related, others, now }) => {
    const isPrevious = check.of.dataset === "previous";
    const isOwn = check.of.dataset === dataset.id;
    const other = isPrevious || isOwn ? dataset : others.find(({ id }) => id === check.of.dataset);
    if (!other) return [];
    const wanted = chosenBy(other, check.of.where, related, now);
    const answers = chosenBy(dataset, check.where, related, now);
    const candidates = (isPrevious || isOwn ? rows : (related[other.id] ?? [])).filter(wanted);
    return candidates.slice(0, 5).map((row) => {
      const key = keyOf(row, check.of.fields);
      const answersTo = (each: AnyRow) => keyOf(each, check.fields) === key && (!isOwn || answers(each));
      return { rows: rows.filter((each) => !answersTo(each)), ...(isPrevious ? { previous: rows } : {}) };
    });
  },
  plausible: (check: PlausibleCheck, dataset, { rows, related, now }) =>
    breakPlausible(check, rows, chosenBy(dataset, check.where, related, now)),
};

/** The rows with another one made like this one, but for its key. */
function withTwin(rows: readonly AnyRow[], row: AnyRow, key: readonly string[]): readonly AnyRow[] {
  const other = rows.findIndex((each) => each !== row);
  return withChange(rows, other, (each) => ({ ...row, ...only(each, key) }));
}

function only(row: AnyRow, fields: readonly string[]): AnyRow {
  return Object.fromEntries(fields.map((name) => [name, row[name]]));
}
