// measurement-points 1.0.0, printed by the SamÅpne registry. Do not edit.

/**
 * Measurement points (SamÅpne 2022). One measurement point.
 */
export interface MeasurementPoints {
  /**
   * Meter id. Unique id of the measurement point.
   * Example: "EID_972418013_00290"
   */
  meter_id: string;
  /**
   * Meter type. What kind of measurement point it is, such as Fastkraft, Temperatur or Varmepumpe.
   * Example: "Fastkraft"
   */
  meter_type: string;
  /**
   * Unit. The unit the point measures in.
   * - `kWh`: Kilowatt hour
   * - `°C`: Degrees Celsius
   * - `m3`: Cubic metre
   * - `grdg`: Degree days
   * Example: "kWh"
   */
  unit: "kWh" | "°C" | "m3" | "grdg";
  /**
   * Meter level. Whether the point is a consumption meter or another meter.
   * - `Forbruksmåler`: Consumption meter
   * - `Annen måler`: Other meter
   * Example: "Forbruksmåler"
   */
  meter_level: "Forbruksmåler" | "Annen måler";
}
