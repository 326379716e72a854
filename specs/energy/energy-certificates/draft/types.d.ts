// energy-certificates draft, printed by the SamÅpne registry. Do not edit.

/**
 * Energy certificates of municipal buildings. One energy certificate.
 */
export interface EnergyCertificates {
  /**
   * Municipality number. Number of the municipality where the building or meter stands. Four digits, leading zero kept. Where a municipality was split, the number follows the place: a building in the old Ålesund 1507 stands in 1508 Ålesund or 1580 Haram today.
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
   * Certificate number. The number of the energy certificate.
   * Shape: A letter, the year the energy certificate was issued, a hyphen and a serial number.
   * Example: "A2024-1523001"
   */
  certificate_number: string;
  /**
   * Scheme version. Which certificate scheme the certificate follows.
   * - `2010`: The scheme of 2010
   * - `next`: The next scheme
   * Example: "2010"
   */
  scheme_version: "2010" | "next";
  /**
   * Issued date. The date the certificate was issued.
   * Date, YYYY-MM-DD (ISO 8601).
   * Example: "2024-05-14"
   */
  issued_date: string;
  /**
   * Valid to. The date the certificate expires, ten years after it was issued.
   * Date, YYYY-MM-DD (ISO 8601).
   * Example: "2034-05-14"
   */
  valid_to: string;
  /**
   * Energy grade. The grade of calculated delivered energy, from A (best) to G.
   * - `A`: A
   * - `B`: B
   * - `C`: C
   * - `D`: D
   * - `E`: E
   * - `F`: F
   * - `G`: G
   * Example: "C"
   */
  energy_grade: "A" | "B" | "C" | "D" | "E" | "F" | "G";
  /**
   * Heating grade. The colour that shows how little the building is heated with electricity and fossil fuel. Only in the scheme of 2010.
   * - `green`: Green
   * - `light_green`: Light green
   * - `yellow`: Yellow
   * - `orange`: Orange
   * - `red`: Red
   * Example: "yellow"
   */
  heating_grade?: "green" | "light_green" | "yellow" | "orange" | "red" | null;
  /**
   * Building category. The category as written on the certificate, such as SKOLEBYGG or SYKEHJEM.
   * Example: "SKOLEBYGG"
   */
  building_category: string;
  /**
   * Heated area (BRA). Heated usable area (BRA) in square metres, as counted on the energy certificate.
   * At most 2 decimals.
   * Unit: m2
   * Example: 5230
   */
  heated_area: number;
  /**
   * Calculated delivered energy. The energy the building is calculated to need, in kilowatt hours per square metre and year.
   * At most 2 decimals.
   * Unit: kWh/m2
   * Example: 138
   */
  calculated_delivered_energy?: number | null;
  /**
   * Construction year. The year the building was finished, or is planned to be.
   * Whole number.
   * Example: 1958
   */
  construction_year?: number | null;
}
