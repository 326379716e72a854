import { ReadError } from "../read-error.ts";
import { startsWith } from "./magic.ts";
import { fromFirstTag } from "./markup.ts";

/** A map in a format that we do not read: every program of maps exports GeoJSON too. */
function mapOf(format: string): ReadError {
  return new ReadError("file.other_map", {
    nb: `Fila er et kart (${format}), som ikke kan leses. Eksporter laget som GeoJSON, eller som CSV med breddegrad og lengdegrad (EPSG:4326), og prøv igjen.`,
    nn: `Fila er eit kart (${format}), som ikkje kan lesast. Eksporter laget som GeoJSON, eller som CSV med breiddegrad og lengdegrad (EPSG:4326), og prøv igjen.`,
    en: `The file is a map (${format}), which cannot be read. Export the layer as GeoJSON, or as CSV with latitude and longitude (EPSG:4326), and try again.`,
  });
}

const shapefile = [0x00, 0x00, 0x27, 0x0a];
const sqlite = [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65];
/** Where a database of SQLite says which program it is of, and what a GeoPackage says. */
const [applicationAt, geoPackage] = [68, [0x47, 0x50, 0x4b, 0x47]] as const;

/** What is to be said of a file that begins as a map of another format. */
export function otherMap(start: Uint8Array): ReadError | undefined {
  if (startsWith(start, shapefile)) return mapOf("shapefile");
  const isGeoPackage = startsWith(start, sqlite) && startsWith(start.subarray(applicationAt), geoPackage);
  return isGeoPackage ? mapOf("GeoPackage") : undefined;
}

/** The same of markup. */
export function mapInMarkup(sample: string): ReadError | undefined {
  const [, root = ""] = /^<([\w:]{1,40})[\s>]/.exec(fromFirstTag(sample) ?? "") ?? [];
  if (/^(?:\w+:)?(?:kml|gpx)$/i.test(root)) return mapOf(root.replace(/^.*:/, "").toUpperCase());
  return /^(?:\w+:)?FeatureCollection$/.test(root) || root.startsWith("gml:") ? mapOf("GML") : undefined;
}

/** The same of an archive, by the names in it. */
export function mapInArchive(names: readonly string[]): ReadError | undefined {
  const endings = {
    shp: "shapefile",
    kml: "KMZ",
    gml: "GML",
    gpkg: "GeoPackage",
    sos: "SOSI",
    gdbtable: "FGDB",
  };
  for (const [ending, format] of Object.entries(endings))
    if (names.some((name) => name.toLowerCase().endsWith(`.${ending}`))) return mapOf(format);
  return undefined;
}
