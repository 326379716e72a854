/** A Zod 4 schema of each energy dataset: fields and rules of one row, the same verdict as `validator`. */
import { zodSchema } from "@samapne/core/zod";
import { buildingEnergyAnnual } from "./building-energy-annual/dataset.ts";
import { energyCertificates } from "./energy-certificates/dataset.ts";
import { energyMeasurements } from "./energy-measurements/dataset.ts";
import { energyMeters } from "./energy-meters/dataset.ts";
import { municipalBuildings } from "./municipal-buildings/dataset.ts";
import { locationMeasurementPoints } from "./samapne-2022/location-measurement-points/dataset.ts";
import { locations } from "./samapne-2022/locations/dataset.ts";
import { measurementPoints } from "./samapne-2022/measurement-points/dataset.ts";
import { measurements } from "./samapne-2022/measurements/dataset.ts";

/** A municipal building. */
export const municipalBuildingsSchema = /* @__PURE__ */ zodSchema(municipalBuildings);
/** A meter or weather series. */
export const energyMetersSchema = /* @__PURE__ */ zodSchema(energyMeters);
/** A measured value and its interval. */
export const energyMeasurementsSchema = /* @__PURE__ */ zodSchema(energyMeasurements);
/** A building's energy use in a year. */
export const buildingEnergyAnnualSchema = /* @__PURE__ */ zodSchema(buildingEnergyAnnual);
/** An energy certificate. */
export const energyCertificatesSchema = /* @__PURE__ */ zodSchema(energyCertificates);
/** SamÅpne 2022: a location. */
export const locationsSchema = /* @__PURE__ */ zodSchema(locations);
/** SamÅpne 2022: a measurement point. */
export const measurementPointsSchema = /* @__PURE__ */ zodSchema(measurementPoints);
/** SamÅpne 2022: a measurement point of a location. */
export const locationMeasurementPointsSchema = /* @__PURE__ */ zodSchema(locationMeasurementPoints);
/** SamÅpne 2022: a measured value. */
export const measurementsSchema = /* @__PURE__ */ zodSchema(measurements);
