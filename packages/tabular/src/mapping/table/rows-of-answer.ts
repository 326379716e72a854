import { firstBytes } from "../../formats/blocks.ts";
import { guarded } from "../../formats/guarded.ts";
import { decoderFor } from "../../formats/text/decode.ts";
import type { Input } from "../../input.ts";
import { isListOfObjects, isObject, type Members } from "./json-values.ts";

/** What is larger is no answer of a program, and is read as any file. */
const largest = 64 * 1024 * 1024;
const deepest = 4;

/** What programs call the list of their rows: OData, OpenDataSoft, CKAN, HAL, GraphQL and those that page. */
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
interface FoundRows {
  readonly rows: readonly Members[];
  readonly holder: Members;
  readonly name: string;
}

/**
 * The rows of a JSON document that has them under another name than we do, as the document would be with ours: those of
 * the one list of objects in it. Of several, the one that programs call so; undefined where it is not certain.
 */
export async function rowsOfAnswer(input: Input): Promise<Input | undefined> {
  const { bytes, whole } = await firstBytes(guarded(input), largest);
  const answer = whole ? documentIn(bytes) : undefined;
  const found = answer && certain(listsIn(answer, 0));
  if (!found) return undefined;
  const { rows, holder } = found;
  const links = goesOn(answer, found) ? { links: { next: "" } } : {};
  const own = rows.every(isFeature)
    ? { crs: holder["crs"], spatialReference: holder["spatialReference"], features: rows, ...links }
    : { data: rows, ...links };
  const text = new TextEncoder().encode(JSON.stringify(own));
  return {
    name: input.name,
    ...(input.packedIn ? { packedIn: input.packedIn } : {}),
    async *open() {
      yield text;
    },
  };
}

function documentIn(bytes: Uint8Array): Members | undefined {
  try {
    const value: unknown = JSON.parse(
      decoderFor(bytes)
        .decode(bytes)
        .replace(/^\uFEFF/, ""),
    );
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function listsIn(holder: Members, depth: number): readonly FoundRows[] {
  if (depth === deepest) return [];
  return Object.entries(holder).flatMap(([name, value]) => {
    if (besideRows.has(name)) return [];
    if (isListOfObjects(value)) return [{ rows: value, holder, name }];
    return isObject(value) ? listsIn(value, depth + 1) : [];
  });
}

function certain(lists: readonly FoundRows[]): FoundRows | undefined {
  const known = lists.filter(({ name }) => namesOfRows.has(name));
  const [found, other] = known.length > 0 ? known : lists.filter(isAlone);
  const isOne = known.length > 0 || lists.length === 1;
  return isOne && !other ? found : undefined;
}

/** An event with a list of its dates is a row itself: what has words beside a list says something of its own. */
function isAlone({ holder, name }: FoundRows): boolean {
  return Object.entries(holder).every(
    ([key, value]) =>
      key === name || besideRows.has(key) || (typeof value !== "string" && !Array.isArray(value)),
  );
}

/** What programs call the way to the next page, and the number of all rows. */
const namesOfNext = /^(?:next|next_?(?:page|link|url)(?:_?token)?|@?odata\.nextlink)$/i;
const namesOfAll =
  /^(?:total|count|n?hits|total_?(?:count|elements|hits|items|results)|numbermatched|@?odata\.count)$/i;

/** Does an answer say that there is a page after this, or more rows than it has? */
function goesOn(answer: Members, { rows, holder }: FoundRows): boolean {
  const places = [answer, holder, ...[answer, holder].flatMap((one) => Object.values(one).filter(isObject))];
  return places.some((place) =>
    Object.entries(place).some(
      ([name, value]) =>
        (namesOfNext.test(name) && (isObject(value) || (typeof value === "string" && value !== ""))) ||
        (namesOfAll.test(name) && typeof value === "number" && value > rows.length) ||
        (name === "exceededTransferLimit" && value === true),
    ),
  );
}

function isFeature(row: Members): boolean {
  return row["type"] === "Feature" || (isObject(row["attributes"]) && "geometry" in row);
}
