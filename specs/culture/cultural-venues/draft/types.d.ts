// cultural-venues draft, printed by the SamÅpne registry. Do not edit.

/**
 * Cultural venues. One room or place: what can be used, not the building it is in.
 */
export interface CulturalVenues {
  /**
   * Municipality number. Number of the municipality where the venue is. Four digits, leading zero kept.
   * Code of the list municipality, version 2024-01-01.
   * Example: "5001"
   */
  municipality_number: string;
  /**
   * Venue id. The municipality's own, stable id of the venue. Never used again for another venue.
   * Shape: At most 64 characters: letters a–z, digits, full stop, underscore and hyphen. The first is a letter or digit.
   * Example: "aula-0412"
   */
  venue_id: string;
  /**
   * Name of venue. The name people know the venue by. No names of contact persons.
   * Example: "Eksempelvik skole, aula"
   */
  name: string;
  /**
   * Venue type. What kind of room or place it is.
   * - `auditorium`: Auditorium
   * - `kindergarten_room`: Kindergarten room
   * - `library`: Library
   * - `dance_hall`: Dance hall
   * - `assembly_hall`: Assembly hall
   * - `workshop`: Workshop
   * - `gym`: Gym
   * - `sports_hall`: Sports hall
   * - `ice_rink`: Ice rink
   * - `kitchen_cafe`: Kitchen or café
   * - `music_room`: Music room
   * - `meeting_room`: Meeting room
   * - `swimming_pool`: Swimming pool
   * - `ski_facility`: Outdoor ski facility
   * - `athletics_ground`: Outdoor athletics ground
   * - `cinema`: Cinema
   * - `theatre`: Theatre
   * - `concert_hall`: Concert hall
   * - `museum`: Museum
   * - `gallery`: Gallery
   * - `outdoor_stage`: Outdoor stage
   * - `youth_club`: Youth club
   * - `other`: Other
   * Example: "auditorium"
   */
  venue_type:
    | "auditorium"
    | "kindergarten_room"
    | "library"
    | "dance_hall"
    | "assembly_hall"
    | "workshop"
    | "gym"
    | "sports_hall"
    | "ice_rink"
    | "kitchen_cafe"
    | "music_room"
    | "meeting_room"
    | "swimming_pool"
    | "ski_facility"
    | "athletics_ground"
    | "cinema"
    | "theatre"
    | "concert_hall"
    | "museum"
    | "gallery"
    | "outdoor_stage"
    | "youth_club"
    | "other";
  /**
   * Building id. The municipality's own id of the building, the same as in Municipal purpose buildings. Preferably the code the property department uses.
   * Shape: At most 64 characters: letters a–z, digits, full stop, underscore and hyphen. The first is a letter or digit.
   * Example: "bygg-0412"
   */
  building_id?: string | null;
  /**
   * Part of venue. The venue id of the larger venue this one is a part of, such as hall AB for hall B.
   * Shape: At most 64 characters: letters a–z, digits, full stop, underscore and hyphen. The first is a letter or digit.
   * Example: "hall-ab"
   */
  parent_venue_id?: string | null;
  /**
   * Facility register number. The number in the national facility register, for facilities that are in it.
   * Example: "27451"
   */
  facility_register_number?: string | null;
  /**
   * Floor. The floor the venue is on, as signposted in the building.
   * Example: "2"
   */
  floor?: string | null;
  /**
   * Room. Number or name of the room in the building.
   * Example: "B203"
   */
  room?: string | null;
  /**
   * Street address. Street name and number, without postal code and place.
   * Example: "Skoleveien 45"
   */
  street_address: string;
  /**
   * Postal code. Four digits, leading zero kept.
   * Example: "7041"
   */
  postal_code: string;
  /**
   * Postal place. The name of the postal place.
   * Example: "Trondheim"
   */
  postal_place: string;
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
   * Description. What the venue is and can be used for, in own words. Without HTML, phone numbers and e-mail addresses.
   * Example: "Aula med scene og amfi. Kan leies på kveldstid og i helgene."
   */
  description?: string | null;
  /**
   * Capacity. The highest number of persons the venue is approved for.
   * Whole number.
   * Unit: {person}
   * Example: 220
   */
  capacity?: number | null;
  /**
   * Area. Floor area in square metres.
   * At most 1 decimal.
   * Unit: m2
   * Example: 310
   */
  area?: number | null;
  /**
   * Suitable for. What the venue is suited for.
   * - `choir`: Choir
   * - `course`: Courses and teaching
   * - `dance`: Dance
   * - `drama`: Concert, performance and drama
   * - `film`: Film screening
   * - `hobby`: Arts and hobbies
   * - `meeting`: Meeting, conference and seminar
   * - `orchestra`: Band and orchestra
   * - `show`: Exhibition
   * - `sport`: Sport and training
   * - `band`: Band rehearsal
   * Example: ["meeting","drama","choir"]
   */
  suitability?:
    | (
        | "choir"
        | "course"
        | "dance"
        | "drama"
        | "film"
        | "hobby"
        | "meeting"
        | "orchestra"
        | "show"
        | "sport"
        | "band"
      )[]
    | null;
  /**
   * Equipment. The equipment that comes with the venue.
   * - `badminton_net`: Badminton net
   * - `basketball_hoop`: Basketball hoops
   * - `conference_equipment`: Conference equipment
   * - `floorball_boards`: Floorball boards
   * - `handball_goals`: Handball goals
   * - `lighting_equipment`: Lighting equipment
   * - `microphone`: Microphones
   * - `standing_microphone`: Microphones with stands
   * - `piano`: Piano
   * - `electric_piano`: Keyboard or electric piano
   * - `percussion`: Percussion
   * - `guitar_amp`: Guitar amplifier
   * - `bass_amp`: Bass amplifier
   * - `vocal_system`: Vocal system
   * - `sound_equipment`: Sound equipment
   * - `projector`: Projector
   * - `stage`: Stage
   * - `three_phase_power`: Three-phase power
   * - `small_football_goals`: Small football goals
   * - `track_equipment`: Athletics equipment
   * - `gymnastics_equipment`: Gymnastics equipment
   * - `volleyball_net`: Volleyball net
   * - `tennis_equipment`: Tennis equipment
   * - `table_tennis`: Table tennis
   * Example: ["piano","projector","sound_equipment"]
   */
  equipment?:
    | (
        | "badminton_net"
        | "basketball_hoop"
        | "conference_equipment"
        | "floorball_boards"
        | "handball_goals"
        | "lighting_equipment"
        | "microphone"
        | "standing_microphone"
        | "piano"
        | "electric_piano"
        | "percussion"
        | "guitar_amp"
        | "bass_amp"
        | "vocal_system"
        | "sound_equipment"
        | "projector"
        | "stage"
        | "three_phase_power"
        | "small_football_goals"
        | "track_equipment"
        | "gymnastics_equipment"
        | "volleyball_net"
        | "tennis_equipment"
        | "table_tennis"
      )[]
    | null;
  /**
   * Amenities. What else there is in the venue or beside it.
   * - `changing_room`: Changing room
   * - `shower`: Shower
   * - `kitchen`: Kitchen
   * - `wifi`: Wireless network
   * - `storage`: Storage
   * - `spectator_stand`: Spectator stand
   * - `climbing_wall`: Climbing wall
   * - `running_track`: Running track
   * - `sports_floor`: Sports floor
   * - `wooden_floor`: Wooden floor
   * Example: ["changing_room","shower"]
   */
  amenities?:
    | (
        | "changing_room"
        | "shower"
        | "kitchen"
        | "wifi"
        | "storage"
        | "spectator_stand"
        | "climbing_wall"
        | "running_track"
        | "sports_floor"
        | "wooden_floor"
      )[]
    | null;
  /**
   * Accessibility. What the place is fitted with. In JSON an empty list says that somebody looked and there is none; a missing field says that it is not known. In a spreadsheet, and in APIs and sites made with samapne, an empty value can only mean «not known».
   * - `elevator`: Lift
   * - `marking_for_visually_impaired`: Marking for the visually impaired
   * - `induction_loop`: Induction loop
   * - `wheelchair_access`: Wheelchair access
   * - `wheelchair_toilet`: Wheelchair toilet
   * - `handicap_parking`: Disabled parking
   * Example: ["wheelchair_access","induction_loop"]
   */
  accessibility_features?:
    | (
        | "elevator"
        | "marking_for_visually_impaired"
        | "induction_loop"
        | "wheelchair_access"
        | "wheelchair_toilet"
        | "handicap_parking"
      )[]
    | null;
  /**
   * Bookable. Whether clubs, associations or others can hire or borrow the venue.
   * Example: true
   */
  bookable: boolean;
  /**
   * Booking page. The page where the venue can be booked. Required when it is bookable.
   * Absolute http(s) address.
   * Example: "https://booking.eksempel.no/aula-0412"
   */
  booking_url?: string | null;
  /**
   * Web page. The page that tells more. The whole address, beginning with https://.
   * Absolute http(s) address.
   * Example: "https://www.eksempel.no/kulturhuset"
   */
  url?: string | null;
  /**
   * Owner (organisation number). The owner's organisation number, nine digits.
   * Shape: Nine digits from the Norwegian register of legal entities. The last one is a check digit.
   * Example: "942110464"
   */
  owner_organization_number?: string | null;
  /**
   * Status. Whether the venue is open, temporarily closed or closed for good.
   * - `open`: Open
   * - `temporarily_closed`: Temporarily closed
   * - `closed`: Closed
   * Example: "open"
   */
  status: "open" | "temporarily_closed" | "closed";
}
