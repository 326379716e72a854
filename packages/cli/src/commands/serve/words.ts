import { fill, type Language, type Text } from "@samapne/core";
import { figure } from "@samapne/page";
import type { VersionFacts } from "@samapne/server";
import type { Unserved } from "@samapne/server/local";

/** What `serve` says to whoever started it. */
export const words = {
  noFiles: {
    nb: "Si hvilke filer som skal publiseres: samapne serve <fil …>.",
    nn: "Sei kva filer som skal publiserast: samapne serve <fil …>.",
    en: "Say which files to publish: samapne serve <file …>.",
  },
  answering: {
    nb: "API-et svarer på {address} (Ctrl+C stopper det)",
    nn: "API-et svarer på {address} (Ctrl+C stoppar det)",
    en: "The API answers on {address} (Ctrl+C stops it)",
  },
  checkIt: {
    nb: "Kontroller det i et annet vindu: samapne check {address} --allow-private",
    nn: "Kontroller det i eit anna vindauge: samapne check {address} --allow-private",
    en: "Check it in another window: samapne check {address} --allow-private",
  },
  keptOld: {
    nb: "Filene er ikke godkjent, så det som var publisert, står.",
    nn: "Filene er ikkje godkjende, så det som var publisert, står.",
    en: "The files do not conform, so what was published stands.",
  },
  notStarted: {
    nb: "Filene er ikke godkjent, så API-et ble ikke startet. Rett dem, og start på nytt.",
    nn: "Filene er ikkje godkjende, så API-et vart ikkje starta. Rett dei, og start på nytt.",
    en: "The files do not conform, so the API was not started. Correct them, and start again.",
  },
  laidOut: {
    nb: "{list} har en annen nøkkel nå enn da radene ble publisert. De vises ikke før filene er tatt inn, og hva som er endret siden, vites ikke.",
    nn: "{list} har ein annan nøkkel no enn då radene vart publiserte. Dei blir ikkje viste før filene er tekne inn, og kva som er endra sidan, veit ingen.",
    en: "{list} has another key now than when its rows were published. They are not shown until the files have been taken in, and what changed since is not known.",
  },
  refielded: {
    nb: "{list} har andre felt nå enn da radene ble publisert. De vises ikke før filene er tatt inn; hva som da er endret siden, huskes.",
    nn: "{list} har andre felt no enn då radene vart publiserte. Dei blir ikkje viste før filene er tekne inn; kva som då er endra sidan, blir hugsa.",
    en: "{list} has other fields now than when its rows were published. They are not shown until the files have been taken in; what has changed since is then remembered.",
  },
  outdated: {
    nb: "{list}: rader fra før følger ikke dagens spesifikasjon ({causes}). De vises ikke før filene er tatt inn; hva som da er endret siden, huskes.",
    nn: "{list}: rader frå før følgjer ikkje spesifikasjonen i dag ({causes}). Dei blir ikkje viste før filene er tekne inn; kva som då er endra sidan, blir hugsa.",
    en: "{list}: rows from before do not follow the specification of today ({causes}). They are not shown until the files have been taken in; what has changed since is then remembered.",
  },
  failed: {
    nb: "Filene kunne ikke tas inn, så det som var publisert, står: ",
    nn: "Filene kunne ikkje takast inn, så det som var publisert, står: ",
    en: "The files could not be taken in, so what was published stands: ",
  },
  givenUp: {
    nb: "Filene som ble tatt inn, ble ikke ferdige i tide, så det som var publisert, står.",
    nn: "Filene som vart tekne inn, vart ikkje ferdige i tide, så det som var publisert, står.",
    en: "The files that were being taken in were not done in time, so what was published stands.",
  },
  stopping: {
    nb: "Stopper når de som holder på, er ferdige …",
    nn: "Stoppar når dei som held på, er ferdige …",
    en: "Stopping when those who have begun are done …",
  },
  stopped: { nb: "Stoppet.", nn: "Stoppa.", en: "Stopped." },
  badStore: {
    nb: "--store må være en adresse som begynner med postgres://.",
    nn: "--store må vere ei adresse som byrjar med postgres://.",
    en: "--store must be an address that begins with postgres://.",
  },
  noStore: {
    nb: "Databasen kan ikke brukes ({code}). Se etter adressen, brukeren og om den svarer.",
    nn: "Databasen kan ikkje brukast ({code}). Sjå etter adressa, brukaren og om han svarer.",
    en: "The database cannot be used ({code}). Check the address, the user, and whether it answers.",
  },
  noHost: {
    nb: "Denne maskinen har ikke adressen {address} ({code}). Velg en annen med --host; 0.0.0.0 er alle den har.",
    nn: "Denne maskina har ikkje adressa {address} ({code}). Vel ei anna med --host; 0.0.0.0 er alle ho har.",
    en: "This machine does not have the address {address} ({code}). Choose another with --host; 0.0.0.0 is all it has.",
  },
  portTaken: {
    nb: "Porten {port} kan ikke brukes ({code}). Velg en annen med --port.",
    nn: "Porten {port} kan ikkje brukast ({code}). Vel ein annan med --port.",
    en: "Port {port} cannot be used ({code}). Choose another with --port.",
  },
} as const satisfies Readonly<Record<string, Text>>;

const counted: Text = {
  nb: "{count} {count|rad|rader}",
  nn: "{count} {count|rad|rader}",
  en: "{count} {count|row|rows}",
};

/** What was published before and is not served, and why; without values. */
export function unservedText({ laidOut, refielded, refused }: Unserved, language: Language): string {
  const lines: string[] = [];
  if (laidOut.length > 0) lines.push(fill(words.laidOut[language], { list: laidOut.join(", ") }, language));
  if (refielded.length > 0)
    lines.push(fill(words.refielded[language], { list: refielded.join(", ") }, language));
  if (refused !== undefined) {
    const errors = refused.status.causes.filter(({ severity }) => severity === "error");
    const causes = errors.slice(0, 5).map(({ dataset, code, count }) => `${dataset} ${code}: ${count}`);
    const params = { list: refused.datasets.join(", "), causes: causes.join("; ") };
    lines.push(fill(words.outdated[language], params, language));
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** A published version in one line. */
export function versionLine({ dataset, rows, id }: VersionFacts, language: Language): string {
  const size = fill(counted[language], { count: figure(rows, language) }, language);
  return `${dataset.title[language]}: ${size} (${id})\n`;
}
