import type { Dataset } from "@samapne/core";
import { type Mapping, unanswered } from "../../../file/mapping.ts";
import { metrePair } from "../../../plan/metre-pair.ts";
import { degreesOf, type Grid, grids, isAboutNorway, mayBeEast, mayBeNorth } from "../../../plan/utm.ts";
import type { Draft } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";

/** Two columns of metres east and north, told apart by how great they are: some call the north X, others the east. Or one with both. */
export interface UtmColumns {
  readonly position: NonNullable<Mapping["position"]>;
  readonly columns: readonly [east: SurveyedColumn, north: SurveyedColumn];
}

/** Finds columns of coordinates of UTM where a dataset has positions that no column holds. The zone is what the file says; else it is asked, with the one in which all rows lie in Norway for a suggestion. */
export function utmColumns(
  free: readonly SurveyedColumn[],
  dataset: Dataset,
  titles: readonly string[],
  { fields, suggestions, say }: Draft,
): UtmColumns | undefined {
  const [latitude, longitude] = ["latitude", "longitude"];
  const isOpen = (name: string) =>
    dataset.fields[name]?.kind === "decimal" && (!fields.has(name) || fields.get(name)?.value === unanswered);
  if (![latitude, longitude].every((name) => name !== undefined && isOpen(name))) return undefined;
  const found = columnsOfMetres(free) ?? columnOfPairs(free);
  if (!found) return undefined;
  const [east, north] = found.columns;
  const said = gridInColumn(free) ?? zoneSaid([east.heading, north.heading, ...titles]);
  const fitting = (Object.keys(grids) as Grid[]).filter((grid) =>
    found.places.every(([x, y]) => isAboutNorway(degreesOf(x, y, grid))),
  );
  const [only, other] = fitting;
  if (said === undefined && only !== undefined && other === undefined)
    suggestions.set("position.system", only);
  say(["position"], {
    nb: "Koordinatene er meter øst og nord (UTM) og blir regnet om til grader i EUREF89",
    nn: "Koordinatane er meter aust og nord (UTM) og blir rekna om til gradar i EUREF89",
    en: "The coordinates are metres east and north (UTM) and become degrees of EUREF89",
  });
  return {
    columns: found.columns,
    position: {
      east: east.heading,
      north: north.heading,
      system: said ?? unanswered,
      latitude: "latitude",
      longitude: "longitude",
    },
  };
}

/** The grid that a column of the file says of all rows: `25833` under `EPSG`. */
function gridInColumn(free: readonly SurveyedColumn[]): Grid | undefined {
  for (const { texts, heading } of free) {
    const all = new Set(texts.map((text) => (isZone(heading) ? ofZone(text) : ofNumber(text))));
    const [number, other] = all;
    const grid = `EPSG:${number}`;
    const isOfGrids = isZone(heading) || /epsg|srid|crs|sys|proj/i.test(heading);
    if (other === undefined && isOfGrids && Object.hasOwn(grids, grid)) return grid as Grid;
  }
  return undefined;
}

function ofNumber(text: string): string | undefined {
  return /^(?:EPSG:+)?(258\d\d)$/i.exec(text.trim())?.[1];
}

function ofZone(text: string): string | undefined {
  const [, zone] = /^(?:EUREF89 ?)?(?:UTM ?)?(?:sone ?)?(3[235]) ?[NVW]?$/i.exec(text.trim()) ?? [];
  return zone === undefined ? undefined : `258${zone}`;
}

/** Does a heading say that zones stand below it? */
function isZone(heading: string): boolean {
  return /^(?:utm|euref89|koord\p{L}*)?[\s_-]*(?:utm)?[\s_-]*(?:sone|zone)$/iu.test(heading.trim());
}

/** The columns of some metres, and the metres east and north of each row of the sample. */
interface Metres {
  readonly columns: UtmColumns["columns"];
  readonly places: readonly (readonly [east: number, north: number])[];
}

function columnsOfMetres(free: readonly SurveyedColumn[]): Metres | undefined {
  const named = free.filter(({ heading, filled }) => filled > 0 && saysCoordinate(heading));
  const [north, otherNorth] = named.filter(({ texts }) => texts.every((text) => mayBeNorth(metresOf(text))));
  const [east, otherEast] = named.filter(({ texts }) => texts.every((text) => mayBeEast(metresOf(text))));
  if (!north || !east || otherNorth || otherEast) return undefined;
  const places = east.texts.map(
    (text, index) => [metresOf(text), metresOf(north.texts[index] ?? "")] as const,
  );
  return { columns: [east, north], places };
}

/** The one column with both in each cell. Its heading need not say so: such pairs are nothing else. */
function columnOfPairs(free: readonly SurveyedColumn[]): Metres | undefined {
  const [found, other] = free.flatMap((column) => {
    const places = column.texts.flatMap((text) => {
      const pair = metrePair(text);
      return pair ? [pair] : [];
    });
    const isAll = places.length > 0 && places.length === column.texts.length && column.heading !== "";
    return isAll ? [{ columns: [column, column] as const, places }] : [];
  });
  return other ? undefined : found;
}

function metresOf(text: string): number {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Does a heading say that coordinates stand below it? */
function saysCoordinate(heading: string): boolean {
  if (isZone(heading)) return false;
  return (
    /^(?:x|y|e|n|ø)$|øst|aust|nord|east|north|koord|coord|utm|25832|25833|25835/i.test(
      heading.trim().replace(/[-_ ]?(?:koordinat(?:ar|er)?|coord(?:inate)?s?)\.?$/i, ""),
    ) || /koord|coord/i.test(heading)
  );
}

/** The one zone that some texts name. */
function zoneSaid(texts: readonly string[]): Grid | undefined {
  const zones = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/(?:utm|sone|zone)[\s_-]*(?:sone|zone)?[\s_-]*(3[235])|258(3[235])/gi)].map(
        ([, zone, code]) => zone ?? code,
      ),
    ),
  );
  const [zone] = zones;
  const grid = `EPSG:258${zone}`;
  return zones.size === 1 && Object.hasOwn(grids, grid) ? (grid as Grid) : undefined;
}
