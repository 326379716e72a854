import type { AnyRow, Dataset } from "@samapne/core";
import type { Related, Subject } from "./judge.ts";
import { isFurther, type MadeRow } from "./made-rows.ts";

/** Rows judged together: all told the same. */
export interface Round {
  readonly subject: Subject;
  readonly rows: readonly MadeRow[];
}

const mostRows = 1000;

/** What judges are told in turn. Rows that must break something are always judged by those who are told everything. */
type Telling = (subject: Subject) => Subject;
const everything: Telling = (subject) => subject;
const aDate: Telling = (subject) => ({ ...subject, classificationDate: "2020-01-01" });
const nothing: Telling = ({ dataset, datasets }) => ({ dataset, datasets, related: {} });
const turns: readonly Telling[] = [everything, everything, everything, aDate, nothing];

/**
 * Rows in rounds of at most 1 000. A row that refers to rows of its own joins a round whose tables have them, or nothing
 * in their place.
 */
export function* rounds(subject: Subject, rows: Iterable<MadeRow>): Iterable<Round> {
  const open = turns.map((tell): MadeRow[] & { tell?: Telling } => Object.assign([], { tell }));
  const own: OwnRound[] = [];
  let turn = 0;
  for (const row of rows) {
    if (row.related !== undefined) {
      join(own, row, row.related, subject.dataset);
      continue;
    }
    if (isFurther(row)) turn = (turn + 1) % open.length;
    const group = open[isFurther(row) ? turn : 0] as (typeof open)[number];
    group.push(row);
    if (group.length === mostRows) yield { subject: (group.tell as Telling)(subject), rows: group.splice(0) };
  }
  for (const { rows: some, tables } of own)
    yield { rows: some, subject: { ...subject, related: relatedOf(tables) } };
  for (const tell of new Set(turns)) {
    const left = open.filter((group) => group.tell === tell).flat();
    if (left.length > 0) yield { subject: tell(subject), rows: left };
  }
}

/** Tables by dataset id, each a map from the values referred to, to the row. */
type Tables = Map<string, Map<string, AnyRow>>;

interface OwnRound {
  readonly rows: MadeRow[];
  readonly tables: Tables;
}

function join(own: OwnRound[], row: MadeRow, related: Related, dataset: Dataset): void {
  const wanted = tablesOf(related, dataset);
  const round = own.find(({ rows, tables }) => rows.length < mostRows && fits(wanted, tables));
  if (round) {
    round.rows.push(row);
    for (const [id, table] of wanted)
      round.tables.set(id, new Map([...(round.tables.get(id) ?? []), ...table]));
  } else own.push({ rows: [row], tables: wanted });
}

function fits(wanted: Tables, tables: Tables): boolean {
  return [...wanted].every(([id, table]) =>
    [...table].every(([key, row]) => {
      const there = tables.get(id)?.get(key);
      return there === undefined || there === row || JSON.stringify(there) === JSON.stringify(row);
    }),
  );
}

/** The rows by what references ask of them; rows nothing can refer to are left out. */
function tablesOf(related: Related, { references = {} }: Dataset): Tables {
  const tables: Tables = new Map(Object.keys(related).map((id) => [id, new Map()]));
  for (const { dataset: id, to } of Object.values(references))
    for (const row of related[id] ?? []) {
      const key = JSON.stringify([to, to.map((name) => row[name])]);
      tables.get(id)?.set(key, row);
    }
  return tables;
}

function relatedOf(tables: Tables): Related {
  return Object.fromEntries([...tables].map(([id, table]) => [id, [...new Set(table.values())]]));
}
