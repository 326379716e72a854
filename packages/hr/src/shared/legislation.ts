import type { Legislation } from "@samapne/core";

/** Figures about persons are made of personal data; what is published may reveal none of them. */
export const dataProtection: readonly Legislation[] = [
  {
    name: {
      nb: "Personopplysningsloven, og personvernforordningen (EU) 2016/679",
      nn: "Personopplysningslova, og personvernforordninga (EU) 2016/679",
      en: "The Personal Data Act, and Regulation (EU) 2016/679 (GDPR)",
    },
    uri: "https://lovdata.no/eli/lov/2018/06/15/38",
    role: "limits",
    about: {
      nb: "Å lage statistikken er behandling av personopplysninger, og kommunen må ha et behandlingsgrunnlag. Det som publiseres, skal være anonymt.",
      nn: "Å lage statistikken er behandling av personopplysningar, og kommunen må ha eit behandlingsgrunnlag. Det som blir publisert, skal vere anonymt.",
      en: "Making the statistics is processing of personal data, and the municipality needs a legal basis for it. What is published must be anonymous.",
    },
  },
];

/** Sickness absence is data about health as long as it can be tied to a person. */
export const healthData: readonly Legislation[] = [
  ...dataProtection,
  {
    name: {
      nb: "Personvernforordningen artikkel 9: opplysninger om helse",
      nn: "Personvernforordninga artikkel 9: opplysningar om helse",
      en: "GDPR article 9: data concerning health",
    },
    uri: "http://data.europa.eu/eli/reg/2016/679/oj",
    role: "limits",
    about: {
      nb: "Sykefravær som kan knyttes til en person, er en helseopplysning. Derfor strengeste nasjonale praksis: minst fem personer, og ingenting som kan regnes ut.",
      nn: "Sjukefråvær som kan knytast til ein person, er ei helseopplysning. Difor strengaste nasjonale praksis: minst fem personar, og ingenting som kan reknast ut.",
      en: "Absence that can be tied to a person is data concerning health. Hence the strictest national practice: at least five persons, and nothing that can be worked out.",
    },
  },
];

/** Every public employer reports gender balance each year, and pay at least every second year. */
export const equalityDuty: readonly Legislation[] = [
  {
    name: {
      nb: "Likestillings- og diskrimineringsloven §§ 26 og 26 a",
      nn: "Likestillings- og diskrimineringslova §§ 26 og 26 a",
      en: "The Equality and Anti-Discrimination Act, sections 26 and 26 a",
    },
    uri: "https://lovdata.no/eli/lov/2017/06/16/51",
    role: "mandates",
    about: {
      nb: "Alle offentlige arbeidsgivere skal hvert år redegjøre for kjønnslikestilling, og minst annethvert år kartlegge lønn og ufrivillig deltid. Redegjørelsen skal være offentlig, og resultatene anonymiserte.",
      nn: "Alle offentlege arbeidsgivarar skal kvart år gjere greie for kjønnslikestilling, og minst annakvart år kartleggje løn og ufrivillig deltid. Utgreiinga skal vere offentleg, og resultata anonymiserte.",
      en: "Every public employer reports on gender equality each year, and maps pay and involuntary part time at least every second year. The report is public, and its results anonymised.",
    },
  },
  ...dataProtection,
];
