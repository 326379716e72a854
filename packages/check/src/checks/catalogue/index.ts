import { expand, readTurtle, type Triple } from "@samapne/generators";
import type { CheckGroup, ServiceCheck } from "../../check.ts";
import type { Text } from "@samapne/core";
import { askPage } from "../../evidence/pages.ts";
import type { Note } from "../../note.ts";
import { said } from "../../words/said.ts";
import type { Service } from "../../evidence/service.ts";
import { type Exchange, textOf, typeOf } from "../../http/exchange.ts";
import { Unusable } from "../../note.ts";
import { phrases, reasons } from "../../words/phrases.ts";
import { expectStatus } from "../expect-status.ts";
import { isNotYet } from "../not-yet.ts";

const everywhere = { about: "service", level: 1, forms: ["api", "static"] } as const;

interface Catalogue {
  readonly exchange: Exchange;
  readonly triples: readonly Triple[];
}

async function catalogueOf({ ask }: Service): Promise<Catalogue> {
  const exchange = await ask("/catalog.ttl");
  const triples = exchange.status === 200 ? readTurtle(textOf(exchange), exchange.address) : undefined;
  if (triples === undefined) throw new Unusable(reasons.noUsableAnswer);
  return { exchange, triples };
}

const isTurtle: ServiceCheck = {
  ...everywhere,
  id: "catalogue.turtle",
  title: {
    nb: "/catalog.ttl er en katalog som kan leses (DCAT i Turtle)",
    nn: "/catalog.ttl er ein katalog som kan lesast (DCAT i Turtle)",
    en: "/catalog.ttl is a catalogue that can be read (DCAT in Turtle)",
  },
  run: async ({ ask, form }, note) => {
    const exchange = await ask("/catalog.ttl");
    if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 200));
    const type = typeOf(exchange);
    // Of a plain web server no more is asked than that it does not call it a page.
    const isRight = form === "api" ? type === "text/turtle" : type !== "text/html";
    if (!isRight) note.fault(exchange, phrases.header("Content-Type", type, "text/turtle"));
    const triples = readTurtle(textOf(exchange), exchange.address);
    const catalogues = triples?.filter(({ object }) => object === expand("dcat:Catalog")) ?? [];
    if (catalogues.length === 0) note.fault(exchange, phrases.noMember("dcat:Catalog"));
    note.saw();
  },
};

const namesDatasets: ServiceCheck = {
  ...everywhere,
  id: "catalogue.names_datasets",
  title: {
    nb: "Katalogen har alle datasettene som er publisert, med spesifikasjonen de følger",
    nn: "Katalogen har alle datasetta som er publiserte, med spesifikasjonen dei følgjer",
    en: "The catalogue has every dataset that is published, with the specification it follows",
  },
  run: async (service, note) => {
    const { exchange, triples } = await catalogueOf(service);
    const addresses = addressesIn(triples).map((address) => new URL(address).pathname);
    for (const { dataset, operations } of service.tables) {
      const own = [operations.list.path, ...operations.files.map((file) => file.path)];
      if (addresses.some((address) => own.some((path) => address.endsWith(path)))) note.saw();
      else note.fault(exchange, phrases.noMember(dataset.id));
      // Who looks for publishers of a dataset finds them by this.
      const name = `/specs/${dataset.domain}/${dataset.id}/`;
      const isNamed = triples.some(
        ({ predicate, object }) => predicate === expand("dct:conformsTo") && object.includes(name),
      );
      if (!isNamed) note.fault(exchange, phrases.noMember("dct:conformsTo"));
    }
  },
};

/** Most addresses that are asked. */
const mostAsked = 100;

const addressesAnswer: ServiceCheck = {
  ...everywhere,
  id: "catalogue.addresses_answer",
  title: {
    nb: "Adressene i katalogen finnes",
    nn: "Adressene i katalogen finst",
    en: "The addresses of the catalogue exist",
  },
  run: async (service, note) => {
    const { triples } = await catalogueOf(service);
    const here = addressesIn(triples).filter((address) => address.startsWith(`${service.base}/`));
    if (here.length === 0) return note.without(elsewhere);
    for (const address of [...new Set(here)].slice(0, mostAsked)) {
      const exchange = await service.ask(address.slice(service.base.length), { method: "HEAD" });
      expectStatus(exchange, 200, note);
    }
  },
};

