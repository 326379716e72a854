import type { Rule } from "@samapne/core";
import { atLeastFive, fewerThanFive, withheld } from "../shared/rules.ts";

/** The rules across fields of staff-turnover. */
export const turnoverRules: readonly Rule[] = [
  {
    id: "TO1",
    expression: atLeastFive(
      "headcount_start",
      "row.leavers > row.headcount_start || " +
        "abs(row.turnover_rate * double(row.headcount_start) - 100.0 * double(row.leavers)) <= 0.05 * double(row.headcount_start)",
    ),
    fixer: "supplier",
    message: {
      nb: "Turnover ({turnover_rate}) er ikke 100 × antall sluttet / ansatte ved start. Skriv prosent fra 0 til 100 med én desimal, og del på dem som var ansatt den første dagen.",
      nn: "Turnover ({turnover_rate}) er ikkje 100 × talet på slutta / tilsette ved start. Skriv prosent frå 0 til 100 med éin desimal, og del på dei som var tilsette den første dagen.",
      en: "The turnover rate ({turnover_rate}) is not 100 × leavers / employees at the start. Write percent from 0 to 100 with one decimal, and divide by those employed on the first day.",
    },
  },
  {
    id: "TO2",
    expression: atLeastFive("headcount_start", "row.leavers <= row.headcount_start"),
    explains: ["turnover_rate"],
    fixer: "supplier",
    message: {
      nb: "Flere har sluttet ({leavers}) enn det var ansatte ved start ({headcount_start}). Tell bare dem som var ansatt den første dagen.",
      nn: "Fleire har slutta ({leavers}) enn det var tilsette ved start ({headcount_start}). Tel berre dei som var tilsette den første dagen.",
      en: "More have left ({leavers}) than were employed at the start ({headcount_start}). Count only those employed on the first day.",
    },
  },
  {
    id: "TO3",
    expression: [
      "row.period_end.getFullYear() == row.period_start.getFullYear() + 1",
      "row.period_end.getMonth() == row.period_start.getMonth()",
      "row.period_end.getDate() == row.period_start.getDate()",
    ].join(" && "),
    fixer: "supplier",
    message: {
      nb: "Perioden fra {period_start} til {period_end} er ikke ett år.",
      nn: "Perioden frå {period_start} til {period_end} er ikkje eitt år.",
      en: "The period from {period_start} to {period_end} is not one year.",
    },
  },
  withheld("TO4", { shown: ["leavers", "turnover_rate"], counts: ["headcount_start"] }),
  {
    id: "TO8",
    expression: "row.period_start.getMonth() == 11 && row.period_start.getDate() == 1",
    fixer: "supplier",
    message: {
      nb: "Perioden begynner {period_start}. Turnover telles fra 1. desember til 1. desember, som KS gjør.",
      nn: "Perioden byrjar {period_start}. Turnover blir tald frå 1. desember til 1. desember, som KS gjer.",
      en: "The period begins {period_start}. Turnover is counted from 1 December to 1 December, as KS does.",
    },
  },
  {
    id: "TO9",
    expression: "row.period_end <= now.date",
    fixer: "steward",
    message: {
      nb: "Perioden er ikke over før {period_end}. Vent med raden.",
      nn: "Perioden er ikkje over før {period_end}. Vent med rada.",
      en: "The period does not end before {period_end}. Leave the row out until then.",
    },
  },
  {
    id: "TO10",
    expression: atLeastFive(
      "headcount_start",
      "row.leavers == 0 || row.leavers >= 5 || row.headcount_start >= 20",
    ),
    fixer: "privacy",
    message: {
      nb: "Mellom én og fire har sluttet, av færre enn tjue ansatte: det kan avsløre hvem. La alle tallene i raden stå tomme, og skriv «confidential» som skjermingsårsak.",
      nn: "Mellom éin og fire har slutta, av færre enn tjue tilsette: det kan avsløre kven. Lat alle tala i rada stå tomme, og skriv «confidential» som skjermingsårsak.",
      en: "Between one and four have left, of fewer than twenty employees: that may reveal who. Leave all the row's figures empty, and write «confidential» as suppression.",
    },
    note: "Fewer than five leavers of a group under twenty: our choice, not a national threshold.",
  },
  {
    id: "TO11",
    expression: `row.turnover_scope != "left_municipal_sector" || row.includes_retirement`,
    fixer: "steward",
    message: {
      nb: "KS' definisjon regner pensjonering som turnover, men raden sier at pensjonering ikke er med. Ta pensjonistene med, eller velg en annen definisjon ({turnover_scope}).",
      nn: "Definisjonen til KS reknar pensjonering som turnover, men rada seier at pensjonering ikkje er med. Ta pensjonistane med, eller vel ein annan definisjon ({turnover_scope}).",
      en: "KS' definition counts retirement as turnover, but the row says that retirement is left out. Include those who retired, or choose another scope ({turnover_scope}).",
    },
  },
  fewerThanFive("headcount_start"),
];
