/** The members beside the rows of a document that say something of all of them. */
export const saysOfAll: ReadonlySet<string> = new Set([
  "links",
  "exceededTransferLimit",
  "properties",
  "crs",
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

/** The number of the coordinate system (EPSG) of places in a document, where it is said and is not that of RFC 7946. */
export function coordinateSystem(said: ReadonlyMap<string, string>): number | undefined {
  const name = member(member(valueOf(said, "crs"), "properties"), "name");
  const number = typeof name === "string" ? /EPSG:+(\d{4,5})$/i.exec(name)?.[1] : undefined;
  return number === undefined || number === degrees ? undefined : Number(number);
}

const degrees = "4326";

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
