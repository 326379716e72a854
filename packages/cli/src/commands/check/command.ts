import type { Command } from "../../options/command.ts";
import { dataset, language } from "../../options/shared-options.ts";

/** `samapne check`: what the help says of it. */
export const check: Command = {
  name: "check",
  usage: "samapne check <adresse>",
  summary: {
    nb: "kontroller et API eller nettsted som er publisert: følger det kontrakten, og dataene spesifikasjonen",
    nn: "kontroller eit API eller ein nettstad som er publisert: følgjer det kontrakten, og dataa spesifikasjonen",
    en: "check an API or site that is published: does it follow the contract, and the data the specification",
  },
  options: {
    dataset: {
      ...dataset,
      multiple: true,
      means: {
        nb: "bare dette datasettet; kan gis flere ganger. Uten dette kontrolleres alle som er publisert der",
        nn: "berre dette datasettet; kan givast fleire gonger. Utan dette blir alle som er publiserte der, kontrollerte",
        en: "this dataset only; may be given several times. All that are published there when left out",
      },
    },
    level: {
      type: "string",
      values: ["1", "2", "3"],
      means: {
        nb: "nivået som må nås for at svaret skal være 0: 1 filer, 2 API, 3 alt (1 når ikke annet er sagt)",
        nn: "nivået som må nåast for at svaret skal vere 0: 1 filer, 2 API, 3 alt (1 når ikkje anna er sagt)",
        en: "the level that must be reached for exit code 0: 1 files, 2 API, 3 everything (1 unless told otherwise)",
      },
    },
    "allow-private": {
      type: "boolean",
      means: {
        nb: "tillat adresser på denne maskinen og i lokale nett, for den som kontrollerer sin egen tjeneste",
        nn: "tillat adresser på denne maskina og i lokale nett, for den som kontrollerer si eiga teneste",
        en: "allow addresses of this machine and local networks, for those who check a service of their own",
      },
    },
    rate: {
      type: "string",
      placeholder: "antall",
      means: {
        nb: "forespørsler i sekundet, én om gangen (10 når ikke annet er sagt, 50 på denne maskinen)",
        nn: "førespurnader i sekundet, éin om gongen (10 når ikkje anna er sagt, 50 på denne maskina)",
        en: "requests a second, one at a time (10 unless told otherwise, 50 on this machine)",
      },
    },
    format: {
      type: "string",
      values: ["text", "json", "html", "junit"],
      means: {
        nb: "text for mennesker, html til deling og utskrift, json for programmer, junit for byggeservere",
        nn: "text for menneske, html til deling og utskrift, json for program, junit for byggjetenarar",
        en: "text for people, html to share and print, json for programs, junit for build servers",
      },
    },
    report: {
      type: "string",
      multiple: true,
      placeholder: "form=fil",
      means: {
        nb: "en rapport til, for eksempel html=rapport.html; kan gis flere ganger",
        nn: "ein rapport til, til dømes html=rapport.html; kan givast fleire gonger",
        en: "one more report, such as html=report.html; may be given several times",
      },
    },
    certify: {
      type: "string",
      placeholder: "fil",
      means: {
        nb: "skriv et bevis (JSON) på hva som ble funnet: adresse, tid, versjoner, sjekksummer, nivå",
        nn: "skriv eit bevis (JSON) på kva som vart funne: adresse, tid, versjonar, sjekksummar, nivå",
        en: "write a certificate (JSON) of what was found: address, time, versions, digests, level",
      },
    },
    certificate: {
      type: "string",
      placeholder: "fil",
      means: {
        nb: "kjør kontrollen bak et bevis på nytt, og si om det fortsatt stemmer",
        nn: "køyr kontrollen bak eit bevis på nytt, og sei om det framleis stemmer",
        en: "run the check behind a certificate again, and say whether it still holds",
      },
    },
    lang: language,
  },
  examples: [
    "samapne check https://data.kommunen.example",
    "samapne check https://data.kommunen.example --report html=rapport.html --certify bevis.json",
    "samapne check --certificate bevis.json",
    "samapne check http://localhost:8080 --allow-private --level 3",
  ],
  load: () => import("./check.ts"),
};
