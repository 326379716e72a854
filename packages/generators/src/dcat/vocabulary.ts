import type { Frequency, PrivacyClass, Text } from "@samapne/core";
import type { Concept, Scheme } from "./concept.ts";

// Labels of the EU Publications Office's authority tables, Digdir's Los and ADMS, as Felles datakatalog's reference
// data has them (github.com/Informasjonsforvaltning/fdk-reference-data, 2026-08-17). Norwegian labels that are
// missing there (access rights, file types, languages, licences in nynorsk) are our translations.

const authority = "http://publications.europa.eu/resource/authority";

type Labels<K extends string> = Readonly<Record<K, readonly [nb: string, nn: string, en: string]>>;

function text([nb, nn, en]: readonly [string, string, string]): Text {
  return { nb, nn, en };
}

function concepts<K extends string>(
  scheme: Scheme,
  base: string,
  labels: Labels<K>,
): Readonly<Record<K, Concept>> {
  const entries = (Object.keys(labels) as K[]).map((code) => [
    code,
    { iri: `${base}${code}`, scheme, label: text(labels[code]) },
  ]);
  return Object.fromEntries(entries) as Record<K, Concept>;
}

const dataTheme: Scheme = {
  iri: `${authority}/data-theme`,
  title: { nb: "EUs datatemaer", nn: "EU sine datatema", en: "Data theme" },
};

/** The EU's data themes. */
export const themes: Readonly<Record<string, Concept>> = concepts(dataTheme, `${authority}/data-theme/`, {
  AGRI: [
    "Jordbruk, fiskeri, skogbruk og mat",
    "Jordbruk, fiskeri, skogbruk og mat",
    "Agriculture, fisheries, forestry and food",
  ],
  ECON: ["Økonomi og finans", "Økonomi og finans", "Economy and finance"],
  EDUC: ["Utdanning, kultur og sport", "Utdanning, kultur og sport", "Education, culture and sport"],
  ENER: ["Energi", "Energi", "Energy"],
  ENVI: ["Miljø", "Miljø", "Environment"],
  GOVE: [
    "Forvaltning og offentlig sektor",
    "Forvaltning og offentleg sektor",
    "Government and public sector",
  ],
  HEAL: ["Helse", "Helse", "Health"],
  INTR: ["Internasjonale temaer", "Internasjonale tema", "International issues"],
  JUST: [
    "Justis, rettssystem og allmenn sikkerhet",
    "Justis, rettssystem og allmenn tryggleik",
    "Justice, legal system and public safety",
  ],
  REGI: ["Regioner og byer", "Regionar og byar", "Regions and cities"],
  SOCI: ["Befolkning og samfunn", "Befolkning og samfunn", "Population and society"],
  TECH: ["Vitenskap og teknologi", "Vitskap og teknologi", "Science and technology"],
  TRAN: ["Transport", "Transport", "Transport"],
});

const losWord: Scheme = {
  iri: "https://psi.norge.no/los/ontologi/ord",
  title: { nb: "Los: ord", nn: "Los: ord", en: "Los: words" },
};
const losTheme: Scheme = {
  iri: "https://psi.norge.no/los/ontologi/tema",
  title: { nb: "Los: temaer", nn: "Los: tema", en: "Los: themes" },
};

