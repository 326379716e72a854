import type { Rule } from "@samapne/core";

const length = "row.interval_end - row.interval_start";

/**
 * ME1 in elapsed time: first one of the four lengths there are (a day has 23, 24 or 25 hours, a month 28 to
 * 31 days give or take an hour), then, when the meter is known, the meter's own.
 */
const elapsed = [
  `(${length} == duration("15m") || ${length} == duration("1h")` +
    ` || (${length} >= duration("23h") && ${length} <= duration("25h"))` +
    ` || (${length} >= duration("671h") && ${length} <= duration("745h")))`,
  `(ref.meter.resolution != "PT15M" || ${length} == duration("15m"))`,
  `(ref.meter.resolution != "PT1H" || ${length} == duration("1h"))`,
  `(ref.meter.resolution != "P1D" || (${length} >= duration("23h") && ${length} <= duration("25h")))`,
  `(ref.meter.resolution != "P1M" || (${length} >= duration("671h") && ${length} <= duration("745h")))`,
].join(" && ");

/** An interval follows quarters, hours, local midnights or the first of the month, as its own length demands. */
const aligned = [
  "row.interval_start.getSeconds() == 0",
  "row.interval_start.getMinutes() in [0, 15, 30, 45]",
  `(${length} < duration("1h") || row.interval_start.getMinutes() == 0)`,
  `(${length} < duration("23h") || (row.interval_start.getHours("Europe/Oslo") == 0 && row.interval_end.getHours("Europe/Oslo") == 0))`,
  `(${length} <= duration("25h") || (row.interval_start.getDate("Europe/Oslo") == 1 && row.interval_end.getDate("Europe/Oslo") == 1))`,
].join(" && ");

/** The rules across fields of energy-measurements. */
export const measurementRules: readonly Rule[] = [
  {
    id: "ME1",
    expression: elapsed,
    fixer: "supplier",
    message: {
      nb: "Fra {interval_start} til {interval_end} er ikke ett intervall: et kvarter, en time, et døgn eller en måned, etter målerens oppløsning. Regn i virkelig tid: natta sommertida begynner, slutter timen fra 01:00+01:00 klokka 03:00+02:00.",
      nn: "Frå {interval_start} til {interval_end} er ikkje eitt intervall: eit kvarter, ein time, eit døgn eller ein månad, etter oppløysinga til målaren. Rekn i verkeleg tid: natta sommartida byrjar, sluttar timen frå 01:00+01:00 klokka 03:00+02:00.",
      en: "From {interval_start} to {interval_end} is not one interval: a quarter-hour, hour, day or month, as the meter's resolution says. Count real time: the night summer time begins, the hour from 01:00+01:00 ends at 03:00+02:00.",
    },
  },
  {
    id: "ME2",
    expression: `has(row.value) == (row.quality != "missing")`,
    fixer: "supplier",
    message: {
      nb: "Verdien ({value}) passer ikke med kvaliteten ({quality}). Verdien er tom når, og bare når, kvaliteten er «missing». Skriv aldri 0 for en verdi som mangler.",
      nn: "Verdien ({value}) passar ikkje med kvaliteten ({quality}). Verdien er tom når, og berre når, kvaliteten er «missing». Skriv aldri 0 for ein verdi som manglar.",
      en: "The value ({value}) does not fit the quality ({quality}). The value is empty when, and only when, quality is «missing». Never write 0 for a missing value.",
    },
  },
  {
    id: "ME3",
    expression: `ref.meter.measured_quantity != "energy" || row.value >= 0.0`,
    fixer: "steward",
    message: {
      nb: "Energien er negativ ({value}). Produksjon skal ha sin egen måler, ikke minustegn; en korreksjon skal rette den gale verdien.",
      nn: "Energien er negativ ({value}). Produksjon skal ha sin eigen målar, ikkje minusteikn; ein korreksjon skal rette den gale verdien.",
      en: "The energy is negative ({value}). Production has a meter of its own, not a minus sign; a correction corrects the wrong value.",
    },
  },
  {
    id: "ME4",
    expression: "row.interval_end <= now.instant",
    fixer: "supplier",
    message: {
      nb: "Intervallet slutter {interval_end}, som er fram i tid. Se etter feil dato eller tidssone, og ta ut prognoser.",
      nn: "Intervallet sluttar {interval_end}, som er fram i tid. Sjå etter feil dato eller tidssone, og ta ut prognosar.",
      en: "The interval ends {interval_end}, which is in the future. Look for a wrong date or offset, and take forecasts out.",
    },
  },
  {
    id: "ME13",
    expression: aligned,
    fixer: "supplier",
    message: {
      nb: "Intervallet fra {interval_start} til {interval_end} følger ikke hele kvarter, timer, døgn eller måneder i norsk tid. Rett tidspunktene i eksporten.",
      nn: "Intervallet frå {interval_start} til {interval_end} følgjer ikkje heile kvarter, timar, døgn eller månader i norsk tid. Rett tidspunkta i eksporten.",
      en: "The interval from {interval_start} to {interval_end} does not follow whole quarter-hours, hours, days or months in Norwegian time. Correct the times in the export.",
    },
  },
  {
    id: "ME14",
    expression: "!has(row.updated_at) || row.updated_at >= row.interval_end",
    fixer: "supplier",
    message: {
      nb: "Verdien er sist endret {updated_at}, før intervallet sluttet {interval_end}. Se etter feil tidssone.",
      nn: "Verdien er sist endra {updated_at}, før intervallet slutta {interval_end}. Sjå etter feil tidssone.",
      en: "The value was last changed {updated_at}, before the interval ended {interval_end}. Look for a wrong offset.",
    },
  },
  {
    id: "ME15",
    expression:
      `row.interval_start >= ref.meter.valid_from - duration("2h") && ` +
      `(!has(ref.meter.valid_to) || row.interval_end <= ref.meter.valid_to - duration("1h"))`,
    fixer: "steward",
    message: {
      nb: "Intervallet fra {interval_start} til {interval_end} er utenfor tida måleren var i bruk (fra {ref.meter.valid_from}). Rett målerens datoer, eller ta ut raden.",
      nn: "Intervallet frå {interval_start} til {interval_end} er utanfor tida målaren var i bruk (frå {ref.meter.valid_from}). Rett datoane til målaren, eller ta ut rada.",
      en: "The interval from {interval_start} to {interval_end} is outside the time the meter was in use (from {ref.meter.valid_from}). Correct the meter's dates, or take the row out.",
    },
    note: "Dates count as midnight UTC, Norwegian midnight is one or two hours earlier: up to one hour outside is let through.",
  },
  {
    id: "B1D",
    expression: "!(ref.meter.end_user_group in [35, 36])",
    fixer: "privacy",
    message: {
      nb: "Måleren gjelder en bolig eller hytte (sluttbrukergruppe {ref.meter.end_user_group}), og forbruket kan avsløre personer. Ta ut målingene.",
      nn: "Målaren gjeld ein bustad eller ei hytte (sluttbrukargruppe {ref.meter.end_user_group}), og forbruket kan avsløre personar. Ta ut målingane.",
      en: "The meter serves a dwelling or cabin (end-user group {ref.meter.end_user_group}), and its use may reveal persons. Take the measurements out.",
    },
  },
];
