import type { Fields } from "@samapne/core";
import { latitude, localId, longitude, postalCode, postalPlace, streetAddress } from "@samapne/terms";
import { amenity } from "../codes/amenity.ts";
import { equipment } from "../codes/equipment.ts";
import { suitability } from "../codes/suitability.ts";
import { venueType } from "../codes/venue-type.ts";
import { accessibilityFeatures } from "../shared/accessibility-features.ts";
import { buildingId } from "../shared/building-id.ts";
import { municipalityNumber } from "../shared/municipality-number.ts";
import { owner } from "../shared/owner.ts";
import { placeStatus } from "../shared/place-status.ts";
import { aktivKommune, bookingbasen, facilityRegister } from "../shared/sources.ts";
import { webPage } from "../shared/web-page.ts";

/** The fields of cultural-venues, in publication order. */
export const venueFields = {
  municipality_number: {
    ...municipalityNumber,
    description: {
      nb: "Nummeret på kommunen der lokalet ligger. Fire siffer, med null først når det hører til.",
      nn: "Nummeret på kommunen der lokalet ligg. Fire siffer, med null først når det høyrer til.",
      en: "Number of the municipality where the venue is. Four digits, leading zero kept.",
    },
  },
  venue_id: {
    kind: "identifier",
    label: { nb: "Lokale-ID", nn: "Lokale-ID", en: "Venue id" },
    description: {
      nb: "Kommunens egen, faste ID for lokalet. Den brukes aldri om igjen for et annet lokale.",
      nn: "Kommunen sin eigen, faste ID for lokalet. Han blir aldri brukt om att for eit anna lokale.",
      en: "The municipality's own, stable id of the venue. Never used again for another venue.",
    },
    required: true,
    scheme: localId,
    example: "aula-0412",
    aliases: ["Ressurs-ID", "Lokalenummer", "Lokalekode"],
    source: bookingbasen,
    basis: "C15",
    matches: ["schema:identifier"],
  },
  name: {
    kind: "text",
    label: { nb: "Navn på lokale", nn: "Namn på lokale", en: "Name of venue" },
    description: {
      nb: "Navnet folk kjenner lokalet under. Ikke navn på kontaktpersoner.",
      nn: "Namnet folk kjenner lokalet under. Ikkje namn på kontaktpersonar.",
      en: "The name people know the venue by. No names of contact persons.",
    },
    required: true,
    maxLength: 150,
    example: "Eksempelvik skole, aula",
    aliases: ["Lokale", "Navn", "Namn", "Lokalenavn", "Lokalenamn", "Ressurs"],
    source: bookingbasen,
    matches: ["schema:name"],
  },
  venue_type: {
    kind: "code",
    label: { nb: "Lokaltype", nn: "Lokaltype", en: "Venue type" },
    description: {
      nb: "Hva slags lokale eller anlegg det er.",
      nn: "Kva slags lokale eller anlegg det er.",
      en: "What kind of room or place it is.",
    },
    required: true,
    list: venueType,
    example: "auditorium",
    aliases: ["Lokaletype", "Type lokale", "Ressurskategori", "Anleggstype"],
    source: bookingbasen,
  },
  building_id: buildingId,
  parent_venue_id: {
    kind: "identifier",
    label: { nb: "Del av lokale", nn: "Del av lokale", en: "Part of venue" },
    description: {
      nb: "Lokale-ID-en til det større lokalet dette er en del av, som hall AB for hall B.",
      nn: "Lokale-ID-en til det større lokalet dette er ein del av, som hall AB for hall B.",
      en: "The venue id of the larger venue this one is a part of, such as hall AB for hall B.",
    },
    scheme: localId,
    example: "hall-ab",
    aliases: ["Overordnet lokale", "Overordna lokale", "Hører til lokale", "Høyrer til lokale"],
    source: aktivKommune,
    basis: "C15",
    matches: ["schema:containedInPlace"],
  },
  facility_register_number: {
    kind: "text",
    label: { nb: "Anleggsnummer", nn: "Anleggsnummer", en: "Facility register number" },
    description: {
      nb: "Nummeret i Anleggsregisteret, for anlegg som står der.",
      nn: "Nummeret i Anleggsregisteret, for anlegg som står der.",
      en: "The number in the national facility register, for facilities that are in it.",
    },
    pattern: "^[0-9]{1,12}$",
    patternName: { nb: "ett til tolv siffer", nn: "eitt til tolv siffer", en: "one to twelve digits" },
    example: "27451",
    aliases: ["Anleggsnr", "Anleggsregisteret"],
    source: facilityRegister,
  },
  floor: {
    kind: "text",
    label: { nb: "Etasje", nn: "Etasje", en: "Floor" },
    description: {
      nb: "Etasjen lokalet er i, slik det står på skiltet i bygget.",
      nn: "Etasjen lokalet er i, slik det står på skiltet i bygget.",
      en: "The floor the venue is on, as signposted in the building.",
    },
    maxLength: 20,
    example: "2",
    aliases: ["Etg"],
    source: bookingbasen,
  },
  room: {
    kind: "text",
    label: { nb: "Rom", nn: "Rom", en: "Room" },
    description: {
      nb: "Romnummer eller romnavn i bygget.",
      nn: "Romnummer eller romnamn i bygget.",
      en: "Number or name of the room in the building.",
    },
    maxLength: 60,
    example: "B203",
    aliases: ["Romnummer", "Romnr", "Romnavn", "Romnamn"],
    source: bookingbasen,
  },
  street_address: { ...streetAddress, required: true, privacy: "open" },
  postal_code: { ...postalCode, required: true },
  postal_place: { ...postalPlace, required: true },
  latitude: { ...latitude, required: true },
  longitude: { ...longitude, required: true },
  description: {
    kind: "text",
    label: { nb: "Beskrivelse", nn: "Beskriving", en: "Description" },
    description: {
      nb: "Hva lokalet er og kan brukes til, med egne ord. Uten HTML, telefonnummer og e-postadresser.",
      nn: "Kva lokalet er og kan brukast til, med eigne ord. Utan HTML, telefonnummer og e-postadresser.",
      en: "What the venue is and can be used for, in own words. Without HTML, phone numbers and e-mail addresses.",
    },
    maxLength: 2000,
    privacy: "review",
    example: "Aula med scene og amfi. Kan leies på kveldstid og i helgene.",
    aliases: ["Omtale", "Om lokalet"],
    matches: ["schema:description"],
  },
  capacity: {
    kind: "integer",
    label: { nb: "Kapasitet", nn: "Kapasitet", en: "Capacity" },
    description: {
      nb: "Det høyeste antallet personer lokalet er godkjent for.",
      nn: "Det høgste talet på personar lokalet er godkjent for.",
      en: "The highest number of persons the venue is approved for.",
    },
    min: 0,
    max: 100_000,
    unit: "{person}",
    example: 220,
    aliases: ["Kapasitet (personer)", "Antall plasser", "Tal på plassar", "Antall personer", "Plasser"],
    source: bookingbasen,
    matches: ["schema:maximumAttendeeCapacity"],
    note: "That capacity is the number approved for fire safety, and not of seats, is inference.",
  },
  area: {
    kind: "decimal",
    label: { nb: "Areal", nn: "Areal", en: "Area" },
    description: {
      nb: "Gulvarealet i kvadratmeter.",
      nn: "Golvarealet i kvadratmeter.",
      en: "Floor area in square metres.",
    },
    decimals: 1,
    exclusiveMin: 0,
    unit: "m2",
    example: 310,
    aliases: ["Areal (m2)", "Areal m²", "Kvadratmeter", "Størrelse", "Storleik"],
    source: bookingbasen,
    matches: ["schema:floorSize"],
  },
  suitability: {
    kind: "list",
    label: { nb: "Egnet til", nn: "Eigna til", en: "Suitable for" },
    description: {
      nb: "Hva lokalet egner seg til.",
      nn: "Kva lokalet eignar seg til.",
      en: "What the venue is suited for.",
    },
    items: { kind: "code", list: suitability },
    unique: true,
    example: ["meeting", "drama", "choir"],
    aliases: ["Egner seg til", "Eignar seg til", "Aktiviteter", "Aktivitetar", "Bruksområde"],
    source: bookingbasen,
  },
  equipment: {
    kind: "list",
    label: { nb: "Utstyr", nn: "Utstyr", en: "Equipment" },
    description: {
      nb: "Utstyret som følger med lokalet.",
      nn: "Utstyret som følgjer med lokalet.",
      en: "The equipment that comes with the venue.",
    },
    items: { kind: "code", list: equipment },
    unique: true,
    example: ["piano", "projector", "sound_equipment"],
    source: bookingbasen,
  },
  amenities: {
    kind: "list",
    label: { nb: "Fasiliteter", nn: "Fasilitetar", en: "Amenities" },
    description: {
      nb: "Hva annet som finnes i lokalet eller ved siden av det.",
      nn: "Kva anna som finst i lokalet eller ved sida av det.",
      en: "What else there is in the venue or beside it.",
    },
    items: { kind: "code", list: amenity },
    unique: true,
    example: ["changing_room", "shower"],
    source: bookingbasen,
  },
  accessibility_features: accessibilityFeatures,
  bookable: {
    kind: "boolean",
    label: { nb: "Kan leies", nn: "Kan leigast", en: "Bookable" },
    description: {
      nb: "Om lag, foreninger eller andre kan leie eller låne lokalet.",
      nn: "Om lag, foreiningar eller andre kan leige eller låne lokalet.",
      en: "Whether clubs, associations or others can hire or borrow the venue.",
    },
    required: true,
    example: true,
    aliases: ["Utleie", "Utleige", "Bookbar", "Kan bookes", "Kan bookast", "Til leie", "Til leige"],
  },
  booking_url: {
    kind: "uri",
    label: { nb: "Bestilling", nn: "Bestilling", en: "Booking page" },
    description: {
      nb: "Siden der lokalet kan bestilles. Påkrevd når lokalet kan leies.",
      nn: "Sida der lokalet kan bestillast. Påkravd når lokalet kan leigast.",
      en: "The page where the venue can be booked. Required when it is bookable.",
    },
    example: "https://booking.eksempel.no/aula-0412",
    aliases: ["Bookinglenke", "Bookinglenkje", "Booking", "Lenke til booking", "Lenkje til booking"],
  },
  url: webPage,
  owner_organization_number: owner,
  status: {
    ...placeStatus,
    description: {
      nb: "Om lokalet er åpent, midlertidig stengt eller stengt for godt.",
      nn: "Om lokalet er ope, mellombels stengt eller stengt for godt.",
      en: "Whether the venue is open, temporarily closed or closed for good.",
    },
  },
} as const satisfies Fields;
