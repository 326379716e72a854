import type { SuppressionCheck, SuppressionDimension, Text } from "@samapne/core";

/** Field names as they are shown. */
type Names = (fields: readonly string[]) => string;

/** What is withheld and why, made from the check itself. */
export function suppressionInWords(check: SuppressionCheck, names: Names): Text {
  const sentences = [
    ...smallRows(check, names),
    ...comparisons(check, names),
    ...additive(check, names),
    ...breakdowns(check, names),
    release,
  ];
  return {
    nb: sentences.map(({ nb }) => nb).join(" "),
    nn: sentences.map(({ nn }) => nn).join(" "),
    en: sentences.map(({ en }) => en).join(" "),
  };
}

function smallRows({ threshold, counts, status, measures }: SuppressionCheck, names: Names): readonly Text[] {
  const of = (chosen: SuppressionCheck["counts"]) => names(chosen.map(({ field }) => field));
  const rows = of(counts.filter(({ where, alone }) => where === undefined && !alone));
  const limited = counts.filter(({ where, alone }) => where !== undefined && !alone);
  const alone = counts.filter((count) => count.alone);
  const [field, code, empty, most] = [
    names([status.field]),
    names([status.withheld]),
    names(measures),
    threshold - 1,
  ];
  const row: Text = {
    nb: `En rad som gjelder færre enn ${threshold} personer (${rows}), skjermes: ${field} er ${code}, og ${empty} er tomme.`,
    nn: `Ei rad som gjeld færre enn ${threshold} personar (${rows}), blir skjerma: ${field} er ${code}, og ${empty} er tomme.`,
    en: `A row about fewer than ${threshold} persons (${rows}) is withheld: ${field} is ${code}, and ${empty} are empty.`,
  };
  const alsoWhen: Text = {
    nb: `Det samme gjelder når ${of(limited)} er fra 1 til ${most} og vilkåret under er oppfylt.`,
    nn: `Det same gjeld når ${of(limited)} er frå 1 til ${most} og vilkåret under er oppfylt.`,
    en: `The same goes when ${of(limited)} is from 1 to ${most} and the condition below is met.`,
  };
  const byThemselves: Text = {
    nb: `Hver av ${of(alone)} står tom når den er fra 1 til ${most}.`,
    nn: `Kvar av ${of(alone)} står tom når han er frå 1 til ${most}.`,
    en: `Each of ${of(alone)} is empty when it is from 1 to ${most}.`,
  };
  return [row, ...(limited.length > 0 ? [alsoWhen] : []), ...(alone.length > 0 ? [byThemselves] : [])];
}

function comparisons({ comparisons = [], threshold }: SuppressionCheck, names: Names): readonly Text[] {
  return comparisons.map(({ fields, counts }) => ({
    nb: `${names(fields)} vises bare når hver av ${names(counts)} er minst ${threshold}.`,
    nn: `${names(fields)} blir viste berre når kvar av ${names(counts)} er minst ${threshold}.`,
    en: `${names(fields)} are shown only when each of ${names(counts)} is at least ${threshold}.`,
  }));
}

function additive({ dimensions, threshold }: SuppressionCheck, names: Names): readonly Text[] {
  const adding = dimensions.filter(({ adds }) => adds.length > 0);
  if (adding.length === 0) return [];
  const over = names(adding.map(({ field }) => field));
  return [
    {
      nb: `Summer over ${over} skal ikke røpe noe: aldri bare én skjermet rad i en sum, og et antall minus de viste delene er 0 eller minst ${threshold}. Derfor er også rader uten små tall skjermet; hvilke som er skjermet for sin egen skyld, framgår ikke.`,
      nn: `Summar over ${over} skal ikkje røpe noko: aldri berre éi skjerma rad i ein sum, og eit tal på personar minus dei viste delane er 0 eller minst ${threshold}. Difor er òg rader utan små tal skjerma; kva for nokre som er skjerma for si eiga skuld, går ikkje fram.`,
      en: `Sums over ${over} must give nothing away: never just one withheld row in a sum, and a count minus the parts shown is 0 or at least ${threshold}. So rows without small numbers are withheld too; which were withheld for their own sake is not to be seen.`,
    },
  ];
}

function breakdowns({ mostBreakdowns, dimensions }: SuppressionCheck, names: Names): readonly Text[] {
  if (mostBreakdowns === undefined) return [];
  const fields = dimensions.filter((one): one is SuppressionDimension => one.total !== undefined);
  const over = names(fields.map(({ field }) => field));
  return [
    {
      nb: `En rad er delt inn etter høyst ${mostBreakdowns} av ${over}.`,
      nn: `Ei rad er delt inn etter høgst ${mostBreakdowns} av ${over}.`,
      en: `A row is broken down by at most ${mostBreakdowns} of ${over}.`,
    },
  ];
}

const release: Text = {
  nb: "En ny utgave viser ikke det en tidligere utgave skjermet, og omvendt.",
  nn: "Ei ny utgåve viser ikkje det ei tidlegare utgåve skjerma, og omvendt.",
  en: "A new release does not show what an earlier one withheld, or the other way round.",
};
