import { defineDataset } from "@samapne/core";
import { equalityDuty } from "../shared/legislation.ts";
import { payChecks } from "./checks.ts";
import { payFields } from "./fields.ts";
import { payRules } from "./rules.ts";

/** Gender balance and pay of women and men, as every public employer must report them. */
export const equalPay = /* @__PURE__ */ defineDataset({
  id: "equal-pay",
  domain: "hr",
  version: "draft",
  title: {
    nb: "Kjønnsbalanse og likelønn (ARP)",
    nn: "Kjønnsbalanse og likeløn (ARP)",
    en: "Gender balance and equal pay",
  },
  purpose: {
    nb: "Tallene kommunen uansett skal redegjøre for etter aktivitets- og redegjørelsesplikten (ARP), i én form: kjønnsbalanse, deltid, midlertidighet, foreldrepermisjon og lønn.",
    nn: "Tala kommunen uansett skal gjere greie for etter aktivitets- og utgreiingsplikta (ARP), i éi form: kjønnsbalanse, deltid, mellombels tilsetjing, foreldrepermisjon og løn.",
    en: "The figures every municipality must report anyway under the duty to promote equality (ARP), in one form: gender balance, part time, temporary employment, parental leave and pay.",
  },
  rowMeaning: {
    nb: "Én arbeidsgiver, ett år, ett stillingsnivå (eller hele virksomheten) og én lønnskomponent.",
    nn: "Éin arbeidsgivar, eitt år, eitt stillingsnivå (eller heile verksemda) og éin lønskomponent.",
    en: "One employer, one year, one position level (or everybody) and one pay component.",
  },
  privacy: "open_aggregated",
  privacyNote: {
    nb: "Statistikk om personer: lønn vises bare der det er minst fem kvinner og fem menn, ingen telling er mellom én og fire, og skjulte tall skal ikke kunne regnes ut av de andre.",
    nn: "Statistikk om personar: løn blir vist berre der det er minst fem kvinner og fem menn, inga teljing er mellom éin og fire, og skjulte tal skal ikkje kunne reknast ut av dei andre.",
    en: "Statistics about persons: pay is shown only where there are at least five women and five men, no count is between one and four, and withheld figures must not be possible to work out from the others.",
  },
  frequency: "ANNUAL",
  themes: ["GOVE", "SOCI"],
  los: ["likestilling", "lonn"],
  legislation: equalityDuty,
  fields: payFields,
  key: ["employer_organization_number", "year", "position_level", "pay_component"],
  rules: payRules,
  checks: payChecks,
  notes: [
    {
      nb: "Kjønnsbalanse, midlertidighet, deltid og foreldrepermisjon oppgis hvert år. Lønn og ufrivillig deltid oppgis minst annethvert år, og kan stå tomme i året imellom.",
      nn: "Kjønnsbalanse, mellombels tilsetjing, deltid og foreldrepermisjon blir oppgitt kvart år. Løn og ufrivillig deltid blir oppgitt minst annakvart år, og kan stå tomme i året imellom.",
      en: "Gender balance, temporary employment, part time and parental leave are given every year. Pay and involuntary part time are given at least every second year, and may be empty in the year between.",
    },
    {
      nb: "At lønn krever minst fem av hvert kjønn, er vanlig råd, men ikke funnet i noen kilde. Loven krever at tallene er anonymiserte. Fagfolk må bekrefte terskelen.",
      nn: "At løn krev minst fem av kvart kjønn, er vanleg råd, men ikkje funne i noka kjelde. Lova krev at tala er anonymiserte. Fagfolk må stadfeste terskelen.",
      en: "That pay needs at least five of each sex is common advice, but was found in no source. The law asks that the figures are anonymised. Experts must confirm the threshold.",
    },
    {
      nb: "Hver kommune deler inn stillingsnivåene selv, etter arbeid av lik verdi. Nivåer med samme navn i to kommuner er derfor ikke nødvendigvis det samme; sammenlign helst hele virksomheten.",
      nn: "Kvar kommune deler inn stillingsnivåa sjølv, etter arbeid av lik verdi. Nivå med same namn i to kommunar er difor ikkje nødvendigvis det same; samanlikn helst heile verksemda.",
      en: "Each municipality groups its positions itself, by work of equal value. Levels of the same name in two municipalities are therefore not necessarily the same; compare everybody rather than levels.",
    },
    {
      nb: "Fila viser ikke hvor mange som tok foreldrepermisjon. La gjennomsnittet stå tomt når færre enn fem av kjønnet tok ut permisjon i året. Det rådet er vårt.",
      nn: "Fila viser ikkje kor mange som tok foreldrepermisjon. Lat gjennomsnittet stå tomt når færre enn fem av kjønnet tok ut permisjon i året. Det rådet er vårt.",
      en: "The file does not show how many took parental leave. Leave the average empty when fewer than five of that sex took leave in the year. That advice is ours.",
    },
  ],
});
