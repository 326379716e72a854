// employees-and-fte draft, printed by the SamÅpne registry. Do not edit.

/**
 * Employees and full-time equivalents. One employer, one reference date and one cell: service area, position, sex and employment type.
 */
export interface EmployeesAndFte {
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
   * Reference date. The day of counting: 1 December (KS' PAI register) or 31 December (KOSTRA). Choose one for the whole file: they give different figures for the same year.
   * Date, YYYY-MM-DD (ISO 8601).
   * Example: "2025-12-01"
   */
  reference_date: string;
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
   * Sex. The sex of the employees the figures are about, or both.
   * - `total`: Both sexes
   * - `female`: Female
   * - `male`: Male
   * Example: "total"
   */
  sex: "total" | "female" | "male";
  /**
   * Employment type. Permanently or temporarily employed, or all. Hourly paid and substitutes without a contracted position count in the total only, and the municipality states whether they do.
   * - `total`: All
   * - `permanent`: Permanent
   * - `temporary`: Temporary
   * Example: "total"
   */
  employment_type: "total" | "permanent" | "temporary";
  /**
   * Employees. Persons, not jobs: whoever has two positions counts once. At least five; otherwise the row is withheld.
   * Whole number.
   * Unit: {person}
   * Example: 4210
   */
  headcount?: number | null;
  /**
   * Full-time employees. Persons whose positions with the municipality add up to 100 percent or more.
   * Whole number.
   * Unit: {person}
   * Example: 2590
   */
  full_time_headcount?: number | null;
  /**
   * Part-time employees. Persons whose positions with the municipality add up to less than 100 percent.
   * Whole number.
   * Unit: {person}
   * Example: 1620
   */
  part_time_headcount?: number | null;
  /**
   * Contracted full-time equivalents. Sum of position percentages divided by 100. Employees on sick or parental leave are included.
   * At most 1 decimal.
   * Unit: {fte}
   * Example: 3488.5
   */
  contracted_fte?: number | null;
  /**
   * Contracted full-time equivalents without long absences. Contracted full-time equivalents without employees on long sick or parental leave. Another measure than the one above; do not mix them.
   * At most 1 decimal.
   * Unit: {fte}
   * Example: 3201.7
   */
  contracted_fte_excl_long_absence?: number | null;
  /**
   * Average position percentage. Contracted full-time equivalents per employee, as a percentage with one decimal.
   * At most 1 decimal.
   * Unit: %
   * Example: 82.9
   */
  average_position_percent?: number | null;
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
