import { defineDataset } from "@samapne/core";
import { artChecks } from "./checks.ts";
import { artFields } from "./fields.ts";
import { artRules } from "./rules.ts";

/** The works of art the municipality owns and shows. */
export const publicArt = /* @__PURE__ */ defineDataset({
  id: "public-art",
  domain: "culture",
  version: "draft",
  title: { nb: "Kunst i offentlige rom", nn: "Kunst i offentlege rom", en: "Public art" },
  purpose: {
    nb: "Gir oversikt over kunsten kommunen eier, og gjør den synlig: til kunstvandringer, skoler og bevaring. Fire av fem kommuner manglet en slik oversikt da NRK spurte.",
    nn: "Gir oversikt over kunsten kommunen eig, og gjer han synleg: til kunstvandringar, skular og bevaring. Fire av fem kommunar mangla ei slik oversikt då NRK spurde.",
    en: "Gives an overview of the art the municipality owns, and makes it visible: for art walks, schools and conservation. Four of five municipalities had no such overview when the broadcaster NRK asked.",
  },
  rowMeaning: {
    nb: "Ett kunstverk, også når det er på lager, fjernet eller ødelagt.",
    nn: "Eitt kunstverk, òg når det er på lager, fjerna eller øydelagt.",
    en: "One work of art, also when it is stored, removed or destroyed.",
  },
  privacy: "open_reviewed",
  privacyNote: {
    nb: "Gjennomgås før publisering: kunstnere kan være levende personer, og bilder av kunst er vernet til 70 år etter at kunstneren døde. Verk på steder publikum ikke slipper inn, får ingen posisjon.",
    nn: "Skal gåast gjennom før publisering: kunstnarar kan vere levande personar, og bilete av kunst er verna til 70 år etter at kunstnaren døydde. Verk på stader publikum ikkje slepp inn, får ingen posisjon.",
    en: "Reviewed before publication: artists may be living persons, and pictures of art are protected until 70 years after the artist's death. Works in places not open to the public get no position.",
  },
  frequency: "IRREG",
  themes: ["EDUC"],
  los: ["kulturtilbud"],
  fields: artFields,
  key: ["artwork_id"],
  references: {
    building: { id: "PA7", dataset: "municipal-buildings", fields: ["building_id"], to: ["building_id"] },
  },
  rules: artRules,
  checks: artChecks,
  notes: [
    {
      nb: "Andelen kommuner uten oversikt (fire av fem) er fra en undersøkelse NRK gjorde i 2014.",
      nn: "Delen kommunar utan oversikt (fire av fem) er frå ei undersøking NRK gjorde i 2014.",
      en: "The share of municipalities without an overview (four of five) is from a survey NRK made in 2014.",
    },
    {
      nb: "Kunsttyper, plassering og status er et forslag og må bekreftes av KORO og kommunale kunstansvarlige.",
      nn: "Kunsttypar, plassering og status er eit framlegg og må stadfestast av KORO og kommunale kunstansvarlege.",
      en: "Types of art, placement and status are a proposal, to be confirmed by KORO and municipal art curators.",
    },
    {
      nb: "At et bilde av et verk krever egen lisens, følger av åndsverkloven; hvordan det avtales med kunstneren eller BONO, er vår slutning og må bekreftes.",
      nn: "At eit bilete av eit verk krev eigen lisens, følgjer av åndsverklova; korleis det blir avtalt med kunstnaren eller BONO, er vår slutning og må stadfestast.",
      en: "That a picture of a work needs a licence of its own follows from the Copyright Act; how it is agreed with the artist or BONO is our inference, to be confirmed.",
    },
    {
      nb: "Det kontrolleres ikke at verket står innenfor kommunegrensa: det krever grensedata som registeret ikke har.",
      nn: "Det blir ikkje kontrollert at verket står innanfor kommunegrensa: det krev grensedata som registeret ikkje har.",
      en: "That the work stands inside the municipality is not checked: it needs boundary data the registry does not have.",
    },
    {
      nb: "Los har ikke noe ord for kunst i offentlige rom; «kulturtilbud» er det nærmeste.",
      nn: "Los har ikkje noko ord for kunst i offentlege rom; «kulturtilbud» er det næraste.",
      en: "Los has no word for public art; «kulturtilbud» is the nearest.",
    },
  ],
});
