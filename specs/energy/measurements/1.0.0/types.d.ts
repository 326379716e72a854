// measurements 1.0.0, printed by the SamÅpne registry. Do not edit.

/**
 * Measurements (SamÅpne 2022). One value of one measurement point.
 */
export interface Measurements {
  /**
   * Timestamp. Date and time of day, without offset.
   * Example: "2010-01-04 06:00:00"
   */
  timestamp: string;
  /**
   * Meter id. Unique id of the measurement point.
   * Example: "EID_972418013_00290"
   */
  meter_id: string;
  /**
   * Value. The measured value, in the unit of the measurement point.
   * Example: 4.2
   */
  value: number;
}
