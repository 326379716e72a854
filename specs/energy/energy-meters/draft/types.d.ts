// energy-meters draft, printed by the SamÅpne registry. Do not edit.

/**
 * Energy meters. One meter, or one weather series used together with the meters.
 */
export interface EnergyMeters {
  /**
   * Municipality number. Number of the municipality where the building or meter stands. Four digits, leading zero kept. Where a municipality was split, the number follows the place: a building in the old Ålesund 1507 stands in 1508 Ålesund or 1580 Haram today.
   * Code of the list municipality, version 2024-01-01.
   * Example: "5001"
   */
  municipality_number: string;
  /**
   * Meter id. The municipality's own, stable id of the meter or weather series. It stays when the device is replaced.
   * Shape: At most 64 characters: letters a–z, digits, full stop, underscore and hyphen. The first is a letter or digit.
   * Example: "el-0412-hoved"
   */
  meter_id: string;
  /**
   * Metering point id. The 18 digits that follow the installation in Elhub, also when the meter is replaced. Not the meter serial number.
   * Shape: Eighteen digits that begin with 70705 and end with a check digit. Printed on the electricity bill.
   * Example: "707057500012345671"
   */
  metering_point_id?: string | null;
  /**
   * Meter serial number. The number of the device itself. It changes when the meter is replaced.
   * Example: "6970631401423765"
   */
  meter_serial_number?: string | null;
  /**
   * Meter name. What the meter measures, in own words. No names of persons.
   * Example: "Varmepumpe 1, tilført el"
   */
  name: string;
  /**
   * Building id. The municipality's own, stable id of the building. Never used again for another building.
   * Shape: At most 64 characters: letters a–z, digits, full stop, underscore and hyphen. The first is a letter or digit.
   * Example: "bygg-0412"
   */
  building_id?: string | null;
  /**
   * Parent meter. The meter id of the meter this one is a part of.
   * Shape: At most 64 characters: letters a–z, digits, full stop, underscore and hyphen. The first is a letter or digit.
   * Example: "el-0412-hoved"
   */
  parent_meter_id?: string | null;
  /**
   * Measured quantity. Whether the meter measures energy, power, volume, temperature or degree days.
   * - `energy`: Energy
   * - `power`: Power
   * - `volume`: Volume
   * - `temperature`: Temperature
   * - `degree_days`: Degree days
   * Example: "energy"
   */
  measured_quantity: "energy" | "power" | "volume" | "temperature" | "degree_days";
  /**
   * Unit. The unit of the values.
   * - `kWh`: Kilowatt hour (kWh)
   * - `kW`: Kilowatt (kW)
   * - `m3`: Cubic metre (m³)
   * - `Cel`: Degrees Celsius (°C)
   * - `K.d`: Degree days (K·d)
   * Example: "kWh"
   */
  unit: "kWh" | "kW" | "m3" | "Cel" | "K.d";
  /**
   * Energy carrier. What carries the energy, such as electricity or district heating. Only for energy and power.
   * - `electricity`: Electricity
   * - `district_heating`: District heating
   * - `district_cooling`: District cooling
   * - `heating_oil`: Heating oil
   * - `gas`: Gas
   * - `bioenergy`: Bioenergy
   * - `local_renewable`: Local renewable
   * - `other`: Other
   * - `total`: Total
   * Example: "electricity"
   */
  energy_carrier?:
    | "electricity"
    | "district_heating"
    | "district_cooling"
    | "heating_oil"
    | "gas"
    | "bioenergy"
    | "local_renewable"
    | "other"
    | "total"
    | null;
  /**
   * Flow. Whether the meter measures consumption or production. Only for energy.
   * - `consumption`: Consumption
   * - `production`: Production
   * Example: "consumption"
   */
  flow?: "consumption" | "production" | null;
  /**
   * Resolution. How long each measurement lasts: a quarter of an hour, an hour, a day or a month.
   * - `PT15M`: Quarter-hour
   * - `PT1H`: Hour
   * - `P1D`: Day
   * - `P1M`: Month
   * Example: "PT1H"
   */
  resolution: "PT15M" | "PT1H" | "P1D" | "P1M";
  /**
   * Price area. The bidding zone of the power market. Only for electricity.
   * - `NO1`: NO1 East
   * - `NO2`: NO2 South
   * - `NO3`: NO3 Central
   * - `NO4`: NO4 North
   * - `NO5`: NO5 West
   * Example: "NO3"
   */
  price_area?: "NO1" | "NO2" | "NO3" | "NO4" | "NO5" | null;
  /**
   * End-user group. Elhub's group of the consumer, 1–36. Groups 35 (household) and 36 (cabin) are not to be published.
   * Whole number.
   * Example: 30
   */
  end_user_group?: number | null;
  /**
   * Weather station (MET). The station of the Norwegian Meteorological Institute that the weather series comes from.
   * Shape: SN and the station number of the Norwegian Meteorological Institute.
   * Example: "SN68860"
   */
  weather_station_id?: string | null;
  /**
   * Valid from. First day the meter was in use as the row describes.
   * Date, YYYY-MM-DD (ISO 8601).
   * Example: "2019-01-01"
   */
  valid_from: string;
  /**
   * Valid to. The day the meter went out of use; that day is not included. Empty while it is in use.
   * Date, YYYY-MM-DD (ISO 8601).
   * Example: "2027-01-01"
   */
  valid_to?: string | null;
}
