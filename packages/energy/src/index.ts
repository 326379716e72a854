/** The energy datasets: the five that are coordinated now, and SamÅpne's four tables of 2022. */
import type { Dataset } from "@samapne/core";
import { buildingEnergyAnnual } from "./building-energy-annual/dataset.ts";
import { energyCertificates } from "./energy-certificates/dataset.ts";
import { energyMeasurements } from "./energy-measurements/dataset.ts";
import { energyMeters } from "./energy-meters/dataset.ts";
import { municipalBuildings } from "./municipal-buildings/dataset.ts";
import { locationMeasurementPoints } from "./samapne-2022/location-measurement-points/dataset.ts";
import { locations } from "./samapne-2022/locations/dataset.ts";
import { measurementPoints } from "./samapne-2022/measurement-points/dataset.ts";
import { measurements } from "./samapne-2022/measurements/dataset.ts";

export { validator, type Row } from "@samapne/core";
export {
  municipalBuildings,
  energyMeters,
  energyMeasurements,
  buildingEnergyAnnual,
  energyCertificates,
  locations,
  measurementPoints,
  locationMeasurementPoints,
  measurements,
};

/** Every energy dataset, those that others refer to first. */
export const energyDatasets: readonly Dataset[] = /* @__PURE__ */ Object.freeze([
  municipalBuildings,
  energyMeters,
  energyMeasurements,
  buildingEnergyAnnual,
  energyCertificates,
  locations,
  measurementPoints,
  locationMeasurementPoints,
  measurements,
]);
