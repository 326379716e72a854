// location-measurement-points 1.0.0, printed by the SamÅpne registry. Do not edit.

/**
 * Measurement points by location (SamÅpne 2022). One measurement point for one location.
 */
export interface LocationMeasurementPoints {
  /**
   * Location. The name of the location, such as a school or kindergarten.
   * Example: "Gulskogen skole"
   */
  location: string;
  /**
   * Municipality code. The municipality number of the location, four digits.
   * Code of the list municipality, version 2024-01-01.
   * Example: "1804"
   */
  municipality_code: string;
  /**
   * Meter id. Unique id of the measurement point.
   * Example: "EID_972418013_00290"
   */
  meter_id: string;
  /**
   * Meter name. Local name of the measurement point, unique only within the location.
   * Example: "Temp middel"
   */
  meter_name: string;
}
