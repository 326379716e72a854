// energy-measurements draft, printed by the SamÅpne registry. Do not edit.

/**
 * Energy measurements. One value of one meter, for one interval of time.
 */
export interface EnergyMeasurements {
  /**
   * Meter id. The municipality's own, stable id of the meter or weather series. It stays when the device is replaced.
   * Shape: At most 64 characters: letters a–z, digits, full stop, underscore and hyphen. The first is a letter or digit.
   * Example: "el-0412-hoved"
   */
  meter_id: string;
  /**
   * Interval start. When the interval begins, with its offset from UTC. The instant is part of the interval.
   * Point in time with offset (RFC 3339).
   * Example: "2025-10-26T02:00:00+02:00"
   */
  interval_start: string;
  /**
   * Interval end. When the interval ends, with its offset from UTC. The instant is not part of the interval.
   * Point in time with offset (RFC 3339).
   * Example: "2025-10-26T02:00:00+01:00"
   */
  interval_end: string;
  /**
   * Value. What was measured in the interval, in the meter's unit. Empty when the value is missing.
   * At most 3 decimals.
   * Example: 41.2
   */
  value?: number | null;
  /**
   * Quality. Whether the value is measured, estimated, temporary, edited or missing.
   * - `measured`: Measured
   * - `estimated`: Estimated
   * - `temporary`: Temporary
   * - `edited`: Edited
   * - `missing`: Missing
   * Example: "measured"
   */
  quality: "measured" | "estimated" | "temporary" | "edited" | "missing";
  /**
   * Updated at. When the value was last changed in the source system.
   * Point in time with offset (RFC 3339).
   * Example: "2025-10-27T06:12:00+01:00"
   */
  updated_at?: string | null;
}
