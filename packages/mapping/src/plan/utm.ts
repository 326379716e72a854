/** A position in degrees. */
export interface Degrees {
  readonly latitude: number;
  readonly longitude: number;
}

/** The grids of Norway: UTM zones of EUREF89 (ETRS89) with their codes in the EPSG register, and the meridian each is drawn around. */
export const grids = { "EPSG:25832": 9, "EPSG:25833": 15, "EPSG:25835": 27 } as const;

/** One of the grids. */
export type Grid = keyof typeof grids;

/** The ellipsoid of EUREF89 (GRS 80): its half axis in metres, and its flattening. */
const [axis, flattening] = [6_378_137, 1 / 298.257222101];
const [scale, falseEast] = [0.9996, 500_000];
const n = flattening / (2 - flattening);
const radius = (axis / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const fromGrid = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 / 1440) * n ** 4,
  (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
  (4397 / 161_280) * n ** 4,
];
const excentricity = Math.sqrt(flattening * (2 - flattening));

/**
 * The position of a point of a grid, metres east and north, in degrees of EUREF89: the inverse of the transverse Mercator
 * projection by the series of Krüger (1912) to the fourth power of n, as in Karney, “Transverse Mercator with an accuracy
 * of a few nanometers” (2011), equations 35 and 36. Right to less than a millimetre in all of Norway.
 */
export function degreesOf(east: number, north: number, grid: Grid): Degrees {
  const [xi, eta] = [north / (scale * radius), (east - falseEast) / (scale * radius)];
  let [xiSphere, etaSphere] = [xi, eta];
  for (const [index, beta] of fromGrid.entries()) {
    const times = 2 * (index + 1);
    xiSphere -= beta * Math.sin(times * xi) * Math.cosh(times * eta);
    etaSphere -= beta * Math.cos(times * xi) * Math.sinh(times * eta);
  }
  const longitude = Math.atan2(Math.sinh(etaSphere), Math.cos(xiSphere));
  const tauSphere = Math.sin(xiSphere) / Math.hypot(Math.sinh(etaSphere), Math.cos(xiSphere));
  return {
    latitude: degrees(Math.atan(tauOf(tauSphere))),
    longitude: grids[grid] + degrees(longitude),
  };
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}

/** The tangent of a latitude from that of its conformal latitude, by Newton's method (Karney, equations 7 to 9 and 19 to 21). */
function tauOf(sphere: number): number {
  let tau = sphere;
  for (let step = 0; step < 4; step++) {
    const sigma = Math.sinh(excentricity * Math.atanh((excentricity * tau) / Math.hypot(1, tau)));
    const conformal = tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
    const slope = (1 + (1 - excentricity ** 2) * tau ** 2) / ((1 - excentricity ** 2) * Math.hypot(1, tau));
    tau += ((sphere - conformal) / Math.hypot(1, conformal)) * slope;
  }
  return tau;
}

/** Norway lies between these metres, in every grid: none that is an east can be a north. */
const [leastEast, mostEast, leastNorth, mostNorth] = [-200_000, 1_300_000, 6_400_000, 8_000_000];

/** May so many metres be how far east something in Norway is? */
export function mayBeEast(metres: number): boolean {
  return metres > leastEast && metres < mostEast;
}

/** May so many metres be how far north something in Norway is? */
export function mayBeNorth(metres: number): boolean {
  return metres > leastNorth && metres < mostNorth;
}

/** Roughly the west and east ends of Norway, from the 57th degree of latitude up. */
const ends: readonly (readonly [west: number, east: number])[] = [
  [5.2, 9],
  [5.2, 11.9],
  [4.8, 12.1],
  [4.5, 12.8],
  [4.4, 13],
  [4.9, 13.2],
  [6.8, 14.3],
  [9.3, 14.8],
  [10.8, 15.8],
  [11.6, 16.8],
  [11.5, 18.3],
  [12.3, 20.5],
  [15.3, 30.2],
  [18.3, 31.4],
  [22, 31.4],
];

/** Does a position lie about where Norway does? Sea and the nearest of the neighbours are not told apart. */
export function isAboutNorway({ latitude, longitude }: Degrees): boolean {
  const [west, east] = ends[Math.floor(latitude) - 57] ?? [0, 0];
  return longitude >= west && longitude <= east;
}
