import type { Option } from "./command.ts";

/** The language of the answer. */
export const language: Option = {
  type: "string",
  values: ["nb", "nn", "en"],
  means: {
    nb: "språk i svaret (nb når ikke annet er sagt; kan settes med SAMAPNE_LANG)",
    nn: "språk i svaret (nb når ikkje anna er sagt; kan setjast med SAMAPNE_LANG)",
    en: "language of the answer (nb unless told otherwise; SAMAPNE_LANG sets it)",
  },
};

/** Lifts the guard of commands that ask addresses strangers may have written. */
export const allowPrivate: Option = {
  type: "boolean",
  means: {
    nb: "hent også fra adresser på denne maskinen og i lokale nett som du ikke har skrevet selv: fra en oversikt, en videresending eller et navn",
    nn: "hent òg frå adresser på denne maskina og i lokale nett som du ikkje har skrive sjølv: frå ei oversikt, ei vidaresending eller eit namn",
    en: "fetch from addresses of this machine and local networks too that you have not written yourself: of a directory, a redirect or a name",
  },
};

/** For people or for programs. */
export const format: Option = {
  type: "string",
  values: ["text", "json"],
  means: {
    nb: "text for mennesker, json for programmer",
    nn: "text for menneske, json for program",
    en: "text for people, json for programs",
  },
};

/** Which dataset files follow. */
export const dataset: Option = {
  type: "string",
  placeholder: "id[@versjon]",
  means: {
    nb: "datasettet filene skal følge; uten dette kjennes det igjen på overskriftene. Kan også være en dataset.json",
    nn: "datasettet filene skal følgje; utan dette blir det kjent att på overskriftene. Kan òg vere ei dataset.json",
    en: "the dataset the files follow; recognised from the headings when left out. May also be a dataset.json",
  },
};

/** How files are judged. */
export const mode: Option = {
  type: "string",
  values: ["strict", "import"],
  means: {
    nb: "strict: fila bedømmes som den er. import: det som trygt kan rettes (31.12.2025, desimalkomma), rettes og telles",
    nn: "strict: fila blir bedømd som ho er. import: det som trygt kan rettast (31.12.2025, desimalkomma), blir retta og talt",
    en: "strict: the file is judged as it is. import: what can safely be repaired is repaired and counted",
  },
};

/** The date that dated codes follow. */
export const classificationDate: Option = {
  type: "string",
  placeholder: "ÅÅÅÅ-MM-DD",
  means: {
    nb: "datoen kommunenumre og andre daterte koder i filene følger",
    nn: "datoen kommunenummer og andre daterte kodar i filene følgjer",
    en: "the date that municipality numbers and other dated codes in the files follow",
  },
};

/** Who publishes, and where: for those commands that publish. */
const publisherOptions: Readonly<Record<string, Option>> = {
  "base-url": {
    type: "string",
    placeholder: "adresse",
    means: {
      nb: "adressen dataene har utenfra, for eksempel https://data.kommunen.no",
      nn: "adressa dataa har utanfrå, til dømes https://data.kommunen.no",
      en: "the address the data have from outside, such as https://data.kommunen.no",
    },
  },
  publisher: {
    type: "string",
    placeholder: "organisasjonsnummer",
    means: {
      nb: "organisasjonsnummeret til den som publiserer. Med dette, --title, --contact og --base-url blir katalogen en DCAT-AP-NO som data.norge.no henter",
      nn: "organisasjonsnummeret til den som publiserer. Med dette, --title, --contact og --base-url blir katalogen ein DCAT-AP-NO som data.norge.no hentar",
      en: "the organisation number of the publisher. With it, --title, --contact and --base-url the catalogue is a DCAT-AP-NO that data.norge.no takes",
    },
  },
  title: {
    type: "string",
    placeholder: "navn",
    means: {
      nb: "navnet på den som publiserer, for eksempel Bodø kommune",
      nn: "namnet på den som publiserer, til dømes Bodø kommune",
      en: "the name of the publisher, such as Bodø kommune",
    },
  },
  contact: {
    type: "string",
    placeholder: "e-post eller adresse",
    means: {
      nb: "hvor det kan spørres: en felles e-postadresse eller en nettside, aldri en persons",
      nn: "kvar det kan spørjast: ei felles e-postadresse eller ei nettside, aldri ein person si",
      en: "where to ask: a shared e-mail address or a web page, never a person's",
    },
  },
};

const confirmations: Option = {
  type: "string",
  placeholder: "fil",
  means: {
    nb: "fila der noen har bekreftet at det som ligner personopplysninger, kan publiseres (JSON)",
    nn: "fila der nokon har stadfesta at det som liknar personopplysningar, kan publiserast (JSON)",
    en: "the file in which somebody has confirmed that what looks like personal data may be published (JSON)",
  },
};

/** What is published, how it is judged, and by whom. */
export const deliveryOptions: Readonly<Record<string, Option>> = {
  dataset,
  mode,
  "classification-date": classificationDate,
  confirmations,
  ...publisherOptions,
};
