import type { Rule } from "@samapne/core";
import { atLeastFive, fewerThanFive, withheld } from "../shared/rules.ts";

/** The rules across fields of employees-and-fte. */
export const employeeRules: readonly Rule[] = [
  {
    id: "EF1",
    expression: atLeastFive(
      "headcount",
      "row.full_time_headcount + row.part_time_headcount == row.headcount",
    ),
    fixer: "supplier",
    message: {
      nb: "Heltid ({full_time_headcount}) og deltid ({part_time_headcount}) er ikke til sammen antall ansatte ({headcount}). Tell personer, ikke arbeidsforhold, og legg sammen stillingene før du skiller heltid og deltid.",
      nn: "Heiltid ({full_time_headcount}) og deltid ({part_time_headcount}) er ikkje til saman talet på tilsette ({headcount}). Tel personar, ikkje arbeidsforhold, og legg saman stillingane før du skil heiltid og deltid.",
      en: "Full time ({full_time_headcount}) and part time ({part_time_headcount}) do not add up to the employees ({headcount}). Count persons, not jobs, and add up positions before telling full and part time apart.",
    },
  },
  {
    id: "EF2",
    expression: atLeastFive(
      "headcount",
      "abs(row.average_position_percent * double(row.headcount) - 100.0 * row.contracted_fte) <= 0.1 * double(row.headcount)",
    ),
    fixer: "supplier",
    message: {
      nb: "Gjennomsnittlig stillingsstørrelse ({average_position_percent}) er ikke 100 × {contracted_fte} / {headcount}. Skriv prosent fra 0 til 150, ikke brøk eller hundredeler.",
      nn: "Gjennomsnittleg stillingsstorleik ({average_position_percent}) er ikkje 100 × {contracted_fte} / {headcount}. Skriv prosent frå 0 til 150, ikkje brøk eller hundredelar.",
      en: "The average position percentage ({average_position_percent}) is not 100 × {contracted_fte} / {headcount}. Write percent from 0 to 150, not a fraction or hundredths.",
    },
  },
  {
    id: "EF3",
    expression: "row.contracted_fte_excl_long_absence <= row.contracted_fte",
    fixer: "supplier",
    message: {
      nb: "Årsverk uten lange fravær ({contracted_fte_excl_long_absence}) er flere enn avtalte årsverk ({contracted_fte}). Se om kolonnene er byttet om.",
      nn: "Årsverk utan lange fråvær ({contracted_fte_excl_long_absence}) er fleire enn avtalte årsverk ({contracted_fte}). Sjå om kolonnane er bytte om.",
      en: "Full-time equivalents without long absences ({contracted_fte_excl_long_absence}) exceed the contracted ({contracted_fte}). See whether the columns are swapped.",
    },
  },
  {
    id: "EF4",
    severity: "warning",
    expression: atLeastFive("headcount", "row.contracted_fte <= double(row.headcount)"),
    fixer: "steward",
    message: {
      nb: "Flere årsverk ({contracted_fte}) enn ansatte ({headcount}). Det kan være riktig når mange har mer enn full stilling; ellers er ansatte talt feil.",
      nn: "Fleire årsverk ({contracted_fte}) enn tilsette ({headcount}). Det kan vere rett når mange har meir enn full stilling; elles er tilsette talde feil.",
      en: "More full-time equivalents ({contracted_fte}) than employees ({headcount}). That may be right when many have more than a full position; otherwise employees were miscounted.",
    },
  },
  withheld("EF5", {
    shown: ["full_time_headcount", "part_time_headcount", "contracted_fte"],
    optional: ["contracted_fte_excl_long_absence", "average_position_percent"],
    counts: ["headcount"],
  }),
  {
    id: "EF6",
    expression: "row.contracted_fte >= double(row.full_time_headcount)",
    fixer: "supplier",
    message: {
      nb: "Færre årsverk ({contracted_fte}) enn heltidsansatte ({full_time_headcount}). Hver heltidsansatt er minst ett årsverk; se om årsverkene er uten ansatte i permisjon.",
      nn: "Færre årsverk ({contracted_fte}) enn heiltidstilsette ({full_time_headcount}). Kvar heiltidstilsett er minst eitt årsverk; sjå om årsverka er utan tilsette i permisjon.",
      en: "Fewer full-time equivalents ({contracted_fte}) than full-time employees ({full_time_headcount}). Each is at least one; see whether employees on leave were left out.",
    },
  },
  {
    id: "EF7",
    expression: "row.reference_date.getMonth() == 11 && row.reference_date.getDate() in [1, 31]",
    fixer: "supplier",
    message: {
      nb: "{reference_date} er ingen telledato. Tell per 1. desember (PAI) eller 31. desember (KOSTRA).",
      nn: "{reference_date} er ingen teljedato. Tel per 1. desember (PAI) eller 31. desember (KOSTRA).",
      en: "{reference_date} is no counting date. Count on 1 December (PAI) or 31 December (KOSTRA).",
    },
  },
  {
    id: "EF8",
    expression: "row.reference_date <= now.date",
    fixer: "steward",
    message: {
      nb: "Telledatoen {reference_date} er fram i tid. Vent med raden.",
      nn: "Teljedatoen {reference_date} er fram i tid. Vent med rada.",
      en: "The reference date {reference_date} is in the future. Leave the row out until then.",
    },
  },
  fewerThanFive("headcount"),
];
