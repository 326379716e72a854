import type { Text } from "@samapne/core";
import { bufdir } from "../shared/sources.ts";

interface About<E extends number> {
  readonly label: Text;
  readonly example: E;
  readonly aliases: readonly string[];
  readonly note?: string;
}

/** A count of persons of one sex: nobody, or at least five. */
export function persons<E extends number>({ of, ...about }: About<E> & { readonly of: Text }) {
  return {
    kind: "integer",
    description: {
      nb: `${of.nb}, i personer og ikke arbeidsforhold. Ingen (0) eller minst fem.`,
      nn: `${of.nn}, i personar og ikkje arbeidsforhold. Ingen (0) eller minst fem.`,
      en: `${of.en}, in persons and not jobs. None (0) or at least five.`,
    },
    min: 0,
    unit: "{person}",
    source: bufdir,
    basis: "P1",
    ...about,
  } as const;
}

/** What one sex earns on average. */
export function averagePay<E extends number>({ whose, ...about }: About<E> & { readonly whose: Text }) {
  return {
    kind: "integer",
    description: {
      nb: `${whose.nb} gjennomsnittslønn i hele kroner per år, regnet om til full stilling. Vises bare når det er minst fem kvinner og fem menn.`,
      nn: `Gjennomsnittsløna til ${whose.nn} i heile kroner per år, rekna om til full stilling. Blir vist berre når det er minst fem kvinner og fem menn.`,
      en: `${whose.en} average pay in whole kroner a year, converted to a full position. Shown only when there are at least five women and five men.`,
    },
    min: 0,
    unit: "NOK",
    source: bufdir,
    basis: "P6",
    ...about,
  } as const;
}

/** How long one sex was on parental leave on average. */
export function leaveWeeks<E extends number>({ whose, ...about }: About<E> & { readonly whose: Text }) {
  return {
    kind: "decimal",
    description: {
      nb: `Gjennomsnittlig antall uker foreldrepermisjon tatt ut i året, blant ${whose.nb} som tok ut permisjon. Bare for hele virksomheten.`,
      nn: `Gjennomsnittleg tal på veker foreldrepermisjon tekne ut i året, blant ${whose.nn} som tok ut permisjon. Berre for heile verksemda.`,
      en: `Average weeks of parental leave taken in the year, among ${whose.en} who took leave. For everybody only.`,
    },
    decimals: 1,
    min: 0,
    max: 110,
    unit: "wk",
    source: bufdir,
    ...about,
  } as const;
}