/** The words and themes of Los (Digdir) that coordinated datasets use, by their last path part. */
export const los: Readonly<Record<string, Concept>> = {
  ...concepts(losWord, "https://psi.norge.no/los/ord/", {
    sykefravar: ["Sykefravær", "Sjukefråvær", "Sick leave"],
    likestilling: ["Likestilling", "Likestilling", "Equality"],
    lonn: ["Lønn", "Lønn", "Salary"],
    arbeidsmiljo: ["Arbeidsmiljø", "Arbeidsmiljø", "Work environment"],
    energibruk: ["Energibruk", "Energibruk", "Energy consumption"],
    energimerking: ["Energimerking", "Energimerking", "Energy labelling"],
    "fornybar-energi": ["Fornybar energi", "Fornybar energi", "Renewable energy"],
    kulturbygg: ["Kulturbygg", "Kulturbygg", "Cultural buildings"],
    kulturmidler: ["Kulturmidler", "Kulturmidlar", "Cultural funding"],
    kulturminner: ["Kulturminner", "Kulturminne", "Cultural heritage"],
    kulturtilbud: ["Kulturtilbud", "Kulturtilbod", "Cultural activities"],
    "lokaler-og-idrettsanlegg": ["Lokaler og idrettsanlegg", "Lokale og idrettsanlegg", "Sports facilities"],
    idrettsanlegg: ["Idrettsanlegg", "Idrettsanlegg", "Sports facilities"],
    idrettsmidler: ["Idrettsmidler", "Idrettsmidlar", "Sports funding"],
    bibliotektjenester: ["Bibliotektjenester", "Bibliotektenester", "Library services"],
    museum: ["Museum", "Museum", "Museums"],
    "musikk-og-kulturskole": ["Musikk- og kulturskole", "Musikk- og kulturskule", "Music and arts centres"],
  }),
  ...concepts(losTheme, "https://psi.norge.no/los/tema/", {
    arbeidsliv: ["Arbeidsliv", "Arbeidsliv", "Employment"],
    energi: ["Energi", "Energi", "Energy"],
    "bygg-og-eiendom": ["Bygg og eiendom", "Bygg og eigedom", "Building and property"],
    kultur: ["Kultur", "Kultur", "Culture"],
    bibliotek: ["Bibliotek", "Bibliotek", "Libraries"],
    "kultur-idrett-og-fritid": [
      "Kultur, idrett og fritid",
      "Kultur, idrett og fritid",
      "Culture, sport and recreation",
    ],
    "tilskudd-til-kultur-idrett-og-fritid": [
      "Tilskudd til kultur, idrett og fritid",
      "Tilskot til kultur, idrett og fritid",
      "Funding for culture, sport and recreation",
    ],
  }),
};

const frequency: Scheme = {
  iri: `${authority}/frequency`,
  title: { nb: "Frekvens", nn: "Frekvens", en: "Frequency" },
  type: "dct:Frequency",
};

/** How often data are updated. */
export const frequencies: Readonly<Record<Frequency, Concept>> = concepts(
  frequency,
  `${authority}/frequency/`,
  {
    HOURLY: ["hver time", "kvar time", "hourly"],
    DAILY: ["daglig", "dagleg", "daily"],
    WEEKLY: ["ukentlig", "kvar veke", "weekly"],
    MONTHLY: ["månedlig", "månadleg", "monthly"],
    QUARTERLY: ["kvartalsvis", "kvartalsvis", "quarterly"],
    ANNUAL: ["årlig", "årleg", "annual"],
    IRREG: ["uregelmessig", "uregelmessig", "irregular"],
  },
);

const accessRight: Scheme = {
  iri: `${authority}/access-right`,
  title: { nb: "Tilgangsrettighet", nn: "Tilgangsrett", en: "Access right" },
  type: "dct:RightsStatement",
};

const accessRights = concepts(accessRight, `${authority}/access-right/`, {
  PUBLIC: ["allmenn tilgang", "allmenn tilgang", "public"],
});

/** Who may see the published data. What a privacy class lets out is for everybody; what it holds back is never in the file. */
export const accessOf: Readonly<Record<PrivacyClass, Concept>> = {
  open: accessRights.PUBLIC,
  open_after_filter: accessRights.PUBLIC,
  open_aggregated: accessRights.PUBLIC,
  open_reviewed: accessRights.PUBLIC,
};

const licence: Scheme = {
  iri: `${authority}/licence`,
  title: { nb: "Lisens", nn: "Lisens", en: "Licence" },
  type: "dct:LicenseDocument",
};

/** The open licences DCAT-AP-NO knows. */
export const licences = concepts(licence, `${authority}/licence/`, {
  NLOD_2_0: [
    "Norsk lisens for offentlige data",
    "Norsk lisens for offentlege data",
    "Norwegian Licence for Open Government Data",
  ],
  CC_BY_4_0: [
    "Creative Commons Navngivelse 4.0 Internasjonal",
    "Creative Commons Namngjeving 4.0 Internasjonal",
    "Creative Commons Attribution 4.0 International",
  ],
  CC0: [
    "Creative Commons Universal Fristatus-erklæring",
    "Creative Commons Universal Fristatus-erklæring",
    "Creative Commons Universal Public Domain Dedication",
  ],
});

