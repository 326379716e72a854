// locations 1.0.0, printed by the SamÅpne registry. Do not edit.

/**
 * Locations (SamÅpne 2022). One location, usually a building.
 */
export interface Locations {
  /**
   * Location. The name of the location, such as a school or kindergarten.
   * Example: "Gulskogen skole"
   */
  location: string;
  /**
   * Municipality code. The municipality number of the location, four digits.
   * Code of the list municipality, version 2024-01-01.
   * Example: "1804"
   */
  municipality_code: string;
  /**
   * Location type. Whether the location is a building, a room or something else.
   * - `Bygning`: Building
   * - `Rom`: Room
   * - `Annet`: Other
   * Example: "Bygning"
   */
  location_type: "Bygning" | "Rom" | "Annet";
  /**
   * Building type. What kind of building it is.
   * - `Skole`: School
   * - `Barnehage`: Kindergarten
   * - `Helsebygg`: Health building
   * - `Administrasjonsbygg`: Administration building
   * - `Idrettsbygg`: Sports building
   * - `Kirkelig bygg`: Religious building
   * - `Beredskapsbygg`: Emergency response building
   * - `Bydels- og fritidsbygg`: Community and leisure building
   * - `Kulturbygg`: Cultural building
   * - `Varmesentral`: Heating plant
   * - `Annet bygg`: Other building
   * Example: "Skole"
   */
  building_type:
    | "Skole"
    | "Barnehage"
    | "Helsebygg"
    | "Administrasjonsbygg"
    | "Idrettsbygg"
    | "Kirkelig bygg"
    | "Beredskapsbygg"
    | "Bydels- og fritidsbygg"
    | "Kulturbygg"
    | "Varmesentral"
    | "Annet bygg";
  /**
   * Address. The address of the location or building.
   * Example: "Vintergata 8"
   */
  address: string;
  /**
   * Latitude. Latitude in decimal degrees.
   * Unit: deg
   * Example: 59.741560710325444
   */
  latitude: number;
  /**
   * Longitude. Longitude in decimal degrees.
   * Unit: deg
   * Example: 10.166726764222494
   */
  longitude: number;
}
