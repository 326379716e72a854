import type { Fields } from "@samapne/core";
import { latitude, localId, longitude } from "@samapne/terms";
import { artPlacement } from "../codes/art-placement.ts";
import { artStatus } from "../codes/art-status.ts";
import { artType } from "../codes/art-type.ts";
import { buildingId } from "../shared/building-id.ts";
import { imageCredit, imageLicense, imageUrl } from "../shared/image.ts";
import { municipalityNumber } from "../shared/municipality-number.ts";
import { owner } from "../shared/owner.ts";
import { heritage, koro, kulturNav } from "../shared/sources.ts";
import { webPage } from "../shared/web-page.ts";

/** The fields of public-art, in publication order. */
export const artFields = {
  municipality_number: {
    ...municipalityNumber,
    description: {
      nb: "Nummeret på kommunen der verket er. Fire siffer, med null først når det hører til.",
      nn: "Nummeret på kommunen der verket er. Fire siffer, med null først når det høyrer til.",
      en: "Number of the municipality where the work is. Four digits, leading zero kept.",
    },
  },
  artwork_id: {
    kind: "identifier",
    label: { nb: "Kunstverk-ID", nn: "Kunstverk-ID", en: "Artwork id" },
    description: {
      nb: "Kommunens egen, faste ID for verket, for eksempel inventarnummeret. Den brukes aldri om igjen.",
      nn: "Kommunen sin eigen, faste ID for verket, til dømes inventarnummeret. Han blir aldri brukt om att.",
      en: "The municipality's own, stable id of the work, such as its inventory number. Never used again.",
    },
    required: true,
    scheme: localId,
    example: "S-014",
    aliases: ["Inventarnummer", "Inventarnr", "Verk-ID", "Registreringsnummer"],
    source: koro,
    basis: "C15",
    matches: ["schema:identifier"],
  },
  title: {
    kind: "text",
    label: { nb: "Tittel", nn: "Tittel", en: "Artwork title" },
    description: {
      nb: "Tittelen på verket. Har det ingen, skriv «Uten tittel».",
      nn: "Tittelen på verket. Har det ingen, skriv «Utan tittel».",
      en: "The title of the work. If it has none, write «Uten tittel» (untitled).",
    },
    required: true,
    maxLength: 200,
    example: "Samhold",
    aliases: ["Navn", "Namn", "Kunstverk", "Verk", "Navn på verk", "Namn på verk"],
    source: koro,
    matches: ["schema:name"],
  },
  artists: {
    kind: "list",
    label: { nb: "Kunstner(e)", nn: "Kunstnar(ar)", en: "Artists" },
    description: {
      nb: "Navnet på kunstneren eller kunstnerne. Er det ikke kjent hvem det er, skriv «Ukjent».",
      nn: "Namnet på kunstnaren eller kunstnarane. Er det ikkje kjent kven det er, skriv «Ukjent».",
      en: "The name of the artist or artists. If nobody knows, write «Ukjent» (unknown).",
    },
    required: true,
    items: { kind: "text", maxLength: 120 },
    minItems: 1,
    unique: true,
    privacy: "review",
    example: ["Eva Eksempel"],
    aliases: ["Kunstner", "Kunstnere", "Kunstnar", "Kunstnarar", "Opphaver", "Opphavar"],
    source: koro,
    matches: ["schema:creator"],
  },
  artist_authority_uris: {
    kind: "list",
    label: { nb: "Kunstner (KulturNav)", nn: "Kunstnar (KulturNav)", en: "Artists in KulturNav" },
    description: {
      nb: "Adressen til kunstneren i KulturNav, én for hver kunstner som står der. Slik skilles to kunstnere med samme navn.",
      nn: "Adressa til kunstnaren i KulturNav, éi for kvar kunstnar som står der. Slik skil ein to kunstnarar med same namn.",
      en: "The artist's address in KulturNav, one for each artist who is there. It tells two artists of one name apart.",
    },
    items: {
      kind: "text",
      pattern: "^https://kulturnav[.]org/[0-9a-f-]{36}$",
      patternName: {
        nb: "https://kulturnav.org/ og 36 tegn",
        nn: "https://kulturnav.org/ og 36 teikn",
        en: "https://kulturnav.org/ and 36 characters",
      },
    },
    unique: true,
    example: ["https://kulturnav.org/0d4b9f6e-6c1a-4f6e-9f0e-2f1d8f1b7a11"],
    aliases: ["KulturNav", "KulturNav-ID", "Autoritet"],
    source: kulturNav,
    matches: ["schema:sameAs"],
    note: "Texts with a pattern: an address of another site is refused. The address in the example is made up.",
  },
  art_type: {
    kind: "code",
    label: { nb: "Kunsttype", nn: "Kunsttype", en: "Type of art" },
    description: {
      nb: "Hva slags kunst det er.",
      nn: "Kva slags kunst det er.",
      en: "What kind of art it is.",
    },
    required: true,
    list: artType,
    example: "sculpture",
    aliases: ["Type", "Kategori", "Type kunst", "Sjanger"],
    matches: ["schema:artform"],
  },
  technique: {
    kind: "text",
    label: { nb: "Teknikk", nn: "Teknikk", en: "Technique" },
    description: {
      nb: "Hvordan verket er laget.",
      nn: "Korleis verket er laga.",
      en: "How the work was made.",
    },
    maxLength: 200,
    example: "Støpt",
    source: koro,
  },
  material: {
    kind: "text",
    label: { nb: "Materiale", nn: "Materiale", en: "Material" },
    description: {
      nb: "Hva verket er laget av.",
      nn: "Kva verket er laga av.",
      en: "What the work is made of.",
    },
    maxLength: 200,
    example: "Bronse",
    aliases: ["Materialer", "Materialar"],
    source: koro,
    matches: ["schema:artMedium"],
  },
  year_from: {
    kind: "integer",
    label: { nb: "År fra", nn: "År frå", en: "Year from" },
    description: {
      nb: "Året arbeidet med verket begynte, eller det første året det kan være fra.",
      nn: "Året arbeidet med verket byrja, eller det første året det kan vere frå.",
      en: "The year work on it began, or the first year it may be from.",
    },
    min: 1000,
    example: 1971,
    aliases: ["År", "Fra år", "Frå år", "Datering fra", "Datering frå"],
    source: kulturNav,
    matches: ["schema:dateCreated"],
  },
  year_to: {
    kind: "integer",
    label: { nb: "År til", nn: "År til", en: "Year to" },
    description: {
      nb: "Året verket var ferdig, eller det siste året det kan være fra.",
      nn: "Året verket var ferdig, eller det siste året det kan vere frå.",
      en: "The year it was finished, or the last year it may be from.",
    },
    min: 1000,
    example: 1973,
    aliases: ["Til år", "Datering til", "Ferdigstilt", "Ferdigstilt år"],
    source: kulturNav,
  },
  cultural_heritage_id: {
    kind: "text",
    label: { nb: "Kulturminne-ID", nn: "Kulturminne-ID", en: "Cultural heritage id" },
    description: {
      nb: "ID-en i Kulturminnesøk når verket er registrert der: en lokalitet (48670) eller et enkeltminne (48670-1).",
      nn: "ID-en i Kulturminnesøk når verket er registrert der: ein lokalitet (48670) eller eit enkeltminne (48670-1).",
      en: "The id in Kulturminnesøk when the work is registered there: a site (48670) or a single object (48670-1).",
    },
    pattern: "^[0-9]{1,9}(-[0-9]{1,4})?$",
    patternName: {
      nb: "siffer, eventuelt bindestrek og siffer",
      nn: "siffer, eventuelt bindestrek og siffer",
      en: "digits, perhaps a hyphen and digits",
    },
    example: "48670-1",
    aliases: ["KulturminneID", "Askeladden-ID", "Lokalitet-ID"],
    source: heritage,
  },
  placement: {
    kind: "code",
    label: { nb: "Plassering", nn: "Plassering", en: "Placement" },
    description: {
      nb: "Om verket er utendørs, innendørs der alle kan komme, eller innendørs der bare noen kan.",
      nn: "Om verket er utandørs, innandørs der alle kan kome, eller innandørs der berre nokon kan.",
      en: "Whether the work is outdoors, indoors where everybody can go, or indoors where only some can.",
    },
    required: true,
    list: artPlacement,
    example: "outdoor",
    aliases: ["Inne/ute", "Ute/inne"],
  },
  building_id: buildingId,
  place_name: {
    kind: "text",
    label: { nb: "Sted", nn: "Stad", en: "Name of place" },
    description: {
      nb: "Stedet folk kjenner: torget, parken, inngangen. Bygg eller sted må være fylt ut.",
      nn: "Staden folk kjenner: torget, parken, inngangen. Bygg eller stad må vere fylt ut.",
      en: "The place people know: the square, the park, the entrance. Building or place must be filled in.",
    },
    maxLength: 150,
    example: "Bragernes torg",
    aliases: ["Stedsnavn", "Stadnamn", "Lokasjon", "Adresse"],
    source: koro,
    matches: ["schema:contentLocation"],
  },
  latitude,
  longitude,
  owner_organization_number: {
    ...owner,
    required: true,
    description: {
      nb: "Organisasjonsnummeret til den som eier verket, ni siffer.",
      nn: "Organisasjonsnummeret til den som eig verket, ni siffer.",
      en: "Organisation number of the work's owner, nine digits.",
    },
  },
  status: {
    kind: "code",
    label: { nb: "Status", nn: "Status", en: "Status" },
    description: {
      nb: "Om verket er utstilt, på lager, fjernet eller ødelagt.",
      nn: "Om verket er utstilt, på lager, fjerna eller øydelagt.",
      en: "Whether the work is on display, stored, removed or destroyed.",
    },
    required: true,
    list: artStatus,
    example: "on_display",
    aliases: ["Tilstand", "Verkstatus"],
  },
  image_url: imageUrl,
  image_credit: imageCredit,
  image_license: imageLicense,
  url: webPage,
} as const satisfies Fields;
