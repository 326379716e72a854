import type { GrowingBytes } from "../growing-bytes.ts";
import { membersOf, type Stretch } from "./members.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Adds a feature of a map as the row it stands for: its properties, with the place of its point beside them. GeoJSON (RFC 7946)
 * has them in `properties`, ArcGIS in `attributes`. Degrees become `longitude` and `latitude`, metres of a grid `x` and
 * `y`, with the number of the grid as `EPSG` where it is known; lines, areas and several points have no place. The id of the feature is
 * that of the row where no property is one: servers of maps make up their own beside it. What the properties have
 * under such a name themselves stays. Bytes are copied as they are; what is no feature is added as it is.
 */
export function addFlatFeature(rows: GrowingBytes, line: Uint8Array, grid?: number): void {
  const feature = membersOf(line, { from: 0, to: line.length });
  const properties = feature?.get("properties") ?? feature?.get("attributes");
  if (!feature || !properties || !isFeature(line, feature)) return rows.add(line);
  const isNothing = textOf(line, properties) === "null";
  const own = isNothing ? new Map<string, Stretch>() : membersOf(line, properties, { mayRepeat: true });
  if (!own) return rows.add(line);
  const names = new Set([...own.keys()].map((name) => name.toLowerCase()));
  const hasId = [...names].some((name) => name.endsWith("id"));
  const added = [
    ...(hasId ? [] : idOf(line, feature)),
    ...placeOf(line, feature.get("geometry"), grid),
  ].filter(([name]) => !names.has(name.toLowerCase()));
  const more = added.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(",");
  rows.addByte(opens);
  if (!isNothing) rows.add(line.subarray(line.indexOf(opens, properties.from) + 1, properties.to - 1));
  if (more !== "") rows.addText(own.size > 0 ? `,${more}` : more);
  rows.addByte(closes);
}

const [opens, closes] = [0x7b, 0x7d];

type Members = ReadonlyMap<string, Stretch>;
/** A name, and its value as JSON. */
type Added = readonly [name: string, value: string];

function textOf(line: Uint8Array, { from, to }: Stretch): string {
  return decoder.decode(line.subarray(from, to));
}

/** ArcGIS does not say that it gives features. */
function isFeature(line: Uint8Array, feature: Members): boolean {
  const type = feature.get("type");
  return type ? textOf(line, type) === '"Feature"' : feature.has("attributes");
}

function idOf(line: Uint8Array, feature: Members): readonly Added[] {
  const id = feature.get("id");
  return id ? [["id", textOf(line, id)]] : [];
}

/** The place of a point; of a line or an area, which may be long, nothing is read. */
function placeOf(
  line: Uint8Array,
  geometry: Stretch | undefined,
  grid: number | undefined,
): readonly Added[] {
  const parts = geometry && membersOf(line, geometry);
  if (!parts) return [];
  const part = (name: string) => {
    const at = parts.get(name);
    return at && textOf(line, at);
  };
  const type = part("type");
  const [x, y] = type === undefined ? [part("x"), part("y")] : numbersIn(pointOf(type, part));
  if (!isNumber(x) || !isNumber(y)) return [];
  if (grid === undefined && Math.abs(Number(x)) <= 180 && Math.abs(Number(y)) <= 90)
    return [
      ["longitude", x],
      ["latitude", y],
    ];
  return [["x", x], ["y", y], ...(grid === undefined ? [] : [["EPSG", String(grid)] as const])];
}

/** The numbers of a point, or of the only one of several; undefined for what is none. */
function pointOf(type: string, part: (name: string) => string | undefined): string | undefined {
  if (type === '"Point"') return part("coordinates");
  return type === '"MultiPoint"'
    ? /^\[\s*(\[[^[\]]*\])\s*\]$/.exec(part("coordinates") ?? "")?.[1]
    : undefined;
}

function numbersIn(list: string | undefined): readonly (string | undefined)[] {
  return (
    /^\[(.*)\]$/s
      .exec(list ?? "")?.[1]
      ?.split(",", 2)
      .map((text) => text.trim()) ?? []
  );
}

function isNumber(text: string | undefined): text is string {
  return text !== undefined && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text);
}
