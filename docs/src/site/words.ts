import type { Text } from "@samapne/core";

/** The words around every page of the site. */
export const words = {
  home: { nb: "Forside", nn: "Framside", en: "Home" },
  site: { nb: "SamÅpne", nn: "SamÅpne", en: "SamÅpne" },
  datasets: { nb: "Datasett", nn: "Datasett", en: "Datasets" },
  validator: { nb: "Kontroller en fil", nn: "Kontroller ei fil", en: "Check a file" },
  guides: { nb: "Veiledere", nn: "Rettleiarar", en: "Guides" },
  reference: { nb: "Oppslag", nn: "Oppslag", en: "Reference" },
  search: { nb: "Søk", nn: "Søk", en: "Search" },
  about: { nb: "Om SamÅpne", nn: "Om SamÅpne", en: "About" },
  adoption: { nb: "Hvem publiserer", nn: "Kven publiserer", en: "Who publishes" },
  codeLists: { nb: "Kodelister", nn: "Kodelister", en: "Code lists" },
  fields: { nb: "Alle felt", nn: "Alle felt", en: "All fields" },
  issues: { nb: "Feilmeldinger", nn: "Feilmeldingar", en: "Messages" },
  problems: { nb: "Svar fra API-er", nn: "Svar frå API-ar", en: "Answers from APIs" },
  changes: { nb: "Endringer", nn: "Endringar", en: "Changes" },
  story: { nb: "Filene fra 2022", nn: "Filene frå 2022", en: "The files of 2022" },
  accessibility: { nb: "Tilgjengelighet", nn: "Tilgjenge", en: "Accessibility" },
  privacy: { nb: "Personvern", nn: "Personvern", en: "Privacy" },
  api: { nb: "Programgrensesnitt", nn: "Programgrensesnitt", en: "Programming interface" },
  licence: {
    nb: "Spesifikasjonene har lisensen CC BY 4.0, koden MIT.",
    nn: "Spesifikasjonane har lisensen CC BY 4.0, koden MIT.",
    en: "The specifications are licensed CC BY 4.0, the code MIT.",
  },
  protect: { nb: "Skjul små tall", nn: "Skjul små tal", en: "Withhold small figures" },
  staysWithYou: { nb: "Fila blir hos deg", nn: "Fila blir hos deg", en: "The file stays with you" },
  nothingLeaves: {
    nb: "Nettstedet har ingen informasjonskapsler, ingen sporing og henter ingenting fra andre.",
    nn: "Nettstaden har ingen informasjonskapslar, inga sporing og hentar ingenting frå andre.",
    en: "This site has no cookies, no tracking, and fetches nothing from anybody else.",
  },
  machines: { nb: "For maskiner", nn: "For maskiner", en: "For machines" },
} as const satisfies Readonly<Record<string, Text>>;
