/** The members beside the rows of a document that say something of all of them. */
export const saysOfAll: ReadonlySet<string> = new Set([
  "links",
  "exceededTransferLimit",
  "properties",
  "crs",
  "spatialReference",
]);

/** Do they say that there are more rows than these? As the API contract, OGC API - Features and ArcGIS say so. */
export function saysMore(said: ReadonlyMap<string, string>): boolean {
  const links = valueOf(said, "links");
  if (Array.isArray(links)) return links.some((link: unknown) => member(link, "rel") === "next");
  if (typeof member(links, "next") === "string") return true;
  const exceeds = [valueOf(said, "exceededTransferLimit"), member(valueOf(said, "properties"), exceeded)];
  return exceeds.includes(true);
}

const exceeded = "exceededTransferLimit";

/** The number of the coordinate system (EPSG) of places in a document, as GeoJSON of 2008 and ArcGIS say it; undefined when none is said, or one in degrees. */
export function coordinateSystem(said: ReadonlyMap<string, string>): number | undefined {
  const name = member(member(valueOf(said, "crs"), "properties"), "name");
  const known = typeof name === "string" ? /EPSG:+(?:[\d.]+:)?(\d{4,5})$/i.exec(name)?.[1] : undefined;
  const reference = valueOf(said, "spatialReference");
  const number = Number(known ?? member(reference, "latestWkid") ?? member(reference, "wkid"));
  return !Number.isInteger(number) || inDegrees.has(number) ? undefined : number;
}

/** WGS 84, and EUREF89 (ETRS89), which lies within a metre of it. */
const inDegrees: ReadonlySet<number> = new Set([4326, 4258]);

function valueOf(said: ReadonlyMap<string, string>, key: string): unknown {
  try {
    return JSON.parse(said.get(key) ?? "null");
  } catch {
    return undefined;
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
