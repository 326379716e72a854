import type { Command } from "../../../options/command.ts";
import { allowPrivate, deliveryOptions, language } from "../../../options/shared-options.ts";

/** `samapne publish ckan`: what the help says of it. */
export const publishCkanCommand: Command = {
  name: "publish ckan",
  usage: "samapne publish ckan <fil …> --url <adresse> --organisation <navn>",
  summary: {
    nb: "publiser filer i en CKAN-portal: datasett, filer og DataStore-tabell",
    nn: "publiser filer i ein CKAN-portal: datasett, filer og DataStore-tabell",
    en: "publish files in a CKAN portal: dataset, files and DataStore table",
  },
  options: {
    url: {
      type: "string",
      placeholder: "adresse",
      means: {
        nb: "adressen til CKAN, https. API-nøkkelen leses fra miljøvariabelen CKAN_API_TOKEN",
        nn: "adressa til CKAN, https. API-nøkkelen blir lesen frå miljøvariabelen CKAN_API_TOKEN",
        en: "the address of the CKAN, https. The API token is read from the environment variable CKAN_API_TOKEN",
      },
    },
    organisation: {
      type: "string",
      placeholder: "navn",
      means: {
        nb: "navnet på organisasjonen i CKAN som eier datasettene, slik det står i adressen til den",
        nn: "namnet på organisasjonen i CKAN som eig datasetta, slik det står i adressa til han",
        en: "the name of the CKAN organisation that owns the datasets, as in its address",
      },
    },
    licence: {
      type: "string",
      placeholder: "id",
      means: {
        nb: "id-en til lisensen i denne CKAN-en; NLOD 2.0 når den ikke er gitt",
        nn: "id-en til lisensen i denne CKAN-en; NLOD 2.0 når han ikkje er gitt",
        en: "the id of the licence in this CKAN; NLOD 2.0 when left out",
      },
    },
    "allow-private": allowPrivate,
    ...deliveryOptions,
    lang: language,
  },
  examples: [
    "samapne publish ckan bygg.csv maalere.csv --url https://data.kommunen.no --organisation bodo-kommune",
  ],
  load: () => import("./publish-ckan.ts"),
};
