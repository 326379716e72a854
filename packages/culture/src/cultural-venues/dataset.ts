import { defineDataset } from "@samapne/core";
import { venueFields } from "./fields.ts";
import { venueRules } from "./rules.ts";

/** The rooms and places where culture and sport happen, and whether they can be hired. */
export const culturalVenues = /* @__PURE__ */ defineDataset({
  id: "cultural-venues",
  domain: "culture",
  version: "draft",
  title: { nb: "Kulturlokaler og arenaer", nn: "Kulturlokale og arenaer", en: "Cultural venues" },
  purpose: {
    nb: "Gjør det mulig å finne og sammenligne lokaler: saler, scener, gymsaler, møterom og øvingsrom, for lag og foreninger, arrangører og bookingløsninger.",
    nn: "Gjer det mogleg å finne og samanlikne lokale: salar, scener, gymsalar, møterom og øvingsrom, for lag og foreiningar, arrangørar og bookingløysingar.",
    en: "Makes it possible to find and compare rooms: halls, stages, gyms, meeting rooms and rehearsal rooms, for clubs and associations, organisers and booking systems.",
  },
  rowMeaning: {
    nb: "Ett lokale eller anlegg: rommet som kan brukes, ikke bygget det ligger i.",
    nn: "Eitt lokale eller anlegg: rommet som kan brukast, ikkje bygget det ligg i.",
    en: "One room or place: what can be used, not the building it is in.",
  },
  privacy: "open",
  privacyNote: {
    nb: "Åpent. Kontaktpersoner og kalenderen over hvem som har leid lokalet, hører ikke hjemme her: tildelinger inneholder personopplysninger.",
    nn: "Ope. Kontaktpersonar og kalenderen over kven som har leigt lokalet, høyrer ikkje heime her: tildelingar inneheld personopplysningar.",
    en: "Open. Contact persons and the calendar of who has hired the room do not belong here: allocations hold personal data.",
  },
  frequency: "MONTHLY",
  themes: ["EDUC"],
  los: ["lokaler-og-idrettsanlegg", "kulturbygg"],
  fields: venueFields,
  key: ["venue_id"],
  references: {
    building: {
      id: "CV7",
      dataset: "municipal-buildings",
      fields: ["building_id"],
      to: ["building_id"],
    },
    parent: {
      id: "CV8",
      dataset: "cultural-venues",
      fields: ["parent_venue_id"],
      to: ["venue_id"],
      acyclic: true,
      borrows: { capacity: { kind: "integer" } },
    },
  },
  rules: venueRules,
  notes: [
    {
      nb: "CV5, ingen navngitt kontaktperson: det finnes ikke noe felt for kontaktinformasjon, og navn, rom, adresse og beskrivelse gjennomsøkes for fødselsnummer, e-post og telefon (C16).",
      nn: "CV5, ingen namngjeven kontaktperson: det finst ikkje noko felt for kontaktinformasjon, og namn, rom, adresse og beskriving blir gjennomsøkte for fødselsnummer, e-post og telefon (C16).",
      en: "CV5, no named contact person: there is no field for contact information, and name, room, address and description are searched for national identity numbers, e-mail and phone (C16).",
    },
    {
      nb: "Det kontrolleres ikke at lokalet ligger innenfor kommunegrensa: det krever grensedata som registeret ikke har.",
      nn: "Det blir ikkje kontrollert at lokalet ligg innanfor kommunegrensa: det krev grensedata som registeret ikkje har.",
      en: "That the venue lies inside the municipality is not checked: it needs boundary data the registry does not have.",
    },
    {
      nb: "Lokaltypene, utstyret og fasilitetene kommer fra én kommunes bookingsystem. Om de passer for kommuner som bruker Aktiv kommune, må bekreftes.",
      nn: "Lokaltypane, utstyret og fasilitetane kjem frå bookingsystemet til éin kommune. Om dei passar for kommunar som bruker Aktiv kommune, må stadfestast.",
      en: "Venue types, equipment and amenities come from one municipality's booking system. Whether they fit municipalities that use Aktiv kommune is to be confirmed.",
    },
    {
      nb: "Adresse og posisjon er påkrevd også for uteanlegg. At alle slike har en vegadresse, er ikke sikkert og må bekreftes.",
      nn: "Adresse og posisjon er påkravd òg for uteanlegg. At alle slike har ei vegadresse, er ikkje sikkert og må stadfestast.",
      en: "Address and position are required for outdoor places too. That all of them have a street address is not certain, and is to be confirmed.",
    },
    {
      nb: "Anleggsregisteret er kjent for mange registreringsfeil. Anleggsnummeret kontrolleres bare på form.",
      nn: "Anleggsregisteret er kjent for mange registreringsfeil. Anleggsnummeret blir berre kontrollert på form.",
      en: "The facility register is known to hold many registration errors. Only the shape of the facility number is checked.",
    },
  ],
});
