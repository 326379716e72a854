import { defineDataset } from "@samapne/core";
import { certificateChecks } from "./checks.ts";
import { certificateFields } from "./fields.ts";
import { certificateRules } from "./rules.ts";

/** The energy certificates of the municipality's buildings: grade, date and how long each is valid. */
export const energyCertificates = /* @__PURE__ */ defineDataset({
  id: "energy-certificates",
  domain: "energy",
  version: "draft",
  title: {
    nb: "Energimerker for kommunale bygg",
    nn: "Energimerke for kommunale bygg",
    en: "Energy certificates of municipal buildings",
  },
  purpose: {
    nb: "Viser hvilke bygg som er energimerket, hvor gode de er og når attesten går ut, til merkeplikten og planer for oppgradering.",
    nn: "Viser kva bygg som er energimerkte, kor gode dei er og når attesten går ut, til merkeplikta og planar for oppgradering.",
    en: "Shows which buildings are certified, how good they are and when the certificate expires, for the duty to certify and for renovation plans.",
  },
  rowMeaning: { nb: "Én energiattest.", nn: "Éin energiattest.", en: "One energy certificate." },
  privacy: "open",
  frequency: "IRREG",
  themes: ["ENER"],
  los: ["energimerking"],
  fields: certificateFields,
  key: ["certificate_number"],
  references: {
    building: { id: "EC6", dataset: "municipal-buildings", fields: ["building_id"], to: ["building_id"] },
  },
  rules: certificateRules,
  checks: certificateChecks,
  notes: [
    {
      nb: "Merkeplikten gjelder offentlige bygg over 250 m² som publikum har adgang til, og yrkesbygg over 1000 m². Registeret vet ikke hvilke bygg som er åpne for publikum; EC8 bruker bygningstyper som vanligvis er det.",
      nn: "Merkeplikta gjeld offentlege bygg over 250 m² som publikum har tilgjenge til, og yrkesbygg over 1000 m². Registeret veit ikkje kva bygg som er opne for publikum; EC8 bruker bygningstypar som vanlegvis er det.",
      en: "The duty applies to public buildings over 250 m² open to the public, and to commercial buildings over 1,000 m². The registry does not know which buildings are; EC8 uses building types that usually are.",
    },
    {
      nb: "Om og når en ny energimerkeordning trer i kraft, er ikke bekreftet. Derfor har attesten ordningsversjon, og oppvarmingskarakteren er valgfri.",
      nn: "Om og når ei ny energimerkeordning tek til å gjelde, er ikkje stadfesta. Difor har attesten ordningsversjon, og oppvarmingskarakteren er valfri.",
      en: "Whether and when a new certificate scheme enters into force is not confirmed. Hence the scheme version, and the optional heating grade.",
    },
  ],
});
