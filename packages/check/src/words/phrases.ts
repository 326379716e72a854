import type { Text } from "@samapne/core";
import { said } from "./said.ts";

/** What several checks say of what they found. Values are names, numbers and statuses, never values of rows. */
export const phrases = {
  status: (found: number, ...wanted: readonly number[]): Text =>
    said(
      {
        nb: "Svarte {found}, ventet {wanted}.",
        nn: "Svara {found}, venta {wanted}.",
        en: "Answered {found}, expected {wanted}.",
      },
      { found, wanted: wanted.join("/") },
    ),
  noHeader: (name: string): Text =>
    said(
      {
        nb: "Hodefeltet {name} mangler.",
        nn: "Hovudfeltet {name} manglar.",
        en: "The header {name} is missing.",
      },
      { name },
    ),
  header: (name: string, found: string, wanted: string): Text =>
    said(
      {
        nb: "Hodefeltet {name} er «{found}», ventet «{wanted}».",
        nn: "Hovudfeltet {name} er «{found}», venta «{wanted}».",
        en: "The header {name} is “{found}”, expected “{wanted}”.",
      },
      { name, found: found.slice(0, 120), wanted },
    ),
  future: (name: string, found: string): Text =>
    said(
      {
        nb: "{name} er «{found}», som ikke har vært ennå.",
        nn: "{name} er «{found}», som ikkje har vore enno.",
        en: "{name} is “{found}”, which has not been yet.",
      },
      { name, found: found.slice(0, 40) },
    ),
  noJson: (): Text => ({
    nb: "Svaret er ikke JSON.",
    nn: "Svaret er ikkje JSON.",
    en: "The answer is not JSON.",
  }),
  noMember: (name: string): Text =>
    said(
      {
        nb: "«{name}» mangler eller har feil form.",
        nn: "«{name}» manglar eller har feil form.",
        en: "“{name}” is missing or has the wrong form.",
      },
      { name },
    ),
  body: (bytes: number): Text =>
    said(
      {
        nb: "Svaret har en kropp på {bytes} byte; det skal ikke ha noen.",
        nn: "Svaret har ein kropp på {bytes} byte; det skal ikkje ha nokon.",
        en: "The answer has a body of {bytes} {bytes|byte|bytes}; it must have none.",
      },
      { bytes },
    ),
  rows: (found: number, wanted: number): Text =>
    said(
      {
        nb: "Ga {found} {found|rad|rader}, ventet {wanted}.",
        nn: "Gav {found} {found|rad|rader}, venta {wanted}.",
        en: "Gave {found} {found|row|rows}, expected {wanted}.",
      },
      { found, wanted },
    ),
  otherOrder: (): Text => ({
    nb: "Radene kommer i en annen rekkefølge enn ventet.",
    nn: "Radene kjem i ei anna rekkjefølgje enn venta.",
    en: "The rows come in another order than expected.",
  }),
  otherRows: (count: number): Text =>
    said(
      {
        nb: "{count} {count|rad er en annen|rader er andre} enn ventet.",
        nn: "{count} {count|rad er ei anna|rader er andre} enn venta.",
        en: "{count} {count|row is another|rows are others} than expected.",
      },
      { count },
    ),
} as const;

/** Why a check was not carried out, or does not apply. */
export const reasons = {
  noRows: {
    nb: "Datasettet har ingen rader, så dette kan ikke vises.",
    nn: "Datasettet har ingen rader, så dette kan ikkje visast.",
    en: "The dataset has no rows, so this cannot be shown.",
  },
  noPlaces: {
    nb: "Ingen rad har en posisjon, så dette kan ikke vises.",
    nn: "Inga rad har ein posisjon, så dette kan ikkje visast.",
    en: "No row has a position, so this cannot be shown.",
  },
  oneRow: {
    nb: "Datasettet har bare én rad, så det er ingen sider å bla i.",
    nn: "Datasettet har berre éi rad, så det er ingen sider å bla i.",
    en: "The dataset has one row only, so there are no pages to turn.",
  },
  tooLarge: {
    nb: "Datasettet er for stort til å leses helt her. Kontroller fila med samapne validate.",
    nn: "Datasettet er for stort til å lesast heilt her. Kontroller fila med samapne validate.",
    en: "The dataset is too large to be read whole here. Check the file with samapne validate.",
  },
  unreadableRows: {
    nb: "Radene i CSV-fila kan ikke leses.",
    nn: "Radene i CSV-fila kan ikkje lesast.",
    en: "The rows of the CSV file cannot be read.",
  },
  noSuchField: {
    nb: "Datasettet har ikke et slikt felt.",
    nn: "Datasettet har ikkje eit slikt felt.",
    en: "The dataset has no such field.",
  },
  notOffered: {
    nb: "Det tilbys ikke her, og det er frivillig.",
    nn: "Det blir ikkje tilbode her, og det er frivillig.",
    en: "It is not offered here, and it is optional.",
  },
  noUsableAnswer: {
    nb: "Et svar som trengs, kom ikke eller kan ikke leses.",
    nn: "Eit svar som trengst, kom ikkje eller kan ikkje lesast.",
    en: "An answer that is needed did not come or cannot be read.",
  },
} as const satisfies Readonly<Record<string, Text>>;
