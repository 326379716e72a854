import type { Command } from "../../options/command.ts";
import { deliveryOptions, language } from "../../options/shared-options.ts";

/** `samapne serve`: what the help says of it. */
export const serve: Command = {
  name: "serve",
  usage: "samapne serve <fil …>",
  summary: {
    nb: "publiser filer som et API; de kontrolleres først, og nye filer tas inn når de endres",
    nn: "publiser filer som eit API; dei blir kontrollerte først, og nye filer blir tekne inn når dei blir endra",
    en: "publish files as an API; they are checked first, and taken in anew when they change",
  },
  options: {
    ...deliveryOptions,
    port: {
      type: "string",
      placeholder: "tall",
      means: {
        nb: "porten API-et svarer på (8080); 0 tar en ledig",
        nn: "porten API-et svarer på (8080); 0 tek ein ledig",
        en: "the port the API answers on (8080); 0 takes a free one",
      },
    },
    host: {
      type: "string",
      placeholder: "adresse",
      means: {
        nb: "adressen det lyttes på: 127.0.0.1, bare for denne maskinen. 0.0.0.0 for alle",
        nn: "adressa det blir lytta på: 127.0.0.1, berre for denne maskina. 0.0.0.0 for alle",
        en: "the address it listens on: 127.0.0.1, for this machine only. 0.0.0.0 for all",
      },
    },
    state: {
      type: "string",
      placeholder: "mappe",
      means: {
        nb: "mappa dataene ligger i fra gang til gang, så endringer huskes over en omstart. Uten denne: en midlertidig mappe",
        nn: "mappa dataa ligg i frå gong til gong, så endringar blir hugsa over ein omstart. Utan denne: ei mellombels mappe",
        en: "the folder the data are kept in, so that changes are remembered over a restart. Without it: a temporary one",
      },
    },
    store: {
      type: "string",
      placeholder: "postgres://…",
      means: {
        nb: "PostgreSQL-databasen dataene ligger i, i stedet for den innebygde. Kan settes med SAMAPNE_STORE, så passordet ikke vises i prosesslista; SAMAPNE_STORE_READER er en bruker som bare kan lese",
        nn: "PostgreSQL-databasen dataa ligg i, i staden for den innebygde. Kan setjast med SAMAPNE_STORE, så passordet ikkje blir vist i prosesslista; SAMAPNE_STORE_READER er ein brukar som berre kan lese",
        en: "the PostgreSQL database to keep the data in, instead of the embedded one. SAMAPNE_STORE sets it too, which keeps the password out of the list of processes; SAMAPNE_STORE_READER is a user who can only read",
      },
    },
    log: {
      type: "string",
      values: ["json", "none"],
      means: {
        nb: "json: én linje per forespørsel, uten verdier og IP-adresser. none: ingen",
        nn: "json: éi linje per førespurnad, utan verdiar og IP-adresser. none: ingen",
        en: "json: a line for each request, without values and IP addresses. none: nothing",
      },
    },
    "rate-limit": {
      type: "string",
      placeholder: "tall",
      means: {
        nb: "forespørsler per minutt fra hver klient (6000)",
        nn: "førespurnader per minutt frå kvar klient (6000)",
        en: "requests a minute from each client (6000)",
      },
    },
    "behind-proxy": {
      type: "boolean",
      means: {
        nb: "klientens adresse står sist i X-Forwarded-For, fra din egen omvendte proxy",
        nn: "adressa til klienten står sist i X-Forwarded-For, frå din eigen omvende proxy",
        en: "the client's address stands last in X-Forwarded-For, from your own reverse proxy",
      },
    },
    lang: language,
  },
  examples: [
    "samapne serve bygg.csv maalere.csv maalinger.csv",
    "samapne serve energi.csv --mode import --port 3000",
    "samapne serve data/*.csv --host 0.0.0.0 --state /var/lib/samapne --base-url https://data.kommunen.no",
  ],
  load: () => import("./serve.ts"),
};
