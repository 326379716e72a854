// cultural-events draft, printed by the SamÅpne registry. Do not edit.

/**
 * Cultural events. One event at one time. The same performance on three evenings is three rows, tied together by super_event_id.
 */
export interface CulturalEvents {
  /**
   * Municipality number. Number of the municipality where the event takes place. For an event that is online only: the municipality that publishes it. Four digits, leading zero kept.
   * Code of the list municipality, version 2024-01-01.
   * Example: "5001"
   */
  municipality_number: string;
  /**
   * Event id. The calendar's own, stable id of this event at this time. The same every time the file is fetched.
   * Shape: At most 64 characters: letters a–z, digits, full stop, underscore and hyphen. The first is a letter or digit.
   * Example: "tk-88121"
   */
  event_id: string;
  /**
   * Part of. The event id of the festival or series this one is a part of.
   * Shape: At most 64 characters: letters a–z, digits, full stop, underscore and hyphen. The first is a letter or digit.
   * Example: "tk-88100"
   */
  super_event_id?: string | null;
  /**
   * Event title. What the event is called.
   * Example: "Lunsjkonsert i Eksempelkirken"
   */
  title: string;
  /**
   * Language of title. The language the title is written in.
   * - `nb`: Norwegian Bokmål
   * - `nn`: Norwegian Nynorsk
   * - `se`: Northern Sami
   * - `sma`: Southern Sami
   * - `smj`: Lule Sami
   * - `en`: English
   * Example: "nb"
   */
  title_language: "nb" | "nn" | "se" | "sma" | "smj" | "en";
  /**
   * Description. What the event is, as plain text: without HTML, phone numbers and e-mail addresses.
   * Example: "Orgelmusikk i lunsjen. Ta med mat, vi har kaffe."
   */
  description?: string | null;
  /**
   * Categories. What the event is about: one to five categories, the most important first.
   * - `church`: Church
   * - `concert`: Concert
   * - `conference`: Conference
   * - `course`: Course
   * - `crafts`: Crafts
   * - `culture`: Culture
   * - `dance`: Dance
   * - `debate`: Debate
   * - `discussion`: Discussion
   * - `exhibition`: Exhibition
   * - `e_sport`: E-sport
   * - `family`: Children and family
   * - `festival`: Festival
   * - `food`: Food
   * - `garden`: Garden
   * - `guided_tour`: Guided tour
   * - `history`: History
   * - `lecture`: Lecture
   * - `literature`: Literature
   * - `market`: Market
   * - `movies`: Film
   * - `museum`: Museum
   * - `music`: Music
   * - `outdoors`: Outdoor life
   * - `performance`: Performance
   * - `quiz`: Quiz
   * - `senior`: Senior
   * - `social`: Society
   * - `sport`: Sport
   * - `technology`: Technology
   * - `theater`: Theatre
   * - `other`: Other
   * Example: ["concert","church"]
   */
  categories: (
    | "church"
    | "concert"
    | "conference"
    | "course"
    | "crafts"
    | "culture"
    | "dance"
    | "debate"
    | "discussion"
    | "exhibition"
    | "e_sport"
    | "family"
    | "festival"
    | "food"
    | "garden"
    | "guided_tour"
    | "history"
    | "lecture"
    | "literature"
    | "market"
    | "movies"
    | "museum"
    | "music"
    | "outdoors"
    | "performance"
    | "quiz"
    | "senior"
    | "social"
    | "sport"
    | "technology"
    | "theater"
    | "other"
  )[];
  /**
   * Start. Date and time the event begins, with offset: +01:00 in winter, +02:00 in summer. Without it nobody knows whether the clock is Norwegian time or UTC.
   * Point in time with offset (RFC 3339).
   * Example: "2026-11-12T12:00:00+01:00"
   */
  start_date: string;
  /**
   * End. Date and time the event ends, with offset. At most 366 days after the start; what lasts longer is a series.
   * Point in time with offset (RFC 3339).
   * Example: "2026-11-12T12:45:00+01:00"
   */
  end_date?: string | null;
  /**
   * Doors open. When the audience is let in, with offset. Not after the start.
   * Point in time with offset (RFC 3339).
   * Example: "2026-11-12T11:30:00+01:00"
   */
  door_time?: string | null;
  /**
   * Previous start. The time the event was moved from, with offset. Only when it is rescheduled.
   * Point in time with offset (RFC 3339).
   * Example: "2026-11-26T19:00:00+01:00"
   */
  previous_start_date?: string | null;
  /**
   * Status. Whether the event takes place as announced, or is cancelled, postponed or moved. A cancelled event stays until its date has passed.
   * - `scheduled`: As planned
   * - `cancelled`: Cancelled
   * - `postponed`: Postponed, no new time yet
   * - `rescheduled`: Moved to a new time
   * - `moved_online`: Moved online
   * Example: "scheduled"
   */
  event_status: "scheduled" | "cancelled" | "postponed" | "rescheduled" | "moved_online";
  /**
   * Sold out. Whether all tickets are sold.
   * Example: false
   */
  sold_out?: boolean | null;
  /**
   * Attendance. Whether people take part on site, online or both.
   * - `offline`: On site
   * - `online`: Online
   * - `mixed`: On site and online
   * Example: "offline"
   */
  attendance_mode: "offline" | "online" | "mixed";
  /**
   * Venue id. The id of the venue in Cultural venues, when it is there.
   * Shape: At most 64 characters: letters a–z, digits, full stop, underscore and hyphen. The first is a letter or digit.
   * Example: "bibl-stormen"
   */
  venue_id?: string | null;
  /**
   * Name of place. The name of the place, as people know it. Required when anybody can attend on site.
   * Example: "Eksempelkirken"
   */
  venue_name?: string | null;
  /**
   * Street address. Street name and number, without postal code and place.
   * Example: "Skoleveien 45"
   */
  street_address?: string | null;
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
   * Address for taking part online. The address where people take part online. Required when the event is online or both.
   * Absolute http(s) address.
   * Example: "https://strom.eksempel.no/77"
   */
  online_url?: string | null;
  /**
   * Organiser. The organisation behind the event. A person only when performing in public.
   * Example: "Eksempel sokn"
   */
  organizer_name: string;
  /**
   * Organiser's organisation number. The organiser's organisation number, nine digits.
   * Shape: Nine digits from the Norwegian register of legal entities. The last one is a check digit.
   * Example: "972418013"
   */
  organizer_organization_number?: string | null;
  /**
   * Free of charge. Whether taking part is free of charge.
   * Example: true
   */
  is_free: boolean;
  /**
   * Price from. The lowest price, in kroner, discounts included.
   * At most 2 decimals.
   * Unit: NOK
   * Example: 80
   */
  price_from?: number | null;
  /**
   * Price to. The highest price, in kroner.
   * At most 2 decimals.
   * Unit: NOK
   * Example: 120
   */
  price_to?: number | null;
  /**
   * Tickets. The page where tickets are bought or reserved, beginning with https://.
   * Absolute http(s) address.
   * Example: "https://billett.eksempel.no/88121"
   */
  ticket_url?: string | null;
  /**
   * Web page. The page that tells more. The whole address, beginning with https://.
   * Absolute http(s) address.
   * Example: "https://www.eksempel.no/kulturhuset"
   */
  url?: string | null;
  /**
   * Minimum age. The lowest age the event is for, in whole years.
   * Whole number.
   * Unit: a
   * Example: 15
   */
  minimum_age?: number | null;
  /**
   * Maximum age. The highest age the event is for, in whole years.
   * Whole number.
   * Unit: a
   * Example: 19
   */
  maximum_age?: number | null;
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
   * Picture. The address of the picture file. Licence and credit stand beside it: the licence of the dataset does not cover pictures.
   * Absolute http(s) address.
   * Example: "https://www.eksempel.no/bilder/1.jpg"
   */
  image_url?: string | null;
  /**
   * Alternative text. What the picture shows, for those who do not see it. Required when there is a picture.
   * Example: "Orgelet i Eksempelkirken, sett fra galleriet"
   */
  image_alt_text?: string | null;
  /**
   * Picture licence. What others may use the picture for. Required when there is a picture.
   * - `CC0`: CC0 1.0 (public domain)
   * - `CC_BY_4_0`: CC BY 4.0
   * - `CC_BY_SA_4_0`: CC BY-SA 4.0
   * - `CC_BY_NC_4_0`: CC BY-NC 4.0
   * - `CC_BY_ND_4_0`: CC BY-ND 4.0
   * - `NLOD_2_0`: NLOD 2.0
   * - `permission`: By agreement with the author, for this use only
   * Example: "CC_BY_4_0"
   */
  image_license?:
    "CC0" | "CC_BY_4_0" | "CC_BY_SA_4_0" | "CC_BY_NC_4_0" | "CC_BY_ND_4_0" | "NLOD_2_0" | "permission" | null;
  /**
   * Picture credit. Who is to be named as photographer or author. Required when there is a picture.
   * Example: "Foto: Eksempel kommune"
   */
  image_credit?: string | null;
  /**
   * Updated. When the row was last changed, with offset.
   * Point in time with offset (RFC 3339).
   * Example: "2026-10-20T09:15:00+02:00"
   */
  updated_at: string;
}
