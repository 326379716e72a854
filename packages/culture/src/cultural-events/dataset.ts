import { defineDataset } from "@samapne/core";
import { eventChecks } from "./checks.ts";
import { eventFields } from "./fields.ts";
import { eventRules } from "./rules.ts";

/** What happens, where and when: one feed across municipalities. */
export const culturalEvents = /* @__PURE__ */ defineDataset({
  id: "cultural-events",
  domain: "culture",
  version: "draft",
  title: { nb: "Kulturarrangementer", nn: "Kulturarrangement", en: "Cultural events" },
  purpose: {
    nb: "Én strøm av det som skjer, på tvers av kommuner: til apper, reiseliv, medier, bibliotek og kommunens egen kalender.",
    nn: "Éin straum av det som skjer, på tvers av kommunar: til appar, reiseliv, medium, bibliotek og kommunen sin eigen kalender.",
    en: "One feed of what happens, across municipalities: for apps, tourism, media, libraries and the municipality's own calendar.",
  },
  rowMeaning: {
    nb: "Ett arrangement på ett tidspunkt. Samme forestilling tre kvelder er tre rader, knyttet sammen med «del av».",
    nn: "Eitt arrangement på eitt tidspunkt. Same framsyning tre kveldar er tre rader, knytte saman med «del av».",
    en: "One event at one time. The same performance on three evenings is three rows, tied together by super_event_id.",
  },
  privacy: "open_reviewed",
  privacyNote: {
    nb: "Gjennomgås før publisering: fritekst, bilder og arrangører kan være eller vise personer. En person nevnes bare når personen opptrer offentlig.",
    nn: "Skal gåast gjennom før publisering: fritekst, bilete og arrangørar kan vere eller vise personar. Ein person blir nemnd berre når personen opptrer offentleg.",
    en: "Reviewed before publication: free text, pictures and organisers may be or show persons. A person is named only when performing in public.",
  },
  frequency: "DAILY",
  themes: ["EDUC"],
  los: ["kulturtilbud"],
  fields: eventFields,
  key: ["event_id"],
  references: {
    venue: { id: "CE13", dataset: "cultural-venues", fields: ["venue_id"], to: ["venue_id"] },
    series: {
      id: "CE14",
      dataset: "cultural-events",
      fields: ["super_event_id"],
      to: ["event_id"],
      acyclic: true,
    },
  },
  rules: eventRules,
  checks: eventChecks,
  notes: [
    {
      nb: "Kategoriene kommer fra arrangementskalenderen til én kommune. Koblingen til schema.org og Smart Data Models er vår og må bekreftes.",
      nn: "Kategoriane kjem frå arrangementskalenderen til éin kommune. Koplinga til schema.org og Smart Data Models er vår og må stadfestast.",
      en: "The categories come from the event calendar of one municipality. The matches to schema.org and Smart Data Models are ours, and to be confirmed.",
    },
    {
      nb: "Arrangementer på nett føres på kommunen som publiserer dem. At det er den beste løsningen, må bekreftes.",
      nn: "Arrangement på nett blir førte på kommunen som publiserer dei. At det er den beste løysinga, må stadfestast.",
      en: "Online events stand under the municipality that publishes them. That this is the best solution is to be confirmed.",
    },
    {
      nb: "Lista over bildelisenser er et forslag. «permission» er ment for bilder kommunen selv har lov til å vise, for eksempel etter avtale med BONO.",
      nn: "Lista over biletlisensar er eit framlegg. «permission» er meint for bilete kommunen sjølv har lov til å vise, til dømes etter avtale med BONO.",
      en: "The list of picture licences is a proposal. «permission» is meant for pictures the municipality itself may show, for example by agreement with BONO.",
    },
    {
      nb: "At et arrangement ikke forsvinner før det er over, kontrolleres bare mot forrige leveranse.",
      nn: "At eit arrangement ikkje blir borte før det er over, blir berre kontrollert mot førre leveranse.",
      en: "That an event does not vanish before it is over is checked only against the last delivery.",
    },
  ],
});