const language: Scheme = {
  iri: `${authority}/language`,
  title: { nb: "Språk", nn: "Språk", en: "Language" },
  type: "dct:LinguisticSystem",
};

/** The languages of our texts. */
export const languageConcepts = concepts(language, `${authority}/language/`, {
  NOB: ["bokmål", "bokmål", "Norwegian Bokmål"],
  NNO: ["nynorsk", "nynorsk", "Norwegian Nynorsk"],
  ENG: ["engelsk", "engelsk", "English"],
});

const fileType: Scheme = {
  iri: `${authority}/file-type`,
  title: { nb: "Filtype", nn: "Filtype", en: "File type" },
  type: "dct:MediaTypeOrExtent",
};

/** File types. The table has none for NDJSON and Parquet (2026): NDJSON is told as JSON, Parquet as a stream of bytes. */
export const fileTypes = concepts(fileType, `${authority}/file-type/`, {
  CSV: ["CSV", "CSV", "CSV"],
  JSON: ["JSON", "JSON", "JSON"],
  JSON_LD: ["JSON-LD", "JSON-LD", "JSON-LD"],
  GEOJSON: ["GeoJSON", "GeoJSON", "GeoJSON"],
  RDF_TURTLE: ["RDF Turtle", "RDF Turtle", "RDF Turtle"],
  XLSX: ["Excel XLSX", "Excel XLSX", "Excel XLSX"],
  YAML: ["YAML", "YAML", "YAML"],
  OCTET: ["Bytestrøm", "Bytestraum", "Octet stream"],
});

const availability: Scheme = {
  iri: `${authority}/planned-availability`,
  title: { nb: "Planlagt tilgjengelighet", nn: "Planlagd tilgjenge", en: "Planned availability" },
};

/** How long distributions are planned to be there. */
export const availabilities = concepts(availability, `${authority}/planned-availability/`, {
  AVAILABLE: ["tilgjengelig", "tilgjengeleg", "available"],
  STABLE: ["stabil", "stabil", "stable"],
  EXPERIMENTAL: ["eksperimentell", "eksperimentell", "experimental"],
});

const status: Scheme = {
  iri: "http://purl.org/adms/status/1.0",
  title: { nb: "Status", nn: "Status", en: "Status" },
};

/** ADMS status of a specification. */
export const statuses = concepts(status, "http://purl.org/adms/status/", {
  UnderDevelopment: ["Under utvikling", "Under utvikling", "Under development"],
  Completed: ["Ferdigstilt", "Ferdigstilt", "Completed"],
  Deprecated: ["Frarådet", "Frarådd", "Deprecated"],
  Withdrawn: ["Trukket tilbake", "Trekt tilbake", "Withdrawn"],
});

const publisherType: Scheme = {
  iri: "http://purl.org/adms/publishertype/1.0",
  title: { nb: "Utgivertype", nn: "Utgjevartype", en: "Publisher type" },
};

/** Kinds of publishers. */
export const publisherTypes = concepts(publisherType, "http://purl.org/adms/publishertype/", {
  LocalAuthority: ["Lokal myndighet", "Lokal myndigheit", "Local Authority"],
  RegionalAuthority: ["Regional myndighet", "Regional myndigheit", "Regional authority"],
  StandardisationBody: ["Standardiseringsorgan", "Standardiseringsorgan", "Standardisation body"],
});

const legalType: Scheme = {
  iri: `${authority}/resource-type`,
  title: { nb: "Dokumenttype", nn: "Dokumenttype", en: "Resource type" },
  type: "eli:ResourceType",
};

/** Kinds of laws. */
export const legalTypes = concepts(legalType, `${authority}/resource-type/`, {
  ACT_LEGIS: ["Lov", "Lov", "Legislative act"],
  REG: ["Forordning", "Forordning", "Regulation"],
  DIR: ["Direktiv", "Direktiv", "Directive"],
});

const country: Scheme = {
  iri: `${authority}/country`,
  title: { nb: "Land og territorier", nn: "Land og territorium", en: "Countries and territories" },
  type: "dct:Location",
};

/** Norway, the area a specification is made for. */
export const norway: Concept = concepts(country, `${authority}/country/`, {
  NOR: ["Norge", "Noreg", "Norway"],
}).NOR;
