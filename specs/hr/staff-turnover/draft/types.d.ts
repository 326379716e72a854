// staff-turnover draft, printed by the SamÅpne registry. Do not edit.

/**
 * Staff turnover. One employer, one year (1 December to 1 December), one cell (service area, position, age) and one scope of leaving.
 */
export interface StaffTurnover {
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
   * Period start. 1 December of the year before: the day employees are counted the first time.
   * Date, YYYY-MM-DD (ISO 8601).
   * Example: "2024-12-01"
   */
  period_start: string;
  /**
   * Period end. 1 December a year later: the day one looks who is no longer there. The next period begins on the same day.
   * Date, YYYY-MM-DD (ISO 8601).
   * Example: "2025-12-01"
   */
  period_end: string;
  /**
   * Service area. The service area, made of the KOSTRA functions the positions are booked on. «all» is the whole municipality. Series of one KOSTRA function break where 254 became 257 and 258 (1 January 2024); health and care as a whole does not.
   * - `all`: The whole municipality
   * - `administration`: Administration
   * - `kindergarten`: Kindergarten
   * - `primary_school`: Primary and lower secondary school
   * - `health_and_care`: Health and care
   * - `social_services`: Social services
   * - `child_welfare`: Child welfare
   * - `water_sewage_waste`: Water, sewage and waste
   * - `culture`: Culture and sport
   * - `planning_environment`: Planning, building control and environment
   * - `roads_transport`: Roads and transport
   * - `fire_rescue`: Fire and rescue
   * - `housing_business`: Housing and business
   * - `church`: Church, faith and cemeteries
   * - `other`: Other
   * Example: "health_and_care"
   */
  service_area:
    | "all"
    | "administration"
    | "kindergarten"
    | "primary_school"
    | "health_and_care"
    | "social_services"
    | "child_welfare"
    | "water_sewage_waste"
    | "culture"
    | "planning_environment"
    | "roads_transport"
    | "fire_rescue"
    | "housing_business"
    | "church"
    | "other";
  /**
   * Position code. The position code of the main collective agreement (HTA), four digits, such as 7174 nurse or 7962 teacher, or «total» for all. A person with several positions counts once, in the main one.
   * Example: "7174"
   */
  position_code: string;
  /**
   * Age group. The age group of the employees the figures are about, by age at the start of the period, or all. Those under 16 or over 69 count in the total only.
   * - `total`: All ages
   * - `16-29`: 16–29 years
   * - `30-39`: 30–39 years
   * - `40-49`: 40–49 years
   * - `50-59`: 50–59 years
   * - `60-69`: 60–69 years
   * Example: "total"
   */
  age_group: "total" | "16-29" | "30-39" | "40-49" | "50-59" | "60-69";
  /**
   * Turnover scope. What counts as leaving. KS counts those who left the municipal sector; what a municipality itself calls turnover is mostly everybody who left it. Compare only figures of the same scope.
   * - `left_municipal_sector`: Left the municipal sector (KS)
   * - `left_employer`: Left the employer
   * - `changed_position_group`: Changed position group (internal turnover)
   * Example: "left_employer"
   */
  turnover_scope: "left_municipal_sector" | "left_employer" | "changed_position_group";
  /**
   * Employees at the start. Persons employed on the first day of the period. At least five; otherwise the row is withheld. The same figure for every scope.
   * Whole number.
   * Unit: {person}
   * Example: 872
   */
  headcount_start?: number | null;
  /**
   * Leavers. How many of those employed at the start had left, by the scope. Those who came and went within the year are not counted.
   * Whole number.
   * Unit: {person}
   * Example: 118
   */
  leavers?: number | null;
  /**
   * Turnover rate. 100 × leavers / employees at the start, with one decimal.
   * At most 1 decimal.
   * Unit: %
   * Example: 13.5
   */
  turnover_rate?: number | null;
  /**
   * Includes retirement. Whether those who retired count as leavers. With KS they do.
   * Example: true
   */
  includes_retirement: boolean;
  /**
   * Includes hourly paid. Whether hourly paid staff count among the employees. They leave far more often than others.
   * Example: false
   */
  includes_hourly_paid: boolean;
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
