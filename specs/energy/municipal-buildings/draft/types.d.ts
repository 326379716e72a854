// municipal-buildings draft, printed by the SamÅpne registry. Do not edit.

/**
 * Municipal purpose buildings. One building the municipality owns or leases.
 */
export interface MunicipalBuildings {
  /**
   * Municipality number. Number of the municipality where the building or meter stands. Four digits, leading zero kept. Where a municipality was split, the number follows the place: a building in the old Ålesund 1507 stands in 1508 Ålesund or 1580 Haram today.
   * Code of the list municipality, version 2024-01-01.
   * Example: "5001"
   */
  municipality_number: string;
  /**
   * Building id. The municipality's own, stable id of the building. Never used again for another building.
   * Shape: At most 64 characters: letters a–z, digits, full stop, underscore and hyphen. The first is a letter or digit.
   * Example: "bygg-0412"
   */
  building_id: string;
  /**
   * Building number (cadastre). The building's number in the Norwegian cadastre, at most nine digits.
   * Example: "182345678"
   */
  building_number?: string | null;
  /**
   * Name of building. The name people know the building by. No names of persons.
   * Example: "Eksempelvik skole"
   */
  name: string;
  /**
   * Building type. The building type of the cadastre, three digits.
   * Code of the list building-type, version 2000-01-01.
   * Example: "615"
   */
  building_type_code: string;
  /**
   * KOSTRA function. The function the building is reported under in KOSTRA form 34.
   * - `130`: Administrative premises
   * - `221`: Kindergarten premises and transport
   * - `222`: School premises
   * - `261`: Institution premises
   * - `381`: Municipal sports buildings and facilities
   * - `386`: Municipal cultural buildings
   * Example: "222"
   */
  kostra_function: "130" | "221" | "222" | "261" | "381" | "386";
  /**
   * Status. Whether the building is in use, under construction, closed or demolished.
   * - `in_use`: In use
   * - `under_construction`: Under construction
   * - `closed`: Closed
   * - `demolished`: Demolished
   * Example: "in_use"
   */
  status: "in_use" | "under_construction" | "closed" | "demolished";
  /**
   * Cadastral unit. Farm number and title number, and lease and section number if any, separated by slashes.
   * Example: "412/93"
   */
  cadastral_unit?: string | null;
  /**
   * Street address. Street name and number, without postal code and place.
   * Example: "Skoleveien 45"
   */
  street_address: string;
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
  latitude: number;
  /**
   * Longitude. Longitude in decimal degrees (EPSG:4326), at most six decimals.
   * At most 6 decimals.
   * Unit: deg
   * Example: 10.436338
   */
  longitude: number;
  /**
   * Construction year. The year the building was finished, or is planned to be.
   * Whole number.
   * Example: 1958
   */
  construction_year?: number | null;
  /**
   * Gross area (BTA). Gross floor area in square metres, as counted in KOSTRA.
   * At most 2 decimals.
   * Unit: m2
   * Example: 6120
   */
  gross_area?: number | null;
  /**
   * Usable area (BRA). Usable floor area in square metres, as counted in the cadastre.
   * At most 2 decimals.
   * Unit: m2
   * Example: 5630
   */
  usable_area?: number | null;
  /**
   * Heated area. Heated usable area (BRA) in square metres, as counted on the energy certificate.
   * At most 2 decimals.
   * Unit: m2
   * Example: 5230
   */
  heated_area?: number | null;
  /**
   * Ownership. Whether the municipality owns or leases the building.
   * - `owned`: Owned
   * - `leased`: Leased
   * Example: "owned"
   */
  ownership: "owned" | "leased";
  /**
   * Owner (organisation number). Organisation number of the building's owner. Required when the municipality leases.
   * Shape: Nine digits from the Norwegian register of legal entities. The last one is a check digit.
   * Example: "987654325"
   */
  owner_organization_number?: string | null;
  /**
   * Valid from. First day the row is valid.
   * Date, YYYY-MM-DD (ISO 8601).
   * Example: "2016-01-01"
   */
  valid_from: string;
  /**
   * Valid to. The day the row stops being valid; that day is not included. Empty while it is valid.
   * Date, YYYY-MM-DD (ISO 8601).
   * Example: "2027-08-01"
   */
  valid_to?: string | null;
}
