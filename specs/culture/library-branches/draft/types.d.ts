// library-branches draft, printed by the SamÅpne registry. Do not edit.

/**
 * Libraries and branches. One library, one branch, one book bus or one book boat.
 */
export interface LibraryBranches {
  /**
   * Municipality number (host). Number of the host municipality, which runs the library. Four digits, leading zero kept.
   * Code of the list municipality, version 2024-01-01.
   * Example: "5001"
   */
  municipality_number: string;
  /**
   * Municipalities served. Numbers of all municipalities the library is for, the host included.
   * Code of the list municipality, version 2024-01-01.
   * Example: ["3905","3911"]
   */
  served_municipality_numbers: string[];
  /**
   * Branch id. The municipality's own, stable id of the library or branch.
   * Shape: At most 64 characters: letters a–z, digits, full stop, underscore and hyphen. The first is a letter or digit.
   * Example: "hb"
   */
  branch_id: string;
  /**
   * Name of library. The name people know the library by.
   * Example: "Hovedbiblioteket"
   */
  name: string;
  /**
   * Library number. The seven digits in the national register of libraries. The first is the type of library, and easily lost. Never make it from the municipality number.
   * Example: "2070400"
   */
  library_number?: string | null;
  /**
   * Type of library. Whether it is a main library, a branch, a mobile library, a combined library or a prison library.
   * - `main`: Main library
   * - `branch`: Branch
   * - `mobile`: Mobile library
   * - `combined`: Combined public and school library
   * - `prison`: Prison library
   * Example: "main"
   */
  branch_type: "main" | "branch" | "mobile" | "combined" | "prison";
  /**
   * Building id. The municipality's own id of the building, the same as in Municipal purpose buildings. Preferably the code the property department uses.
   * Shape: At most 64 characters: letters a–z, digits, full stop, underscore and hyphen. The first is a letter or digit.
   * Example: "bygg-0412"
   */
  building_id?: string | null;
  /**
   * Street address. Street name and number, without postal code and place.
   * Example: "Skoleveien 45"
   */
  street_address?: string | null;
  /**
   * Postal code. Four digits, leading zero kept.
   * Example: "7041"
   */
  postal_code?: string | null;
  /**
   * Postal place. The name of the postal place.
   * Example: "Trondheim"
   */
  postal_place?: string | null;
  /**
   * Latitude. Latitude in decimal degrees (EPSG:4326), at most six decimals.
   * At most 6 decimals.
   * Unit: deg
   * Example: 63.447243
   */
  latitude?: number | null;
  /**
   * Longitude. Longitude in decimal degrees (EPSG:4326), at most six decimals.
   * At most 6 decimals.
   * Unit: deg
   * Example: 10.436338
   */
  longitude?: number | null;
  /**
   * Opening hours (staffed). When the library is open and staffed, in an ordinary week: «Mo-Fr 10:00-18:00». The days are Mo, Tu, We, Th, Fr, Sa and Su, as schema.org writes them.
   * Example: ["Mo-Fr 09:00-19:00","Sa 10:00-15:00"]
   */
  opening_hours?: string[] | null;
  /**
   * Self-service hours. When users can use the library without staff. Same form as opening hours.
   * Example: ["Mo-Su 07:00-23:00"]
   */
  self_service_hours?: string[] | null;
  /**
   * Statistics year. The year of the figures on visits, loans and events. The year must have ended.
   * Whole number.
   * Example: 2025
   */
  statistics_year?: number | null;
  /**
   * Visits. Number of visits to the library in the year.
   * Whole number.
   * Unit: 1
   * Example: 315154
   */
  visits?: number | null;
  /**
   * Loans of physical media. Number of loans of books, films, games and other physical media in the year. E-books and streaming are left out.
   * Whole number.
   * Unit: 1
   * Example: 182400
   */
  physical_loans?: number | null;
  /**
   * Events. Number of events in the library in the year, own and others'.
   * Whole number.
   * Unit: 1
   * Example: 566
   */
  events?: number | null;
  /**
   * Event attendance. Number of people who came to the events in the year.
   * Whole number.
   * Unit: {person}
   * Example: 10943
   */
  event_attendance?: number | null;
  /**
   * Own events. The events the library itself held.
   * Whole number.
   * Unit: 1
   * Example: 371
   */
  own_events?: number | null;
  /**
   * Events by others. The events others held in the library.
   * Whole number.
   * Unit: 1
   * Example: 195
   */
  external_events?: number | null;
  /**
   * Web page. The page that tells more. The whole address, beginning with https://.
   * Absolute http(s) address.
   * Example: "https://www.eksempel.no/kulturhuset"
   */
  url?: string | null;
  /**
   * Status. Whether the library is open, temporarily closed or closed for good.
   * - `open`: Open
   * - `temporarily_closed`: Temporarily closed
   * - `closed`: Closed
   * Example: "open"
   */
  status: "open" | "temporarily_closed" | "closed";
}
