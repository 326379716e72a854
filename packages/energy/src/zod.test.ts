import { describe, expect, test } from "vitest";
import { energySamples } from "./samples.ts";
import * as schemas from "./zod.ts";

const byDataset: Readonly<Record<string, { safeParse(row: unknown): { success: boolean } } | undefined>> = {
  "municipal-buildings": schemas.municipalBuildingsSchema,
  "energy-meters": schemas.energyMetersSchema,
  "energy-measurements": schemas.energyMeasurementsSchema,
  "building-energy-annual": schemas.buildingEnergyAnnualSchema,
  "energy-certificates": schemas.energyCertificatesSchema,
  locations: schemas.locationsSchema,
  "measurement-points": schemas.measurementPointsSchema,
  "location-measurement-points": schemas.locationMeasurementPointsSchema,
  measurements: schemas.measurementsSchema,
};

describe.each(energySamples.map((entry) => ({ ...entry, id: entry.dataset.id })))(
  "the Zod schema of $id",
  ({ id, samples }) => {
    test("accepts the rows that are right", () => {
      for (const row of samples.valid) expect(byDataset[id]?.safeParse(row).success).toBe(true);
    });

    test("refuses a row without its required values", () => {
      expect(byDataset[id]?.safeParse({}).success).toBe(false);
    });
  },
);
