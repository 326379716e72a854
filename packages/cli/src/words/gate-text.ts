import type { Language, Text } from "@samapne/core";
import { type Blocking, confirmedColumn, type PublicationGate, type Report } from "@samapne/tabular";

/**
 * What stands in the way of publication although the files conform: findings of personal data, and what to put into
 * the file of confirmations where they may be published all the same. Empty when nothing does.
 */
export function gateText(
  { blocking }: PublicationGate,
  report: Report,
  today: string,
  language: Language,
): string {
  const open = blocking.filter(({ confirmable }) => confirmable);
  if (open.length === 0) return "";
  const lines = open.map(({ cause, file }) => `  – ${cause.title[language]}: ${cause.count} (${file})`);
  const entries = open.map((one) => entryOf(one, report, today, language));
  const sample = JSON.stringify({ confirmations: entries }, null, 2);
  return `${[words.stops[language], ...lines, "", words.how[language], sample].join("\n")}\n`;
}

function entryOf({ cause, file }: Blocking, report: Report, confirmedOn: string, language: Language) {
  const files = report.deliveries.flatMap((delivery) => delivery.files);
  const dataset = files.find(({ name }) => name === file)?.table?.dataset.id ?? "";
  const { code, count } = cause;
  return {
    dataset,
    code,
    column: confirmedColumn(cause),
    count,
    reason: words.reason[language],
    confirmedOn,
  };
}

const words = {
  stops: {
    nb: "Dette ligner personopplysninger, og stopper publiseringen:",
    nn: "Dette liknar personopplysningar, og stoppar publiseringa:",
    en: "This looks like personal data, and stops the publication:",
  },
  how: {
    nb: "Rett det, eller la den som har ansvaret, bekrefte i en fil som gis med --confirmations:",
    nn: "Rett det, eller la den som har ansvaret, stadfeste i ei fil som blir gitt med --confirmations:",
    en: "Correct it, or let whoever is responsible confirm it in a file given with --confirmations:",
  },
  reason: { nb: "skriv hvorfor", nn: "skriv kvifor", en: "say why" },
} as const satisfies Readonly<Record<string, Text>>;
