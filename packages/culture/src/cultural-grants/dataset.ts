import { defineDataset } from "@samapne/core";
import { grantChecks } from "./checks.ts";
import { grantFields } from "./fields.ts";
import { grantRules } from "./rules.ts";

/** Who gets municipal money for culture, and for what. */
export const culturalGrants = /* @__PURE__ */ defineDataset({
  id: "cultural-grants",
  domain: "culture",
  version: "draft",
  title: { nb: "Kulturtilskudd", nn: "Kulturtilskot", en: "Cultural grants" },
  purpose: {
    nb: "Viser hvem som får kommunale kulturmidler, og til hva: for søkere, medier, forskere og andre kommuner.",
    nn: "Viser kven som får kommunale kulturmidlar, og til kva: for søkjarar, medium, forskarar og andre kommunar.",
    en: "Shows who gets municipal money for culture, and for what: for applicants, media, researchers and other municipalities.",
  },
  rowMeaning: {
    nb: "Ett vedtak om tilskudd, også når det er et avslag.",
    nn: "Eitt vedtak om tilskot, òg når det er eit avslag.",
    en: "One decision on a grant, also when it is a rejection.",
  },
  privacy: "open_reviewed",
  privacyNote: {
    nb: "Gjennomgås før publisering: søkere kan være personer. Navn og organisasjonsnummer på enkeltpersoner publiseres aldri, og tittel og formål leses gjennom: de kan røpe hvem personen er, eller noe om helse.",
    nn: "Skal gåast gjennom før publisering: søkjarar kan vere personar. Namn og organisasjonsnummer på enkeltpersonar blir aldri publiserte, og tittel og føremål blir lesne gjennom: dei kan røpe kven personen er, eller noko om helse.",
    en: "Reviewed before publication: applicants may be persons. Names and organisation numbers of individuals are never published, and title and purpose are read through: they may reveal who the person is, or something about health.",
  },
  frequency: "QUARTERLY",
  themes: ["EDUC", "GOVE"],
  los: ["kulturmidler", "tilskudd-til-kultur-idrett-og-fritid"],
  fields: grantFields,
  key: ["grant_id"],
  rules: grantRules,
  checks: grantChecks,
  notes: [
    {
      nb: "Modellen følger 360Giving, som har et eget spor uten navn for tilskudd til enkeltpersoner. Her er det samme løst med mottakertype.",
      nn: "Modellen følgjer 360Giving, som har eit eige spor utan namn for tilskot til enkeltpersonar. Her er det same løyst med mottakartype.",
      en: "The model follows 360Giving, which has a separate, name-free path for grants to individuals. Here the recipient type does the same.",
    },
    {
      nb: "Organisasjonsnummer kontrolleres bare på kontrollsifferet. At enheten finnes i Enhetsregisteret, og at den ikke er et enkeltpersonforetak, må kommunen slå opp selv.",
      nn: "Organisasjonsnummer blir berre kontrollerte på kontrollsifferet. At eininga finst i Einingsregisteret, og at ho ikkje er eit enkeltpersonføretak, må kommunen slå opp sjølv.",
      en: "Only the check digit of organisation numbers is checked. That the unit exists in the register, and is no sole trader, the municipality must look up itself.",
    },
    {
      nb: "At summen av en ordning ikke er større enn budsjettet, kan ikke kontrolleres: budsjettet er ikke med i datasettet.",
      nn: "At summen av ei ordning ikkje er større enn budsjettet, kan ikkje kontrollerast: budsjettet er ikkje med i datasettet.",
      en: "That a scheme's sum is within its budget cannot be checked: the budget is not in the dataset.",
    },
    {
      nb: "Tildelinger som er offentlig støtte på over 100 000 euro, skal også registreres i Støtteregisteret. Om et kulturtilskudd er offentlig støtte, framgår ikke av fila.",
      nn: "Tildelingar som er offentleg støtte på over 100 000 euro, skal òg registrerast i Støtteregisteret. Om eit kulturtilskot er offentleg støtte, går ikkje fram av fila.",
      en: "Awards that are state aid of over 100 000 euro are to be registered in Støtteregisteret too. Whether a grant is state aid is not seen in the file.",
    },
    {
      nb: "Tilskudds-ID kan ha skråstrek, fordi saksnummer har det (2025/1142). Det er videre enn de andre lokale ID-ene i registeret.",
      nn: "Tilskots-ID kan ha skråstrek, fordi saksnummer har det (2025/1142). Det er vidare enn dei andre lokale ID-ane i registeret.",
      en: "A grant id may hold a slash, because case numbers do (2025/1142). That is wider than the registry's other local ids.",
    },
  ],
});
