import { isListOfObjects, isObject, type Members } from "./json-values.ts";

const deepest = 4;

/** What programs call the list of their rows: OData, OpenDataSoft, CKAN, HAL, GraphQL, JSON-LD and those that page. */
const namesOfRows = new Set([
  "value",
  "items",
  "results",
  "records",
  "rows",
  "content",
  "entries",
  "hits",
  "edges",
  "data",
  "features",
  "@graph",
]);
/** Lists that tell of the rows or of the answer. */
const besideRows = new Set([
  "fields",
  "columns",
  "links",
  "_links",
  "facets",
  "facet_groups",
  "schema",
  "errors",
  "warnings",
  "messages",
]);

/** A list of objects, the object it stands in, and what it is called there. */
export interface FoundRows {
  readonly rows: readonly Members[];
  readonly holder: Members;
  readonly name: string;
}

/** The one list of objects in a document of JSON. Of several, the one that programs call so; undefined where it is not certain. */
export function foundRows(answer: Members): FoundRows | undefined {
  return certain(listsIn(answer, 0, isListOfObjects));
}

/** Has a document one list of objects, whatever stands beside it: the readings of a meter below its number? */
export function hasOneList(answer: Members): boolean {
  return listsIn(answer, 0, isListOfObjects).length === 1;
}

/** The list that programs call so, where it is empty; undefined where there is none, or several. */
export function noRowsIn(answer: Members): FoundRows | undefined {
  const empty = (value: unknown): value is readonly Members[] => Array.isArray(value) && value.length === 0;
  return certain(listsIn(answer, 0, empty).filter(({ name }) => namesOfRows.has(name)));
}

function listsIn(
  holder: Members,
  depth: number,
  isList: (value: unknown) => value is readonly Members[],
): readonly FoundRows[] {
  if (depth === deepest) return [];
  return Object.entries(holder).flatMap(([name, value]) => {
    if (besideRows.has(name)) return [];
    if (isList(value)) return [{ rows: value, holder, name }];
    return isObject(value) ? listsIn(value, depth + 1, isList) : [];
  });
}

function certain(lists: readonly FoundRows[]): FoundRows | undefined {
  const known = lists.filter(({ name }) => namesOfRows.has(name));
  const [found, other] = known.length > 0 ? known : lists.filter(isAlone);
  const isOne = known.length > 0 || lists.length === 1;
  return isOne && !other ? found : undefined;
}

/** What programs call the addresses of an answer and of the pages beside it. */
const namesOfPages =
  /^(?:(?:next|prev|previous|first|last)_?(?:rest_?)?(?:page|link|url)?|rest_?url|self|href)$/i;

/** An event with a list of its dates is a row itself: what has words beside a list says something of its own. */
function isAlone({ holder, name }: FoundRows): boolean {
  return Object.entries(holder).every(
    ([key, value]) =>
      key === name ||
      besideRows.has(key) ||
      namesOfPages.test(key) ||
      (typeof value !== "string" && !Array.isArray(value)),
  );
}

/** Is a row of a document one of a map? */
export function isFeature(row: Members): boolean {
  return row["type"] === "Feature" || (isObject(row["attributes"]) && "geometry" in row);
}
