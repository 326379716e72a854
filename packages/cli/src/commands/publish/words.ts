import type { Text } from "@samapne/core";

/** What `publish` says to whoever started it. */
export const words = {
  noFiles: {
    nb: "Si hvilke filer som skal publiseres: samapne publish <fil …> --out <mappe>.",
    nn: "Sei kva filer som skal publiserast: samapne publish <fil …> --out <mappe>.",
    en: "Say which files to publish: samapne publish <file …> --out <folder>.",
  },
  noFolder: {
    nb: "Si hvor nettstedet skal skrives: --out <mappe>.",
    nn: "Sei kvar nettstaden skal skrivast: --out <mappe>.",
    en: "Say where to write the site: --out <folder>.",
  },
  refused: {
    nb: "Ingenting er publisert, og mappa er som den var.",
    nn: "Ingenting er publisert, og mappa er som ho var.",
    en: "Nothing was published, and the folder is as it was.",
  },
  missing: {
    nb: "{folder} har også {datasets}, som ikke er med nå. Ta med fila, eller si at det skal bort: {options}.",
    nn: "{folder} har òg {datasets}, som ikkje er med no. Ta med fila, eller sei at det skal bort: {options}.",
    en: "{folder} also has {datasets}, which was not given now. Give its file too, or say that it is to go: {options}.",
  },
  unwritable: {
    nb: "Kan ikke skrive i {folder} ({code}). Det som var der, står.",
    nn: "Kan ikkje skrive i {folder} ({code}). Det som var der, står.",
    en: "Cannot write in {folder} ({code}). What was there stands.",
  },
  written: { nb: "skrevet", nn: "skrive", en: "written" },
  removed: { nb: "fjernet", nn: "fjerna", en: "removed" },
  same: {
    nb: "{count} {count|fil|filer} er som før",
    nn: "{count} {count|fil|filer} er som før",
    en: "{count} {count|file is|files are} as before",
  },
  open: {
    nb: "Se på {page}, og legg så mappa på nettjeneren.",
    nn: "Sjå på {page}, og legg så mappa på nettenaren.",
    en: "Look at {page}, then put the folder on the web server.",
  },
} as const satisfies Readonly<Record<string, Text>>;
