// building-energy-annual draft, printed by the SamÅpne registry. Do not edit.

/**
 * Annual energy use per building. One building, one calendar year and one energy carrier, or the total of all carriers.
 */
export interface BuildingEnergyAnnual {
  /**
   * Municipality number. Number of the municipality where the building stood at the end of the year.
   * Code of the list municipality, version 2024-01-01.
   * Example: "5001"
   */
  municipality_number: string;
  /**
   * Building id. The municipality's own, stable id of the building. Never used again for another building.
   * Shape: At most 64 characters: letters a–z, digits, full stop, underscore and hyphen. The first is a letter or digit.
   * Example: "bygg-0412"
   */
  building_id: string;
  /**
   * Year. The calendar year the energy was delivered. The year must have ended.
   * Whole number.
   * Example: 2025
   */
  year: number;
  /**
   * Energy carrier. The carrier the row is about, or the total of all.
   * - `electricity`: Electricity
   * - `district_heating`: District heating
   * - `district_cooling`: District cooling
   * - `heating_oil`: Heating oil
   * - `gas`: Gas
   * - `bioenergy`: Bioenergy
   * - `local_renewable`: Local renewable
   * - `other`: Other
   * - `total`: Total
   * Example: "total"
   */
  energy_carrier:
    | "electricity"
    | "district_heating"
    | "district_cooling"
    | "heating_oil"
    | "gas"
    | "bioenergy"
    | "local_renewable"
    | "other"
    | "total";
  /**
   * Delivered energy. Energy delivered to the building in the year, in kilowatt hours.
   * At most 3 decimals.
   * Unit: kWh
   * Example: 768470
   */
  delivered_energy: number;
  /**
   * Temperature-corrected energy. What the building would have used in a year of normal temperature, in kilowatt hours. Only on the total.
   * At most 3 decimals.
   * Unit: kWh
   * Example: 802555
   */
  temperature_corrected_energy?: number | null;
  /**
   * Temperature-dependent share. The part of the energy that varies with outdoor temperature, from 0 to 1.
   * At most 4 decimals.
   * Unit: 1
   * Example: 0.5
   */
  temperature_dependent_share?: number | null;
  /**
   * Heating degree days. The year's degree days in the municipality, base 17 °C.
   * At most 1 decimal.
   * Unit: K.d
   * Example: 3720
   */
  heating_degree_days?: number | null;
  /**
   * Normal heating degree days. Average degree days per year in the normal period, base 17 °C.
   * At most 1 decimal.
   * Unit: K.d
   * Example: 4050
   */
  normal_heating_degree_days?: number | null;
  /**
   * Normal period. The thirty years the normal degree days are computed from.
   * - `1981-2010`: 1981–2010
   * - `1991-2020`: 1991–2020
   * Example: "1991-2020"
   */
  normal_period?: "1981-2010" | "1991-2020" | null;
  /**
   * Reference area. The area the energy is divided by, in square metres. Equal to the building register's.
   * At most 2 decimals.
   * Unit: m2
   * Example: 5230
   */
  reference_area?: number | null;
  /**
   * Area type. Which area it is: gross (BTA), which KOSTRA divides by, usable (BRA), or heated, which the energy certificate divides by. Compare only buildings of the same area type.
   * - `BTA`: Gross floor area (BTA)
   * - `BRA`: Usable floor area (BRA)
   * - `heated`: Heated floor area
   * Example: "heated"
   */
  area_type?: "BTA" | "BRA" | "heated" | null;
  /**
   * Energy use per m². Temperature-corrected energy, else delivered energy, divided by the area.
   * At most 2 decimals.
   * Unit: kWh/m2
   * Example: 153.5
   */
  specific_energy?: number | null;
  /**
   * Data coverage. How much of the year there are values for, in percent.
   * At most 1 decimal.
   * Unit: %
   * Example: 99.8
   */
  data_coverage: number;
  /**
   * Estimated share. How much of the values is estimated, in percent.
   * At most 1 decimal.
   * Unit: %
   * Example: 0.4
   */
  estimated_share?: number | null;
}
