import type { Form, Text } from "@samapne/core";

const serviceLabel: Text = { nb: "Tjenesten", nn: "Tenesta", en: "The service" };
const serviceMeaning: Text = {
  nb: "Det som er felles for datasettene: siden for mennesker, beskrivelsen, katalogen.",
  nn: "Det som er felles for datasetta: sida for menneske, skildringa, katalogen.",
  en: "What the datasets share: the page for people, the description, the catalogue.",
};

/** The tag of what is not of one dataset. */
export const serviceTag = {
  name: "service",
  description: serviceMeaning.en,
  "x-displayName": serviceLabel.en,
  "x-labels": serviceLabel,
  "x-descriptions": serviceMeaning,
};

/** What the document says about itself. */
export const infoText: {
  readonly title: Text;
  readonly summary: Readonly<Record<Form, Text>>;
  readonly description: Readonly<Record<Form, Text>>;
} = {
  title: { nb: "Åpne kommunale data", nn: "Opne kommunale data", en: "Open municipal data" },
  summary: {
    static: {
      nb: "Nivå 1: filer på faste adresser.",
      nn: "Nivå 1: filer på faste adresser.",
      en: "Level 1: files at fixed addresses.",
    },
    api: {
      nb: "Nivå 2 og 3: et API med filtre, sider, eksport og endringer.",
      nn: "Nivå 2 og 3: eit API med filter, sider, eksport og endringar.",
      en: "Levels 2 and 3: an API with filters, pages, exports and changes.",
    },
  },
  description: {
    static: {
      nb: "Datasettene som filer på en hvilken som helst nettjener. Åpent for alle, uten nøkkel. CSV må finnes; det som er merket `x-optional`, kan mangle.",
      nn: "Datasetta som filer på ein kva som helst nettenar. Ope for alle, utan nøkkel. CSV må finnast; det som er merkt `x-optional`, kan mangle.",
      en: "The datasets as files on any web server. Open to all, without a key. CSV must be there; what is marked `x-optional` may be missing.",
    },
    api: {
      nb: "Åpent for alle, uten nøkkel. `x-level` sier hva som trengs på hvert nivå. Tidspunkter gis i UTC (RFC 3339), timer er `[start, slutt)`. En verdi som mangler, er utelatt i JSON og tom i CSV; en som er skjermet, er aldri 0. Flere verdier i en parameter skilles med komma, eller parameteren gjentas der `explode` er sann. Ukjente parametere gir 400.",
      nn: "Ope for alle, utan nøkkel. `x-level` seier kva som trengst på kvart nivå. Tidspunkt blir gitte i UTC (RFC 3339), timar er `[start, slutt)`. Ein verdi som manglar, er utelaten i JSON og tom i CSV; ein som er skjerma, er aldri 0. Fleire verdiar i ein parameter blir skilde med komma, eller parameteren blir teken opp att der `explode` er sann. Ukjende parametrar gir 400.",
      en: "Open to all, without a key. `x-level` says what each level needs. Instants are given in UTC (RFC 3339), hours are `[start, end)`. A missing value is left out in JSON and empty in CSV; a withheld one is never 0. Several values in a parameter are separated by commas, or the parameter is repeated where `explode` is true. Unknown parameters give 400.",
    },
  },
};
