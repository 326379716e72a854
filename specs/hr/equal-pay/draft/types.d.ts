// equal-pay draft, printed by the SamÅpne registry. Do not edit.

/**
 * Gender balance and equal pay. One employer, one year, one position level (or everybody) and one pay component.
 */
export interface EqualPay {
  /**
   * Municipality number. Number of the municipality that is the employer. Four digits, leading zero kept. After a change of borders old figures cannot just be renumbered: Ålesund 1507 was split into 1508 Ålesund and 1580 Haram on 1 January 2024.
   * Code of the list municipality, version 2024-01-01.
   * Example: "5001"
   */
  municipality_number: string;
  /**
   * Employer's organisation number. Organisation number of the municipality as employer (the legal entity, not one of its establishments).
   * Shape: Nine digits from the Norwegian register of legal entities. The last one is a check digit.
   * Example: "942110464"
   */
  employer_organization_number: string;
  /**
   * Year. The year the report is about. The year must have ended. Employees are those of 31 December, or of the day the municipality states among known limitations.
   * Whole number.
   * Example: 2025
   */
  year: number;
  /**
   * Position level. Short code of the position level or group, as the municipality divides them by work of equal value, or «total» for everybody. Keep the code from year to year.
   * Example: "N2"
   */
  position_level: string;
  /**
   * Name of level. What the level is called, so that others understand it. No names of persons.
   * Example: "Virksomhetsledere"
   */
  position_level_label: string;
  /**
   * Pay component. What the row's pay figures hold: agreed pay, or everything paid in cash. Compare only figures of the same content.
   * - `agreed_pay`: Agreed pay
   * - `total_cash`: Total cash benefits
   * Example: "agreed_pay"
   */
  pay_component: "agreed_pay" | "total_cash";
  /**
   * Women. Women employed, in persons and not jobs. None (0) or at least five.
   * Whole number.
   * Unit: {person}
   * Example: 3140
   */
  women?: number | null;
  /**
   * Men. Men employed, in persons and not jobs. None (0) or at least five.
   * Whole number.
   * Unit: {person}
   * Example: 1070
   */
  men?: number | null;
  /**
   * Share of women. Women as a percentage of all employees of the level, with one decimal.
   * At most 1 decimal.
   * Unit: %
   * Example: 74.6
   */
  women_share?: number | null;
  /**
   * Average pay, women. Women's average pay in whole kroner a year, converted to a full position. Shown only when there are at least five women and five men.
   * Whole number.
   * Unit: NOK
   * Example: 545200
   */
  average_pay_women?: number | null;
  /**
   * Average pay, men. Men's average pay in whole kroner a year, converted to a full position. Shown only when there are at least five women and five men.
   * Whole number.
   * Unit: NOK
   * Example: 568900
   */
  average_pay_men?: number | null;
  /**
   * Women's pay as a percentage of men's. 100 × average pay of women / of men, with one decimal. Below 100 when women earn less.
   * At most 1 decimal.
   * Unit: %
   * Example: 95.8
   */
  women_pay_percent?: number | null;
  /**
   * Temporary, women. Women employed temporarily, in persons and not jobs. None (0) or at least five.
   * Whole number.
   * Unit: {person}
   * Example: 340
   */
  temporary_women?: number | null;
  /**
   * Temporary, men. Men employed temporarily, in persons and not jobs. None (0) or at least five.
   * Whole number.
   * Unit: {person}
   * Example: 120
   */
  temporary_men?: number | null;
  /**
   * Part-time, women. Women whose positions add up to less than 100 percent, in persons and not jobs. None (0) or at least five.
   * Whole number.
   * Unit: {person}
   * Example: 1320
   */
  part_time_women?: number | null;
  /**
   * Part-time, men. Men whose positions add up to less than 100 percent, in persons and not jobs. None (0) or at least five.
   * Whole number.
   * Unit: {person}
   * Example: 300
   */
  part_time_men?: number | null;
  /**
   * Involuntary part-time, women. Women in part-time positions who want and are available to work more, in persons and not jobs. None (0) or at least five.
   * Whole number.
   * Unit: {person}
   * Example: 210
   */
  involuntary_part_time_women?: number | null;
  /**
   * Involuntary part-time, men. Men in part-time positions who want and are available to work more, in persons and not jobs. None (0) or at least five.
   * Whole number.
   * Unit: {person}
   * Example: 24
   */
  involuntary_part_time_men?: number | null;
  /**
   * Weeks of parental leave, women. Average weeks of parental leave taken in the year, among women who took leave. For everybody only.
   * At most 1 decimal.
   * Unit: wk
   * Example: 31.5
   */
  parental_leave_weeks_women?: number | null;
  /**
   * Weeks of parental leave, men. Average weeks of parental leave taken in the year, among men who took leave. For everybody only.
   * At most 1 decimal.
   * Unit: wk
   * Example: 14.2
   */
  parental_leave_weeks_men?: number | null;
  /**
   * Suppression. Why the row's figures are left out: «none» when they are there, «confidential» when withheld for privacy. Whether a row is withheld because it is small itself, or because another could be worked out, must not be seen.
   * - `none`: Not suppressed
   * - `confidential`: Confidential
   * - `missing`: Missing
   * - `not_applicable`: Not applicable
   * Example: "none"
   */
  suppression: "none" | "confidential" | "missing" | "not_applicable";
}
