import { type Batch, type Cell, mostColumns, type Table, type TableRecord } from "@samapne/tabular/reading";
import { firstCells } from "./first-cells.ts";
import { isListOfObjects, isObject, type Members } from "./json-values.ts";
import { isPlace } from "./is-place.ts";
import { listed } from "./listed.ts";

const deepest = 4;

/** A column that is read out of a cell: the members on the way to it, none where it is the cell itself. */
interface Leaf {
  readonly index: number;
  readonly heading: string;
  readonly path: readonly string[];
  /** The first of its cell: takes what is no object, should that come further on. */
  readonly isFirst: boolean;
  /** Its values are the numbers of a place: they are read as the text of their list. */
  readonly isPlace: boolean;
}

/**
 * A table in whose cells lie objects, as programs give them in JSON, with a column for each of their members instead:
 * `place.city`. Of a list of objects the column has the list of their members, or each of them is a row where `list` is
 * the way to it. Another table is given back.
 */
export async function unfolded(given: Table, list?: string): Promise<Table> {
  if (!given.keyed) return given;
  const table = list === undefined ? given : listed(given, list);
  const rows = await firstCells(table);
  const leaves = table.headings.flatMap((heading, index) =>
    leavesOf(
      heading,
      rows.map((cells) => cells[index]),
      index,
    ),
  );
  if (leaves.every(({ path, isPlace }) => path.length === 0 && !isPlace) || leaves.length > mostColumns)
    return table;
  const known = table.headings.length;
  const headings = withoutWrapper(leaves.map(({ heading }) => heading));
  const taken = (record: TableRecord): TableRecord => ({
    ...record,
    cells: [...leaves.map((leaf) => valueOf(leaf, record.cells[leaf.index])), ...record.cells.slice(known)],
  });
  return {
    ...table,
    get text() {
      return table.text as NonNullable<Table["text"]>;
    },
    headings,
    async *read(): AsyncGenerator<Batch> {
      for await (const { records, headings: all, ...batch } of table.read())
        yield {
          ...batch,
          records: records.map(taken),
          ...(all ? { headings: [...headings, ...all.slice(known)] } : {}),
        };
    },
  };
}

/** What programs lay the members of a row in: OpenDataSoft, JSON:API, GeoJSON, search indexes and GraphQL. */
const wrapper = /^(?:record\.fields|fields|attributes|properties|_source|node)\./;

/** Does a column stand in a list? What lies around the members of a row may be left out of its heading. */
export function isInList(heading: string, list: string): boolean {
  return heading.startsWith(`${list}.`) || heading.startsWith(`${list.replace(wrapper, "")}.`);
}

/** Headings without what lies around the members of a row, where no other column is called so. */
function withoutWrapper(headings: readonly string[]): readonly string[] {
  const short = headings.map((heading) => heading.replace(wrapper, ""));
  return headings.map((heading, at) => {
    const own = short[at] ?? heading;
    return short.filter((other) => other === own).length === 1 ? own : heading;
  });
}

/** The columns that the cells of one are read as: one for each member, where all that are there are objects. */
function leavesOf(heading: string, cells: readonly Cell[], index: number): readonly Leaf[] {
  const paths = pathsOf(cells, 0);
  return paths.map((path, place) => ({
    index,
    heading: [heading, ...path].join("."),
    path,
    isFirst: place === 0,
    isPlace: arePlaces(cells.map((cell) => path.reduce(memberOf, cell))),
  }));
}

function pathsOf(values: readonly unknown[], depth: number): readonly (readonly string[])[] {
  const there = values.flatMap((value) => (isListOfObjects(value) ? [...value] : [value])).filter(isThere);
  if (depth === deepest || there.length === 0 || !there.every(isObject)) return [[]];
  const keys = [...new Set(there.flatMap((value) => Object.keys(value)))];
  const paths = keys.flatMap((key) =>
    pathsOf(
      there.map((value) => own(value, key)),
      depth + 1,
    ).map((path) => [key, ...path]),
  );
  return paths.length === 0 ? [[]] : paths;
}

function arePlaces(values: readonly unknown[]): boolean {
  const there = values.filter(isThere);
  return there.length > 0 && there.every(isPlace);
}

function valueOf(leaf: Leaf, cell: Cell): Cell {
  const value = memberFor(leaf, cell);
  return leaf.isPlace && isPlace(value) ? JSON.stringify(value) : value;
}

function memberFor({ path, isFirst }: Leaf, cell: Cell): Cell {
  if (path.length > 0 && !isThere(cell)) return undefined;
  if (path.length > 0 && !isObject(cell) && !isListOfObjects(cell)) return isFirst ? cell : undefined;
  return path.reduce(memberOf, cell);
}

function memberOf(value: unknown, key: string): unknown {
  if (isListOfObjects(value)) {
    const items = value.map((item) => own(item, key)).filter(isThere);
    return items.length > 0 ? items : undefined;
  }
  return isObject(value) ? own(value, key) : undefined;
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}

function own(value: Members, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
