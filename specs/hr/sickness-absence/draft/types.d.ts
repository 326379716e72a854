// sickness-absence draft, printed by the SamÅpne registry. Do not edit.

/**
 * Sickness absence in the municipality. One employer, one period and one cell: service area, sex, age, absence type and duration.
 */
export interface SicknessAbsence {
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
   * Period. The quarter (2025-Q3) or year (2025) of the absence. The period must have ended.
   * Period: quarter or year.
   * Example: "2025-Q3"
   */
  period: string;
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
   * Sex. The sex of the employees the figures are about, or both.
   * - `total`: Both sexes
   * - `female`: Female
   * - `male`: Male
   * Example: "total"
   */
  sex: "total" | "female" | "male";
  /**
   * Age group. The age group of the employees the figures are about, by age at the end of the period, or everybody from 16 to 69. Younger and older are left out, as NAV does.
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
   * Absence type. Whether the absence is self-certified or doctor-certified, or both. NAV's figures for municipalities are doctor-certified only: compare them with «doctor_certified» alone.
   * - `total`: Self-certified and doctor-certified
   * - `self_certified`: Self-certified
   * - `doctor_certified`: Doctor-certified
   * Example: "total"
   */
  absence_type: "total" | "self_certified" | "doctor_certified";
  /**
   * Duration. How long the absence lasted, in calendar days; «X» is all. A and B are short-term, C–F long-term.
   * - `A`: 1–7 days
   * - `B`: 8–16 days
   * - `C`: 17 days–8 weeks
   * - `D`: Over 8–20 weeks
   * - `E`: Over 20–39 weeks
   * - `F`: Over 39 weeks
   * - `X`: All durations
   * Example: "X"
   */
  duration_group: "A" | "B" | "C" | "D" | "E" | "F" | "X";
  /**
   * Contracted person-days. Person-days the employees should have worked by contract: Monday to Friday without public holidays, adjusted for position share. The same on all absence types and durations of a cell.
   * At most 1 decimal.
   * Unit: d
   * Example: 21450
   */
  contracted_person_days?: number | null;
  /**
   * Absence person-days. Person-days lost to own sickness: days absent × position share × degree of incapacity (0.2–1; self-certified counts as 1). A child's illness and leave are left out.
   * At most 1 decimal.
   * Unit: d
   * Example: 1832.4
   */
  absence_person_days?: number | null;
  /**
   * Sickness absence rate. Absence person-days as a percentage of contracted person-days, with one decimal: 8.5, not 0.085.
   * At most 1 decimal.
   * Unit: %
   * Example: 8.5
   */
  absence_rate?: number | null;
  /**
   * Employees the figures rest on. How many persons the row's figures rest on (everybody employed in the cell at some time in the period, not only those absent, each once). At least five; otherwise the row is withheld.
   * Whole number.
   * Unit: {person}
   * Example: 512
   */
  headcount?: number | null;
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
