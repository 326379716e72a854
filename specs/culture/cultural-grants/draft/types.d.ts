// cultural-grants draft, printed by the SamÅpne registry. Do not edit.

/**
 * Cultural grants. One decision on a grant, also when it is a rejection.
 */
export interface CulturalGrants {
  /**
   * Municipality number. Number of the municipality that gives the grant, as it was at the decision. Four digits, leading zero kept.
   * Code of the list municipality, version 2024-01-01.
   * Example: "5001"
   */
  municipality_number: string;
  /**
   * Grant id. The municipality's own, stable id of the decision, such as the case number.
   * Shape: At most 64 characters: letters a–z, digits, slash, full stop, underscore and hyphen. The first is a letter or digit.
   * Example: "2025/1142"
   */
  grant_id: string;
  /**
   * Funding organisation (organisation number). Organisation number of the one who gives the grant, usually the municipality. Nine digits.
   * Shape: Nine digits from the Norwegian register of legal entities. The last one is a check digit.
   * Example: "942110464"
   */
  funding_organization_number: string;
  /**
   * Grant scheme. The name of the scheme, as it was announced.
   * Example: "Driftstilskudd til musikkorps"
   */
  scheme_name: string;
  /**
   * Web page of scheme. The page with the rules of the scheme.
   * Absolute http(s) address.
   * Example: "https://www.eksempel.no/tilskudd/musikkorps"
   */
  scheme_url?: string | null;
  /**
   * Type of grant. Whether the grant is for operation, project, event, investment, scholarship or a deficit guarantee.
   * - `operating`: Operating grant
   * - `project`: Project grant
   * - `event`: Event grant
   * - `investment`: Investment grant
   * - `scholarship`: Scholarship
   * - `guarantee`: Deficit guarantee
   * Example: "operating"
   */
  grant_type: "operating" | "project" | "event" | "investment" | "scholarship" | "guarantee";
  /**
   * Type of recipient. Whether the recipient is an organisation, an individual or a group without organisation number. A sole trader (ENK) is an individual.
   * - `organization`: Organisation
   * - `individual`: Individual
   * - `group`: Group
   * Example: "organization"
   */
  recipient_type: "organization" | "individual" | "group";
  /**
   * Recipient. Name of the organisation or group. Always empty when the recipient is an individual.
   * Example: "Eksempel skolekorps"
   */
  recipient_name?: string | null;
  /**
   * Recipient's organisation number. The recipient's organisation number, nine digits. Always empty when the recipient is an individual.
   * Shape: Nine digits from the Norwegian register of legal entities. The last one is a check digit.
   * Example: "977777771"
   */
  recipient_organization_number?: string | null;
  /**
   * Activity category (ICNPO). What the recipient does, by the categories of the register of voluntary organisations: two numbers with a blank, such as «1 100» Culture and arts.
   * - `1 100`: Culture and arts
   * - `1 200`: Sports
   * - `1 300`: Other recreation and social clubs
   * - `2 100`: Primary and secondary education
   * - `2 200`: Higher education
   * - `2 300`: Other education
   * - `2 400`: Research
   * - `3 100`: Hospitals and rehabilitation
   * - `3 200`: Nursing homes
   * - `3 300`: Mental health
   * - `3 400`: Other health services
   * - `4 100`: Social services
   * - `4 200`: Emergency and relief
   * - `4 300`: Income support and maintenance
   * - `5 100`: Environment
   * - `5 200`: Animal protection
   * - `6 100`: Community development
   * - `6 200`: Housing and neighbourhood
   * - `6 300`: Employment and training
   * - `7 100`: Civic and advocacy organisations
   * - `7 200`: Legal services
   * - `7 300`: Political organisations
   * - `8 100`: Grant-making foundations
   * - `8 200`: Volunteer centres
   * - `9 100`: International organisations
   * - `10 100`: Religious and life-stance organisations
   * - `11 100`: Business and employers' associations
   * - `11 200`: Professional associations
   * - `11 300`: Labour unions
   * - `12 100`: Other
   * - `13 100`: Children's and youth organisations
   * - `14 100`: Diversity and inclusion
   * Example: "1 100"
   */
  activity_category?:
    | "1 100"
    | "1 200"
    | "1 300"
    | "2 100"
    | "2 200"
    | "2 300"
    | "2 400"
    | "3 100"
    | "3 200"
    | "3 300"
    | "3 400"
    | "4 100"
    | "4 200"
    | "4 300"
    | "5 100"
    | "5 200"
    | "6 100"
    | "6 200"
    | "6 300"
    | "7 100"
    | "7 200"
    | "7 300"
    | "8 100"
    | "8 200"
    | "9 100"
    | "10 100"
    | "11 100"
    | "11 200"
    | "11 300"
    | "12 100"
    | "13 100"
    | "14 100"
    | null;
  /**
   * Grant title. What the money is for, in a few words. No names of persons.
   * Example: "Drift 2025"
   */
  title: string;
  /**
   * Purpose. What the grant is to be used for. No names, contact information or information about health.
   * Example: "Noter, instruktør og leie av øvingslokale"
   */
  purpose?: string | null;
  /**
   * Amount applied for. The amount applied for, in whole kroner.
   * Whole number.
   * Unit: NOK
   * Example: 60000
   */
  amount_applied?: number | null;
  /**
   * Amount awarded. The amount awarded, in whole kroner. 0 when rejected.
   * Whole number.
   * Unit: NOK
   * Example: 45000
   */
  amount_awarded: number;
  /**
   * Amount paid. The amount paid so far, in whole kroner.
   * Whole number.
   * Unit: NOK
   * Example: 45000
   */
  amount_paid?: number | null;
  /**
   * Application date. The day the application was received.
   * Date, YYYY-MM-DD (ISO 8601).
   * Example: "2025-02-01"
   */
  application_date?: string | null;
  /**
   * Decision date. The day of the decision.
   * Date, YYYY-MM-DD (ISO 8601).
   * Example: "2025-04-10"
   */
  decision_date: string;
  /**
   * Grant year. The year the money is for, which is not always the year of the decision.
   * Whole number.
   * Example: 2025
   */
  grant_year: number;
  /**
   * Status. Where the grant is between decision and report.
   * - `awarded`: Awarded
   * - `rejected`: Rejected
   * - `withdrawn`: Withdrawn
   * - `paid`: Paid
   * - `reported`: Reported
   * - `reclaimed`: Reclaimed
   * Example: "paid"
   */
  status: "awarded" | "rejected" | "withdrawn" | "paid" | "reported" | "reclaimed";
}
