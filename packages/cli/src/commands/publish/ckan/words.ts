import type { Text } from "@samapne/core";

/** What `publish ckan` says to whoever started it. */
export const words = {
  noFiles: {
    nb: "Si hvilke filer som skal publiseres: samapne publish ckan <fil …> --url <adresse> --organisation <navn>.",
    nn: "Sei kva filer som skal publiserast: samapne publish ckan <fil …> --url <adresse> --organisation <navn>.",
    en: "Say which files to publish: samapne publish ckan <file …> --url <address> --organisation <name>.",
  },
  noUrl: {
    nb: "Si hvor CKAN er: --url https://….",
    nn: "Sei kvar CKAN er: --url https://….",
    en: "Say where the CKAN is: --url https://….",
  },
  noOrganisation: {
    nb: "Si hvilken organisasjon som eier datasettene: --organisation <navn>, med små bokstaver, siffer og bindestreker.",
    nn: "Sei kva organisasjon som eig datasetta: --organisation <navn>, med små bokstavar, siffer og bindestrekar.",
    en: "Say which organisation owns the datasets: --organisation <name>, in lower case letters, digits and hyphens.",
  },
  noToken: {
    nb: "Sett miljøvariabelen CKAN_API_TOKEN til API-nøkkelen din. Den skal ikke stå i kommandoen.",
    nn: "Set miljøvariabelen CKAN_API_TOKEN til API-nøkkelen din. Han skal ikkje stå i kommandoen.",
    en: "Set the environment variable CKAN_API_TOKEN to your API token. It does not belong in the command.",
  },
  refused: {
    nb: "Ingenting er sendt, og CKAN er som den var.",
    nn: "Ingenting er sendt, og CKAN er som han var.",
    en: "Nothing was sent, and the CKAN is as it was.",
  },
  noEarlier: (address: string): Text => ({
    nb: `Får ikke lest det som er publisert før (${address}), og kan ikke se om det nye røper det som er holdt tilbake. Ingenting er sendt.`,
    nn: `Får ikkje lese det som er publisert før (${address}), og kan ikkje sjå om det nye røper det som er halde tilbake. Ingenting er sendt.`,
    en: `Cannot read what was published before (${address}), and so not tell whether the new gives away what was withheld. Nothing was sent.`,
  }),
  kinds: {
    dataset: { nb: "datasett", nn: "datasett", en: "dataset" },
    file: { nb: "fil", nn: "fil", en: "file" },
    table: { nb: "tabell", nn: "tabell", en: "table" },
  },
  fates: {
    created: { nb: "opprettet", nn: "oppretta", en: "created" },
    updated: { nb: "oppdatert", nn: "oppdatert", en: "updated" },
    unchanged: { nb: "som før", nn: "som før", en: "as before" },
  },
  stopped: {
    nb: "Stoppet underveis. Det som står over, er gjort; resten er som før.",
    nn: "Stoppa undervegs. Det som står over, er gjort; resten er som før.",
    en: "Stopped on the way. What stands above is done; the rest is as before.",
  },
  perhaps: {
    nb: "Svaret sier ikke om {name} ble gjort eller ikke. Kjør kommandoen igjen: det som er gjort, gjøres ikke én gang til.",
    nn: "Svaret seier ikkje om {name} vart gjort eller ikkje. Køyr kommandoen att: det som er gjort, blir ikkje gjort ein gong til.",
    en: "The answer does not say whether {name} was done. Run the command again: what is done is not done once more.",
  },
  half: {
    nb: "{name} er ikke ferdig: et nytt datasett er skjult til alt er på plass, og en tabell sier selv at den ikke er hel. Kjør kommandoen igjen.",
    nn: "{name} er ikkje ferdig: eit nytt datasett er skjult til alt er på plass, og ein tabell seier sjølv at han ikkje er heil. Køyr kommandoen att.",
    en: "{name} is not finished: a new dataset is hidden until all of it is there, and a table says itself that it is not whole. Run the command again.",
  },
} as const;
