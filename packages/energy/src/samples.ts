/** Samples of every energy dataset: rows that are right, rows and tables that are wrong, and why. Not for a vendor's bundle. */
import type { Dataset, Samples } from "@samapne/core";
import { buildingEnergyAnnual } from "./building-energy-annual/dataset.ts";
import { buildingEnergyAnnualSamples } from "./building-energy-annual/samples.ts";
import { energyCertificates } from "./energy-certificates/dataset.ts";
import { energyCertificatesSamples } from "./energy-certificates/samples.ts";
import { energyMeasurements } from "./energy-measurements/dataset.ts";
import { energyMeasurementsSamples } from "./energy-measurements/samples.ts";
import { energyMeters } from "./energy-meters/dataset.ts";
import { energyMetersSamples } from "./energy-meters/samples.ts";
import { municipalBuildings } from "./municipal-buildings/dataset.ts";
import { municipalBuildingsSamples } from "./municipal-buildings/samples.ts";
import { locationMeasurementPoints } from "./samapne-2022/location-measurement-points/dataset.ts";
import { locationMeasurementPointsSamples } from "./samapne-2022/location-measurement-points/samples.ts";
import { locations } from "./samapne-2022/locations/dataset.ts";
import { locationsSamples } from "./samapne-2022/locations/samples.ts";
import { measurementPoints } from "./samapne-2022/measurement-points/dataset.ts";
import { measurementPointsSamples } from "./samapne-2022/measurement-points/samples.ts";
import { measurements } from "./samapne-2022/measurements/dataset.ts";
import { measurementsSamples } from "./samapne-2022/measurements/samples.ts";

export {
  municipalBuildingsSamples,
  energyMetersSamples,
  energyMeasurementsSamples,
  buildingEnergyAnnualSamples,
  energyCertificatesSamples,
  locationsSamples,
  measurementPointsSamples,
  locationMeasurementPointsSamples,
  measurementsSamples,
};

/** Each energy dataset with its samples, in the order of `energyDatasets`. */
export const energySamples: readonly { readonly dataset: Dataset; readonly samples: Samples }[] = [
  { dataset: municipalBuildings, samples: municipalBuildingsSamples },
  { dataset: energyMeters, samples: energyMetersSamples },
  { dataset: energyMeasurements, samples: energyMeasurementsSamples },
  { dataset: buildingEnergyAnnual, samples: buildingEnergyAnnualSamples },
  { dataset: energyCertificates, samples: energyCertificatesSamples },
  { dataset: locations, samples: locationsSamples },
  { dataset: measurementPoints, samples: measurementPointsSamples },
  { dataset: locationMeasurementPoints, samples: locationMeasurementPointsSamples },
  { dataset: measurements, samples: measurementsSamples },
];