/** Where data are, according to the catalogue. */
function addressesIn(triples: readonly Triple[]): readonly string[] {
  return triples
    .filter(
      ({ predicate }) => predicate === expand("dcat:accessURL") || predicate === expand("dcat:downloadURL"),
    )
    .map(({ object }) => object)
    .filter((address) => URL.canParse(address));
}

const elsewhere = {
  nb: "Adressene i katalogen er på et annet navn enn det som ble kontrollert.",
  nn: "Adressene i katalogen er på eit anna namn enn det som vart kontrollert.",
  en: "The addresses of the catalogue are at another name than the one that was checked.",
};

const dates: ServiceCheck = {
  ...everywhere,
  id: "catalogue.dates",
  title: {
    nb: "Datoene i katalogen er datoer som har vært, og ikke fra før radene ble endret",
    nn: "Datoane i katalogen er datoar som har vore, og ikkje frå før radene vart endra",
    en: "The dates of the catalogue are dates that have been, and not from before the rows changed",
  },
  run: async (service, note) => {
    const { exchange, triples } = await catalogueOf(service);
    const told = triples.filter(
      ({ predicate }) => predicate === expand("dct:modified") || predicate === expand("dct:issued"),
    );
    if (told.length === 0) return note.without(undated);
    for (const { predicate, object } of told)
      if (isNotYet(object, service.now))
        note.fault(exchange, phrases.future(`dct:${predicate.slice(expand("dct:").length)}`, object));
      else note.saw();
    if (service.form === "api") await expectFresh(service, { exchange, triples }, note);
  },
};

/** Who harvests catalogues fetches what is said to have changed, and leaves the rest. */
async function expectFresh(service: Service, { exchange, triples }: Catalogue, note: Note): Promise<void> {
  for (const table of service.tables) {
    const name = `/specs/${table.dataset.domain}/${table.dataset.id}/`;
    const own = triples
      .filter(({ predicate, object }) => predicate === expand("dct:conformsTo") && object.includes(name))
      .map(({ subject }) => subject);
    const told = triples.filter(
      ({ subject, predicate }) => predicate === expand("dct:modified") && own.includes(subject),
    );
    const { meta } = await askPage(table);
    if (isNotYet(String(meta["updated_at"]), service.now)) continue;
    const day = String(meta["updated_at"]).slice(0, 10);
    for (const { object } of told)
      if (object.slice(0, 10) < day) note.fault(exchange, stale(table.dataset.id, object, day));
      else note.saw();
  }
}

function stale(dataset: string, told: string, day: string): Text {
  const text = {
    nb: "dct:modified for {dataset} er «{told}», men radene ble endret {day}. De som høster katalogen, henter dem da ikke på nytt.",
    nn: "dct:modified for {dataset} er «{told}», men radene vart endra {day}. Dei som haustar katalogen, hentar dei då ikkje på nytt.",
    en: "dct:modified of {dataset} is “{told}”, but the rows changed on {day}. Whoever harvests the catalogue then does not fetch them anew.",
  };
  return said(text, { dataset, told: told.slice(0, 40), day });
}

const undated = {
  nb: "Katalogen har ingen datoer, og de er frivillige.",
  nn: "Katalogen har ingen datoar, og dei er frivillige.",
  en: "The catalogue has no dates, and they are optional.",
};

/** The catalogue that data.norge.no fetches, and whether it is true. */
export const catalogue: CheckGroup = {
  id: "catalogue",
  title: { nb: "Katalogen", nn: "Katalogen", en: "The catalogue" },
  advice: {
    nb: "La katalogen lages på nytt hver gang data publiseres; samapne serve og samapne publish gjør det. --base-url må være adressen dataene har utenfra.",
    nn: "Lat katalogen bli laga på nytt kvar gong data blir publiserte; samapne serve og samapne publish gjer det. --base-url må vere adressa dataa har utanfrå.",
    en: "Have the catalogue made anew each time data are published; samapne serve and samapne publish do. --base-url must be the address the data have from outside.",
  },
  checks: [isTurtle, namesDatasets, addressesAnswer, dates],
};
