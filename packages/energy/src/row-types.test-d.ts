import { expectTypeOf, test } from "vitest";
import type {
  buildingEnergyAnnual,
  energyCertificates,
  energyMeasurements,
  energyMeters,
  locations,
  measurements,
  municipalBuildings,
  Row,
} from "./index.ts";

type Maybe<T> = T | null | undefined;

test("a measurement's row: codes are unions, what may be missing may be null", () => {
  type Measurement = Row<typeof energyMeasurements>;
  expectTypeOf<Measurement["quality"]>().toEqualTypeOf<
    "measured" | "estimated" | "temporary" | "edited" | "missing"
  >();
  expectTypeOf<Measurement["value"]>().toEqualTypeOf<Maybe<number>>();
  expectTypeOf<Measurement["updated_at"]>().toEqualTypeOf<Maybe<string>>();
  expectTypeOf<Measurement["interval_start"]>().toEqualTypeOf<string>();
  expectTypeOf<keyof Measurement>().toEqualTypeOf<
    "meter_id" | "interval_start" | "interval_end" | "value" | "quality" | "updated_at"
  >();
});

test("a meter's row", () => {
  type Meter = Row<typeof energyMeters>;
  expectTypeOf<Meter["resolution"]>().toEqualTypeOf<"PT15M" | "PT1H" | "P1D" | "P1M">();
  expectTypeOf<Meter["unit"]>().toEqualTypeOf<"kWh" | "kW" | "m3" | "Cel" | "K.d">();
  expectTypeOf<Meter["flow"]>().toEqualTypeOf<Maybe<"consumption" | "production">>();
  expectTypeOf<Meter["building_id"]>().toEqualTypeOf<Maybe<string>>();
  expectTypeOf<Meter["end_user_group"]>().toEqualTypeOf<Maybe<number>>();
});

test("a building's row: the id is required here and optional on a meter", () => {
  type Building = Row<typeof municipalBuildings>;
  expectTypeOf<Building["building_id"]>().toEqualTypeOf<string>();
  expectTypeOf<Building["status"]>().toEqualTypeOf<
    "in_use" | "under_construction" | "closed" | "demolished"
  >();
  expectTypeOf<Building["kostra_function"]>().toEqualTypeOf<"130" | "221" | "222" | "261" | "381" | "386">();
  expectTypeOf<Building["latitude"]>().toEqualTypeOf<number>();
  expectTypeOf<Building["heated_area"]>().toEqualTypeOf<Maybe<number>>();
});

test("rows of years and certificates", () => {
  expectTypeOf<Row<typeof buildingEnergyAnnual>["area_type"]>().toEqualTypeOf<
    Maybe<"BTA" | "BRA" | "heated">
  >();
  expectTypeOf<Row<typeof buildingEnergyAnnual>["year"]>().toEqualTypeOf<number>();
  expectTypeOf<Row<typeof energyCertificates>["energy_grade"]>().toEqualTypeOf<
    "A" | "B" | "C" | "D" | "E" | "F" | "G"
  >();
  expectTypeOf<Row<typeof energyCertificates>["heated_area"]>().toEqualTypeOf<number>();
});

test("rows of 2022", () => {
  expectTypeOf<Row<typeof locations>["location_type"]>().toEqualTypeOf<"Bygning" | "Rom" | "Annet">();
  expectTypeOf<Row<typeof measurements>>().toEqualTypeOf<{
    readonly timestamp: string;
    readonly meter_id: string;
    readonly value: number;
  }>();
});
